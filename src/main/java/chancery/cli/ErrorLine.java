package chancery.cli;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** An error as one line for a person: {@code chancery parse: no such file: cables/x.txt}. */
final class ErrorLine {

    private ErrorLine() {}

    /** Says what was wrong with the command line; gives the exit code. */
    static int usage(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(printable(name + ": " + error.getMessage() + " (see " + name + " --help)"));
        return CommandLine.ExitCode.USAGE;
    }

    static String of(String command, Throwable error) {
        return printable("chancery " + command + ": " + says(error));
    }

    private static String says(Throwable error) {
        if (error instanceof UncheckedIOException io && io.getCause() instanceof FileSystemException file) {
            return says(file);
        }
        if (error instanceof NoSuchFileException file) {
            return "no such file: " + file.getFile();
        }
        if (error instanceof AccessDeniedException file) {
            return "not allowed to read: " + file.getFile();
        }
        return Optional.ofNullable(error.getMessage())
                .filter(message -> !message.isBlank())
                .orElseGet(() -> error.getClass().getSimpleName());
    }

    /** On one line, and without characters that would steer a terminal. */
    private static String printable(String message) {
        return message.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ").replaceAll("\\p{Cntrl}", "?");
    }
}
