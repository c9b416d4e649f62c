package chancery.cable;

import java.util.Locale;

/** The two texts of a record. */
public enum Part {
    /** Format lines 1 to 8, where the container keeps them apart; empty where it does not. */
    HEADER,
    /** The text of the message, and all that the container has in one piece. */
    BODY;

    /** {@return the name in tables: {@code header}, {@code body}} */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
