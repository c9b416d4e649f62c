package chancery.cable;

import java.util.List;
import java.util.Optional;

/**
 * The text proper.
 *
 * @param signature such as {@code HOAGLAND}
 * @param summary the text of the summary, without its opening and closing words
 * @param truncated the text ends in the middle of a sentence
 */
public record CableText(
        List<Paragraph> paragraphs, Optional<String> signature, Optional<String> summary, boolean truncated) {

    /** Of a cable whose text is held back. */
    public static final CableText NONE = new CableText(List.of(), Optional.empty(), Optional.empty(), false);

    public CableText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** {@return how many places are redacted, in all paragraphs together} */
    public int redactions() {
        return paragraphs.stream().mapToInt(Paragraph::redactions).sum();
    }
}
