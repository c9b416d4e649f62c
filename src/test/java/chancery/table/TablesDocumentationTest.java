package chancery.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/tables.md} says what {@link Tables} says; {@code -Dgolden.write=true} writes it anew. */
class TablesDocumentationTest {

    private static final Path PAGE = Path.of("docs/tables.md");
    private static final String MARK = "<!-- below: written by TablesDocumentationTest -->\n";

    @Test
    void theDocumentedColumnsAreTheColumns() throws IOException {
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);
        String prose = page.substring(0, page.indexOf(MARK) + MARK.length());
        String expected = prose
                + Tables.ALL.stream().map(TablesDocumentationTest::section).collect(Collectors.joining());
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, expected, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(expected);
    }

    private static String section(Table<?> table) {
        String rows = columns("", table.columns()).collect(Collectors.joining("\n"));
        return "\n## " + table.name() + "\n\n" + table.comment() + ".\n\n| column | type | may be null | meaning |\n"
                + "|---|---|---|---|\n" + rows + "\n";
    }

    /** A line for each column, and one for each field of its structs below it. */
    private static Stream<String> columns(String prefix, List<? extends Column<?, ?>> columns) {
        return columns.stream()
                .flatMap(column -> Stream.concat(
                        Stream.of("| `" + prefix + column.name() + "` | "
                                + column.type().fold(TYPE_NAMES) + " | " + (column.nullable() ? "yes" : "no") + " | "
                                + column.comment() + " |"),
                        column.type().fold(new FieldsBelow(prefix + column.name() + "."))));
    }

    private static final ColumnType.TypeCases<String> TYPE_NAMES = new ColumnType.TypeCases<>() {
        @Override
        public String scalar(ColumnType.Primitive primitive) {
            return primitive.label();
        }

        @Override
        public String list(String element) {
            return "array of " + element;
        }

        @Override
        public String struct(List<? extends Column<?, ?>> columns) {
            return "struct";
        }
    };

    private record FieldsBelow(String prefix) implements ColumnType.TypeCases<Stream<String>> {
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
            return columns(prefix, columns);
        }
    }
}
