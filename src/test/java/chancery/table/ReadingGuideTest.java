package chancery.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/reading-the-tables.md} calls columns and tables are some. */
class ReadingGuideTest {

    /** What the page's code has between quotes and is no name of a column or table. */
    private static final Set<String> OTHERS = Set.of(
            "lake",
            "snapshots",
            "CURRENT",
            "parquet",
            "hive",
            "fields",
            "name",
            "metadata",
            "comment",
            "place",
            "organization",
            "cable",
            "month",
            "len",
            "citing",
            "surface",
            "UTC",
            "integer");

    private static final Pattern BLOCK = Pattern.compile("```(python|r|sql)\n(?<code>.*?)```", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[\"'](?<name>[A-Za-z_]+)[\"']");

    @Test
    void everyNameInQuotesIsAColumnOrATable() throws IOException {
        String page = Files.readString(Path.of("docs/reading-the-tables.md"), StandardCharsets.UTF_8);
        Set<String> known = Tables.ALL.stream()
                .flatMap(table -> Stream.concat(Stream.of(table.name()), names(table.columns())))
                .collect(Collectors.toSet());
        List<String> named = BLOCK.matcher(page)
                .results()
                .map(MatchResult::group)
                .flatMap(code -> NAME.matcher(code).results())
                .map(found -> found.group(1))
                .filter(name -> !OTHERS.contains(name))
                .toList();
        assertThat(named).hasSizeGreaterThan(30).isSubsetOf(known);
    }

    private static Stream<String> names(List<? extends Column<?, ?>> columns) {
        return columns.stream()
                .flatMap(column ->
                        Stream.concat(Stream.of(column.name()), column.type().fold(FIELDS)));
    }

    private static final ColumnType.TypeCases<Stream<String>> FIELDS = new ColumnType.TypeCases<>() {
        @Override
        public Stream<String> scalar(ColumnType.Primitive primitive) {
            return Stream.empty();
        }

        @Override
        public Stream<String> list(Stream<String> element) {
            return element;
        }

        @Override
        public Stream<String> struct(List<? extends Column<?, ?>> columns) {
            return names(columns);
        }
    };
}
