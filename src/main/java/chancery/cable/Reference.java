package chancery.cable;

import java.util.Locale;
import java.util.Optional;

/**
 * One entry of the REF line.
 *
 * @param label {@code A} of {@code A. PARIS 8760}
 * @param cableId canonical id, for cables: {@code 08PARIS8760}; a redacted post keeps its X run
 * @param text as printed, without label
 */
public record Reference(Optional<String> label, Kind kind, Optional<String> cableId, String text) {

    /** What is cited. */
    public enum Kind {
        /** {@code 08 PARIS 8760} */
        CABLE,
        /** {@code SMITH-JONES EMAIL 10/2/2008} */
        EMAIL,
        /** A telephone conversation: {@code SMITH-JONES TELCON}. */
        TELCON,
        /** An intelligence report: {@code TD-314/12345-08}. */
        INTEL,
        /** A rule of the Foreign Affairs Manual: {@code 9 FAM 41.53}. */
        MANUAL,
        /** Whatever else is cited, kept as printed. */
        OTHER;

        /** {@return the name in tables, such as {@code cable}} */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
