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
 * @param isProtected the text asks to protect this person, or whoever this body is named for
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

    /**
     * {@return the same mention under another name}
     *
     * @param other such as {@code Karim Masimov} for a printed {@code Masimov}
     */
    public Mention named(String other) {
        return new Mention(ordinal, kind, surface, other, country, entity, title, isProtected, span, finder);
    }

    /**
     * {@return the same mention with this title}
     *
     * @param other such as {@code Prime Minister}; none takes the title away
     */
    public Mention titled(Optional<String> other) {
        return new Mention(ordinal, kind, surface, name, country, entity, other, isProtected, span, finder);
    }

    /**
     * {@return the same mention, linked as {@link #country} and {@link #entity} say}
     *
     * @param otherCountry ISO 3166-1 alpha-2, such as {@code KZ}
     * @param otherEntity a country code, a post's word in ids, or a cable's id
     */
    public Mention linked(Optional<String> otherCountry, Optional<String> otherEntity) {
        return new Mention(ordinal, kind, surface, name, otherCountry, otherEntity, title, isProtected, span, finder);
    }

    /** {@return the same mention, of somebody whom the text asks to protect} */
    public Mention asProtected() {
        return new Mention(ordinal, kind, surface, name, country, entity, title, true, span, finder);
    }

    /** What is named. */
    public enum Kind {
        /** One person, by name: {@code Prime Minister Masimov}. */
        PERSON,
        /** A body: a ministry, party, company, {@code UNESCO}. */
        ORGANIZATION,
        /** A country, a city, or a post. */
        PLACE,
        /** Another cable, by its id or number: {@code REF A}, {@code ASTANA 2148}. */
        CABLE,
        /** A stretch taken out before publication: {@code XXXXXXXXXXXX}. */
        REDACTION;

        /** {@return the name in tables, such as {@code person}} */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
