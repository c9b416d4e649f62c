package chancery.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Abbreviations that are titles: what stands once before a name and a verb of saying ({@code COAS Vestrik said}) is a title
 * throughout the cable, and no body.
 */
final class AbbreviatedTitles {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 8;
    private static final int LONGEST_NAME = 3;

    /** What is something else. */
    private static final int OTHER = Words.TAKEN
            | Words.LISTED_PLACE
            | Vocabulary.ENGLISH
            | Vocabulary.FUNCTION
            | Vocabulary.TITLE
            | Vocabulary.BODY
            | Vocabulary.ADJECTIVE;

    private AbbreviatedTitles() {}

    /** Marks them as titles wherever they stand. */
    static void mark(List<Words> passages) {
        Set<Long> titles = new HashSet<>();
        passages.forEach(w -> forEach(w, word -> {
            if (isBeforeSpeaker(w, word)) {
                titles.add(w.hash(word));
            }
        }));
        if (!titles.isEmpty()) { // in few cables
            passages.forEach(w -> forEach(w, word -> {
                if (w.before(word) == '(' && w.behind(word) == ')') {
                    titles.remove(w.hash(word));
                }
            }));
            passages.forEach(w -> forEach(w, word -> {
                if (titles.contains(w.hash(word))) {
                    w.mark(word, Vocabulary.TITLE);
                }
            }));
        }
    }

    private static void forEach(Words w, IntConsumer action) {
        if (w.isAllCapitals()) {
            return;
        }
        for (int n = 0; n < w.notableCount(); n++) {
            int word = w.notable(n);
            if (w.isSimple(word)
                    && w.length(word) >= SHORTEST
                    && w.length(word) <= LONGEST
                    && w.is(word, Words.CAPITALS)
                    && !w.is(word, OTHER)) {
                action.accept(word);
            }
        }
    }

    private static boolean isBeforeSpeaker(Words w, int word) {
        int end = word + 1;
        while (end <= word + LONGEST_NAME
                && w.isJoined(end)
                && PersonNames.isNameWord(w, end)
                && !w.is(end, Vocabulary.ENGLISH)) {
            end++;
        }
        return end > word + 1 && w.isJoined(end) && w.is(end, Vocabulary.SAYS) && !w.isCapital(end);
    }
}
