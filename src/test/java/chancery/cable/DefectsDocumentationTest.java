package chancery.cable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/defects.md} has a row for every code, with the meaning that the code gives. */
class DefectsDocumentationTest {

    @Test
    void everyCodeIsDocumentedWithItsMeaningAndNoOther() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/defects.md"), StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf(" | ", line.indexOf(" | ") + 3)))
                .toList();
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Defect.Code.values())
                        .map(code -> "| `" + code.label() + "` | " + code.meaning())
                        .toList());
    }
}
