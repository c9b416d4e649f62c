package chancery.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the values of one row of a table. A tool that is used for one row after the other.
 */
interface SqlRow {

    /**
     * Reads the row that begins at {@code from}.
     *
     * @return what kept the row from being read to its end
     */
    Optional<Damage> read(byte[] bytes, int from, int to);

    /** How many values were read, before the damage if there was one. */
    int columns();

    /** Behind the row. */
    int end();

    /** A value as text; empty for NULL, for no text, and when the row does not have it. */
    Optional<Text> value(int column);

    /** Bytes that are taken out of their escapes. */
    final class Plain {

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

    /** Where the values of a row stand. */
    final class Values {

        private final List<int[]> places = new ArrayList<>();

        void clear() {
            places.clear();
        }

        /** @param how the value is written, which its reader knows */
        void add(int start, int end, int how) {
            places.add(new int[] {start, end, how});
        }

        int size() {
            return places.size();
        }

        int[] get(int column) {
            return places.get(column);
        }
    }
}
