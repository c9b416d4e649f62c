package chancery.stat;

import java.util.Locale;

/** The chapters of the report, in reading order. */
public enum Chapter {
    /** The first screen; the title of its first statistic is the title of the report. */
    OVERVIEW("What this dump is", "Where the cables come from, how many there are, and how far they can be trusted."),
    /** Such as cables a month, and the posts with most. */
    VOLUME("Volume", "How much was written, when, and by which posts."),
    /** Such as shares of SECRET over the years, and portion marks beside headings. */
    SECRECY("Secrecy", "How the cables and their paragraphs are classified."),
    /** Such as TAGS over the years, and TAGS that go together. */
    SUBJECTS("Subjects", "What the cables are about, by the TAGS their drafters chose."),
    /** Such as precedence, addressees, and pairs of posts. */
    TRAFFIC("Traffic", "How urgently cables were sent, and between whom."),
    /** Such as persons, bodies and countries by the cables that name them. */
    MENTIONS("Mentions", "Whom and what the cables name."),
    /** Such as the cables that most others cite. */
    REFERENCES("References", "Which cables cite which, and which of those are here."),
    /** Such as serial numbers that are missing, by post and year. */
    COMPLETENESS("Completeness", "What share of all cables of the time the dump holds."),
    /** Such as redactions by post, and protected persons counted, never named. */
    REDACTION("Redaction", "What was taken out before publication."),
    /** Such as defects by kind, and records without a cable. */
    QUALITY("Quality", "What could not be read as the format asks."),
    /** Filled only where a report compares two snapshots. */
    CHANGES("Changes", "What differs from the snapshot this one is compared with.");

    private final String title;
    private final String introduction;

    Chapter(String title, String introduction) {
        this.title = title;
        this.introduction = introduction;
    }

    /** {@return the word in front matter: {@code secrecy}} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the heading in the report: {@code Secrecy}} */
    public String title() {
        return title;
    }

    /** {@return one sentence under the chapter's heading} */
    public String introduction() {
        return introduction;
    }
}
