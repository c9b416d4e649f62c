package chancery.cable;

import java.util.Locale;

/** The layouts in which cables are published. How one is recognised is {@code dump}'s business. */
public enum DumpFormat {
    /** Plain text: one cable a file, or many behind one another. */
    TEXT,
    /** A published page: a table of declared fields and two {@code <pre>} blocks. */
    HTML,
    /** The Cablegate layout: eight quoted fields, quotes escaped as {@code \"} or {@code ""}. */
    CSV,
    /** One JSON object a line: {@code id, created, origin, classification, references, header, body}. */
    JSONL,
    /** Statements that fill a table of cables: {@code INSERT INTO cable … VALUES (…), (…);} or {@code COPY cable …}. */
    SQL,
    /** Telegrams as the National Archives print them: {@code Message Text} and {@code Message Attributes}. */
    NARA,
    /** No known layout; the file is one quarantined record. */
    UNKNOWN;

    /** {@return the name in tables and on the command line, such as {@code jsonl}} */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the format of a label that {@link #label} gave}
     *
     * @param label such as {@code jsonl}
     * @throws IllegalArgumentException where no format has this label
     */
    public static DumpFormat of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
