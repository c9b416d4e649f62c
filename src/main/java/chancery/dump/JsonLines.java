package chancery.dump;

import chancery.cable.Declared;

/**
 * JSON Lines. A record starts with an object's brace and the quote of its first key, where no other object is open: at
 * the beginning of a line, or behind the end of another. No string can hold this, because its quotes are escaped.
 */
final class JsonLines implements ManyRecords {

    /** How files of this format are cut. */
    record Cut() implements Layout.Cut {
        @Override
        public ManyRecords open(Encoding encoding) {
            return new JsonLines();
        }
    }

    /** So many blanks may stand between a brace and its neighbours. */
    private static final int BLANKS = 16;

    @Override
    public int lookbehind() {
        return BLANKS + 1;
    }

    @Override
    public int lookahead() {
        return BLANKS + 2;
    }

    @Override
    public int findStart(byte[] bytes, int from, int to, int limit) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == '{' && isFirstKey(bytes, at + 1, limit) && isOutermost(bytes, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isFirstKey(byte[] bytes, int from, int limit) {
        int end = Math.min(limit, from + BLANKS);
        int at = from;
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return at < limit && bytes[at] == '"';
    }

    /** An object inside another stands behind a colon, a comma or a bracket, on the same line. */
    private static boolean isOutermost(byte[] bytes, int brace) {
        int least = Math.max(0, brace - BLANKS);
        int at = brace;
        while (at > least && (bytes[at - 1] == ' ' || bytes[at - 1] == '\t')) {
            at--;
        }
        byte before = at == 0 ? (byte) '\n' : bytes[at - 1];
        return before != ':' && before != ',' && before != '[' && before != '\\';
    }

    @Override
    public int read(Piece piece, RecordSink sink) {
        if (!piece.isLast()) {
            return piece.from();
        }
        int mark = piece.markLength();
        sink.gap(mark);
        new JsonLine(piece, sink).readFrom(piece.from() + mark);
        return piece.to();
    }

    @Override
    public Declared declared(byte[] bytes, int from, int to) {
        return Declared.NOTHING;
    }
}
