package chancery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table in {@code ARCHITECTURE.md} is true: each package knows only what its row allows. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("chancery");

    /** {@code | `parse` | what it is | `cable reference` | `java` |}. */
    private static final Pattern ROW =
            Pattern.compile("\\| `(?<name>\\w+)` \\| [^|]+ \\| (?<ours>[^|]+) \\| (?<libraries>[^|]+) \\|");

    @ParameterizedTest
    @MethodSource("rows")
    void packageImportsOnlyWhatItsRowAllows(Row row) {
        classes()
                .that()
                .resideInAPackage("chancery." + row.name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(row.packages())
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void everyPackageHasARow() {
        List<String> named = rows().map(row -> "chancery." + row.name).toList();
        assertThat(OURS.stream().map(c -> c.getPackageName()).distinct()).isSubsetOf(named);
    }

    static Stream<Row> rows() {
        try {
            return Files.readAllLines(Path.of("ARCHITECTURE.md"), StandardCharsets.UTF_8).stream()
                    .map(ROW::matcher)
                    .filter(Matcher::matches)
                    .map(m -> new Row(m.group("name"), words(m.group("ours")), m.group("libraries")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String cell) {
        String bare = cell.replace("`", "").strip();
        return bare.equals("–") ? List.of() : List.of(bare.split(" "));
    }

    /** One row of the table. */
    record Row(String name, List<String> ours, String libraries) {

        String[] packages() {
            List<String> allowed = new ArrayList<>(List.of("java..", "chancery." + name + ".."));
            ours.forEach(other -> allowed.add(other.equals("all") ? "chancery.." : "chancery." + other + ".."));
            for (String library : libraries.replace("`", "").split(", ")) {
                allowed.addAll(packagesOf(library.strip()));
            }
            return allowed.toArray(String[]::new);
        }

        private static List<String> packagesOf(String library) {
            return switch (library) {
                case "java" -> List.of();
                case "Commons Compress" -> List.of("org.apache.commons.compress..");
                case "FastCSV" -> List.of("de.siegmar.fastcsv..");
                case "Jackson" -> List.of("com.fasterxml.jackson..");
                case "jsoup" -> List.of("org.jsoup..");
                case "Pebble" -> List.of("io.pebbletemplates..");
                case "picocli" -> List.of("picocli..");
                case "Hadoop's file system", "Hadoop" ->
                    // util: what is to be done in which order when the process stops
                    List.of("org.apache.hadoop.fs..", "org.apache.hadoop.conf..", "org.apache.hadoop.util..");
                case "Spark" -> List.of("org.apache.spark..");
                case "its ANTLR" -> List.of("org.antlr.v4.runtime..");
                case "Scala" -> List.of("scala..");
                default -> throw new IllegalArgumentException("ARCHITECTURE.md names an unknown library: " + library);
            };
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
