package chancery.dump;

/**
 * Tells where a record of the Cablegate CSV starts: a running number, a date and time, and a cable's id, such as
 * {@code "2","2/25/1972 9:30","72TEHRAN1164",}. No field can hold this shape, because a quote inside a field is
 * escaped; so it can be looked for from any place. Accepted spellings: number, date or id without quotes, all of them at
 * the beginning of a line only; dates with {@code /}, {@code .} or {@code -} between their parts, in any order, with or
 * without a time.
 */
final class CsvStart {

    /** No start is longer than this. */
    static final int MAX_BYTES = 128;

    private static final int MAX_NUMBER_DIGITS = 10;
    private static final int MAX_ID_BYTES = 64;
    private static final int MAX_BEHIND_MINUTES = 20;

    private final boolean bare;

    /** @param bare whether a start may do without any quote, though a line of text can then look like one */
    CsvStart(boolean bare) {
        this.bare = bare;
    }

    /** The first start in {@code bytes[from, to)}, or -1; looks at bytes from {@code from - 1} to {@code limit}. */
    int find(byte[] bytes, int from, int to, int limit) {
        byte before = from == 0 ? (byte) '\n' : bytes[from - 1];
        for (int i = from; i < to; i++) {
            byte c = bytes[i];
            // An escaped quote, or one that begins a later column, begins no record.
            boolean possible = c == '"' ? before != '\\' && before != ',' : isDigit(c) && !isDigit(before);
            if (possible && isStart(bytes, i, limit, c == '"' || before == '\n')) {
                return i;
            }
            before = c;
        }
        return -1;
    }

    /** Whether number, date and id stand here. */
    boolean isStart(byte[] bytes, int at, int limit) {
        return isStart(bytes, at, limit, true);
    }

    /** @param bounded whether something says that the number begins here; else a quoted date behind it must */
    private boolean isStart(byte[] bytes, int at, int limit, boolean bounded) {
        Columns columns = new Columns(bytes, at, limit);
        return columns.number() && columns.dateAndTime() && columns.id() && ((bare && bounded) || columns.quotes > 0);
    }

    /** Whether a running number stands here, as a column of its own. */
    static boolean isNumber(byte[] bytes, int at, int limit) {
        return new Columns(bytes, at, limit).number();
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    /** The columns from a place on. */
    private static final class Columns {

        private final byte[] bytes;
        private final int limit;
        private int at;
        private int quotes;

        Columns(byte[] bytes, int at, int limit) {
            this.bytes = bytes;
            this.at = at;
            this.limit = Math.min(limit, at + MAX_BYTES);
        }

        boolean number() {
            boolean quoted = quote();
            return digits(1, MAX_NUMBER_DIGITS) && closed(quoted);
        }

        /** {@code 2/25/1972 9:30}, {@code 02.12.2010 12:15}, {@code 1972-02-25T09:30:00Z}, {@code 2/25/72 9:30 PM}. */
        boolean dateAndTime() {
            boolean quoted = quote();
            return digits(1, 4)
                    && dateMark()
                    && digits(1, 2)
                    && dateMark()
                    && digits(1, 4)
                    && (!(take(' ') || take('T')) || time())
                    && closed(quoted);
        }

        private boolean time() {
            if (!(digits(1, 2) && take(':') && digits(2, 2))) {
                return false;
            }
            int end = Math.min(limit, at + MAX_BEHIND_MINUTES);
            while (at < end && isBehindMinutes(bytes[at])) {
                at++;
            }
            return true;
        }

        boolean id() {
            boolean quoted = quote();
            int start = at;
            if (!digits(2, 4)) {
                return false;
            }
            while (at < limit && at - start < MAX_ID_BYTES && isIdByte(bytes[at])) {
                at++;
            }
            return at - start >= 4 && closed(quoted);
        }

        private boolean quote() {
            boolean quoted = take('"');
            quotes += quoted ? 1 : 0;
            return quoted;
        }

        private boolean closed(boolean quoted) {
            return (!quoted || take('"')) && take(',');
        }

        private boolean dateMark() {
            return take('/') || take('.') || take('-');
        }

        private boolean take(char c) {
            boolean here = at < limit && bytes[at] == c;
            at += here ? 1 : 0;
            return here;
        }

        private boolean digits(int least, int most) {
            int start = at;
            while (at < limit && at - start < most && isDigit(bytes[at])) {
                at++;
            }
            return at - start >= least;
        }

        /** Seconds and their parts, half of the day, a zone. */
        private static boolean isBehindMinutes(byte c) {
            return isDigit(c) || ":.+- APMZUTC".indexOf(c) >= 0;
        }

        private static boolean isIdByte(byte c) {
            return isDigit(c) || (c >= 'A' && c <= 'Z') || c == '-';
        }
    }
}
