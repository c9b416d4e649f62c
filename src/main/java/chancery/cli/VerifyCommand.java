package chancery.cli;

import chancery.lake.Lake;
import chancery.lake.Snapshot;
import chancery.spark.Answer;
import chancery.spark.Engine;
import chancery.stat.StatisticCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Published figures against those of the current snapshot.
 *
 * <pre>
 * figure       published  here     difference  within  agrees
 * -----------  ---------  -------  ----------  ------  ------
 * cables         251,287  251,287    +0.000 %     0 %  yes
 * tagged PREL    145,451  145,389    -0.043 %   0.2 %  yes
 * (2 rows)
 * agrees    2 figures of the snapshot 000001
 * </pre>
 */
@Command(
        name = "verify",
        description = {
            "Compares totals of the current snapshot with figures that others published about the dump.",
            "jobs/cablegate-published.json has those of Cablegate. Exits with 1 when one is further off than its band."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("figure", "published", "here", "difference", "within", "agrees");

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private LakeOption lakeOption = new LakeOption();

    @Option(
            names = "--against",
            paramLabel = "FILE",
            required = true,
            description = "JSON: figures, each with the SQL that counts it here and the band within which it agrees.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        PublishedFigures published = PublishedFigures.read(file);
        Lake lake = lakeOption.open();
        Snapshot snapshot = lake.current();
        PrintWriter out = command.commandLine().getOut();
        try (Engine engine = Engine.start()) {
            engine.read(lake, snapshot, StatisticCatalog.all());
            List<PublishedFigures.Comparison> compared = new ArrayList<>();
            published.figures().forEach(figure -> compared.add(figure.compare(cell(engine, figure))));
            AnswerFormat.table.print(
                    new Answer(
                            COLUMNS, compared.stream().map(VerifyCommand::cells).iterator()),
                    out);
            long off = compared.stream().filter(c -> !c.agrees()).count();
            out.print(
                    off == 0
                            ? Summary.line("agrees", "%,d figures of the snapshot %s", compared.size(), snapshot.name())
                            : Summary.line(
                                    "differs",
                                    "%,d of %,d figures of the snapshot %s",
                                    off,
                                    compared.size(),
                                    snapshot.name()));
            out.flush();
            return off == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private Optional<Object> cell(Engine engine, PublishedFigures.Figure figure) {
        List<Map<String, Optional<Object>>> rows;
        try {
            rows = engine.rows(figure.sql(), Map.of());
        } catch (IllegalArgumentException e) {
            throw fault(figure, String.valueOf(e.getMessage()));
        }
        if (rows.size() != 1 || rows.get(0).size() != 1) {
            throw fault(figure, "its SQL gives no single cell");
        }
        return rows.get(0).values().iterator().next();
    }

    private UncheckedIOException fault(PublishedFigures.Figure figure, String what) {
        String line = file + ": the figure " + figure.name() + ": " + what;
        return new UncheckedIOException(line, new IOException(line));
    }

    private static List<Optional<Object>> cells(PublishedFigures.Comparison compared) {
        PublishedFigures.Figure figure = compared.figure();
        return List.of(
                Optional.of(figure.name()),
                Optional.of(figure(figure.published().text())),
                compared.found().map(PublishedFigures.Value::text).map(VerifyCommand::figure),
                compared.differencePercent()
                        .map(percent ->
                                String.format(Locale.ROOT, "%+.3f %%", percent.setScale(3, RoundingMode.HALF_UP)))
                        .map(VerifyCommand::figure),
                figure.published()
                        .number()
                        .map(number -> figure(figure.withinPercent().toPlainString() + " %")),
                Optional.of(compared.agrees() ? "yes" : "no"));
    }

    private static Object figure(String text) {
        return new Cells.Figure(text);
    }
}
