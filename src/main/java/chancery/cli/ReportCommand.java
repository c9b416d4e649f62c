package chancery.cli;

import chancery.lake.Lake;
import chancery.lake.LakeWriter;
import chancery.lake.Snapshot;
import chancery.report.ReportOptions;
import chancery.report.ReportPage;
import chancery.spark.Engine;
import chancery.stat.ResultTable;
import chancery.stat.Statistic;
import chancery.stat.StatisticCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Statistics to the report, over the current snapshot. */
@Command(
        name = "report",
        description = "Writes the report of the current snapshot from its statistics.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private LakeOption lakeOption = new LakeOption();

    @Override
    public Integer call() {
        List<Statistic> statistics = StatisticCatalog.all();
        Lake lake = lakeOption.open();
        lake.current(); // says at once when there is none
        try (LakeWriter writer = lake.write();
                Interruption interruption = Interruption.of(writer, command);
                Engine engine = Engine.start()) {
            Snapshot snapshot = lake.current();
            Map<String, ResultTable> results = engine.kept(lake, snapshot, statistics);
            if (results.isEmpty()) {
                String line = "the snapshot " + snapshot.name() + " has no statistics; run chancery stats first";
                throw new UncheckedIOException(line, new IOException(line));
            }
            ReportOptions page =
                    new ReportOptions(Optional.empty(), snapshot.manifest().code());
            lake.writeReport(snapshot, ReportPage.render(statistics, results, page));
            interruption.published();
            command.commandLine().getOut().println(snapshot.reportPlace());
            return 0;
        }
    }
}
