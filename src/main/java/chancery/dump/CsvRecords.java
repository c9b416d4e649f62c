package chancery.dump;

import chancery.cable.Declared;
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

    private final CsvStart starts;
    private final CsvRow row;
    private final CsvRow probe;

    private CsvRecords(Cut cut, Encoding encoding) {
        this.starts = new CsvStart(cut.bare);
        this.row = new CsvRow(cut.escape, encoding);
        this.probe = new CsvRow(cut.escape, encoding);
    }

    /** How a quote inside a quoted field is written. */
    enum Escape {
        /** {@code \"}, and {@code \\} for a backslash: the layout as it was first published. */
        BACKSLASH,
        /** {@code ""}, as RFC 4180 asks and as spreadsheets save it. */
        DOUBLED
    }

    /**
     * How a file of this format is cut.
     *
     * @param bare whether number, date and id all stand without quotes, so that a line of a body may look like a start
     */
    record Cut(Escape escape, boolean bare) implements Layout.Cut {

        /** As these first bytes of a file ask. */
        static Cut of(byte[] prefix) {
            return new Cut(prevailing(prefix), !startsIn(prefix, false) && startsIn(prefix, true));
        }

        @Override
        public ManyRecords open(Encoding encoding) {
            return new CsvRecords(this, encoding);
        }
    }

    /** Whether a record starts somewhere in these first bytes of a file. */
    static boolean isCsv(byte[] prefix) {
        return startsIn(prefix, true);
    }

    private static boolean startsIn(byte[] prefix, boolean bare) {
        return new CsvStart(bare).find(prefix, 0, prefix.length, prefix.length) >= 0;
    }

    /** Which of the two ways of writing a quote prevails in these first bytes of a file. */
    private static Escape prevailing(byte[] prefix) {
        int backslash = 0;
        int doubled = 0;
        for (int i = 1; i + 2 < prefix.length; i++) {
            if (prefix[i] == '"') {
                boolean opens = prefix[i - 1] == ',' || prefix[i - 1] == '\n';
                boolean closes = prefix[i + 2] == ',' || Piece.isBlank(prefix[i + 2]);
                backslash += prefix[i - 1] == '\\' ? 1 : 0;
                // Two quotes alone are an empty field, in either dialect.
                doubled += prefix[i + 1] == '"' && prefix[i - 1] != '\\' && !(opens && closes) ? 1 : 0;
            }
        }
        return doubled > backslash ? Escape.DOUBLED : Escape.BACKSLASH;
    }

    @Override
    public int lookbehind() {
        return 1;
    }

    @Override
    public int lookahead() {
        return CsvStart.MAX_BYTES;
    }

    @Override
    public int findStart(byte[] bytes, int from, int to, int limit) {
        return starts.find(bytes, from, to, limit);
    }

    @Override
    public int read(Piece piece, RecordSink sink) {
        Stretch stretch = new Stretch(piece, sink);
        int at = readRows(stretch, piece.offset() == 0 ? stretch.skipBeginning() : piece.from());
        if (piece.isLast() && at < piece.to()) {
            stretch.damaged(at, piece.to());
            return piece.to();
        }
        return at;
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
        return starts.isStart(bytes, from, to) ? declared(row.columns()) : Declared.NOTHING;
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

        private final Piece piece;
        private final byte[] bytes;
        private final int to;
        private final RecordSink sink;

        Stretch(Piece piece, RecordSink sink) {
            this.piece = piece;
            this.bytes = piece.bytes();
            this.to = piece.to();
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
            int next = piece.blankEnd(at);
            if (next == to) {
                return piece.isLast() || at < to;
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
            sink.clean(piece.place(start, end), declared, header, body, piece.kept(start, end, row.exact()));
        }

        /** What is left of a stretch when a row could not be read to its end. */
        void damaged(int start, int end) {
            boolean begun = CsvStart.isNumber(bytes, start, end);
            Damage why = row.read(bytes, start, end).orElse(Damage.UNESCAPED_QUOTE);
            damaged(start, end, begun ? why : Damage.NO_RECORD_START);
        }

        private void damaged(int start, int end, Damage why) {
            boolean certain = starts.isStart(bytes, start, end);
            Declared declared = certain ? declared(Math.min(row.columns(), certainColumns(why))) : Declared.NOTHING;
            Text raw = sink.text(bytes, start, end);
            sink.damaged(piece.place(start, end), declared, raw, piece.kept(start, end, raw.exact()), why);
        }

        /** A column too few or too many may stand anywhere behind the id; a damaged field is known. */
        private int certainColumns(Damage why) {
            return why == Damage.MISSING_COLUMN || why == Damage.EXTRA_COLUMN ? ID + 1 : CsvRow.COLUMNS;
        }

        /** Leaves out a byte order mark and a row of column names. */
        int skipBeginning() {
            int mark = piece.from() + piece.markLength();
            sink.gap(piece.markLength());
            boolean names = !CsvStart.isNumber(bytes, mark, to)
                    && row.read(bytes, mark, to).isEmpty()
                    && row.columns() == CsvRow.COLUMNS
                    && isBlankOrRow(row.end())
                    && row.isNames();
            sink.gap(names ? row.end() - mark : 0);
            return names ? row.end() : mark;
        }

        int skipBlank(int at) {
            int next = piece.blankEnd(at);
            sink.gap(next - at);
            return next;
        }
    }
}
