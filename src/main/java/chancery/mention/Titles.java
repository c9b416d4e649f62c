package chancery.mention;

import java.util.Optional;

/** Titles before a person's name: {@code Iranian Foreign Minister}, {@code Minister of Culture and Tourism}. */
final class Titles {

    private static final int LONGEST_WORDS = 12;

    private static final WordSet LINKS = WordSet.of("of", "for", "and", "the", "in", "to");
    private static final WordSet OF = WordSet.of("of");
    private static final WordSet OF_OR_FOR = WordSet.of("of", "for");
    private static final WordSet TO = WordSet.of("to");

    /** What may stand inside a title in small letters, but before a body or a place as well as before a person. */
    private static final WordSet VAGUE = WordSet.of(
            "new",
            "late",
            "party",
            "official",
            "opposition",
            "leading",
            "then",
            "government",
            "top",
            "member",
            "former",
            "prominent");

    private Titles() {}

    /** Whether a title, or words between a title and the name, stand before. */
    static boolean isBefore(Words w, int word) {
        if (!w.isJoined(word)) {
            return false;
        }
        int before = word - 1;
        if (w.is(before, Vocabulary.TITLE)) {
            return true;
        }
        if (w.is(before, Words.TAKEN)) {
            return false;
        }
        if (!w.isCapital(before)) {
            return w.is(before, Vocabulary.TITLE_WORD) && w.isCapital(word) && !w.isOneOf(before, VAGUE);
        }
        int at = before;
        int first = Math.max(0, word - LONGEST_WORDS);
        boolean of = false;
        while (at > first && w.is(at, Words.JOINED)) {
            if (w.is(at, Vocabulary.TITLE)) {
                return of;
            }
            boolean link = !w.isCapital(at);
            if (link ? !w.isOneOf(at, LINKS) : !w.is(at, Vocabulary.ENGLISH | Vocabulary.ADJECTIVE | Words.TAKEN)) {
                return false;
            }
            of |= link && w.isOneOf(at, OF_OR_FOR);
            at--;
        }
        return of && w.is(at, Vocabulary.TITLE);
    }

    /** The title before a name. */
    static Optional<String> before(Words w, int word) {
        int start = word;
        int first = Math.max(0, word - LONGEST_WORDS);
        int at = word - 1;
        while (at >= first && w.is(at + 1, Words.JOINED)) {
            boolean capital = w.isCapital(at);
            if (capital ? !w.is(at, Vocabulary.FUNCTION) : w.is(at, Vocabulary.TITLE | Vocabulary.TITLE_WORD)) {
                start = at;
            } else if (capital
                    || !w.isOneOf(at, LINKS)
                    || w.isOneOf(at, TO)
                    || (w.is(at + 1, Vocabulary.TITLE) && !w.isOneOf(at, OF))) {
                break; // PM Tolmeric and President: the title of somebody else
            }
            at--;
        }
        return start == word ? Optional.empty() : Optional.of(w.line(start, word));
    }
}
