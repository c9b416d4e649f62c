package chancery.cable;

/**
 * A stretch of a record's text and what it was read as. The segments of a text, in order, make it up exactly.
 */
public record Segment(Kind kind, Span span) {

    /** What a stretch of text can be. */
    public enum Kind {
        /** A header line (ACP 127 format lines 1 to 8). */
        HEADER,
        /** From the classification line to Classified By. */
        HEAD,
        /** Number, mark and text of a paragraph. */
        PARAGRAPH,
        /** A line above paragraphs that is none itself: {@code THE ECONOMY}. */
        HEADING,
        /** A page line, a section line, an underline: printed, but not written. */
        PAGE_LINE,
        /** The last line of the message: {@code HOAGLAND}. */
        SIGNATURE,
        /** Declassification stamps, end tokens, attributes and whatever else is no part of the message. */
        APPENDED,
        /** Nothing but blanks and line ends. */
        BLANK
    }
}
