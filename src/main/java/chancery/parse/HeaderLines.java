package chancery.parse;

import chancery.cable.Defect;
import chancery.cable.Precedence;
import chancery.cable.Reading;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Single lines of a header: ACP 127 format lines 1 to 6. What a line says, not where it may stand. */
final class HeaderLines {

    /** {@code VZCZCXRO9025}. */
    private static final Pattern TRANSMISSION = Pattern.compile("V?ZCZC[A-Z]{2,4} ?\\d{3,4}");

    /** {@code DE RUEHTA #2148/01 3041112}; other services print {@code DE RUEHTA 2148 3041112}. */
    private static final Pattern ORIGIN = Pattern.compile(
            "DE +(?<station>R[A-Z]{3,6}) *#? ?(?<serial>\\d{1,5})(?:/\\d{1,2})? +(?<day>\\d{3})(?<hour>\\d{2})(?<minute>\\d{2})Z?");

    /** {@code O R 301112Z OCT 08 ZDK}. */
    private static final Pattern DATE_TIME_GROUP = Pattern.compile(
            "(?<prosigns>[ZOPRYD ]{0,8})(?<day>\\d{2})(?<hour>\\d{2})(?<minute>\\d{2}) ?Z +(?<month>[A-Za-z]{3,9}) +(?<year>\\d{4}|\\d{2})(?<rest>\\D.*)?");

    /** What is meant to be a date-time group. */
    private static final Pattern DATE_TIME_GROUP_LIKE = Pattern.compile("[ZOPRYD ]{0,8}\\d{4,6} ?Z\\b.*");

    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    /** Two-digit years from here on are of the last century. */
    private static final int PIVOT = 30;

    private HeaderLines() {}

    /**
     * Format line 5.
     *
     * @param precedences of the prosigns, none in a bare date
     * @param at UTC
     * @param signals operating signals behind it, such as {@code ZDK}
     */
    record DateTimeGroup(List<Precedence> precedences, LocalDateTime at, Optional<String> signals) {}

    /** Format line 3; {@code dayOfYear} and {@code minuteOfDay} are UTC. */
    record Origin(String station, int serial, int dayOfYear, int minuteOfDay) {

        /** When it was filed: the year that brings the day nearest to the date-time group. */
        LocalDateTime filedAt(LocalDateTime sentAt) {
            LocalDateTime best = in(sentAt.getYear());
            for (int year = sentAt.getYear() - 1; year <= sentAt.getYear() + 1; year += 2) {
                LocalDateTime other = in(year);
                if (distance(other, sentAt) < distance(best, sentAt)) {
                    best = other;
                }
            }
            return best;
        }

        private LocalDateTime in(int year) {
            return LocalDateTime.of(year, Month.JANUARY, 1, 0, 0)
                    .plusDays(dayOfYear - 1L)
                    .plusMinutes(minuteOfDay);
        }

        private static long distance(LocalDateTime a, LocalDateTime b) {
            return Math.abs(java.time.Duration.between(a, b).toMinutes());
        }
    }

    static boolean isTransmission(String line) {
        return line.contains("ZCZC") && TRANSMISSION.matcher(line).matches();
    }

    /** Format line 2: {@code OO RUEHBI RUEHCI}. */
    static boolean isRelay(String line) {
        return line.length() > 5
                && prosign(line.charAt(0)).isPresent()
                && line.charAt(1) == line.charAt(0)
                && line.charAt(2) == ' '
                && isRouting(line.substring(3));
    }

    /** Nothing but routing indicators: a relay line goes on. */
    static boolean isRouting(String line) {
        int start = 0;
        while (start <= line.length()) {
            int blank = line.indexOf(' ', start);
            int end = blank < 0 ? line.length() : blank;
            if (!isRouting(line, start, end)) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    /** Whether one routing indicator stands between two places: an R and three to six more capitals. */
    static boolean isRouting(String line, int start, int end) {
        if (end - start < 4 || end - start > 7 || line.charAt(start) != 'R') {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (line.charAt(i) < 'A' || line.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }

    /** Format line 4: {@code ZNY CCCCC ZZH}. */
    static boolean isSecurity(String line) {
        return line.startsWith("ZNY ") || line.startsWith("ZNR ");
    }

    static boolean isOrigin(String line) {
        return line.startsWith("DE R");
    }

    /** Format line 3, such as {@code DE RUEHTA #2148/01 3041112}. */
    static Reading<Origin> origin(Line line) {
        Matcher m = ORIGIN.matcher(line.text().strip()); // format.md 1.3
        if (m.matches()) {
            int day = Text.number(m.group("day"));
            int hour = Text.number(m.group("hour"));
            int minute = Text.number(m.group("minute"));
            if (day >= 1 && day <= 366 && hour < 24 && minute < 60) {
                return new Reading.Ok<>(
                        new Origin(m.group("station"), Text.number(m.group("serial")), day, hour * 60 + minute));
            }
        }
        return new Reading.Bad<>(
                line.defect(Defect.Code.ORIGIN_LINE_UNREADABLE, line.text().strip()));
    }

    static boolean isDateTimeGroup(String line) {
        return line.length() >= 7
                && line.length() < 200
                && "ZOPRYD0123456789".indexOf(line.charAt(0)) >= 0
                && DATE_TIME_GROUP_LIKE.matcher(line).matches();
    }

    /** Format line 5, such as {@code O R 301112Z OCT 08 ZDK}; in partial extracts a bare {@code 201247Z Jan 04}. */
    static Reading<DateTimeGroup> dateTimeGroup(Line line) {
        Matcher m = DATE_TIME_GROUP.matcher(line.text().strip()); // format.md 1.5
        if (m.matches()) {
            int month = month(m.group("month"));
            try {
                return new Reading.Ok<>(new DateTimeGroup(
                        precedences(m.group("prosigns")),
                        LocalDateTime.of(
                                fullYear(m.group("year")),
                                month,
                                Text.number(m.group("day")),
                                Text.number(m.group("hour")),
                                Text.number(m.group("minute"))),
                        Optional.ofNullable(m.group("rest")).map(String::strip).filter(s -> !s.isEmpty())));
            } catch (DateTimeException notADay) {
                return unreadable(line);
            }
        }
        return unreadable(line);
    }

    /** 1 to 12 of {@code OCT} or {@code October}; 0 when it is no month. */
    static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toUpperCase(Locale.ROOT)) + 1;
    }

    private static Reading<DateTimeGroup> unreadable(Line line) {
        return new Reading.Bad<>(
                line.defect(Defect.Code.DTG_UNREADABLE, line.text().strip()));
    }

    /** 1930 to 2029 for two digits; four digits as they are. */
    static int fullYear(String digits) {
        int year = Text.number(digits);
        return digits.length() > 2 ? year : year >= PIVOT ? 1900 + year : 2000 + year;
    }

    private static List<Precedence> precedences(String prosigns) {
        List<Precedence> precedences = new ArrayList<>(2);
        for (int i = 0; i < prosigns.length(); i++) {
            prosign(prosigns.charAt(i)).ifPresent(precedences::add);
        }
        return precedences;
    }

    private static Optional<Precedence> prosign(char c) {
        return switch (c) {
            case 'Z', 'Y' -> Optional.of(Precedence.FLASH);
            case 'O' -> Optional.of(Precedence.IMMEDIATE);
            case 'P' -> Optional.of(Precedence.PRIORITY);
            case 'R', 'D' -> Optional.of(Precedence.ROUTINE);
            default -> Optional.empty();
        };
    }
}
