package chancery.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The E.O. line: {@code 12958: DECL: 10/30/2018}.
 *
 * @param rule what stands in place of a date: {@code N/A}, {@code TEN YEARS AFTER KOREAN UNIFICATION}
 */
record ExecutiveOrder(String number, Optional<LocalDate> declassifyOn, Optional<String> rule) {

    private static final Pattern LINE = Pattern.compile("(?<number>\\d{4,6})(?<rest>.*)");
    private static final Pattern LEAD = Pattern.compile(
            "[:;,. ]*(?:(?:DECL|DECLAS|DECLASSIFY ON|DECLASSIFY)\\b[:. ]*)?(?<value>.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE =
            Pattern.compile("(?<month>\\d{1,3})[/-](?<day>\\d{1,2})[/-](?<year>\\d{4}|\\d{2}).*");

    /** {@code GDS 8/12/85 (TOMSETH, VICTOR L.) OR-P}: a schedule with its date. */
    private static final Pattern SCHEDULE =
            Pattern.compile("X?[GAR]DS(?:-\\d)?,? (?<date>\\d{1,2}/.*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})[/-](?<month>\\d{1,2})[/-](?<day>\\d{1,2}).*");

    private static final Pattern MONTH_IN_LETTERS =
            Pattern.compile("(?<month>[A-Za-z]{3,9})\\.? (?<day>\\d{1,2}),? (?<year>\\d{4})(?!\\d).*");

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>\\d{1,2}) (?<month>[A-Za-z]{3,9})\\.?,? (?<year>\\d{4}|\\d{2})(?!\\d).*");

    private static final Pattern UNBROKEN =
            Pattern.compile("(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?!\\d).*");

    private static final List<Pattern> FORMS = List.of(DATE, YEAR_FIRST, MONTH_IN_LETTERS, DAY_FIRST, UNBROKEN);

    /** What follows {@code E.O.}, from the order's number on. */
    static ExecutiveOrder read(String value) {
        Matcher m = LINE.matcher(value.strip());
        if (!m.matches()) {
            return new ExecutiveOrder(value.strip(), Optional.empty(), Optional.empty());
        }
        Matcher lead = LEAD.matcher(m.group("rest"));
        String what = lead.matches() ? lead.group("value").strip() : "";
        Optional<LocalDate> date = date(what);
        Matcher schedule = SCHEDULE.matcher(what);
        if (schedule.matches()) {
            return new ExecutiveOrder(m.group("number"), date(DATE, schedule.group("date")), Optional.of(what));
        }
        return new ExecutiveOrder(
                m.group("number"), date, Optional.of(what).filter(w -> date.isEmpty() && !w.isEmpty()));
    }

    private static Optional<LocalDate> date(String text) {
        for (Pattern form : FORMS) {
            Optional<LocalDate> date = date(form, text);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int year = Text.number(m.group("year"));
        try {
            return Optional.of(LocalDate.of(
                    m.group("year").length() == 4 ? year : year >= 70 ? 1900 + year : 2000 + year,
                    Text.isDigits(m.group("month"))
                            ? Text.number(m.group("month"))
                            : HeaderLines.month(m.group("month")),
                    Text.number(m.group("day"))));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
