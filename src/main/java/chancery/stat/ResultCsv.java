package chancery.stat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A result as CSV: comma, {@code "} doubled, lines end in LF, the first has the column names, an absent value is an
 * empty field. Dates are ISO 8601 and numbers have no thousands separators. Text that would run as a formula has a
 * {@code '} before it, and control characters are replaced, so that neither a spreadsheet nor a terminal obeys it.
 */
public final class ResultCsv {

    /** Text that a spreadsheet would run as a formula; a {@code '} before it keeps it text. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r\n＝＋－＠].*", Pattern.DOTALL);

    /** What steers a terminal that shows the file, or turns the direction of what it shows. */
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069&&[^\t\r\n]]");

    private ResultCsv() {}

    /**
     * {@return the whole result, the line of column names first: {@code year,cables}, then {@code 2008,31}}
     *
     * @param result of any size that memory holds
     */
    public static String write(ResultTable result) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
        csv.writeRecord(result.columns().stream().map(ResultTable.Column::name).toList());
        for (List<Optional<Object>> row : result.rows()) {
            csv.writeRecord(row.stream()
                    .map(cell -> cell.map(ResultCsv::field).orElse(""))
                    .toList());
        }
        return text.toString();
    }

    private static String field(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof String text) {
            String shown = STEERING.matcher(text).replaceAll("\uFFFD");
            return FORMULA.matcher(shown).matches() ? "'" + shown : shown;
        }
        return value.toString();
    }
}
