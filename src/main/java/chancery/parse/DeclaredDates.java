package chancery.parse;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as containers print them; UTC. */
final class DeclaredDates {

    /** {@code 2008-10-30 11:11}, {@code 2007-09-11T09:44:00Z}. */
    private static final Pattern ISO = Pattern.compile(
            "(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?:[T ](?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2})?.{0,10})?");

    /** {@code 10/30/2008 11:12}: month first. */
    private static final Pattern AMERICAN = Pattern.compile(
            "(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})(?: (?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2})?)?");

    /** {@code 30.10.2008 11:12}: day first. */
    private static final Pattern EUROPEAN = Pattern.compile(
            "(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})(?: (?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2})?)?");

    private DeclaredDates() {}

    /**
     * A container's date.
     *
     * @param sentAt the date-time group: its minute stands where the container's is wrong
     */
    static Optional<LocalDateTime> read(String printed, Optional<LocalDateTime> sentAt) {
        String text = printed.strip();
        return date(ISO, text).or(() -> date(AMERICAN, text)).or(() -> date(EUROPEAN, text));
    }

    private static Optional<LocalDateTime> date(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        boolean time = m.group("hour") != null;
        try {
            return Optional.of(LocalDateTime.of(
                    Text.number(m.group("year")),
                    Text.number(m.group("month")),
                    Text.number(m.group("day")),
                    time ? Text.number(m.group("hour")) : 0,
                    time ? Text.number(m.group("minute")) : 0));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
