package chancery.dump;

import java.util.Optional;

/**
 * A row of PostgreSQL's {@code COPY}: one line, values between tabs, {@code \N} for NULL; line ends, tabs and backslashes
 * inside a value are escaped.
 */
final class SqlCopyLine implements SqlRow {

    private final Encoding encoding;
    private final Values values = new Values();
    private byte[] bytes = {};
    private int end;

    SqlCopyLine(Encoding encoding) {
        this.encoding = encoding;
    }

    @Override
    public Optional<Damage> read(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        values.clear();
        int start = from;
        int at = from;
        while (at < to && bytes[at] != '\n') {
            if (bytes[at] == '\t') {
                values.add(start, at, 0);
                start = at + 1;
            }
            at++;
        }
        int last = at > start && bytes[at - 1] == '\r' ? at - 1 : at;
        values.add(start, last, 0);
        end = Math.min(to, at + 1);
        return Optional.empty();
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
        boolean isNull = place[1] - place[0] == 2 && bytes[place[0]] == '\\' && bytes[place[0] + 1] == 'N';
        return isNull || place[0] == place[1] ? Optional.empty() : Optional.of(unescaped(place[0], place[1]));
    }

    private Text unescaped(int from, int to) {
        Plain plain = new Plain(to - from, encoding);
        for (int at = from; at < to; at++) {
            if (bytes[at] != '\\' || at + 1 == to) {
                plain.add(bytes[at]);
                continue;
            }
            byte escaped = bytes[++at];
            switch (escaped) {
                case 'n' -> plain.add('\n');
                case 'r' -> plain.add('\r');
                case 't' -> plain.add('\t');
                case 'b' -> plain.add('\b');
                case 'f' -> plain.add('\f');
                case 'v' -> plain.add(0x0B);
                default -> plain.add(escaped);
            }
        }
        return plain.text();
    }
}
