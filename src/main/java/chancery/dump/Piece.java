package chancery.dump;

import chancery.dump.RecordSink.Place;
import java.util.Arrays;
import java.util.Optional;

/** A stretch of a file, from one record's start to the next, or a part of it. The bytes must not change meanwhile. */
final class Piece {

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final long offset;
    private final boolean isFirst;
    private final boolean isLast;

    /**
     * The stretch in {@code bytes[from, to)}.
     *
     * @param offset place of {@code bytes[from]} in the file
     * @param isFirst whether the stretch begins with it
     * @param isLast whether the stretch ends with it
     */
    Piece(byte[] bytes, int from, int to, long offset, boolean isFirst, boolean isLast) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.offset = offset;
        this.isFirst = isFirst;
        this.isLast = isLast;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    long offset() {
        return offset;
    }

    boolean isFirst() {
        return isFirst;
    }

    boolean isLast() {
        return isLast;
    }

    /** Where {@code bytes[start, end)} stand in the file. */
    Place place(int start, int end) {
        return new Place(offset + start - from, end - start);
    }

    /** The length of the byte order mark that the file begins with, if this is where it begins. */
    int markLength() {
        return offset == 0 && to - from >= 3 && isMark() ? 3 : 0;
    }

    private boolean isMark() {
        return (bytes[from] & 0xFF) == 0xEF && (bytes[from + 1] & 0xFF) == 0xBB && (bytes[from + 2] & 0xFF) == 0xBF;
    }

    /** Behind the blanks and line ends that stand at a place. */
    int blankEnd(int at) {
        int end = at;
        while (end < to && isBlank(bytes[end])) {
            end++;
        }
        return end;
    }

    static boolean isBlank(byte c) {
        return c == '\n' || c == '\r' || c == ' ' || c == '\t';
    }

    /** The bytes themselves, where the text cannot stand for them. */
    Optional<byte[]> kept(int start, int end, boolean exact) {
        return exact ? Optional.empty() : Optional.of(Arrays.copyOfRange(bytes, start, end));
    }
}
