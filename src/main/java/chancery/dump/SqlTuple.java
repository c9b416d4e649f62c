package chancery.dump;

import java.util.Optional;

/**
 * A row in brackets: {@code (2,'1972-02-25 09:30:00',NULL,E'it\'s')}. A quote inside a text is doubled or, where a
 * backslash escapes, stands behind one.
 */
final class SqlTuple implements SqlRow {

    private static final int BARE = 0;
    private static final int PLAIN = 1;
    private static final int ESCAPED = 2;

    private final boolean backslash;
    private final Encoding encoding;
    private final Values values = new Values();
    private byte[] bytes = {};
    private int to;
    private int end;

    /** @param backslash whether a backslash escapes in every text; else only in those that E stands before */
    SqlTuple(boolean backslash, Encoding encoding) {
        this.encoding = encoding;
        this.backslash = backslash;
    }

    @Override
    public Optional<Damage> read(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.to = to;
        values.clear();
        int at = blankEnd(from + 1);
        while (true) {
            Optional<Damage> damage = readValue(at);
            if (damage.isPresent()) {
                return damage;
            }
            at = blankEnd(end);
            if (at >= to) {
                return Optional.of(Damage.UNCLOSED_QUOTE);
            }
            if (bytes[at] == ')') {
                end = at + 1;
                return Optional.empty();
            }
            if (bytes[at] != ',') {
                return Optional.of(Damage.UNESCAPED_QUOTE);
            }
            at = blankEnd(at + 1);
        }
    }

    private Optional<Damage> readValue(int from) {
        int at = from;
        boolean escapes = backslash;
        if (at + 1 < to && bytes[at + 1] == '\'' && "EeNn".indexOf(bytes[at]) >= 0) {
            escapes |= bytes[at] == 'E' || bytes[at] == 'e';
            at++;
        }
        if (at < to && bytes[at] == '\'') {
            int close = closingQuote(at + 1, escapes);
            if (close < 0) {
                return Optional.of(Damage.UNCLOSED_QUOTE);
            }
            values.add(at + 1, close, escapes ? ESCAPED : PLAIN);
            end = castEnd(close + 1);
            return Optional.empty();
        }
        while (at < to && isBare(bytes[at])) {
            at++;
        }
        if (at == from) {
            return Optional.of(at == to ? Damage.UNCLOSED_QUOTE : Damage.UNESCAPED_QUOTE);
        }
        values.add(from, at, BARE);
        end = castEnd(at);
        return Optional.empty();
    }

    private int closingQuote(int from, boolean escapes) {
        int at = from;
        while (at < to) {
            if (escapes && bytes[at] == '\\') {
                at++;
            } else if (bytes[at] == '\'') {
                if (at + 1 >= to || bytes[at + 1] != '\'') {
                    return at;
                }
                at++;
            }
            at++;
        }
        return -1;
    }

    /** Behind {@code ::timestamp}. */
    private int castEnd(int from) {
        int at = from;
        if (at + 1 < to && bytes[at] == ':' && bytes[at + 1] == ':') {
            at += 2;
            while (at < to && (isBare(bytes[at]) || bytes[at] == ' ')) {
                at++;
            }
        }
        return at;
    }

    /** A number, NULL, TRUE or the like. */
    private static boolean isBare(byte c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || "_.+-".indexOf(c) >= 0;
    }

    private int blankEnd(int from) {
        int at = from;
        while (at < to && Piece.isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    @Override
    public int columns() {
        return values.size();
    }

    @Override
    public int end() {
        return end;
    }

    @Override
    public Optional<Text> value(int column) {
        if (column >= values.size()) {
            return Optional.empty();
        }
        int[] place = values.get(column);
        Text text = place[2] == BARE
                ? Text.of(bytes, place[0], place[1], encoding)
                : unescaped(place[0], place[1], place[2] == ESCAPED);
        boolean isNull = place[2] == BARE && text.value().equalsIgnoreCase("null");
        return isNull || text.value().isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private Text unescaped(int from, int to, boolean escapes) {
        Plain plain = new Plain(to - from + 1, encoding);
        for (int at = from; at < to; at++) {
            byte c = bytes[at];
            if (escapes && c == '\\' && at + 1 < to) {
                byte escaped = bytes[++at];
                switch (escaped) {
                    case 'n' -> plain.add('\n');
                    case 'r' -> plain.add('\r');
                    case 't' -> plain.add('\t');
                    case 'b' -> plain.add('\b');
                    case '0' -> plain.add(0);
                    case 'Z' -> plain.add(0x1A);
                    default -> plain.add(escaped);
                }
            } else {
                plain.add(c);
                at += c == '\'' ? 1 : 0;
            }
        }
        return plain.text();
    }
}
