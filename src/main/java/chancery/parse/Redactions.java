package chancery.parse;

import java.util.regex.Pattern;

/** Finds what was blacked out: runs of five and more X, and notes such as {@code [Name removed]}. format.md 4.14. */
final class Redactions {

    private static final int SHORTEST_RUN = 5;

    private static final Pattern REMOVED = Pattern.compile(
            "\\[[^\\[\\]]{0,40}(?i:removed|redacted|deleted|withheld|omitted|expunged)[^\\[\\]]{0,20}]");

    private Redactions() {}

    /** How many places of a text were blacked out. */
    static int count(CharSequence text) {
        int found = 0;
        int run = 0;
        boolean brackets = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'X' || c == 'x') {
                run++;
                if (run == SHORTEST_RUN) {
                    found++;
                }
            } else {
                run = 0;
                brackets |= c == '[';
            }
        }
        return brackets ? found + (int) REMOVED.matcher(text).results().count() : found;
    }

    /** Whether a stretch of text is a single redaction and nothing else. */
    static boolean isAll(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != 'X' && c != 'x' && c != '.') {
                return false;
            }
        }
        return end - start >= SHORTEST_RUN;
    }
}
