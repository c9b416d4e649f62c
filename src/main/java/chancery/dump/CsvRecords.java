package chancery.dump;

import chancery.cable.Declared;
import chancery.dump.Layout.CsvEscape;
import chancery.dump.RecordSink.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The Cablegate CSV: eight fields, of which the last two, header and body, run over many lines. A stretch runs from one
 * {@link CsvStart} to the next. Within it the rows are read field by field; a row that cannot be read is kept, as raw
 * text, up to the end of the stretch.
 */
final class CsvRecords implements ManyRecords {

    private static final int DATE = 1;
    private static final int ID = 2;
    private static final int ORIGIN = 3;
    private static final int CLASSIFICATION = 4;
    private static final int REFERENCES = 5;
    private static final int HEADER = 6;
    private static final int BODY = 7;
    /** So many columns in quotes are a row, though its number cannot be read. */
    private static final int COLUMNS_OF_A_ROW = 3;

    private final CsvRow row;
    private final CsvRow probe;

    CsvRecords(Layout layout) {
        this.row = new CsvRow(layout);
        this.probe = new CsvRow(layout);
    }

    /** Whether a record starts somewhere in these first bytes of a file. */
    static boolean isCsv(byte[] prefix) {
        return CsvStart.find(prefix, 0, prefix.length, prefix.length) >= 0;
    }

    /** Which of the two ways of writing a quote prevails in these first bytes of a file. */
    static CsvEscape escape(byte[] prefix) {
        int backslash = 0;
        int doubled = 0;
        for (int i = 1; i + 1 < prefix.length; i++) {
            if (prefix[i] == '"') {
                byte before = prefix[i - 1];
                byte behind = prefix[i + 1];
                backslash += before == '\\' ? 1 : 0;
                // Two quotes between commas are an empty field, in either dialect.
                doubled += behind == '"' && before != ',' && before != '\\' && before != '\n' ? 1 : 0;
            }
        }
        return doubled > backslash ? CsvEscape.DOUBLED : CsvEscape.BACKSLASH;
    }

    @Override
    public int lookahead() {
        return CsvStart.MAX_BYTES;
    }

    @Override
    public int findStart(byte[] bytes, int from, int to, int limit) {
        return CsvStart.find(bytes, from, to, limit);
    }

    @Override
    public void read(byte[] bytes, int from, int to, long offset, RecordSink sink) {
        Stretch stretch = new Stretch(bytes, from, to, offset, true, sink);
        int at = readRows(stretch, offset == 0 ? stretch.skipBeginning() : from);
        if (at < to) {
            stretch.damaged(at, to);
        }
    }

    @Override
    public int readFront(byte[] bytes, int from, int to, long offset, RecordSink sink) {
        Stretch stretch = new Stretch(bytes, from, to, offset, false, sink);
        return readRows(stretch, offset == 0 ? stretch.skipBeginning() : from);
    }

    /** Makes records of the rows that can be read to their end, and says where the rest begins. */
    private int readRows(Stretch stretch, int from) {
        int at = stretch.skipBlank(from);
        while (at < stretch.to && stretch.readRow(at)) {
            at = stretch.skipBlank(row.end());
        }
        return at;
    }

    @Override
    public Declared declared(byte[] bytes, int from, int to) {
        row.read(bytes, from, to);
        return CsvStart.isStart(bytes, from, to) ? declared(row.columns()) : Declared.NOTHING;
    }

    /** What the first columns of the row say. */
    private Declared declared(int columns) {
        return new Declared(
                columns > ID ? row.field(ID) : Optional.empty(),
                columns > DATE ? row.field(DATE) : Optional.empty(),
                columns > ORIGIN ? row.field(ORIGIN) : Optional.empty(),
                columns > CLASSIFICATION ? row.field(CLASSIFICATION) : Optional.empty(),
                columns > REFERENCES
                        ? row.field(REFERENCES).map(References::split).orElse(List.of())
                        : List.of(),
                Optional.empty());
    }

    /** One stretch and the records that are made of it. */
    private final class Stretch {

