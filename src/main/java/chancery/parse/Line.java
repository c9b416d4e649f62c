package chancery.parse;

import chancery.cable.Defect;
import chancery.cable.Part;
import chancery.cable.Span;

/**
 * One line of a record's header or body.
 *
 * @param recordId the record
 * @param part which of its two texts
 * @param span the line in that text, without its line end
 * @param text the line without its line end
 */
record Line(String recordId, Part part, Span span, String text) {

    /** A line on its own, as single readers are tested. */
    static Line of(String text) {
        return new Line("", Part.BODY, new Span(0, text.length()), text);
    }

    /** A piece of this line, from character {@code from} to {@code to} of its text. */
    Line part(Span place, int from, int to) {
        return new Line(recordId, part, place, text.substring(from, to));
    }

    boolean isBlank() {
        return Text.isBlank(text);
    }

    /** A defect of the whole line. */
    Defect defect(Defect.Code code, String detail) {
        return new Defect(recordId, code, part, span, detail);
    }
}
