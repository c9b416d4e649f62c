package chancery.parse;

import java.util.Locale;

/** What archives put in place of a text that they hold back or have lost. */
final class Withdrawal {

    /** A body longer than this holds a text. */
    private static final int LONGEST_CARD = 3_000;

    private Withdrawal() {}

    static boolean isOne(String body) {
        if (body.length() > LONGEST_CARD) {
            return body.regionMatches(0, "This record is a " + HeaderParser.PARTIAL, 0, 50);
        }
        String text = body.toUpperCase(Locale.ROOT);
        return text.contains("WITHDRAWAL CARD")
                || text.contains("TEXT UNRETRIEVABLE")
                || text.contains("ERROR READING TEXT INDEX")
                || text.contains(HeaderParser.PARTIAL.toUpperCase(Locale.ROOT));
    }
}
