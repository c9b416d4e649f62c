package chancery.table;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Java offsets of one text as offsets in code points, which is how SQL's {@code substring} counts. Free for text
 * without characters beyond the Basic Multilingual Plane, which is nearly all of it.
 */
final class CodePoints {

    /** Where each character beyond the plane has its second half; ascending. */
    private final int[] secondHalves;

    CodePoints(String text) {
        this.secondHalves = hasSurrogates(text)
                ? IntStream.range(1, text.length())
                        .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                        .toArray()
                : new int[0];
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The offset in code points of a Java offset. */
    int at(int offset) {
        if (secondHalves.length == 0) {
            return offset;
        }
        int found = Arrays.binarySearch(secondHalves, offset);
        int before = found < 0 ? -found - 1 : found;
        return offset - before;
    }
}
