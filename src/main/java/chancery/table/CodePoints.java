package chancery.table;

/**
 * Java offsets of one text as offsets in code points, which is how SQL's {@code substring} counts. Free for text
 * without characters beyond the Basic Multilingual Plane, which is nearly all of it.
 */
final class CodePoints {

    private final String text;
    private final boolean same;

    CodePoints(String text) {
        this.text = text;
        this.same = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    /** The offset in code points of a Java offset. */
    int at(int offset) {
        return same ? offset : text.codePointCount(0, offset);
    }
}
