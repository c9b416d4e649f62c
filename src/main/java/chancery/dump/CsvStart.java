package chancery.dump;

/**
 * Tells where a record of the Cablegate CSV starts: a running number, a date and time, and a cable's id, such as
 * {@code "2","2/25/1972 9:30","72TEHRAN1164",}. No field can hold this shape, because a quote inside a field is
 * escaped; so it can be looked for from any place. Accepted spellings: number and id without quotes, at the beginning of
 * a line; dates with {@code /}, {@code .} or {@code -} between their parts, in any order, with or without a time.
 */
final class CsvStart {

    /** No start is longer than this. */
    static final int MAX_BYTES = 128;

    private static final int MAX_NUMBER_DIGITS = 10;
    private static final int MAX_ID_BYTES = 64;

    private final byte[] bytes;
    private final int limit;
    private int at;

    private CsvStart(byte[] bytes, int at, int limit) {
        this.bytes = bytes;
        this.at = at;
        this.limit = limit;
    }

    /** The first start in {@code bytes[from, to)}, or -1; looks at bytes from {@code from - 1} to {@code limit}. */
    static int find(byte[] bytes, int from, int to, int limit) {
        byte before = from == 0 ? (byte) '\n' : bytes[from - 1];
        for (int i = from; i < to; i++) {
            byte c = bytes[i];
            // An escaped quote, or one that begins a later column, begins no record.
            boolean possible = c == '"' ? before != '\\' && before != ',' : before == '\n' && isDigit(c);
            if (possible && isStart(bytes, i, limit)) {
                return i;
            }
            before = c;
        }
        return -1;
    }

    /** Whether number, date and id stand here. */
    static boolean isStart(byte[] bytes, int at, int limit) {
        CsvStart start = new CsvStart(bytes, at, Math.min(limit, at + MAX_BYTES));
        return start.number() && start.dateAndTime() && start.id();
    }

    /** Whether a running number stands here, as a column of its own. */
    static boolean isNumber(byte[] bytes, int at, int limit) {
        return new CsvStart(bytes, at, Math.min(limit, at + MAX_BYTES)).number();
    }

    private boolean number() {
        boolean quoted = take('"');
        return digits(1, MAX_NUMBER_DIGITS) && closed(quoted);
    }

    /** {@code 2/25/1972 9:30}, {@code 02.12.2010 12:15}, {@code 1972-02-25T09:30:00Z}. */
    private boolean dateAndTime() {
        boolean quoted = take('"');
        if (!(digits(1, 4) && dateMark() && digits(1, 2) && dateMark() && digits(1, 4))) {
            return false;
        }
        if (take(' ') || take('T')) {
            if (!(digits(1, 2) && take(':') && digits(2, 2))) {
                return false;
            }
            if (take(':') && !digits(2, 2)) {
                return false;
            }
            take('Z');
        }
        return closed(quoted);
    }

    private boolean id() {
        boolean quoted = take('"');
        int start = at;
        if (!digits(2, 4)) {
            return false;
        }
        while (at < limit && at - start < MAX_ID_BYTES && isIdByte(bytes[at])) {
            at++;
        }
        return at - start >= 4 && closed(quoted);
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

    private static boolean isIdByte(byte c) {
        return isDigit(c) || (c >= 'A' && c <= 'Z') || c == '-';
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }
}