        private final byte[] bytes;
        private final int from;
        private final int to;
        private final long offset;
        private final boolean whole;
        private final RecordSink sink;

        /** @param whole whether the stretch ends at {@code to}, or only what was read of it so far */
        Stretch(byte[] bytes, int from, int to, long offset, boolean whole, RecordSink sink) {
            this.bytes = bytes;
            this.from = from;
            this.to = to;
            this.offset = offset;
            this.whole = whole;
            this.sink = sink;
        }

        /** Makes a record of the row, if it ends before the stretch does, or with it. */
        boolean readRow(int at) {
            if (row.read(bytes, at, to).isPresent() || !isBlankOrRow(row.end())) {
                return false;
            }
            if (row.columns() == CsvRow.COLUMNS) {
                clean(at, row.end());
            } else {
                damaged(at, row.end(), row.columns() < CsvRow.COLUMNS ? Damage.MISSING_COLUMN : Damage.EXTRA_COLUMN);
            }
            return true;
        }

        /** Whether what follows a row makes it likely that the row did end there: the next row, or nothing. */
        private boolean isBlankOrRow(int at) {
            int next = blankEnd(at);
            if (next == to) {
                return whole || at < to;
            }
            return CsvStart.isNumber(bytes, next, to) || isRowOfQuotes(next);
        }

        private boolean isRowOfQuotes(int at) {
            return probe.read(bytes, at, to).isEmpty() && probe.allQuoted() && probe.columns() >= COLUMNS_OF_A_ROW;
        }

        private void clean(int start, int end) {
            Declared declared = declared(CsvRow.COLUMNS);
            Optional<String> header = row.field(HEADER);
            String body = row.field(BODY).orElse("");
            Optional<byte[]> raw = row.exact() ? Optional.empty() : Optional.of(Arrays.copyOfRange(bytes, start, end));
            sink.clean(place(start, end), declared, header, body, raw);
        }

        /** What is left of a stretch when a row could not be read to its end. */
        void damaged(int start, int end) {
            boolean begun = CsvStart.isNumber(bytes, start, end);
            Damage why = row.read(bytes, start, end).orElse(Damage.UNESCAPED_QUOTE);
            damaged(start, end, begun ? why : Damage.NO_RECORD_START);
        }

        private void damaged(int start, int end, Damage why) {
            boolean certain = CsvStart.isStart(bytes, start, end);
            Declared declared = certain ? declared(Math.min(row.columns(), certainColumns(why))) : Declared.NOTHING;
            Text raw = sink.text(bytes, start, end);
            Optional<byte[]> kept = raw.exact() ? Optional.empty() : Optional.of(Arrays.copyOfRange(bytes, start, end));
            sink.damaged(place(start, end), declared, raw, kept, why);
        }

        /** A column too few or too many may stand anywhere behind the id; a damaged field is known. */
        private int certainColumns(Damage why) {
            return why == Damage.MISSING_COLUMN || why == Damage.EXTRA_COLUMN ? ID + 1 : CsvRow.COLUMNS;
        }

        /** Leaves out a byte order mark and a row of column names. */
        int skipBeginning() {
            int mark = from + Text.utf8MarkLength(bytes, to);
            sink.gap(mark - from);
            boolean names = !CsvStart.isNumber(bytes, mark, to)
                    && row.read(bytes, mark, to).isEmpty()
                    && row.columns() == CsvRow.COLUMNS
                    && isBlankOrRow(row.end())
                    && row.isNames();
            sink.gap(names ? row.end() - mark : 0);
            return names ? row.end() : mark;
        }

        int skipBlank(int at) {
            int next = blankEnd(at);
            sink.gap(next - at);
            return next;
        }

        private int blankEnd(int at) {
            int end = at;
            while (end < to && (bytes[end] == '\n' || bytes[end] == '\r' || bytes[end] == ' ' || bytes[end] == '\t')) {
                end++;
            }
            return end;
        }

        private Place place(int start, int end) {
            return new Place(offset + start - from, end - start);
        }
    }
}
