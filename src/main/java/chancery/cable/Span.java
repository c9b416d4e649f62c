package chancery.cable;

/**
 * A stretch of a text, end excluded, counted in Java {@code char}s from 0. Tables count in code points; the
 * conversion is made once, by {@code table.CodePoints}.
 *
 * @param start the first character, 0 or more
 * @param end one past the last character, {@code start} or more
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** {@return how many {@code char}s} */
    public int length() {
        return end - start;
    }

    /**
     * {@return the text between start and end}
     *
     * @param text the one that the span was made for
     */
    public String of(String text) {
        return text.substring(start, end);
    }
}
