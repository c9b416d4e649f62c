package chancery.cli;

import chancery.lake.Lake;
import chancery.lake.LakeWriter;
import chancery.lake.StopHook;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Old snapshots and the records that only they rest on, removed. */
@Command(
        name = "prune",
        description = {
            "Removes all but the newest snapshots, never the current one.",
            "Records that no snapshot rests on any more go with them, and so does what runs that died have left."
        },
        mixinStandardHelpOptions = true)
final class PruneCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private LakeOption lakeOption = new LakeOption();

    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many of the newest snapshots stay (default: ${DEFAULT-VALUE}).")
    private int keep = 3;

    @Override
    public Integer call() {
        if (keep < 1) {
            throw new ParameterException(
                    command.commandLine(), "Invalid value for option '--keep': at least 1, not " + keep);
        }
        Lake lake = lakeOption.open();
        lake.currentOfAnyLayout(); // says at once when there is none
        List<String> gone = prune(lake);
        PrintWriter out = command.commandLine().getOut();
        gone.forEach(name -> out.println("removed " + name));
        out.println(gone.isEmpty() ? "no snapshot was removed" : "removed in all: " + gone.size());
        out.flush();
        return 0;
    }

    private List<String> prune(Lake lake) {
        try (LakeWriter writer = lake.write()) {
            StopHook interruption = Interruption.of(writer, command, "the snapshots that are still there are complete");
            try {
                return writer.prune(keep);
            } finally {
                interruption.close();
            }
        }
    }
}
