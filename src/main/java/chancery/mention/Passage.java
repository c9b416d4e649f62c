package chancery.mention;

import chancery.cable.Cable;
import chancery.cable.Mention;
import chancery.cable.Paragraph;
import chancery.cable.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text in which names are looked for: a paragraph, or the subject line.
 *
 * @param ordinal of the paragraph; 0 is the subject line
 */
record Passage(int ordinal, String text) {

    /** The subject line and the paragraphs of a cable, in order; but not {@code Visit Oslo's Web Site}. */
    static List<Passage> of(Cable cable) {
        List<Passage> passages = new ArrayList<>(cable.text().paragraphs().size() + 1);
        Optional<String> subject = cable.head().subject();
        if (subject.isPresent()) {
            passages.add(new Passage(0, subject.get()));
        }
        for (Paragraph paragraph : cable.text().paragraphs()) {
            if (paragraph.kind() != Paragraph.Kind.BOILERPLATE) {
                passages.add(new Passage(paragraph.ordinal(), paragraph.text()));
            }
        }
        return passages;
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

    /** Where the word of letters starts that ends at the blank before this place; -1 when none does. */
    int wordStartBefore(int at) {
        int end = at - 1;
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return end > 0 && text.charAt(end) == ' ' && start < end ? start : -1;
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
