package chancery.cli;

import chancery.generate.DumpSink;
import chancery.generate.Layout;
import chancery.generate.SyntheticDump;
import chancery.generate.SyntheticDump.Settings;
import chancery.generate.SyntheticTruth;
import chancery.table.CableRow;
import chancery.table.Tables;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A made-up dump of any size, and what is true of it. */
@Command(
        name = "generate",
        description = {
            "Writes a synthetic dump: invented cables of 1973 to 2010, the same for the same seed.",
            "Each of them carries the caption SYNTHETIC."
        },
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path STANDARD_OUTPUT = Path.of("-");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--cables", paramLabel = "N", required = true, description = "How many cables.")
    private int cables;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--format",
            paramLabel = "LAYOUT",
            defaultValue = "csv",
            completionCandidates = Words.Layouts.class,
            description =
                    "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). text and html make a folder; sql is MySQL, postgres and copy are PostgreSQL."
                            + " joined is one file of many cables, nara one of telegrams with their attributes.")
    private Layout layout = Layout.CSV;

    @Option(
            names = "--length",
            paramLabel = "CHARS",
            defaultValue = "" + SyntheticDump.MEDIAN_CHARS,
            description = "Characters in the text of a cable, in the middle (default: ${DEFAULT-VALUE}).")
    private int medianChars;

    @Option(
            names = "--damage",
            paramLabel = "RATE",
            defaultValue = "0",
            description = "Share of cables whose record is damaged, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double damageShare;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "New file or folder; - is standard output.")
    private Path output = STANDARD_OUTPUT;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description = "Also write what is true of each cable, in the fields that parse prints, as JSON Lines.")
    private Optional<Path> truth = Optional.empty();

    @Override
    public Integer call() throws IOException {
        SyntheticDump dump = new SyntheticDump(settings());
        try (DumpSink sink = sink();
                OutputStream truths = truth.isPresent() ? newFile(truth.get()) : OutputStream.nullOutputStream()) {
            dump.write(sink, made -> truth.ifPresent(file -> write(made, truths)));
        }
        return CommandLine.ExitCode.OK;
    }

    private Settings settings() {
        if (cables < 1) {
            throw wrong("--cables", "at least 1, not " + cables);
        }
        if (medianChars < 1) {
            throw wrong("--length", "at least 1, not " + medianChars);
        }
        if (!(damageShare >= 0 && damageShare <= 1)) {
            throw wrong("--damage", "0 to 1, not " + damageShare);
        }
        return new Settings(cables, seed, medianChars, damageShare, layout);
    }

    private CommandLine.ParameterException wrong(String option, String what) {
        return new CommandLine.ParameterException(
                spec.commandLine(), "Invalid value for option '" + option + "': " + what);
    }

    private DumpSink sink() throws IOException {
        boolean toStandardOutput = output.equals(STANDARD_OUTPUT);
        if (layout.isOneFile()) {
            return toStandardOutput
                    ? DumpSink.file("-", new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))
                    : DumpSink.file(output);
        }
        if (toStandardOutput) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--format " + layout.name().toLowerCase(Locale.ROOT) + " makes a folder; name one with -o");
        }
        return DumpSink.folder(output);
    }

    private static OutputStream newFile(Path file) throws IOException {
        return new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    private static void write(SyntheticTruth made, OutputStream out) {
        try {
            out.write(JSON.writeValueAsBytes(json(made)));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the truth: " + e.getMessage(), e);
        }
    }

    /** The columns of {@code cables}, {@code paragraphs} and {@code mentions}, then {@code records} and {@code damage}. */
    static ObjectNode json(SyntheticTruth made) {
        CableRow row = CableRow.of(made.cable(), made.mentions(), List.of(), List.of());
        ObjectNode object = RowJson.of(Tables.CABLES, row);
        object.set("paragraphs", RowJson.of(Tables.PARAGRAPHS, row.paragraphRows()));
        object.set("mentions", RowJson.of(Tables.MENTIONS, row.mentionRows()));
        ArrayNode records = object.putArray("records");
        made.records()
                .forEach(source -> records.addObject()
                        .put("file", source.file())
                        .put("byte_offset", source.byteOffset())
                        .put("byte_length", source.byteLength()));
        return object.put("damage", made.damage().orElse(null));
    }
}
