package chancery.cli;

import chancery.cable.Mention;
import chancery.cable.Span;
import chancery.lake.Lake;
import chancery.lake.Snapshot;
import chancery.mention.ProtectedNames;
import chancery.parse.CableParser;
import chancery.spark.Engine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One cable as a person wants to read it. */
@Command(
        name = "show",
        description = "Shows one cable: its fields, its paragraphs with what was repaired, its defects.",
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private LakeOption lakeOption = new LakeOption();

    @Parameters(paramLabel = "ID", description = "The cable's id, in any spelling: 08ASTANA2148, 2008 Astana 002148.")
    private String id = "";

    @Option(names = "--original", description = "Show the text as it arrived.")
    private boolean original;

    @Option(
            names = "--show-protected",
            description = "Show the names of those whom the cable asks to protect; otherwise [protected] stands there.")
    private boolean showProtected;

    @Override
    public Integer call() {
        Lake lake = lakeOption.open();
        Snapshot snapshot = lake.current();
        if (original && !showProtected && snapshot.manifest().hidesProtected()) {
            throw new ParameterException(
                    command.commandLine(), "the original has the names that this snapshot hides: add --show-protected");
        }
        String printed = id.strip().toUpperCase(Locale.ROOT);
        Map<String, Object> ids = Map.of(
                "printed",
                printed,
                "canonical",
                CableParser.readId(id).map(Object::toString).orElse(printed));
        PrintWriter out = command.commandLine().getOut();
        try (Engine engine = Engine.start()) {
            engine.read(lake, snapshot, List.of());
            Fields cable = engine.rows("select * from cables where cable_id in (:canonical, :printed)", ids).stream()
                    .map(Fields::new)
                    .findFirst()
                    .orElseThrow(() -> notFound(snapshot));
            Map<String, Object> found = Map.of("id", cable.text("cable_id").orElseThrow());
            ProtectedNames hidden = ProtectedNames.of(showProtected ? List.of() : mentions(engine, found));
            if (original) {
                rows(engine, "select header, body, file from records where cable_id = :id order by record_id", found)
                        .forEach(row -> OriginalText.print(row.with(hidden::mask), out));
            } else {
                CableText.print(
                        cable.with(hidden::mask),
                        rows(engine, "select * from paragraphs where cable_id = :id order by ordinal", found)
                                .map(row -> row.with(hidden::mask))
                                .toList(),
                        rows(
                                        engine,
                                        "select code, part, detail, meaning from defects join ref_defects using (code) "
                                                + "where cable_id = :id order by part desc, span_start, code",
                                        found)
                                .map(row -> row.with(hidden::mask))
                                .toList(),
                        out);
            }
            out.flush();
            return 0;
        }
    }

    private static Stream<Fields> rows(Engine engine, String sql, Map<String, Object> values) {
        return engine.rows(sql, values).stream().map(Fields::new);
    }

    /** The mentions of a cable, as far as hiding names needs them. */
    private static List<Mention> mentions(Engine engine, Map<String, Object> id) {
        return rows(engine, "select kind, surface, name, protected from mentions where cable_id = :id", id)
                .map(row -> new Mention(
                        0,
                        Mention.Kind.valueOf(row.text("kind").orElseThrow().toUpperCase(Locale.ROOT)),
                        row.text("surface").orElseThrow(),
                        row.text("name").orElseThrow(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        row.flag("protected"),
                        new Span(0, 0),
                        ""))
                .toList();
    }

    private UncheckedIOException notFound(Snapshot snapshot) {
        String line = "there is no cable " + id + " in the snapshot " + snapshot.name();
        return new UncheckedIOException(line, new IOException(line));
    }
}
