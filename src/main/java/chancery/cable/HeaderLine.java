package chancery.cable;

import java.util.Locale;

/** A header line kept as printed: one that yields no column of its own. */
public record HeaderLine(Kind kind, String text) {

    /** What the line is. */
    public enum Kind {
        /** Of the relay network, format line 1 or 2: {@code VZCZCXRO9025}. */
        RELAY,
        /** Format line 4: {@code ZNY CCCCC ZZH}. */
        SECURITY,
        /** Operating signals between stations: {@code ZDK CTG NUM SVCS}. */
        OPERATING_SIGNALS,
        /** Who got copies, of telegrams of 1973 to 1979: {@code ACTION EUR-12}. */
        DISTRIBUTION,
        /** Of the drafting block of a telegram of 1973 to 1979, such as the drafter and who approved it. */
        DRAFTING;

        /** {@return the name in tables, such as {@code operating_signals}} */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
