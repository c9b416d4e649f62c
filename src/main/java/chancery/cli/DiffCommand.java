package chancery.cli;

import chancery.lake.Lake;
import chancery.lake.Snapshot;
import chancery.spark.Engine;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * What changed between two snapshots.
 *
 * <pre>
 * cables    2 added, 0 removed, 1 changed
 * added     07MALTA12
 * added     07MALTA13
 * changed   07MALTA11: subject, word_count; 1 paragraph added; 2 redactions fewer
 *           paragraph 4 added
 * </pre>
 */
@Command(
        name = "diff",
        description = "Tells which cables were added, removed or changed from one snapshot to another, and how.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private LakeOption lakeOption = new LakeOption();

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The older snapshot.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", description = "The newer snapshot.")
    private String after = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "A new folder for all changes as Parquet: cables/ and paragraphs/ with both texts.")
    private Optional<String> out = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many cables are printed (default: ${DEFAULT-VALUE}).")
    private int limit = 100;

    @Override
    public Integer call() {
        Lake lake = lakeOption.open();
        lake.current(); // says at once when there is none
        Snapshot older = snapshot(lake, before);
        Snapshot newer = snapshot(lake, after);
        out.ifPresent(folder -> refuseUnfit(lake, folder));
        PrintWriter print = command.commandLine().getOut();
        try (Engine engine = Engine.start()) {
            engine.diff(lake, older, newer, out);
            print(engine, print);
            print.flush();
            return 0;
        }
    }

    private Snapshot snapshot(Lake lake, String name) {
        if (!Lake.isSnapshotName(name)) {
            throw new ParameterException(command.commandLine(), "no snapshot is called " + name);
        }
        return lake.snapshot(name);
    }

    private void refuseUnfit(Lake lake, String folder) {
        if (lake.holds(folder)) {
            throw new ParameterException(command.commandLine(), folder + " is in the lake, which holds snapshots only");
        }
        if (lake.isTaken(folder)) {
            throw new ParameterException(command.commandLine(), "there is a " + folder + " already");
        }
    }

    private void print(Engine engine, PrintWriter print) {
        Map<String, Long> counts =
                engine.rows("select change, count(*) as cables from cable_changes group by change", Map.of()).stream()
                        .map(Fields::new)
                        .collect(Collectors.toMap(row -> row.text("change").orElse(""), row ->
                                (long) row.number("cables").orElse(0)));
        print.print(Summary.line(
                "cables",
                "%,d added, %,d removed, %,d changed",
                counts.getOrDefault("added", 0L),
                counts.getOrDefault("removed", 0L),
                counts.getOrDefault("changed", 0L)));
        List<Fields> cables = fields(
                engine.rows("select * from cable_changes order by cable_id limit " + Math.max(0, limit), Map.of()));
        Map<String, List<Fields>> paragraphs = fields(engine.rows(
                        "select cable_id, change, ordinal_before, ordinal_after, fields, redactions_before, "
                                + "redactions_after from paragraph_changes left semi join "
                                + "(select cable_id from cable_changes order by cable_id limit " + Math.max(0, limit)
                                + ") using (cable_id) order by coalesce(ordinal_after, ordinal_before), ordinal_before",
                        Map.of()))
                .stream()
                .collect(Collectors.groupingBy(row -> row.text("cable_id").orElse("")));
        for (Fields cable : cables) {
            String id = cable.text("cable_id").orElse("");
            line(print, cable.text("change").orElse(""), id + ofCable(cable));
            paragraphs.getOrDefault(id, List.of()).forEach(row -> line(print, "", ofParagraph(row)));
        }
        long more = counts.values().stream().mapToLong(Long::longValue).sum() - cables.size();
        if (more > 0) {
            line(print, "", String.format(Locale.ROOT, "… and %,d cables more; -o OUT or --limit shows them", more));
        }
    }

    private static String ofCable(Fields cable) {
        String all = Stream.of(
                        String.join(", ", cable.texts("fields")),
                        paragraphs(cable, "added"),
                        paragraphs(cable, "removed"),
                        paragraphs(cable, "changed"),
                        redactions(cable))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return all.isEmpty() || !cable.text("change").equals(Optional.of("changed")) ? "" : ": " + all;
    }

    private static String paragraphs(Fields cable, String change) {
        int count = cable.number("paragraphs_" + change).orElse(0);
        return count == 0 ? "" : count + (count == 1 ? " paragraph " : " paragraphs ") + change;
    }

    private static String redactions(Fields row) {
        int more = row.number("redactions_after").orElse(0)
                - row.number("redactions_before").orElse(0);
        return more == 0
                ? ""
                : Math.abs(more)
                        + (Math.abs(more) == 1 ? " redaction " : " redactions ")
                        + (more > 0 ? "more" : "fewer");
    }

    private static String ofParagraph(Fields row) {
        String ordinal = row.number("ordinal_after")
                .or(() -> row.number("ordinal_before"))
                .map(String::valueOf)
                .orElse("");
        String fields = String.join(", ", row.texts("fields"));
        String change = row.text("change").orElse("");
        String redactions = change.equals("changed") ? redactions(row) : "";
        return "paragraph " + ordinal + " " + change + (fields.isEmpty() ? "" : ": " + fields)
                + (redactions.isEmpty() ? "" : "; " + redactions);
    }

    private static List<Fields> fields(List<Map<String, Optional<Object>>> rows) {
        return rows.stream().map(Fields::new).toList();
    }

    private static void line(PrintWriter print, String label, String text) {
        print.print(Summary.line(label, "%s", Cells.printable(text)));
    }
}
