package chancery.cli;

import chancery.lake.LakeWriter;
import chancery.lake.StopHook;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** What Ctrl-C means to a writer of a lake: within seconds a person is told how the lake is left. */
final class Interruption {

    private static volatile boolean happened;

    private Interruption() {}

    /**
     * Watches for it until the result is closed.
     *
     * @param unfinished how the lake is left where no snapshot was published: {@code the lake is as it was}
     */
    static StopHook of(LakeWriter writer, CommandSpec command, String unfinished) {
        PrintWriter err = command.commandLine().getErr();
        return writer.whenStopped(published -> {
            happened = true;
            err.println();
            err.println(command.qualifiedName() + ": interrupted; "
                    + (published ? "the new snapshot was complete" : unfinished));
            err.flush();
        });
    }

    /** Watches for the end of this process, so that a command that only reads does not take it for a fault. */
    static void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> happened = true, "interruption"));
    }

    /** Whether the process is being stopped, so that what breaks now is no news. */
    static boolean happened() {
        return happened;
    }
}
