package chancery.cli;

import chancery.stat.Statistic;
import chancery.stat.StatisticCatalog;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tables to statistics, over the current snapshot. */
@Command(
        name = "stats",
        description = "Runs the statistics over the current snapshot, as Parquet and CSV.",
        mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private LakeOption lakeOption = new LakeOption();

    @Option(names = "--only", paramLabel = "NAME", split = ",", description = "Only these statistics; otherwise all.")
    private List<String> only = List.of();

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        List<Statistic> statistics = wanted();
        try (LakeChange change = LakeChange.ofResults(lakeOption.open(), command)) {
            change.statistics(change.lake().current(), statistics)
                    .forEach((name, result) -> out.println(String.format(
                            Locale.ROOT, "%s: %,d rows", name, result.rows().size())));
            out.flush();
            return 0;
        }
    }

    private List<Statistic> wanted() {
        List<Statistic> all = StatisticCatalog.all();
        List<String> names = all.stream().map(Statistic::name).toList();
        only.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new ParameterException(
                    command.commandLine(),
                    "no statistic is called " + name + "; there are " + String.join(", ", names));
        });
        return only.isEmpty()
                ? all
                : all.stream().filter(s -> only.contains(s.name())).toList();
    }
}
