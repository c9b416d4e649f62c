package chancery.cli;

import chancery.lake.Lake;
import chancery.lake.LakeWriter;
import chancery.lake.Snapshot;
import chancery.lake.StopHook;
import chancery.report.ReportOptions;
import chancery.report.ReportPage;
import chancery.spark.Engine;
import chancery.spark.Pipeline;
import chancery.spark.Progress;
import chancery.stat.ResultTable;
import chancery.stat.Statistic;
import chancery.stat.StatisticCatalog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command at work on a lake: its only writer, with Spark. Where it makes a snapshot, how far it is shows on standard
 * error.
 */
final class LakeChange implements AutoCloseable {

    private final LakeWriter writer;
    private final StopHook interruption;
    private final Engine engine;
    private final Progress progress = new Progress();
    private final Optional<ProgressLine> line;

    private LakeChange(LakeWriter writer, StopHook interruption, Engine engine, Optional<Long> bytes) {
        this.writer = writer;
        this.interruption = interruption;
        this.engine = engine;
        this.line = bytes.map(total -> ProgressLine.show(progress, total));
    }

    /**
     * For making a snapshot.
     *
     * @param bytes of the dump
     */
    static LakeChange ofSnapshots(Lake lake, CommandSpec command, long bytes) {
        return open(lake, command, "the lake is as it was", Optional.of(bytes));
    }

    /** For replacing statistics or the report of the current snapshot. */
    static LakeChange ofResults(Lake lake, CommandSpec command) {
        lake.current(); // says at once when there is none
        return open(
                lake,
                command,
                "the tables are as they were; each statistic and the report is the old one or the new one",
                Optional.empty());
    }

    private static LakeChange open(Lake lake, CommandSpec command, String unfinished, Optional<Long> bytes) {
        LakeWriter writer = lake.write();
        StopHook interruption = Interruption.of(writer, command, unfinished);
        try {
            return new LakeChange(writer, interruption, Engine.start(), bytes);
        } catch (RuntimeException e) {
            interruption.close();
            writer.close();
            throw e;
        }
    }

    LakeWriter writer() {
        return writer;
    }

    Lake lake() {
        return writer.lake();
    }

    Engine engine() {
        return engine;
    }

    Progress progress() {
        return progress;
    }

    /** Runs statistics over a snapshot and keeps what came back in it; results by name. */
    Map<String, ResultTable> statistics(Snapshot snapshot, List<Statistic> statistics) {
        writer.requireHeld();
        Map<String, ResultTable> results = engine.statistics(lake(), snapshot, statistics, progress);
        writer.requireHeld(); // else another writer may have removed what was put there
        return results;
    }

    /** Writes the report of a snapshot from the results of statistics. */
    void report(
            Snapshot snapshot, List<Statistic> statistics, Map<String, ResultTable> results, ReportOptions options) {
        progress.begin(Progress.Step.REPORT, () -> 0, 1);
        String page = ReportPage.render(statistics, results, options);
        writer.requireHeld();
        lake().writeReport(snapshot, page);
    }

    /** Statistics and report of a draft; gives the line of the summary that says where the report is. */
    String complete(Pipeline.Draft draft) {
        Snapshot snapshot = draft.snapshot();
        List<Statistic> statistics = StatisticCatalog.all();
        ReportOptions options =
                new ReportOptions(Optional.empty(), snapshot.manifest().code());
        report(snapshot, statistics, statistics(snapshot, statistics), options);
        return Summary.line("report", "%s", snapshot.reportPlace());
    }

    /** Makes a draft the current snapshot; what is printed next is the result. */
    void publish(Pipeline.Draft draft) {
        writer.publish(draft.snapshot());
        line.ifPresent(ProgressLine::end);
    }

    @Override
    public void close() {
        line.ifPresent(ProgressLine::close);
        try {
            engine.close();
        } finally {
            interruption.close();
            writer.close();
        }
    }
}
