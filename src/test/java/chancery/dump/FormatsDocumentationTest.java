package chancery.dump;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.DumpFormat;
import chancery.cable.DumpRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/formats.md} says what the code does. */
class FormatsDocumentationTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

    private final String page = read();

    @Test
    void everyFormatAndEveryDamageIsDescribed() {
        List<String> described =
                ROW.matcher(page).results().map(row -> row.group(1)).toList();
        assertThat(described)
                .containsAll(Arrays.stream(DumpFormat.values())
                        .map(DumpFormat::label)
                        .toList());
        assertThat(described)
                .containsAll(Arrays.stream(Damage.values()).map(Damage::label).toList());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void exampleOfAFormatIsReadAsSuch(DumpFormat format) {
        String section = page.substring(page.indexOf("\n## " + format.label() + "\n"));
        MatchResult example = Pattern.compile("(?s)```\\w*\\n(.*?)```")
                .matcher(section)
                .results()
                .findFirst()
                .orElseThrow();
        List<DumpRecord> records = Dumps.read("08OSLO11.txt", Dumps.utf8(example.group(1)), 10_000);
        assertThat(records).hasSize(1);
        assertThat(records.get(0).format()).isEqualTo(format);
        assertThat(records.get(0).damage()).isEmpty();
        assertThat(records.get(0).declared().id()).contains("08OSLO11");
        assertThat(records.get(0).body()).contains("UNCLAS OSLO 000011\n");
    }

    private static String read() {
        try {
            return Files.readString(Path.of("docs/formats.md"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
