package chancery.dump;

import chancery.dump.CsvRecords.Escape;
import java.util.Optional;

/**
 * Finds the fields of one row of a CSV file. A field in quotes may hold commas, line ends and escaped quotes; behind
 * its closing quote stands a comma, a line end or the end. A field without quotes holds none of these. A tool that is
 * used for one row after the other.
 */
final class CsvRow {

    /** Number, date, id, origin, classification, references, header, body. */
    static final int COLUMNS = 8;

    private final Escape escape;
    private final Encoding encoding;
    private final int[] starts = new int[COLUMNS];
    private final int[] ends = new int[COLUMNS];
    private final boolean[] escaped = new boolean[COLUMNS];
    private byte[] bytes = {};
    private int to;
    private int columns;
    private int end;
    private boolean exact;
    private boolean allQuoted;

    CsvRow(Escape escape, Encoding encoding) {
        this.escape = escape;
        this.encoding = encoding;
    }

    /**
     * Reads the row that begins at {@code from}.
     *
     * @param to where the next record begins, or the file ends
     * @return what kept the row from being read to its end
     */
    Optional<Damage> read(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.to = to;
        columns = 0;
        exact = true;
        allQuoted = true;
        int at = from;
        while (true) {
            boolean quoted = at < to && bytes[at] == '"';
            allQuoted &= quoted;
            int close = quoted ? closingQuote(at + 1) : bareEnd(at);
            if (close < 0) {
                return Optional.of(quoted ? Damage.UNCLOSED_QUOTE : Damage.UNESCAPED_QUOTE);
            }
            int behind = quoted ? close + 1 : close;
            boolean comma = behind < to && bytes[behind] == ',';
            end = comma ? behind + 1 : lineEnd(behind);
            if (end < 0) {
                return Optional.of(Damage.UNESCAPED_QUOTE);
            }
            if (columns < COLUMNS) {
                starts[columns] = quoted ? at + 1 : at;
                ends[columns] = close;
            }
            columns++;
            if (!comma) {
                return Optional.empty();
            }
            at = end;
        }
    }

    /** How many columns were read, before the damage if there was one. */
    int columns() {
        return columns;
    }

    /** Behind the row and its line end. */
    int end() {
        return end;
    }

    boolean allQuoted() {
        return allQuoted;
    }

    /** Whether the row has names of columns in place of values: words only, no digit. */
    boolean isNames() {
        for (int column = 0; column < Math.min(columns, COLUMNS); column++) {
            Optional<String> name = field(column);
            if (name.isEmpty() || !name.get().chars().allMatch(c -> Character.isLetter(c) || c == '_' || c == ' ')) {
                return false;
            }
        }
        return true;
    }

    /** Whether every field that was asked for so far was valid in the file's encoding. */
    boolean exact() {
        return exact;
    }

    /** A field's value; empty when the row does not have it, or nothing stands in it. */
    Optional<String> field(int column) {
        if (column >= columns || starts[column] == ends[column]) {
            return Optional.empty();
        }
        Text text = escaped[column]
                ? unescaped(starts[column], ends[column])
                : Text.of(bytes, starts[column], ends[column], encoding);
        exact &= text.exact();
        return Optional.of(text.value());
    }

    /** Where the quote stands that closes the field, or -1. */
    private int closingQuote(int from) {
        boolean anyEscape = false;
        int at = from;
        if (escape == Escape.BACKSLASH) {
            while (at < to && bytes[at] != '"') {
                anyEscape |= bytes[at] == '\\';
                at += bytes[at] == '\\' ? 2 : 1;
            }
        } else {
            while (at < to && (bytes[at] != '"' || (at + 1 < to && bytes[at + 1] == '"'))) {
                anyEscape |= bytes[at] == '"';
                at += bytes[at] == '"' ? 2 : 1;
            }
        }
        if (columns < COLUMNS) {
            escaped[columns] = anyEscape;
        }
        return at < to ? at : -1;
    }

    /** The end of a field without quotes, or -1 when there is a quote in it. */
    private int bareEnd(int from) {
        int at = from;
        while (at < to && bytes[at] != ',' && bytes[at] != '\n' && bytes[at] != '\r') {
            if (bytes[at] == '"') {
                return -1;
            }
            at++;
        }
        if (columns < COLUMNS) {
            escaped[columns] = false;
        }
        return at;
    }

    /** Behind the line end that stands here, or -1 when none does. */
    private int lineEnd(int at) {
        if (at >= to) {
            return to;
        }
        if (bytes[at] == '\n') {
            return at + 1;
        }
        return bytes[at] == '\r' && (at + 1 == to || bytes[at + 1] == '\n') ? Math.min(at + 2, to) : -1;
    }

    private Text unescaped(int from, int to) {
        byte mark = (byte) (escape == Escape.BACKSLASH ? '\\' : '"');
        byte[] plain = new byte[to - from];
        int length = 0;
        int kept = from;
        for (int at = from; at + 1 < to; at++) {
            if (bytes[at] == mark && isEscaped(bytes[at + 1])) {
                System.arraycopy(bytes, kept, plain, length, at - kept);
                length += at - kept;
                kept = at + 1; // the escaped character
                at++;
            }
        }
        System.arraycopy(bytes, kept, plain, length, to - kept);
        length += to - kept;
        return Text.of(plain, 0, length, encoding);
    }

    /** A backslash before anything but a quote, an apostrophe or a backslash stands for itself. */
    private boolean isEscaped(byte c) {
        return c == '"' || (escape == Escape.BACKSLASH && (c == '\'' || c == '\\'));
    }
}
