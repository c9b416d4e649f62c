package chancery.cable;

import java.util.Locale;

/** The two texts of a record. */
public enum Part {
    HEADER,
    BODY;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
