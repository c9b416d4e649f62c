package chancery.mention;

import chancery.cable.Span;
import java.util.List;

/**
 * A text in which names were replaced.
 *
 * @param names where they stood in the text as it was, in order, none overlapping another
 */
record MaskedText(String text, List<Span> names) {

    static MaskedText of(String original, List<Span> names) {
        StringBuilder text = new StringBuilder(original.length());
        int at = 0;
        for (Span name : names) {
            text.append(original, at, name.start()).append(ProtectedNames.MASK);
            at = name.end();
        }
        return new MaskedText(text.append(original, at, original.length()).toString(), names);
    }

    /** Where a stretch of the text as it was stands now; one that cuts a name has the whole of the mask. */
    Span moved(Span span) {
        int start = span.start();
        int end = span.end();
        int longer = 0;
        int movedStart = start;
        int movedEnd = end;
        for (Span name : names) {
            if (name.start() >= end) {
                break;
            }
            int place = name.start() + longer;
            longer += ProtectedNames.MASK.length() - name.length();
            if (name.end() <= start) {
                movedStart = start + longer;
            } else if (name.start() <= start) {
                movedStart = place;
            }
            movedEnd = name.end() >= end ? place + ProtectedNames.MASK.length() : end + longer;
        }
        return new Span(movedStart, movedEnd);
    }
}
