package chancery.cable;

import java.util.Locale;

/** A header line kept as printed: one that yields no column of its own. */
public record HeaderLine(Kind kind, String text) {

    /** What the line is. */
    public enum Kind {
        RELAY,
        SECURITY,
        OPERATING_SIGNALS,
        DISTRIBUTION,
        DRAFTING;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
