package chancery.parse;

import chancery.cable.ParseResult;
import java.util.Locale;

/** Why a record that was cut cleanly gives no cable. It is kept whole. */
public enum Unread {
    /** Neither its container nor its text names a cable. */
    NO_CABLE("Nothing in the record names a cable"),
    /** A fault of ours, which must not cost the other records. */
    READER_FAILED("Chancery failed at this record; please report it");

    private final String meaning;

    Unread(String meaning) {
        this.meaning = meaning;
    }

    /** {@return the name in tables, such as {@code no_cable}} */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return one line for people} */
    public String meaning() {
        return meaning;
    }

    /** {@return what became of such a record} */
    public ParseResult result() {
        return new ParseResult.Quarantined(label());
    }
}
