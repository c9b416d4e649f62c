package chancery.cli;

import chancery.lake.Lake;
import chancery.lake.Snapshot;
import chancery.parse.CableParser;
import chancery.spark.Engine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Override
    public Integer call() {
        Lake lake = lakeOption.open();
        Snapshot snapshot = lake.current();
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
            if (original) {
                engine.rows("select header, body, file from records where cable_id = :id order by record_id", found)
                        .forEach(row -> OriginalText.print(new Fields(row), out));
            } else {
                CableText.print(
                        cable,
                        engine.rows("select * from paragraphs where cable_id = :id order by ordinal", found).stream()
                                .map(Fields::new)
                                .toList(),
                        engine
                                .rows(
                                        "select code, part, detail, meaning from defects join ref_defects using (code) "
                                                + "where cable_id = :id order by part desc, span_start, code",
                                        found)
                                .stream()
                                .map(Fields::new)
                                .toList(),
                        out);
            }
            out.flush();
            return 0;
        }
    }

    private UncheckedIOException notFound(Snapshot snapshot) {
        String line = "there is no cable " + id + " in the snapshot " + snapshot.name();
        return new UncheckedIOException(line, new IOException(line));
    }
}
