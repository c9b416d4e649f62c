package chancery.cable;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Format lines 1 to 8 of ACP 127. Times are UTC.
 *
 * @param transmissionId line 1: {@code VZCZCXRO9025}
 * @param station line 3: {@code RUEHTA}
 * @param stationSerial line 3: 2148 of {@code #2148}
 * @param filedAt line 3: from the julian stamp {@code 3041112}, in the year of the date-time group
 * @param precedence line 5, for action addressees
 * @param infoPrecedence line 5, for information addressees, when a second one is printed
 * @param sentAt line 5: the date-time group
 * @param originator line 6: {@code AMEMBASSY ASTANA}
 * @param lines as printed, in order
 */
public record CableHeader(
        Optional<String> transmissionId,
        Optional<String> station,
        Optional<Integer> stationSerial,
        Optional<LocalDateTime> filedAt,
        Optional<Precedence> precedence,
        Optional<Precedence> infoPrecedence,
        Optional<LocalDateTime> sentAt,
        Optional<String> originator,
        List<Addressee> addressees,
        List<HeaderLine> lines) {

    /** A cable whose header was withheld. */
    public static final CableHeader WITHHELD = new CableHeader(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());

    public CableHeader {
        addressees = List.copyOf(addressees);
        lines = List.copyOf(lines);
    }
}
