package chancery.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what was blacked out: runs of five and more X, and notes such as {@code [Name removed]}. format.md 4.14. */
final class Redactions {

    private static final int SHORTEST_RUN = 5;

    private static final Pattern REMOVED = Pattern.compile(
            "\\[[^\\[\\]]{0,40}(?i:removed|redacted|deleted|withheld|omitted|expunged)[^\\[\\]]{0,20}]");

    private Redactions() {}

    /** How many places of a text were blacked out. */
    static int count(String text) {
        int found = 0;
        for (int i = SHORTEST_RUN - 1; i < text.length(); i += SHORTEST_RUN) { // no run lies between two of these
            if (isX(text.charAt(i))) {
                int start = i;
                while (start > 0 && isX(text.charAt(start - 1))) {
                    start--;
                }
                while (i + 1 < text.length() && isX(text.charAt(i + 1))) {
                    i++;
                }
                found += i + 1 - start >= SHORTEST_RUN ? 1 : 0;
            }
        }
        return found + removed(text);
    }

    private static int removed(String text) {
        int open = text.indexOf('[');
        if (open < 0) {
            return 0;
        }
        int found = 0;
        Matcher note = REMOVED.matcher(text);
        for (; open >= 0; open = text.indexOf('[', open + 1)) {
            found += note.region(open, text.length()).lookingAt() ? 1 : 0;
        }
        return found;
    }

    /** Whether a run of five X and more ends before a place. */
    static boolean endsAt(String text, int from, int to) {
        int start = to;
        while (start > from && isX(text.charAt(start - 1))) {
            start--;
        }
        return to - start >= SHORTEST_RUN;
    }

    private static boolean isX(char c) {
        return c == 'X' || c == 'x';
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
