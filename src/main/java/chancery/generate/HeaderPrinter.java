package chancery.generate;

import chancery.cable.Addressee;
import chancery.cable.Addressee.Role;
import chancery.cable.CableHeader;
import chancery.cable.HeaderLine;
import java.time.LocalDateTime;
import java.util.List;

/** Prints format lines 1 to 8. */
final class HeaderPrinter {

    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    private static final String WITHHELD = "This record is a partial extract of the original cable. The full text of"
            + " the original cable is not available.\n";

    private HeaderPrinter() {}

    /** @param section which section of the cable this is the header of, from 1 */
    static String print(CableHeader header, int section) {
        if (header.equals(CableHeader.WITHHELD)) {
            return WITHHELD;
        }
        StringBuilder out = new StringBuilder();
        header.transmissionId().ifPresent(id -> out.append(id).append('\n'));
        lines(header, HeaderLine.Kind.RELAY, out);
        header.filedAt()
                .ifPresent(filed -> out.append("DE ")
                        .append(header.station().orElseThrow())
                        .append(" #")
                        .append(digits(4, header.stationSerial().orElseThrow()))
                        .append('/')
                        .append(digits(2, section))
                        .append(' ')
                        .append(digits(3, filed.getDayOfYear()))
                        .append(digits(2, filed.getHour()))
                        .append(digits(2, filed.getMinute()))
                        .append('\n'));
        lines(header, HeaderLine.Kind.SECURITY, out);
        header.precedence()
                .ifPresent(precedence ->
                        out.append(HeaderDraft.prosign(precedence)).append(' '));
        header.infoPrecedence()
                .ifPresent(precedence ->
                        out.append(HeaderDraft.prosign(precedence)).append(' '));
        header.sentAt().ifPresent(at -> out.append(dateTimeGroup(at)).append('\n'));
        header.originator().ifPresent(from -> out.append("FM ").append(from).append('\n'));
        addresses("TO ", Role.ACTION, header.addressees(), out);
        addresses("INFO ", Role.INFO, header.addressees(), out);
        return out.toString();
    }

    private static void lines(CableHeader header, HeaderLine.Kind kind, StringBuilder out) {
        header.lines().stream()
                .filter(line -> line.kind() == kind)
                .forEach(line -> out.append(line.text()).append('\n'));
    }

    /** {@code 301112Z OCT 08}. */
    static String dateTimeGroup(LocalDateTime at) {
        return digits(2, at.getDayOfMonth()) + digits(2, at.getHour()) + digits(2, at.getMinute()) + "Z "
                + MONTHS.get(at.getMonthValue() - 1) + " " + digits(2, at.getYear() % 100);
    }

    private static void addresses(String label, Role role, List<Addressee> addressees, StringBuilder out) {
        String before = label;
        for (Addressee addressee : addressees) {
            if (addressee.role() == role) {
                out.append(before);
                before = "";
                addressee.routing().ifPresent(routing -> out.append(routing).append('/'));
                out.append(addressee.name());
                addressee.precedence().ifPresent(precedence -> out.append(' ').append(precedence.label()));
                addressee.serial().ifPresent(serial -> out.append(' ').append(digits(4, serial)));
                out.append('\n');
            }
        }
    }

    /** A number with zeros in front: {@code 002148}. */
    static String digits(int width, int number) {
        String digits = String.valueOf(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
