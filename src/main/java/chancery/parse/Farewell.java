package chancery.parse;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what posts printed for their readers below the last paragraph:
 * {@code Visit Embassy Springfield's Classified Website: http://…}, {@code MINIMIZE CONSIDERED}. format.md 4.14.
 */
final class Farewell {

    /** It begins within so many rows of text from the end. */
    private static final int MOST_ROWS = 12;

    private static final int LONGEST = 300;

    private static final Pattern OPENING =
            Pattern.compile("[\"“*(\\s]{0,3}(?i:please\\s+visit|visit\\s|for\\s+(?:more|additional)\\s+reporting"
                    + "|you\\s+can\\s+also\\s+access|access\\s+our).*");

    private static final Pattern SITE = Pattern.compile("(?i)https?:|web\\s?site|sgov\\.gov|intelink|state\\.gov");

    /** Says that restrictions on traffic to some addressees were thought of. */
    private static final String MINIMIZE = "MINIMIZE CONSIDERED";

    private Farewell() {}

    /** Whether a row begins as the pattern does: no other is matched. */
    private static boolean mayOpen(String text, int start) {
        return switch (text.charAt(start)) {
            case '"', '“', '*', '(' -> true;
            case 'P', 'p' -> Scan.reads(text, start, "please");
            case 'V', 'v' -> Scan.reads(text, start, "visit");
            case 'F', 'f' -> Scan.reads(text, start, "for");
            case 'Y', 'y' -> Scan.reads(text, start, "you");
            case 'A', 'a' -> Scan.reads(text, start, "access");
            default -> false;
        };
    }

    private static boolean namesSite(String text, Row row, int end) {
        return mayOpen(text, row.start())
                && OPENING.matcher(text)
                        .region(row.start(), Math.min(row.end(), row.start() + 60))
                        .matches()
                && SITE.matcher(text)
                        .region(row.start(), Math.min(row.start() + LONGEST, end))
                        .find();
    }

    /** The row where it begins; the number of rows where there is none. */
    static int row(String text, List<Row> rows) {
        int found = rows.size();
        int seen = 0;
        for (int i = rows.size() - 1; i >= 0 && seen < MOST_ROWS; i--) {
            Row row = rows.get(i);
            if (row.isText()) {
                seen++;
                int end = rows.get(Math.min(i + 3, rows.size() - 1)).end();
                if (Scan.reads(text, row.start(), MINIMIZE) || namesSite(text, row, end)) {
                    found = i;
                }
            }
        }
        return found;
    }
}
