package chancery.cli;

import chancery.lake.LakeWriter;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** What Ctrl-C means to a writer of a lake: the next may write at once, and a person is told how the lake is left. */
final class Interruption implements AutoCloseable {

    private static volatile boolean happened;

    private final Thread hook;
    private volatile String says = "interrupted; the lake is as it was";

    private Interruption(LakeWriter writer, CommandSpec command) {
        PrintWriter err = command.commandLine().getErr();
        this.hook = new Thread(
                () -> {
                    happened = true;
                    err.println();
                    err.println(command.qualifiedName() + ": " + says);
                    err.flush();
                    writer.abandon();
                },
                "interruption");
    }

    static Interruption of(LakeWriter writer, CommandSpec command) {
        Interruption interruption = new Interruption(writer, command);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether the process is being stopped, so that what breaks now is no news. */
    static boolean happened() {
        return happened;
    }

    /** From now on the new snapshot is the current one. */
    void published() {
        says = "interrupted; the new snapshot was complete";
    }

    /** The writing is over, well or badly. */
    @Override
    public void close() {
        if (!happened) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process began to stop just now; the hook runs.
            }
        }
    }
}
