package chancery.stat;

import java.util.Locale;

/** The chapters of the report, in reading order. */
public enum Chapter {
    /** The first screen; the title of its first statistic is the title of the report. */
    OVERVIEW("What this dump is", "Where the cables come from, how many there are, and how far they can be trusted."),
    VOLUME("Volume", "How much was written, when, and by which posts."),
    SECRECY("Secrecy", "How the cables and their paragraphs are classified."),
    SUBJECTS("Subjects", "What the cables are about, by the TAGS their drafters chose."),
    TRAFFIC("Traffic", "How urgently cables were sent, and between whom."),
    MENTIONS("Mentions", "Whom and what the cables name."),
    REFERENCES("References", "Which cables cite which, and which of those are here."),
    COMPLETENESS("Completeness", "What share of all cables of the time the dump holds."),
    REDACTION("Redaction", "What was taken out before publication."),
    QUALITY("Quality", "What could not be read as the format asks."),
    CHANGES("Changes", "What differs from the snapshot this one is compared with.");

    private final String title;
    private final String introduction;

    Chapter(String title, String introduction) {
        this.title = title;
        this.introduction = introduction;
    }

    /** The word in front matter: {@code secrecy}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    /** One sentence under the chapter's heading. */
    public String introduction() {
        return introduction;
    }
}
