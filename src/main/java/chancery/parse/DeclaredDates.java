package chancery.parse;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as containers print them; UTC. */
final class DeclaredDates {

    /** Dates are shorter than this. */
    private static final int LONGEST = 60;

    /** {@code 2008-10-30 11:11}, {@code 2007-09-11T09:44:00Z}. */
    private static final Pattern ISO = Pattern.compile(
            "(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?:[T ](?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2})?.{0,10})?");

    /** {@code 10/30/2008 11:12}: month first. */
    private static final Pattern AMERICAN = Pattern.compile(
            "(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})(?: (?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2})?)?");

    /** {@code 30.10.2008 11:12}: day first. */
    private static final Pattern EUROPEAN = Pattern.compile(
            "(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})(?: (?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2})?)?");

    /** {@code 29 DEC 1976}. */
    private static final Pattern WORDS =
            Pattern.compile("(?<day>\\d{1,2}) (?<month>[A-Za-z]{3,9}) (?<year>\\d{4})(?<hour>)(?<minute>)");

    /** {@code Monday, 28 January 2008, 09:30}. */
    private static final Pattern LOCAL_TIME = Pattern.compile(
            "[A-Za-z]+, (?<day>\\d{1,2}) (?<month>[A-Za-z]{3,9}) (?<year>\\d{4}), (?<hour>\\d{2}):(?<minute>\\d{2})");

    private DeclaredDates() {}

    /**
     * A container's date.
     *
     * @param page whether it is of a published page: those print the hour, on a clock of twelve, in place of the minute
     * @param sentAt the same time as the cable says it: its minute stands for a page's
     */
    static Optional<LocalDateTime> read(String printed, boolean page, Optional<LocalDateTime> sentAt) { // format.md 6.1
        Optional<LocalDateTime> read = date(printed.strip());
        return read.filter(at -> page && at.getMinute() == (at.getHour() + 11) % 12 + 1)
                .map(at -> sentAt.filter(
                                sent -> sent.truncatedTo(ChronoUnit.HOURS).equals(at.truncatedTo(ChronoUnit.HOURS)))
                        .orElse(at.truncatedTo(ChronoUnit.HOURS)))
                .or(() -> read);
    }

    /** A date in any of the orders that containers use, at midnight where no time is printed. */
    static Optional<LocalDateTime> date(String text) {
        int digits = Scan.skipDigits(text, 0, text.length());
        if (digits == text.length()) {
            return Optional.empty();
        }
        return switch (text.charAt(digits)) {
            case '-' -> date(ISO, text);
            case '/' -> date(AMERICAN, text);
            case '.' -> date(EUROPEAN, text);
            case ' ' -> date(WORDS, text);
            default -> Optional.empty();
        };
    }

    static Optional<LocalDateTime> localTime(String text) {
        return date(LOCAL_TIME, text);
    }

    private static Optional<LocalDateTime> date(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        if (text.length() > LONGEST || !m.matches()) {
            return Optional.empty();
        }
        String hour = m.group("hour");
        boolean time = hour != null && !hour.isEmpty();
        String month = m.group("month");
        try {
            return Optional.of(LocalDateTime.of(
                    Text.number(m.group("year")),
                    Text.isDigits(month) ? Text.number(month) : HeaderLines.month(month),
                    Text.number(m.group("day")),
                    time ? Text.number(hour) : 0,
                    time ? Text.number(m.group("minute")) : 0));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
