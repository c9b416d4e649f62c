package chancery.parse;

import java.util.Locale;

/** What archives put in place of a text that they hold back or have lost. */
final class Withdrawal {

    /** What is longer than this holds a text. */
    private static final int LONGEST_CARD = 1_000;

    /** Within so many characters a body says that it is an extract. */
    private static final int FIRST = 300;

    private Withdrawal() {}

    /** Whether what follows the head, up to the archive's attributes, is a card and no text. */
    static boolean isCard(LineCursor in) {
        int from = in.offset();
        int to = in.limit();
        if (to - from > LONGEST_CARD) {
            return false;
        }
        String text = in.text().substring(from, to).toUpperCase(Locale.ROOT);
        return text.contains("WITHDRAWAL CARD")
                || text.contains("TEXT UNRETRIEVABLE")
                || text.contains("ERROR READING TEXT INDEX");
    }

    /** Whether a body begins with the note that it is a part of the original. */
    static boolean isExtract(String body) {
        return body.substring(0, Math.min(body.length(), FIRST)).contains(HeaderParser.PARTIAL);
    }
}
