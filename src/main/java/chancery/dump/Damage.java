package chancery.dump;

import java.util.Locale;

/** What is wrong with a record that could not be cut cleanly. It is kept whole, as raw text. */
public enum Damage {
    /** Longer than the limit; only its first 64 KiB are kept. */
    TOO_LONG("The record is longer than the limit; its first 64 KiB are kept"),
    /** The file is of no known format. */
    UNKNOWN_FORMAT("The file is of no known format"),
    /** The file has no bytes, or only blank ones. */
    EMPTY("The file is empty"),
    /** A record of JSON Lines that is no JSON object. */
    BAD_JSON("The record is not one JSON object"),
    /** A field that is still open where the next record begins. */
    UNCLOSED_QUOTE("A field's closing quote is missing, or the record was cut short"),
    /** A quote inside a field that was written as it is. */
    UNESCAPED_QUOTE("A quote inside a field was written without its escape"),
    /** A record of fewer fields than the others. */
    MISSING_COLUMN("The record has fewer fields than the layout"),
    /** A record of more fields than the others. */
    EXTRA_COLUMN("The record has more fields than the layout"),
    /** A line end that was written as it is, where a record is one line. */
    BROKEN_LINE("A line end inside the record was written without its escape"),
    /** Text that no record begins, such as the end of one at the beginning of a file. */
    NO_RECORD_START("Text before the first record of the file");

    private final String meaning;

    Damage(String meaning) {
        this.meaning = meaning;
    }

    /** {@return the name in tables, such as {@code too_long}} */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return one line for people} */
    public String meaning() {
        return meaning;
    }
}
