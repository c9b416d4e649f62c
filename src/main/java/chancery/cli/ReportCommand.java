package chancery.cli;

import chancery.lake.Lake;
import chancery.lake.Snapshot;
import chancery.report.ReportOptions;
import chancery.stat.Chapter;
import chancery.stat.ResultTable;
import chancery.stat.Statistic;
import chancery.stat.StatisticCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Option(names = "--title", paramLabel = "TEXT", description = "In place of the title that the data give.")
    private Optional<String> title = Optional.empty();

    @Option(
            names = "--chapters",
            paramLabel = "NAME",
            split = ",",
            description = "Only these chapters after the first screen: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Words.class)
    private List<String> chapters = List.of();

    @Option(
            names = "--compare",
            paramLabel = "SNAPSHOT",
            description = "Adds the chapter changes: what differs from this snapshot of the same lake.")
    private Optional<String> compare = Optional.empty();

    @Override
    public Integer call() {
        List<Statistic> statistics = wanted();
        Lake lake = lakeOption.open();
        lake.current(); // says at once when there is none
        Optional<Snapshot> before = compare.map(lake::snapshot);
        try (LakeChange change = LakeChange.ofResults(lake, command)) {
            Snapshot snapshot = lake.current();
            Map<String, ResultTable> results = new TreeMap<>(change.engine().kept(lake, snapshot, statistics));
            if (results.isEmpty()) {
                throw fault("the snapshot " + snapshot.name() + " has no statistics", " first");
            }
            refuseOlder(snapshot, statistics, results);
            before.ifPresent(other ->
                    results.putAll(change.engine().changes(lake, other, snapshot, StatisticCatalog.changes())));
            change.report(
                    snapshot,
                    statistics,
                    results,
                    new ReportOptions(title, snapshot.manifest().code()));
            command.commandLine().getOut().println(snapshot.reportPlace());
            return 0;
        }
    }

    /** What an older version kept may lack a column that a sentence of this version speaks of. */
    private void refuseOlder(Snapshot snapshot, List<Statistic> statistics, Map<String, ResultTable> results) {
        statistics.stream()
                .filter(statistic -> Optional.ofNullable(results.get(statistic.name()))
                        .filter(result -> !statistic.canRead(result))
                        .isPresent())
                .findFirst()
                .ifPresent(statistic -> {
                    throw fault(
                            "the snapshot " + snapshot.name() + " keeps " + statistic.name()
                                    + " as another version counted it",
                            " again");
                });
    }

    private UncheckedIOException fault(String what, String when) {
        String line = what + "; run chancery stats" + lakeOption.argument() + when;
        return new UncheckedIOException(line, new IOException(line));
    }

    /** Those of the chapters asked for; the first screen, and changes where there is something to compare, always. */
    private List<Statistic> wanted() {
        List<String> words = Stream.of(Chapter.values()).map(Chapter::word).toList();
        chapters.stream().filter(name -> !words.contains(name)).findFirst().ifPresent(name -> {
            throw new ParameterException(
                    command.commandLine(), "no chapter is called " + name + "; there are " + String.join(", ", words));
        });
        if (chapters.contains(Chapter.CHANGES.word()) && compare.isEmpty()) {
            throw new ParameterException(command.commandLine(), "the chapter changes needs --compare SNAPSHOT");
        }
        List<Statistic> changes = compare.isEmpty() ? List.of() : StatisticCatalog.changes();
        return Stream.concat(StatisticCatalog.all().stream(), changes.stream())
                .filter(statistic -> chapters.isEmpty()
                        || statistic.chapter() == Chapter.OVERVIEW
                        || statistic.comparesSnapshots()
                        || chapters.contains(statistic.chapter().word()))
                .toList();
    }

    private static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Chapter.values()).map(Chapter::word).iterator();
        }
    }
}
