package chancery.dump;

import java.util.Optional;

/**
 * A row in brackets: {@code (2,'1972-02-25 09:30:00',NULL,E'it\'s')}. A quote inside a text is doubled or, where a
 * backslash escapes, stands behind one.
 */
final class SqlTuple extends SqlRow {

    private static final int BARE = 0;
    private static final int PLAIN = 1;
    private static final int ESCAPED = 2;

    private final boolean backslash;
    private int to;

    /** @param backslash whether a backslash escapes in every text; else only in those that E stands before */
    SqlTuple(boolean backslash, Encoding encoding) {
        super(encoding);
        this.backslash = backslash;
    }

    @Override
    Optional<Damage> readRow(int from, int to) {
        this.to = to;
        int at = blankEnd(from + 1);
        while (true) {
            Optional<Damage> damage = readValue(at);
            if (damage.isPresent()) {
                return damage;
            }
            at = blankEnd(end());
            if (at >= to) {
                return Optional.of(Damage.UNCLOSED_QUOTE);
            }
            if (bytes[at] == ')') {
                endAt(at + 1);
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
            add(at + 1, close, escapes ? ESCAPED : PLAIN);
            endAt(castEnd(close + 1));
            return Optional.empty();
        }
        while (at < to && isBare(bytes[at])) {
            at++;
        }
        if (at == from) {
            return Optional.of(at == to ? Damage.UNCLOSED_QUOTE : Damage.UNESCAPED_QUOTE);
        }
        add(from, at, BARE);
        endAt(castEnd(at));
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
    Optional<Text> text(Place place) {
        if (place.how() != BARE) {
            return Optional.of(unescaped(place.start(), place.end(), place.how() == ESCAPED));
        }
        Text text = Text.of(bytes, place.start(), place.end(), encoding);
        return text.value().equalsIgnoreCase("null") ? Optional.empty() : Optional.of(text);
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
