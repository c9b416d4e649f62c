package chancery.mention;

/**
 * What brackets abbreviate: in {@code Vestrik ja Tolmerin Liitto (VTL)} the words before them, as their initials tell. Where
 * the name of the body begins is then known, whatever else is capitalised before it.
 */
final class Expansions {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    private static final int NONE = -1;

    private static final WordSet OF = WordSet.of("of", "for", "on", "de", "del", "du", "des", "do", "da", "di");

    private Expansions() {}

    /** Notes on the words where each begins and ends that is a body's. */
    static void note(Words w) {
        for (int n = 0; n < w.notableCount(); n++) {
            int word = w.notable(n);
            if (w.before(word) == '(' && w.behind(word) == ')' && w.isSimple(word) && isShort(w, word)) {
                int start = start(w, word);
                if (start != NONE && isBody(w, start, word)) {
                    w.noteExpansion(start, word);
                }
            }
        }
    }

    private static boolean isShort(Words w, int word) {
        return w.is(word, Words.CAPITALS) && w.length(word) >= SHORTEST && w.length(word) <= LONGEST;
    }

    /** The word that the first letter stands for, when every letter stands for a word and every capitalised word has one. */
    private static int start(Words w, int word) {
        if (word == 0 || w.start(word) - w.end(word - 1) != " (".length()) {
            return NONE;
        }
        int letter = w.end(word) - 1;
        for (int at = word - 1; at >= 0; at--) {
            char initial = Spelling.plain(w.characters()[w.start(at)]);
            if (initial == Spelling.plain(w.characters()[letter])) {
                letter--;
                if (letter < w.start(word)) {
                    return w.isCapital(at) ? at : NONE;
                }
            } else if (w.isCapital(at)) {
                return NONE;
            }
            if (at == 0
                    || !w.is(at, Words.JOINED)
                    || (!w.isCapital(at) && !w.is(at, Vocabulary.LINK | Vocabulary.PARTICLE))) {
                return NONE;
            }
        }
        return NONE;
    }

    /** By its head, the last word before {@code of}; without one of ours when no word is of the language. */
    private static boolean isBody(Words w, int start, int end) {
        int head = start;
        while (head + 1 < end && !w.isSmall(head + 1, OF)) {
            head++;
        }
        if (w.is(head, Vocabulary.BODY)) {
            return true;
        }
        if (w.is(head, Vocabulary.EVENT | Vocabulary.TITLE)) {
            return false;
        }
        boolean telltale = false;
        boolean foreign = !w.is(start, Vocabulary.GIVEN_NAME | Vocabulary.TITLE);
        for (int at = start; at < end; at++) {
            telltale |= w.isCapital(at) && w.is(at, Vocabulary.BODY);
            foreign &= !w.isCapital(at) || !w.is(at, Vocabulary.ENGLISH | Vocabulary.EVENT | Vocabulary.PLACE);
        }
        return telltale || foreign;
    }
}
