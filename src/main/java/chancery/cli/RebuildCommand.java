package chancery.cli;

import chancery.lake.Lake;
import chancery.lake.Snapshot;
import chancery.spark.Pipeline;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Records to the next snapshot, without the dump. */
@Command(
        name = "rebuild",
        description = {
            "Makes the next snapshot from the records of the current one, by today's code.",
            "Needs no dump; also works on a lake that an older Chancery wrote."
        },
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private LakeOption lakeOption = new LakeOption();

    @Option(
            names = "--mask-protected",
            description = "Write [protected] for the names of those whom a cable asks to protect, in every text.")
    private boolean maskProtected;

    @Override
    public Integer call() {
        Lake lake = lakeOption.open();
        lake.requireRecords(lake.currentOfAnyLayout());
        long bytes = lake.currentOfAnyLayout().manifest().count("bytes");
        PrintWriter out = command.commandLine().getOut();
        try (LakeChange change = LakeChange.ofSnapshots(lake, command, bytes)) {
            Snapshot current = lake.currentOfAnyLayout();
            Pipeline.Draft draft = change.engine().rebuild(change.writer(), current, maskProtected, change.progress());
            String report = change.complete(draft);
            change.publish(draft);
            out.print(Summary.of(draft));
            out.print(report);
            out.flush();
            return 0;
        }
    }
}
