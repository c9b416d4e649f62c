package chancery.mention;

import chancery.cable.Cable;
import chancery.cable.Mention;
import chancery.cable.Paragraph;
import chancery.cable.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text in which names are looked for: a paragraph, or the subject line.
 *
 * @param ordinal of the paragraph; 0 is the subject line
 * @param isCapitals whether it is written in capitals throughout, as the telegrams of the 1970s are
 */
record Passage(int ordinal, String text, boolean isCapitals) {

    static Passage of(int ordinal, String text) {
        return new Passage(ordinal, text, Spelling.isCapitals(text));
    }

    /** The subject line and the paragraphs of a cable, in order; but not {@code Visit Oslo's Web Site}. */
    static List<Passage> of(Cable cable) {
        return Stream.concat(
                        cable.head().subject().stream().map(subject -> of(0, subject)),
                        cable.text().paragraphs().stream()
                                .filter(p -> p.kind() != Paragraph.Kind.BOILERPLATE)
                                .map(p -> of(p.ordinal(), p.text())))
                .toList();
    }

    /** A mention without title, country or link. */
    Mention mention(Mention.Kind kind, int start, int end, String finder) {
        String surface = text.substring(start, end);
        return new Mention(
                ordinal,
                kind,
                surface,
                surface,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                new Span(start, end),
                finder);
    }

    /** A letter or a digit of any script. */
    static boolean isWordCharacter(char c) {
        return Spelling.isIn(c, Spelling.WORD);
    }

    /** Whether a word starts here: what stands before is neither letter nor digit. */
    boolean isWordStart(int at) {
        return at == 0 || !isWordCharacter(text.charAt(at - 1));
    }

    /** Whether a word ends here: what stands here is neither letter nor digit. */
    boolean isWordEnd(int at) {
        return at >= text.length() || !isWordCharacter(text.charAt(at));
    }

    /** The word of letters before the blank before this place; empty when none is there. */
    String wordBefore(int at) {
        int end = at - 1;
        if (end < 1 || text.charAt(end) != ' ') {
            return "";
        }
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    /** The word of letters that stands here; empty when none does. */
    String wordAt(int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    /** Behind the blanks that stand here. */
    int behindBlanks(int at) {
        int end = at;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
