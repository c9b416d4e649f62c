package chancery.stat;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/statistics.md} lists the files of {@code statistics/}; {@code -Dgolden.write=true} writes it anew. */
class StatisticsDocumentationTest {

    private static final Path PAGE = Path.of("docs/statistics.md");
    private static final String MARK = "<!-- below: written by StatisticsDocumentationTest -->\n";

    @Test
    void theDocumentedStatisticsAreTheStatistics() throws IOException {
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);
        String prose = page.substring(0, page.indexOf(MARK) + MARK.length());
        List<Statistic> all = StatisticCatalog.all();
        String expected = prose
                + Stream.of(Chapter.values())
                        .map(chapter -> section(
                                chapter,
                                all.stream().filter(s -> s.chapter() == chapter).toList()))
                        .collect(joining());
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, expected, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(expected);
    }

    private static String section(Chapter chapter, List<Statistic> statistics) {
        return statistics.isEmpty()
                ? ""
                : "\n### " + chapter.title() + "\n\n| statistic | question | a row is |\n|---|---|---|\n"
                        + statistics.stream()
                                .map(s -> "| `" + s.name() + "` | " + s.question() + " | " + s.grain() + " |\n")
                                .collect(joining());
    }
}
