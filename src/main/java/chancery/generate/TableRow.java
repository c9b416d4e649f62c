package chancery.generate;

import chancery.cable.Declared;
import java.util.List;

/**
 * How the eight columns of a table of cables are written in a row: number, date, id, origin, classification,
 * references, header, body.
 *
 * @param start of the row
 * @param open before each value but the number
 * @param close behind it
 * @param comma between two values
 * @param end of the row
 * @param special characters that stand escaped in a value; the escape itself, where it is one of them, is the first
 * @param escape what stands before them
 * @param isOneLine whether line ends and tabs are written as {@code \n} and {@code \t}
 */
record TableRow(
        String start,
        String open,
        String close,
        String comma,
        String end,
        String special,
        char escape,
        boolean isOneLine) {

    static final TableRow CSV = new TableRow("\"", "\"", "\"", ",", "\"\n", "\\\"", '\\', false);
    static final TableRow CSV_DOUBLED = new TableRow("\"", "\"", "\"", ",", "\"\n", "\"", '"', false);
    static final TableRow MYSQL = new TableRow("(", "'", "'", ",", "')", "\\'\"", '\\', true);
    static final TableRow POSTGRES = new TableRow("(", "E'", "'", ",", "')", "\\'", '\\', true);
    static final TableRow COPY = new TableRow("", "", "", "\t", "\n", "\\", '\\', true);

    /** @param at the date as this table prints it */
    String print(long number, String at, Declared declared, Printed printed) {
        String header = printed.header().orElse("");
        StringBuilder out = new StringBuilder(header.length() + printed.body().length() + 400);
        out.append(start).append(number);
        if (start.equals(open)) {
            out.append(close); // a number in quotes, too
        }
        List<String> values = List.of(
                at,
                declared.id().orElse(""),
                declared.origin().orElse(""),
                declared.classification().orElse(""),
                String.join("|", declared.references()),
                header,
                printed.body());
        for (int i = 0; i < values.size(); i++) {
            out.append(comma).append(open);
            out.append(escaped(values.get(i)));
            out.append(i + 1 < values.size() ? close : end);
        }
        return out.toString();
    }

    /** Goes over the text once for each special character, which is faster than once over all its characters. */
    private String escaped(String value) {
        String escaped = value;
        for (int i = 0; i < special.length(); i++) {
            String one = special.substring(i, i + 1);
            escaped = escaped.replace(one, escape + one);
        }
        return isOneLine ? escaped.replace("\n", escape + "n").replace("\t", escape + "t") : escaped;
    }
}
