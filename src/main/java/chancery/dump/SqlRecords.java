package chancery.dump;

import chancery.cable.Declared;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements that fill a table of cables. A stretch runs from the start of one row to that of the next; what stands
 * between rows, other statements too, is gap. Which column is which is read once, at the beginning of the file.
 */
final class SqlRecords implements ManyRecords {

    private static final String TABLE = "(?<table>[`\"\\[]?[\\w$]+[`\"\\]]?(?:\\.[`\"\\[]?[\\w$]+[`\"\\]]?)?)";
    private static final Pattern INSERT = Pattern.compile("(?im)^[ \\t]*(?:INSERT|REPLACE)(?: IGNORE)? INTO\\s+" + TABLE
            + "\\s*(?:\\((?<columns>[^()']{1,2000})\\)\\s*)?VALUES\\s*(?=\\()");
    private static final Pattern COPY = Pattern.compile(
            "(?im)^COPY\\s+" + TABLE + "\\s*(?:\\((?<columns>[^()']{1,2000})\\)\\s*)?FROM\\s+stdin[^\\n]*\\n");
    private static final Pattern CREATE = Pattern.compile(
            "(?im)^CREATE TABLE (?:IF NOT EXISTS )?" + TABLE + "\\s*\\((?<body>.*?)\\n\\)", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("(?m)^\\s+(?<name>[`\"\\[]?\\w+[`\"\\]]?)\\s+\\w+");
    private static final Pattern BEGINNING = Pattern.compile(
            "(?i)(?:--|/\\*|#|INSERT|REPLACE|COPY|SET|CREATE|DROP|BEGIN|PRAGMA|START|USE|LOCK|SELECT|ALTER|\\\\connect|\\()");
    /** A statement ends here, and another begins, or nothing. */
    private static final Pattern STATEMENT_END = Pattern.compile(
            "\\);[ \\t]*\\r?\\n(?=\\s*(?:\\z|INSERT |REPLACE |UNLOCK |LOCK |/\\*|--|COMMIT|CREATE |SET |DROP |ALTER ))");

    private static final Pattern LEVEL =
            Pattern.compile("UNCLASS|CONFIDENTIAL|SECRET|TOP SECRET|LIMITED OFFICIAL|FOR OFFICIAL");

    private static final Pattern ESCAPES = Pattern.compile("\\\\(?:[\\\\\"nrt]|'(?!\\s*[,);]))");
    private static final Pattern DOUBLED_QUOTES = Pattern.compile("(?<![,( '])''(?!')");

    /** The words from INSERT to VALUES take no more. */
    private static final int HEAD_BYTES = 4096;

    private final Cut cut;
    private final SqlStart starts;
    private final SqlRow row;
    /** Whether the rows of a stretch have ended and other statements follow. */
    private boolean between;

    private SqlRecords(Cut cut, Encoding encoding) {
        this.cut = cut;
        this.starts = new SqlStart(cut.columns, cut.copy);
        this.row = row(cut.copy, cut.backslash, encoding);
    }

    /**
     * How a file of this format is cut.
     *
     * @param table whose rows are cables, as printed
     * @param columns what its columns hold, in order
     * @param copy whether rows are lines of {@code COPY}, not brackets of {@code INSERT}
     * @param backslash whether a backslash escapes in every text
     */
    record Cut(String table, List<SqlColumn> columns, boolean copy, boolean backslash) implements Layout.Cut {

        /** A file that does not say what it is. */
        static final Cut USUAL = new Cut("cable", SqlColumn.USUAL, false, true);

        Cut {
            columns = List.copyOf(columns);
        }

        @Override
        public ManyRecords open(Encoding encoding) {
            return new SqlRecords(this, encoding);
        }

        @Override
        public boolean splittable() {
            return SqlStart.isKnown(columns);
        }
    }

    /** Whether a file that begins so is of this format. */
    static boolean areIn(byte[] prefix) {
        String text = new String(prefix, StandardCharsets.ISO_8859_1);
        int mark = Text.utf8MarkLength(prefix, prefix.length);
        return BEGINNING.matcher(text.substring(mark).stripLeading()).lookingAt()
                && table(prefix, text).isPresent();
    }

    /** How a file of this format is cut, as its first bytes ask. */
    static Cut of(byte[] prefix) {
        return table(prefix, new String(prefix, StandardCharsets.ISO_8859_1)).orElse(Cut.USUAL);
    }

    /**
     * The first table that can be one of cables.
     *
     * @param text a character for each byte
     */
    private static Optional<Cut> table(byte[] prefix, String text) {
        boolean backslash = isBackslash(text);
        for (Pattern statement : List.of(COPY, INSERT)) {
            boolean copy = statement == COPY;
            List<MatchResult> found = statement.matcher(text).results().toList();
            for (int i = 0; i < found.size(); i++) {
                int end = i + 1 < found.size() ? found.get(i + 1).start() : prefix.length;
                Rows rows = new Rows(prefix, found.get(i).end(), end, copy, backslash);
                String table = found.get(i).group(1);
                Optional<Cut> cut = Optional.ofNullable(found.get(i).group(2))
                        .or(() -> created(table, text))
                        .map(SqlColumn::of)
                        .orElseGet(rows::usual)
                        .map(columns -> new Cut(table, columns, copy, backslash))
                        .filter(one -> !one.splittable() || rows.first(one.columns) >= 0);
                if (cut.isPresent()) {
                    return cut;
                }
            }
        }
        return Optional.empty();
    }

    /** The rows of a statement. */
    private static final class Rows {

        private final byte[] bytes;
        private final int from;
        private final int to;
        private final boolean copy;
        private final boolean backslash;

        Rows(byte[] bytes, int from, int to, boolean copy, boolean backslash) {
            this.bytes = bytes;
            this.from = from;
            this.to = to;
            this.copy = copy;
            this.backslash = backslash;
        }

        int first(List<SqlColumn> columns) {
            return new SqlStart(columns, copy).find(bytes, from, to, to);
        }

        /** The usual columns, where the first row has as many; the level says in which of two orders. */
        Optional<List<SqlColumn>> usual() {
            List<SqlColumn> columns = new ArrayList<>(SqlColumn.USUAL);
            int first = first(columns);
            SqlRow row = row(copy, backslash, Encoding.UTF_8);
            if (first < 0 || row.read(bytes, first, to).isPresent() || row.columns() != columns.size()) {
                return Optional.empty();
            }
            int level = columns.indexOf(SqlColumn.CLASSIFICATION);
            if (row.value(level + 1).filter(SqlRecords::isLevel).isPresent()) {
                Collections.swap(columns, level, level + 1);
            }
            return Optional.of(columns);
        }
    }

    private static boolean isLevel(Text text) {
        return LEVEL.matcher(text.value()).lookingAt();
    }

    private static SqlRow row(boolean copy, boolean backslash, Encoding encoding) {
        return copy ? new SqlCopyLine(encoding) : new SqlTuple(backslash, encoding);
    }

    /** The names of the columns that a table is created with. */
    private static Optional<String> created(String table, String text) {
        return CREATE.matcher(text)
                .results()
                .filter(create -> create.group(1).equals(table))
                .map(create -> String.join(
                        ",",
                        COLUMN.matcher(create.group(2))
                                .results()
                                .map(column -> column.group(1))
                                .filter(name -> !name.matches("(?i)PRIMARY|KEY|UNIQUE|CONSTRAINT|FULLTEXT|INDEX"))
                                .toList()))
                .findFirst();
    }

    /** MySQL lets a backslash escape in every text, PostgreSQL and SQLite do not; a file that hides its origin is counted. */
    private static boolean isBackslash(String text) {
        if (text.contains("standard_conforming_strings") || text.contains("PRAGMA ") || text.contains(",E'")) {
            return false;
        }
        if (text.contains("MySQL dump") || text.contains("MariaDB dump") || text.contains("INTO `")) {
            return true;
        }
        long escapes = ESCAPES.matcher(text).results().count();
        return escapes > DOUBLED_QUOTES.matcher(text).results().count();
    }

    @Override
    public int lookbehind() {
        return 1;
    }

    @Override
    public int lookahead() {
        return SqlStart.MAX_BYTES;
    }

    @Override
    public int findStart(byte[] bytes, int from, int to, int limit) {
        return cut.splittable() ? starts.find(bytes, from, to, limit) : -1;
    }

    @Override
    public int read(Piece piece, RecordSink sink) {
        return new Reading(piece, sink).read();
    }

    @Override
    public Declared declared(byte[] bytes, int from, int to) {
        row.read(bytes, from, to);
        return starts.isStart(bytes, from, to) ? declared(row.columns()) : Declared.NOTHING;
    }

    /** What the first values of the row say. */
    private Declared declared(int columns) {
        return new Declared(
                value(SqlColumn.ID, columns),
                value(SqlColumn.AT, columns),
                value(SqlColumn.ORIGIN, columns),
                value(SqlColumn.CLASSIFICATION, columns),
                value(SqlColumn.REFERENCES, columns).map(References::split).orElse(List.of()),
                Optional.empty());
    }

    private Optional<String> value(SqlColumn column, int columns) {
        int at = cut.columns.indexOf(column);
        return at >= 0 && at < columns ? row.value(at).map(Text::value) : Optional.empty();
    }

    /** One piece and the records that are made of it. */
    private final class Reading {

        private final Piece piece;
        private final byte[] bytes;
        private final int to;
        private final RecordSink sink;
        /** The piece, a character for each byte; made when it is first looked through. */
        private Optional<String> latin = Optional.empty();

        Reading(Piece piece, RecordSink sink) {
            this.piece = piece;
            this.bytes = piece.bytes();
            this.to = piece.to();
            this.sink = sink;
        }

        int read() {
            int at = piece.from() + piece.markLength();
            sink.gap(piece.markLength());
            if (piece.isFirst()) {
                between = !starts.isStart(bytes, at, to);
                if (between && !BEGINNING.matcher(latin(piece.blankEnd(at))).lookingAt() && piece.isLast()) {
                    return stray(at);
                }
            }
            while (at < to) {
                int next = between ? skipStatements(at) : row(at);
                if (next < 0 && !piece.isLast()) {
                    return at;
                }
                at = next < 0 ? damaged(at) : next;
            }
            return at;
        }

        private int stray(int at) {
            if (piece.blankEnd(at) == to) {
                sink.gap(to - at);
            } else {
                damaged(at, to, Declared.NOTHING, Damage.NO_RECORD_START);
            }
            return to;
        }

        /** Goes on to the next rows of the table; -1 when it cannot be told from here where they begin. */
        private int skipStatements(int at) {
            Matcher m = (cut.copy ? COPY : INSERT).matcher(latin(piece.from()));
            m.region(at - piece.from(), to - piece.from());
            int next = -1;
            while (next < 0 && m.find()) {
                next = m.group("table").equals(cut.table) ? piece.from() + m.end() : -1;
            }
            between = next < 0;
            int rest = piece.isLast() ? to : to - Math.min(HEAD_BYTES, (to - at) / 2);
            int end = next < 0 ? rest : next;
            sink.gap(end - at);
            return end == at ? -1 : end;
        }

        private int row(int at) {
            return cut.copy ? line(at) : tuple(at);
        }

        /** Makes a record of the row in brackets; -1 when it does not end, or not here. */
        private int tuple(int at) {
            if (bytes[at] != '(' || row.read(bytes, at, to).isPresent()) {
                return -1;
            }
            int end = row.end();
            int behind = piece.blankEnd(end);
            byte mark = behind < to ? bytes[behind] : (byte) (piece.isLast() ? ';' : 0);
            int next = mark == ',' ? piece.blankEnd(behind + 1) : Math.min(to, behind + 1);
            boolean ended = mark == ';' || (mark == ',' && (next < to ? bytes[next] == '(' : piece.isLast()));
            if (!ended) {
                return -1;
            }
            record(at, end);
            sink.gap(next - end);
            between = mark == ';';
            return next;
        }

        /** Makes a record of the line; -1 when it is none, or goes on below. */
        private int line(int at) {
            row.read(bytes, at, to);
            int end = row.end();
            boolean complete = piece.isLast() || end < to;
            if (complete && (isCopyEnd(at) || piece.blankEnd(at) >= end)) {
                between = isCopyEnd(at);
                sink.gap(end - at);
                return end;
            }
            if (!complete || row.columns() != cut.columns.size() || !isLineEnd(end)) {
                return -1;
            }
            row.read(bytes, at, to);
            record(at, end);
            return end;
        }

        /** Whether what stands below a line is not the rest of it. */
        private boolean isLineEnd(int at) {
            if (piece.blankEnd(at) == to || isCopyEnd(at)) {
                return true;
            }
            row.read(bytes, at, to);
            return row.columns() == cut.columns.size() || (row.end() == to && !piece.isLast());
        }

        private boolean isCopyEnd(int at) {
            return at + 1 < to
                    && bytes[at] == '\\'
                    && bytes[at + 1] == '.'
                    && (at + 2 == to || Piece.isBlank(bytes[at + 2]));
        }

        private void record(int start, int end) {
            int columns = row.columns();
            if (columns != cut.columns.size()) {
                damaged(start, end, columns < cut.columns.size() ? Damage.MISSING_COLUMN : Damage.EXTRA_COLUMN);
                return;
            }
            boolean whole = true;
            for (int column = 0; column < columns; column++) {
                Optional<Text> value = row.value(column);
                whole &= value.isEmpty() || (value.get().exact() && cut.columns.get(column) != SqlColumn.OTHER);
            }
            sink.clean(
                    piece.place(start, end),
                    declared(columns),
                    value(SqlColumn.HEADER, columns),
                    value(SqlColumn.BODY, columns).orElse(""),
                    piece.kept(start, end, whole));
        }

        /** A row that could not be read to its end, up to where rows go on or the statement ends. */
        private int damaged(int at) {
            Damage why = cut.copy ? whyLine(at) : row.read(bytes, at, to).orElse(Damage.UNESCAPED_QUOTE);
            int end = cut.copy ? damagedLinesEnd(at) : statementEnd(at);
            damaged(at, end, bytes[at] == '(' || cut.copy ? why : Damage.NO_RECORD_START);
            between = !cut.copy;
            return end;
        }

        private Damage whyLine(int at) {
            row.read(bytes, at, to);
            if (row.columns() > cut.columns.size()) {
                return Damage.EXTRA_COLUMN;
            }
            return piece.blankEnd(row.end()) == to || isCopyEnd(row.end()) ? Damage.MISSING_COLUMN : Damage.BROKEN_LINE;
        }

        private int damagedLinesEnd(int at) {
            row.read(bytes, at, to);
            int end = row.end();
            while (end < to && !isCopyEnd(end)) {
                row.read(bytes, end, to);
                if (row.columns() == cut.columns.size()) {
                    return end;
                }
                end = row.end();
            }
            return end;
        }

        private int statementEnd(int at) {
            Matcher m = STATEMENT_END.matcher(latin(piece.from()));
            return m.find(at - piece.from()) ? piece.from() + m.end() : to;
        }

        private void damaged(int start, int end, Damage why) {
            row.read(bytes, start, end);
            boolean certain = starts.isStart(bytes, start, end);
            boolean shifted = why == Damage.MISSING_COLUMN || why == Damage.EXTRA_COLUMN || why == Damage.BROKEN_LINE;
            int columns = shifted ? cut.columns.indexOf(SqlColumn.ID) + 1 : row.columns();
            damaged(start, end, certain ? declared(Math.min(columns, row.columns())) : Declared.NOTHING, why);
        }

        private void damaged(int start, int end, Declared declared, Damage why) {
            Text raw = sink.text(bytes, start, end);
            sink.damaged(piece.place(start, end), declared, raw, piece.kept(start, end, raw.exact()), why);
        }

        /** The piece from a place on. */
        private String latin(int from) {
            if (latin.isEmpty()) {
                latin = Optional.of(new String(bytes, piece.from(), to - piece.from(), StandardCharsets.ISO_8859_1));
            }
            return from == piece.from() ? latin.get() : latin.get().substring(from - piece.from());
        }
    }
}
