package chancery.cli;

import chancery.archive.Archive;
import chancery.archive.ArchiveLimits;
import chancery.archive.Member;
import chancery.cable.DumpRecord;
import chancery.dump.ByteSource;
import chancery.dump.DumpFile;
import chancery.dump.DumpReader;
import chancery.dump.FormatDetector;
import chancery.parse.CableParser;
import chancery.parse.Unread;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Cables to JSON Lines, without Spark: one object per record, in the order of the input. Archives are opened as
 * {@code ingest} opens them.
 */
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
            description = "Files, archives or folders of any format; - is standard input.")
    private List<String> files = List.of();

    @Option(names = "--original", description = "Also print each record's header, body and bytes as they arrived.")
    private boolean original;

    private int maxRecordBytes = DumpReader.DEFAULT_MAX_RECORD_BYTES;

    @Spec
    private CommandSpec command = CommandSpec.create();

    private final OutputStream standardOutput;
    /** Whether some member of an archive was not read to its end. */
    private boolean broken;

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
                spooled(System.in, STANDARD_INPUT, out, json);
                continue;
            }
            for (LocalDump dump : LocalDump.under(Path.of(file))) {
                if (dump.isStream()) {
                    spooled(Files.newInputStream(dump.path()), dump.name().path(), out, json);
                } else {
                    print(dump.path(), dump.name(), out, json);
                }
            }
        }
        out.flush();
        return broken ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    /** A stream cannot be read from any place, so it is laid down in a file first. */
    private void spooled(InputStream stream, String name, OutputStream out, CableJson json) throws IOException {
        Path spooled = Files.createTempFile("chancery-", ".input");
        try (InputStream in = stream) {
            Files.copy(in, spooled, StandardCopyOption.REPLACE_EXISTING);
            print(spooled, DumpFile.of(name), out, json);
        } finally {
            Files.delete(spooled);
        }
    }

    private void print(Path file, DumpFile name, OutputStream out, CableJson json) throws IOException {
        try (ByteSource source = ByteSource.of(file)) {
            if (Archive.begins(source.prefix(Archive.BEGINNING_BYTES))) {
                printMembers(source, Files.size(file), name, out, json);
            } else {
                print(source, name, out, json);
            }
        }
        out.flush();
    }

    private void printMembers(ByteSource source, long length, DumpFile name, OutputStream out, CableJson json)
            throws IOException {
        try (Archive archive = Archive.open(name, source, length, ArchiveLimits.DEFAULT)) {
            for (Optional<Member> next = archive.next(); next.isPresent(); next = archive.next()) {
                Member member = next.get();
                if (member.readable()) {
                    print(member, member.name(), out, json);
                }
                member.error().ifPresent(error -> tell(member.name(), error));
            }
        }
    }

    /** The records before and behind the break are printed all the same. */
    private void tell(DumpFile member, String error) {
        broken = true;
        String place =
                member.path() + member.member().map(entry -> ", " + entry).orElse("");
        command.commandLine().getErr().println(ErrorLine.of("parse", new IOException(place + ": " + error)));
    }

    private void print(ByteSource source, DumpFile name, OutputStream out, CableJson json) throws IOException {
        DumpReader reader = new DumpReader(FormatDetector.detect(source), name, maxRecordBytes);
        reader.read(source, record -> print(record, out, json));
    }

    /** A fault of ours costs its record alone, as in an ingest; where it is, is said. */
    private ObjectNode json(DumpRecord record, CableJson json) {
        try {
            return json.of(record, CableParser.parse(record));
        } catch (RuntimeException e) {
            String place = e.getStackTrace().length > 0 ? " at " + e.getStackTrace()[0] : ""; // no words of the record
            String fault = "failed at record " + record.recordId() + " of "
                    + record.source().file() + " (" + e.getClass().getSimpleName() + place + "); please report it";
            command.commandLine().getErr().println(ErrorLine.of("parse", new IOException(fault)));
            return json.of(record, Unread.READER_FAILED.result());
        }
    }

    private void print(DumpRecord record, OutputStream out, CableJson json) {
        try {
            out.write(JSON.writeValueAsBytes(json(record, json)));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to standard output: " + e.getMessage(), e);
        }
    }
}
