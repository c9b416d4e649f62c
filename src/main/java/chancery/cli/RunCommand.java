package chancery.cli;

import chancery.lake.Lake;
import chancery.lake.LakeWriter;
import chancery.report.ReportOptions;
import chancery.report.ReportPage;
import chancery.spark.DumpListing;
import chancery.spark.Engine;
import chancery.spark.Pipeline;
import chancery.spark.Progress;
import chancery.stat.ResultTable;
import chancery.stat.Statistic;
import chancery.stat.StatisticCatalog;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The main job: dump to tables, statistics and report. */
@Command(
        name = "run",
        description = "Reads a dump and writes tables, statistics and a report: everything in one go.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private IngestOptions options = new IngestOptions();

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        Lake lake = options.lake();
        Pipeline.Request request = options.request(lake);
        DumpListing dump = options.listing();
        List<Statistic> statistics = StatisticCatalog.all();
        Progress progress = new Progress();
        try (LakeWriter writer = lake.write();
                Interruption interruption = Interruption.of(writer, command);
                Engine engine = Engine.start();
                ProgressLine line = ProgressLine.show(progress, dump.bytes())) {
            Pipeline.Draft draft = engine.ingest(writer, dump, request, progress);
            Map<String, ResultTable> results = engine.statistics(lake, draft.snapshot(), statistics, progress);
            progress.begin(Progress.Step.REPORT, () -> 0, 1);
            ReportOptions page = new ReportOptions(
                    Optional.empty(), draft.snapshot().manifest().code());
            lake.writeReport(draft.snapshot(), ReportPage.render(statistics, results, page));
            writer.publish(draft.snapshot());
            interruption.published();
            line.end();
            out.print(Summary.of(draft));
            out.print(Summary.line("report", "%s", draft.snapshot().reportPlace()));
            out.flush();
            return options.exitCode(draft.balance(), command.commandLine().getErr());
        }
    }
}
