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
        CABLE,
        EMAIL,
        TELCON,
        INTEL,
        MANUAL,
        OTHER;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
