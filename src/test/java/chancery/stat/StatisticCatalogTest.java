package chancery.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticCatalogTest {

    @Test
    void statisticsStandInReadingOrderAndTheOverviewFirst() {
        List<Statistic> all = StatisticCatalog.all();
        assertThat(all.get(0).name()).isEqualTo("overview");
        assertThat(all).extracting(Statistic::chapter).isSortedAccordingTo(Chapter::compareTo);
    }

    @Test
    void everyFileIsListedAndHasItsTest() throws IOException {
        assertThat(Stream.of(StatisticCatalog.all(), StatisticCatalog.changes())
                        .flatMap(List::stream)
                        .map(Statistic::name)
                        .sorted())
                .isEqualTo(names(Path.of("src/main/resources/statistics"), ".sql"));
        assertThat(names(Path.of("src/test/resources/statistics"), ""))
                .isEqualTo(names(Path.of("src/main/resources/statistics"), ".sql"));
    }

    /** A file shows all of its SQL and reads tables only, so what three of them need stands in each. */
    @Test
    void outliersAmongSerialNumbersAreTheSameInAllStatistics() {
        Pattern outliers = Pattern.compile("(?s)with numbered as \\(.*?starts_of_outliers as \\(.*?\\n\\),");
        List<String> parts = StatisticCatalog.all().stream()
                .map(Statistic::query)
                .map(outliers::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .toList();
        assertThat(parts).hasSize(3).containsOnly(parts.get(0));
    }

    /** The answer must not say that there is none where there are fewer than three. */
    @Test
    void oneWordThatIsTypicalOfSecretCablesIsTheAnswer() {
        Statistic words = StatisticCatalog.all().stream()
                .filter(statistic -> statistic.name().equals("distinctive_words"))
                .findFirst()
                .orElseThrow();
        ResultTable one = new ResultTable(
                List.of(
                        new ResultTable.Column("of", ResultTable.Type.TEXT),
                        new ResultTable.Column("rank", ResultTable.Type.INTEGER),
                        new ResultTable.Column("word", ResultTable.Type.TEXT)),
                List.of(List.of(Optional.of("SECRET"), Optional.of(1L), Optional.of("convoy"))));
        assertThat(words.answer(one))
                .contains("Most typical of SECRET cables, against UNCLASSIFIED ones, is the word \"convoy\".");
    }

    @Test
    void fileThatCannotBeReadIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("broken.sql"), "select 1", StandardCharsets.UTF_8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatisticCatalog.in(folder))
                .withMessageStartingWith("statistics/broken.sql line 1: ");
    }

    /** In the program's jar there is no folder to list, and here not even an entry for it. */
    @Test
    void jarListsTheSameStatisticsAsTheFolder(@TempDir Path folder) throws IOException, ReflectiveOperationException {
        Path jar = folder.resolve("with blank.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (String part : List.of("chancery/stat", "statistics")) {
                for (String name : names(Path.of("target/classes", part), "")) {
                    entries.putNextEntry(new JarEntry(part + "/" + name));
                    Files.copy(Path.of("target/classes", part, name), entries);
                }
            }
        }
        URL[] only = {jar.toUri().toURL()};
        try (URLClassLoader alone = new URLClassLoader(only, ClassLoader.getPlatformClassLoader())) {
            List<?> all = (List<?>) alone.loadClass(StatisticCatalog.class.getName())
                    .getMethod("all")
                    .invoke(null);
            assertThat(all).hasSameSizeAs(StatisticCatalog.all());
        }
    }

    private static List<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }
}
