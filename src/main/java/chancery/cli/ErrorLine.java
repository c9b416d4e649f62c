package chancery.cli;

import chancery.reference.EditDistance;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** An error as one line for a person: {@code chancery parse: no such file: cables/x.txt}. */
final class ErrorLine {

    private ErrorLine() {}

    /** Says what was wrong with the command line; gives the exit code. */
    static int usage(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(printable(name + ": " + says(error) + " (see " + name + " --help)"));
        return CommandLine.ExitCode.USAGE;
    }

    private static String says(ParameterException error) {
        if (!(error instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return String.valueOf(error.getMessage());
        }
        String first = unmatched.getUnmatched().get(0);
        CommandSpec command = error.getCommandLine().getCommandSpec();
        if (first.startsWith("-")) {
            return "there is no option " + first
                    + perhaps(first, command.optionsMap().keySet());
        }
        if (!command.subcommands().isEmpty()) {
            return "there is no command " + first
                    + perhaps(first, command.subcommands().keySet());
        }
        return "there is no place for '" + first + "'; quotes hold together what has blanks";
    }

    /** What was meant, where one of the words is close to what was typed. */
    private static String perhaps(String typed, Set<String> words) {
        int differ = typed.length() > 4 ? 2 : 1;
        return words.stream()
                .filter(word -> EditDistance.within(differ, typed, word))
                .findFirst()
                .map(word -> "; perhaps " + word)
                .orElse("");
    }

    /** Whether nobody reads any more what is printed, as behind {@code | head}: that is no news for a person. */
    static boolean isClosedPipe(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof IOException && "Broken pipe".equals(cause.getMessage()));
    }

    static String of(String command, Throwable error) {
        return printable("chancery " + command + ": " + says(error));
    }

    private static String says(Throwable error) {
        if (error instanceof UncheckedIOException io && io.getCause() instanceof FileSystemException file) {
            return says(file);
        }
        if (error.getCause() instanceof ClassNotFoundException missing) { // of a file system that needs its own jars
            return missing.getMessage() + "; no jar on the class path has it";
        }
        if (error instanceof NoSuchFileException file) {
            return missing(new File(file.getFile()));
        }
        if (error instanceof FileAlreadyExistsException file) {
            return "there is something already at " + file.getFile();
        }
        if (error instanceof AccessDeniedException file) {
            return "no permission for " + file.getFile();
        }
        return Optional.ofNullable(error.getMessage())
                .filter(message -> !message.isBlank())
                .orElseGet(() -> error.getClass().getSimpleName());
    }

    /** Of a file that cannot be there, because its folder is not, the folder is what a person has to look at. */
    private static String missing(File file) {
        return Optional.ofNullable(file.getParentFile())
                .filter(folder -> !folder.exists())
                .map(folder -> "no such folder: " + folder)
                .orElse("no such file: " + file);
    }

    /** On one line, and without characters that would steer a terminal. */
    private static String printable(String message) {
        return message.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ").replaceAll("\\p{Cntrl}", "?");
    }
}
