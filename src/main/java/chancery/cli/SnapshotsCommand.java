package chancery.cli;

import chancery.lake.Lake;
import chancery.lake.Manifest;
import chancery.lake.Snapshot;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The snapshots of a lake, oldest first; a star marks the current one.
 *
 * <pre>
 *   000001      306 records      297 cables  ingests 000001  code 0.1.0
 * * 000002      612 records      594 cables  ingests 000001, 000002  code 0.1.0
 * </pre>
 */
@Command(
        name = "snapshots",
        description = "Lists the snapshots of a lake, oldest first; a star marks the current one.",
        mixinStandardHelpOptions = true)
final class SnapshotsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private LakeOption lakeOption = new LakeOption();

    @Override
    public Integer call() {
        Lake lake = lakeOption.open();
        String current = lake.currentOfAnyLayout().name();
        List<Snapshot> snapshots = lake.snapshots();
        int width = snapshots.stream().mapToInt(s -> s.name().length()).max().orElse(0);
        PrintWriter out = command.commandLine().getOut();
        for (Snapshot snapshot : snapshots) {
            Manifest m = snapshot.manifest();
            out.println(Cells.printable(String.format(
                    Locale.ROOT,
                    "%s %-" + width + "s  %,12d records  %,12d cables  ingests %s  code %s%s",
                    snapshot.name().equals(current) ? "*" : " ",
                    snapshot.name(),
                    m.count("records"),
                    m.count("cables"),
                    String.join(", ", m.ingests()),
                    m.code(),
                    m.schema() == Lake.SCHEMA ? "" : "  schema " + m.schema())));
        }
        out.flush();
        return 0;
    }
}
