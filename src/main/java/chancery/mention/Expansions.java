package chancery.mention;

/**
 * What brackets abbreviate: in {@code Vestrik ja Tolmerin Liitto (VTL)} the words before them, as their initials tell. Where
 * the name of the body begins is then known, whatever else is capitalised before it.
 */
final class Expansions {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    private static final int NONE = -1;

    private static final WordSet OF = WordSet.of("of", "for", "on", "to", "de", "del", "du", "des", "do", "da", "di");

    private static final WordSet MEMBER = WordSet.of("member", "members");

    private static final WordSet NO_BODIES = WordSet.of(
            "measure",
            "measures",
            "detail",
            "device",
            "devices",
            "area",
            "training",
            "system",
            "product",
            "vehicle",
            "weapon",
            "weapons",
            "right",
            "rights",
            "person",
            "persons",
            "material",
            "tax",
            "rate",
            "cooperation");

    private Expansions() {}

    /** Notes on the words where each begins and ends that is a body's. */
    static void note(Words w) {
        boolean any = false;
        for (int n = 0; n < w.notableCount(); n++) {
            int word = w.notable(n);
            if (w.before(word) == '(' && w.behind(word) == ')' && w.isSimple(word) && isShort(w, word)) {
                int start = start(w, word);
                if (start != NONE && isBody(w, start, word)) {
                    w.noteExpansion(start, word);
                    any = true;
                }
            }
        }
        if (any) {
            w.choose();
        }
    }

    /** Whether an abbreviation in brackets stands for what is no body by its head: {@code Zorbian Market Agreement (ZMA)}. */
    static boolean isOther(Words w, int word) {
        int start = isShort(w, word) ? start(w, word) : NONE;
        if (start == NONE) {
            return false;
        }
        int head = head(w, start, word);
        return !hasTelltale(w, start, head + 1)
                && (w.is(head, Vocabulary.EVENT | Vocabulary.TITLE) || w.isOneOf(head, NO_BODIES));
    }

    private static boolean isShort(Words w, int word) {
        return w.is(word, Words.CAPITALS) && w.length(word) >= SHORTEST && w.length(word) <= LONGEST;
    }

    /** The word that the first letter stands for, or -1: when every letter stands for a word and every capitalised word has one. */
    static int start(Words w, int word) {
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

    private static int head(Words w, int start, int end) {
        int head = start;
        while (head + 1 < end && !w.isSmall(head + 1, OF)) {
            head++;
        }
        return head;
    }

    /** By its head, the last word before {@code of}; without one of ours when no word is of the language. */
    private static boolean isBody(Words w, int start, int end) {
        int head = head(w, start, end);
        if (w.is(head, Vocabulary.BODY)) {
            return true;
        }
        if (w.is(head, Vocabulary.EVENT)
                || w.isOneOf(head, MEMBER)
                || (w.is(head, Vocabulary.TITLE) && !w.is(head - 1, Vocabulary.BODY))) { // Directorate General is one
            return false;
        }
        boolean foreign = !w.is(start, Vocabulary.GIVEN_NAME | Vocabulary.TITLE);
        for (int at = start; at < end; at++) {
            foreign &= !w.isCapital(at) || !w.is(at, Vocabulary.ENGLISH | Vocabulary.EVENT | Vocabulary.PLACE);
        }
        return foreign || hasTelltale(w, start, end);
    }

    private static boolean hasTelltale(Words w, int start, int end) {
        for (int at = start; at < end; at++) {
            if (w.isCapital(at) && w.is(at, Vocabulary.BODY)) {
                return true;
            }
        }
        return false;
    }
}
