package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.DumpRecord;
import chancery.dump.ByteSource;
import chancery.dump.DumpFile;
import chancery.dump.DumpReader;
import chancery.dump.FormatDetector;
import chancery.parse.CableParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every seed, and every text that once was read wrong, becomes exactly the JSON kept for it. {@code -Dgolden.write=true}
 * writes the JSON anew; a person reads the difference.
 */
class GoldenTest {

    private static final Path SEEDS = Path.of("seeds");
    private static final Path SEEDS_GOLDEN = Path.of("src/test/resources/golden");
    private static final Path CASES = Path.of("src/test/resources/cases");

    private static final ObjectWriter PRETTY = new ObjectMapper()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    @ParameterizedTest
    @MethodSource("texts")
    void textIsReadAsItAlwaysWas(Path text, Path golden) throws IOException {
        String read = parse(text);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, read, StandardCharsets.UTF_8);
        }
        assertThat(read).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }

    static Stream<Object[]> texts() throws IOException {
        return Stream.concat(in(SEEDS, SEEDS_GOLDEN).stream(), in(CASES, CASES).stream());
    }

    private static List<Object[]> in(Path folder, Path golden) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(file -> new Object[] {
                        file, golden.resolve(file.getFileName().toString().replace(".txt", ".json"))
                    })
                    .toList();
        }
    }

    private static String parse(Path text) throws IOException {
        List<DumpRecord> records = new ArrayList<>();
        try (ByteSource source = ByteSource.of(text)) {
            DumpFile name = DumpFile.of(text.getFileName().toString());
            new DumpReader(FormatDetector.detect(source), name, DumpReader.DEFAULT_MAX_RECORD_BYTES)
                    .read(source, records::add);
        }
        StringBuilder json = new StringBuilder();
        for (DumpRecord record : records) {
            ObjectNode object = new CableJson(false).of(record, CableParser.parse(record));
            json.append(PRETTY.writeValueAsString(object)).append('\n');
        }
        return json.toString();
    }
}
