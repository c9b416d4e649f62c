package chancery.dump;

import java.util.Optional;

/**
 * A row of PostgreSQL's {@code COPY}: one line, values between tabs, {@code \N} for NULL; line ends, tabs and backslashes
 * inside a value are escaped.
 */
final class SqlCopyLine extends SqlRow {

    SqlCopyLine(Encoding encoding) {
        super(encoding);
    }

    @Override
    Optional<Damage> readRow(int from, int to) {
        int start = from;
        int at = from;
        while (at < to && bytes[at] != '\n') {
            if (bytes[at] == '\t') {
                add(start, at, 0);
                start = at + 1;
            }
            at++;
        }
        int last = at > start && bytes[at - 1] == '\r' ? at - 1 : at;
        add(start, last, 0);
        endAt(Math.min(to, at + 1));
        return Optional.empty();
    }

    @Override
    Optional<Text> text(Place place) {
        int from = place.start();
        boolean isNull = place.end() - from == 2 && bytes[from] == '\\' && bytes[from + 1] == 'N';
        return isNull ? Optional.empty() : Optional.of(unescaped(from, place.end()));
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
