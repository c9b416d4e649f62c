package chancery.cli;

import chancery.cable.DumpRecord;
import chancery.dump.ByteSource;
import chancery.dump.DumpFile;
import chancery.dump.DumpReader;
import chancery.dump.FormatDetector;
import chancery.parse.CableParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Cables to JSON Lines, without Spark: one object per record, in the order of the input. */
@Command(
        name = "parse",
        description = "Reads cables and prints one JSON object per record; starts no Spark.",
        mixinStandardHelpOptions = true)
final class ParseCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";
    private static final int BUFFER_BYTES = 1 << 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files or folders of any format; - is standard input.")
    private List<String> files = List.of();

    @Option(names = "--original", description = "Also print each record's header, body and bytes as they arrived.")
    private boolean original;

    private int maxRecordBytes = DumpReader.DEFAULT_MAX_RECORD_BYTES;

    @Spec
    private CommandSpec command = CommandSpec.create();

    private final OutputStream standardOutput;

    ParseCommand() {
        // Not System.out: it hides a closed pipe, and its encoding follows the locale.
        this(new FileOutputStream(FileDescriptor.out));
    }

    ParseCommand(OutputStream standardOutput) {
        this.standardOutput = standardOutput;
    }

    @Option(
            names = "--max-record-bytes",
            paramLabel = "N",
            defaultValue = "" + DumpReader.DEFAULT_MAX_RECORD_BYTES,
            description = "Keep only the first 64 KiB of a longer record (default: ${DEFAULT-VALUE}).")
    void setMaxRecordBytes(int bytes) {
        if (!DumpReader.isRecordLimit(bytes)) {
            throw new ParameterException(command.commandLine(), "--max-record-bytes is 1 byte to 1 GiB, not " + bytes);
        }
        maxRecordBytes = bytes;
    }

    @Override
    public Integer call() throws IOException {
        OutputStream out = new BufferedOutputStream(standardOutput, BUFFER_BYTES); // which stays open: it is not ours
        CableJson json = new CableJson(original);
        for (String file : files) {
            if (file.equals(STANDARD_INPUT)) {
                standardInput(out, json);
            } else {
                for (LocalDump dump : LocalDump.under(Path.of(file))) {
                    try (ByteSource source = dump.open()) {
                        print(source, dump.name(), out, json);
                    }
                }
            }
        }
        out.flush();
        return 0;
    }

    /** Standard input cannot be read from any place, so it is laid down in a file first. */
    private void standardInput(OutputStream out, CableJson json) throws IOException {
        Path spooled = Files.createTempFile("chancery-", ".input");
        try (InputStream in = System.in) {
            Files.copy(in, spooled, StandardCopyOption.REPLACE_EXISTING);
            try (ByteSource source = ByteSource.of(spooled)) {
                print(source, DumpFile.of(STANDARD_INPUT), out, json);
            }
        } finally {
            Files.delete(spooled);
        }
    }

    private void print(ByteSource source, DumpFile name, OutputStream out, CableJson json) throws IOException {
        DumpReader reader = new DumpReader(FormatDetector.detect(source), name, maxRecordBytes);
        reader.read(source, record -> print(record, out, json));
        out.flush();
    }

    private static void print(DumpRecord record, OutputStream out, CableJson json) {
        try {
            out.write(JSON.writeValueAsBytes(json.of(record, CableParser.parse(record))));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to standard output: " + e.getMessage(), e);
        }
    }
}
