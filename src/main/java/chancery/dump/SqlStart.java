package chancery.dump;

import java.util.List;

/**
 * Tells where a row of a table of cables starts: its first columns, up to the id, in quotes behind a bracket, as {@code
 * (2,'1972-02-25 09:30:00','72TEHRAN1164',}, or between tabs, as {@code COPY} has them. No text holds this, because its
 * quotes and tabs are escaped.
 */
final class SqlStart {

    /** No start is longer than this. */
    static final int MAX_BYTES = 640;

    private static final int MAX_WORD_BYTES = 120;
    private static final String OF_A_TIME = "-/.: TZ+APMN\\";
    private static final String OF_NULL = "NULnul";

    private final List<SqlColumn> columns;
    private final boolean tabs;

    private byte[] bytes = {};
    private int at;
    private int limit;

    /** @param columns those of a row, in order; only the ones up to the id matter */
    SqlStart(List<SqlColumn> columns, boolean tabs) {
        this.columns = columns.subList(0, columns.indexOf(SqlColumn.ID) + 1);
        this.tabs = tabs;
    }

    /** Whether nothing that may be long stands before the id. */
    static boolean isKnown(List<SqlColumn> columns) {
        return columns.subList(0, columns.indexOf(SqlColumn.ID)).stream()
                .noneMatch(column -> column == SqlColumn.HEADER || column == SqlColumn.BODY);
    }

    int find(byte[] bytes, int from, int to, int limit) {
        for (int i = from; i < to; i++) {
            byte before = i == 0 ? (byte) '\n' : bytes[i - 1];
            byte c = bytes[i];
            // A row may follow the one before without a line end; its first digit is then the first of a number.
            boolean possible = tabs
                    ? before == '\n' || (isDigit(c) && !isDigit(before) && before != '\t' && before != '-')
                    : c == '(';
            if (possible && isStart(bytes, i, limit)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the first columns of a row stand here. */
    boolean isStart(byte[] bytes, int from, int limit) {
        this.bytes = bytes;
        this.at = from;
        this.limit = Math.min(limit, from + MAX_BYTES);
        if (!tabs && !take('(')) {
            return false;
        }
        for (SqlColumn column : columns) {
            skipBlanks();
            if (!column(column)) {
                return false;
            }
            skipBlanks();
            if (!isBehindColumn()) {
                return false;
            }
        }
        return true;
    }

    private boolean isBehindColumn() {
        if (tabs) {
            return take('\t') || (at < limit && bytes[at] == '\n');
        }
        return take(',') || take(')');
    }

    private boolean column(SqlColumn column) {
        boolean id = column == SqlColumn.ID;
        if (!tabs && at < limit && (bytes[at] == 'E' || bytes[at] == 'N')) {
            at += at + 1 < limit && bytes[at + 1] == '\'' ? 1 : 0;
        }
        boolean quoted = !tabs && take('\'');
        if (id && !quoted && !tabs) {
            return false;
        }
        int start = at;
        int end = Math.min(limit, at + MAX_WORD_BYTES);
        while (at < end && isOf(column, bytes[at], quoted)) {
            at++;
        }
        boolean good = id ? isId(start, at) : at > start || quoted || tabs;
        return good && (!quoted || take('\''));
    }

    private boolean isOf(SqlColumn column, byte c, boolean quoted) {
        if (c == '\'' || c == '\n' || c == '\t' || (!quoted && !tabs && (c == ',' || c == ')'))) {
            return false;
        }
        return switch (column) {
            case NUMBER -> isDigit(c);
            case ID -> isDigit(c) || (c >= 'A' && c <= 'Z') || c == '-';
            case AT -> isDigit(c) || (quoted || tabs ? OF_A_TIME : OF_NULL).indexOf(c) >= 0;
            case ORIGIN, CLASSIFICATION, REFERENCES, HEADER, BODY, OTHER -> c != '\\' || tabs;
        };
    }

    /** {@code 72TEHRAN1164}, {@code 1972TEHRAN01164}, {@code 06ASTANA}. */
    private boolean isId(int from, int to) {
        int digits = from;
        while (digits < to && isDigit(bytes[digits])) {
            digits++;
        }
        return to - from >= 4 && digits - from >= 2 && digits < to;
    }

    private boolean take(char c) {
        boolean here = at < limit && bytes[at] == c;
        at += here ? 1 : 0;
        return here;
    }

    private void skipBlanks() {
        while (!tabs && at < limit && Piece.isBlank(bytes[at])) {
            at++;
        }
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }
}
