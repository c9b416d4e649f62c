package chancery.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a word stands anywhere in a text, whole and on one line. Most texts are asked for no word or for a few, which
 * are searched for; one that is asked for more is read into a set.
 */
final class WordsOfText {

    /** Shorter words, and those that a hyphen at the line's end breaks, do not count. */
    private static final int SHORTEST = 4;

    /** So many searches take about as long as reading all words once. */
    private static final int MOST_SEARCHES = 6;

    private final String text;
    private final List<Row> rows;
    private final Set<String> all = new HashSet<>();
    private int searches;

    WordsOfText(String text, List<Row> rows) {
        this.text = text;
        this.rows = rows;
    }

    /** Whether it stands in a row of text, capitals or not. */
    boolean contains(String lowerCase) {
        if (lowerCase.length() < SHORTEST) {
            return false;
        }
        if (searches == MOST_SEARCHES) {
            readAll();
        }
        searches++;
        return searches > MOST_SEARCHES ? all.contains(lowerCase) : find(lowerCase);
    }

    private boolean find(String word) {
        char small = word.charAt(0);
        char large = Character.toUpperCase(small);
        for (Row row : rows) {
            int last = row.isText() ? row.end() - word.length() : -1;
            for (int at = row.start(); at <= last; at++) {
                char c = text.charAt(at);
                if ((c == small || c == large) && isWord(row, at, word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isWord(Row row, int at, String word) {
        int end = at + word.length();
        return text.regionMatches(true, at, word, 0, word.length())
                && (at == row.start() || !Scan.isLetter(text.charAt(at - 1)))
                && (end == row.end() || !Scan.isLetter(text.charAt(end)))
                && !isBroken(row, end);
    }

    private boolean isBroken(Row row, int end) {
        return end + 1 == row.end() && text.charAt(end) == '-';
    }

    private void readAll() {
        for (Row row : rows) {
            int at = row.isText() ? row.start() : row.end();
            while (at < row.end()) {
                int end = at;
                while (end < row.end() && Scan.isLetter(text.charAt(end))) {
                    end++;
                }
                if (end - at >= SHORTEST && !isBroken(row, end)) {
                    all.add(text.substring(at, end).toLowerCase(Locale.ROOT));
                }
                at = end + 1;
            }
        }
    }
}
