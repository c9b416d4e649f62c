package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.spark.Answer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {

    private static final List<Optional<Object>> DUES = List.of(
            Optional.of("07MALTA11"),
            Optional.of(LocalDate.of(2007, 5, 14)),
            Optional.of("HARBOUR DUES\nROSE AGAIN, AND FELL"),
            Optional.of(1234567L));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            80 | cable_id   sent_on     subject                            word_count;---------  ----------  ---------------------------------  ----------;07MALTA11  2007-05-14  HARBOUR DUES ROSE AGAIN, AND FELL     1234567
            60 | cable_id   sent_on     subject                    word_count;---------  ----------  -------------------------  ----------;07MALTA11  2007-05-14  HARBOUR DUES ROSE AGAIN,…     1234567
            40 | -- row 1 --;cable_id    07MALTA11;sent_on     2007-05-14;subject     HARBOUR DUES ROSE AGAIN, AN…;word_count  1234567
            """)
    void textIsCutUntilALineFitsAndNumbersAreNot(int width, String expected) {
        String printed = print(width, List.of("cable_id", "sent_on", "subject", "word_count"), Stream.of(DUES));
        assertThat(printed).isEqualTo(expected.replace(';', '\n') + "\n");
        assertThat(printed.lines()).allMatch(line -> line.length() <= width);
    }

    @Test
    void printedFiguresStandToTheRight() {
        Stream<List<Optional<Object>>> rows =
                Stream.of("251,287", "9").map(text -> List.of(Optional.of(new Cells.Figure(text)), Optional.of(text)));
        assertThat(print(80, List.of("here", "text"), rows)).isEqualTo("""
                   here  text
                -------  -------
                251,287  251,287
                      9  9
                """);
    }

    @Test
    void aTableOfManyColumnsStandsUpright() {
        List<String> names = IntStream.range(0, 60).mapToObj(i -> "column_" + i).toList();
        List<Optional<Object>> row =
                IntStream.range(0, 60).mapToObj(i -> Optional.<Object>of(i)).toList();
        assertThat(print(80, names, Stream.of(row, row)).lines()).hasSize(122).contains("-- row 2 --", "column_59  59");
    }

    @Test
    void rowsBehindTheMeasuredOnesAreCutToo() {
        Stream<List<Optional<Object>>> rows = IntStream.range(0, 1500)
                .mapToObj(i -> List.of(Optional.<Object>of(i < 1000 ? "short" : "long ".repeat(100))));
        assertThat(print(80, List.of("text"), rows).lines())
                .hasSize(1502)
                .last()
                .isEqualTo("long…");
    }

    @Test
    void anAnswerWithoutRowsHasItsHead() {
        assertThat(print(80, List.of("cable_id", "year"), Stream.empty()))
                .isEqualTo("cable_id  year\n--------  ----\n");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            100,   100
            0,     120
            wide,  120
            -,     120
            """)
    void widthIsThatOfTheTerminal(String columns, int width) {
        assertThat(TextTable.of(columns == null ? Map.of() : Map.of("COLUMNS", columns)))
                .isEqualTo(new TextTable(width));
    }

    private static String print(int width, List<String> names, Stream<List<Optional<Object>>> rows) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        new TextTable(width).print(new Answer(names, rows.iterator()), out);
        out.flush();
        return text.toString();
    }
}
