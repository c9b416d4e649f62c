package chancery.cable;

import java.util.Locale;
import java.util.Optional;

/**
 * Something named in a paragraph or in the subject line.
 *
 * @param ordinal of the paragraph; 0 is the subject line
 * @param surface as printed: the text between the span's ends
 * @param name the fullest form in this cable
 * @param country ISO 3166-1 alpha-2, also of cities and posts
 * @param entity what it is linked to: a country code, a post, a cable id
 * @param title such as {@code First Deputy Chairman}
 * @param isProtected the text asks to protect this person
 * @param span in {@link Paragraph#text}, or in the subject
 * @param finder which finder found it
 */
public record Mention(
        int ordinal,
        Kind kind,
        String surface,
        String name,
        Optional<String> country,
        Optional<String> entity,
        Optional<String> title,
        boolean isProtected,
        Span span,
        String finder) {

    /** What is named. */
    public enum Kind {
        PERSON,
        ORGANIZATION,
        PLACE,
        CABLE,
        REDACTION;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
