package chancery.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chancery.stat.ResultTable.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultTableTest {

    @Test
    void cellOfAnotherTypeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResultTable(
                        List.of(new Column("cables", ResultTable.Type.INTEGER)), List.of(List.of(Optional.of(1.5)))))
                .withMessage("column cables is INTEGER and cannot hold a java.lang.Double");
    }

    @Test
    void rowOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ResultTable(List.of(new Column("cables", ResultTable.Type.INTEGER)), List.of(List.of())))
                .withMessageStartingWith("a row of 0 cells under 1 columns");
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        Column column = new Column("cables", ResultTable.Type.INTEGER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResultTable(List.of(column, column), List.of()))
                .withMessage("two columns are named cables");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cables         | INTEGER   | 1234567          | 1,234,567  | 1,234,567
            cables         | INTEGER   | -1200            | −1,200     | −1,200
            year           | INTEGER   | 2008             | 2008       | 2008
            first_year     | INTEGER   | 2008             | 2008       | 2008
            cables_in_year | INTEGER   | 2008             | 2,008      | 2,008
            share_percent  | DECIMAL   | 7.0              | 7.0        | 7.0
            lift           | DECIMAL   | 1234.50          | 1,234.50   | 1,234.50
            month          | DATE      | 2008-10-01       | 2008-10    | October 2008
            last_date      | DATE      | 2008-10-01       | 2008-10-01 | 1 October 2008
            sent_at        | TIMESTAMP | 2008-10-30T11:12 | 2008-10-30 11:12 | 2008-10-30 11:12
            partial        | FLAG      | true             | yes        | yes
            post           | TEXT      | İSTANBUL         | İSTANBUL   | İSTANBUL
            """)
    void cellsAreWrittenForPeople(String name, ResultTable.Type type, String value, String inTable, String inSentence) {
        Object cell = switch (type) {
            case TEXT -> value;
            case INTEGER -> Long.valueOf(value);
            case DECIMAL -> new BigDecimal(value);
            case DATE -> LocalDate.parse(value);
            case TIMESTAMP -> LocalDateTime.parse(value);
            case FLAG -> Boolean.valueOf(value);
        };
        assertThat(CellText.inTable(new Column(name, type), cell)).isEqualTo(inTable);
        assertThat(CellText.inSentence(new Column(name, type), cell)).isEqualTo(inSentence);
    }

    @ParameterizedTest
    @CsvSource({"=HYPERLINK(1),'''=HYPERLINK(1)'", "+1,'''+1'", "-1,'''-1'", "@x,'''@x'", "a=b,a=b", "PGOV,PGOV"})
    void textThatASpreadsheetWouldRunStaysText(String text, String field) {
        ResultTable result =
                new ResultTable(List.of(new Column("tag", ResultTable.Type.TEXT)), List.of(List.of(Optional.of(text))));
        assertThat(ResultCsv.write(result)).isEqualTo("tag\n" + field + "\n");
    }

    @Test
    void csvQuotesAndLeavesNumbersAlone() {
        ResultTable result = new ResultTable(
                List.of(
                        new Column("title", ResultTable.Type.TEXT),
                        new Column("change", ResultTable.Type.DECIMAL),
                        new Column("cables", ResultTable.Type.INTEGER)),
                List.of(List.of(Optional.of("a \"b\", c\nd"), Optional.of(new BigDecimal("-1E+3")), Optional.empty())));
        assertThat(ResultCsv.write(result)).isEqualTo("title,change,cables\n\"a \"\"b\"\", c\nd\",-1000,\n");
    }
}
