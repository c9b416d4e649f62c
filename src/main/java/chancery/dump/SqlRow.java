package chancery.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the values of one row of a table. A tool that is used for one row after the other.
 */
abstract class SqlRow {

    final Encoding encoding;

    /** What the row is read from. */
    byte[] bytes = {};

    private final List<Place> places = new ArrayList<>();
    private int end;

    SqlRow(Encoding encoding) {
        this.encoding = encoding;
    }

    /**
     * Reads the row that begins at {@code from}.
     *
     * @return what kept the row from being read to its end
     */
    final Optional<Damage> read(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        places.clear();
        return readRow(from, to);
    }

    /** Adds each value, and says with {@link #endAt} where it got to. */
    abstract Optional<Damage> readRow(int from, int to);

    /** @param how the value is written, which its reader knows */
    final void add(int start, int end, int how) {
        places.add(new Place(start, end, how));
    }

    final void endAt(int end) {
        this.end = end;
    }

    /** How many values were read, before the damage if there was one. */
    final int columns() {
        return places.size();
    }

    /** Behind the row. */
    final int end() {
        return end;
    }

    /** A value as text; empty for NULL, for no text, and when the row does not have it. */
    final Optional<Text> value(int column) {
        return column < places.size()
                ? text(places.get(column)).filter(text -> !text.value().isEmpty())
                : Optional.empty();
    }

    /** A value without its escapes; empty for NULL. */
    abstract Optional<Text> text(Place place);

    /** Where a value of the row stands. */
    record Place(int start, int end, int how) {}

    /** Bytes that are taken out of their escapes. */
    static final class Plain {

        private final Encoding encoding;
        private final byte[] bytes;
        private int length;

        Plain(int most, Encoding encoding) {
            this.encoding = encoding;
            bytes = new byte[most];
        }

        void add(int c) {
            bytes[length++] = (byte) c;
        }

        Text text() {
            return Text.of(bytes, 0, length, encoding);
        }
    }
}
