package chancery.mention;

import chancery.cable.Mention;
import chancery.cable.Span;
import java.util.function.Consumer;

/** Short forms: what brackets behind a name explain, {@code GOK} and its like, and other words of capitals. */
final class Abbreviations {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 8;
    private static final int NO_GOVERNMENT_IN_CAPITALS = Words.TAKEN
            | Words.LISTED_PLACE
            | Vocabulary.ENGLISH
            | Vocabulary.OF_PEOPLE
            | Vocabulary.NO_BODY
            | Vocabulary.TITLE
            | Vocabulary.FUNCTION;

    /** Neighbours of so many letters are words. */
    private static final int LONG_WORD = 5;

    /** Of the Department of State, whose offices follow behind a slash. */
    private static final WordSet BUREAUS = WordSet.of(
            "S", "EUR", "EAP", "NEA", "SCA", "AF", "WHA", "INR", "INL", "DRL", "PRM", "OES", "EEB", "EB", "ISN", "PM",
            "VCI", "IO", "DS", "NP", "AVC", "ECA", "IIP");

    private static final WordSet NO_OFFICES = WordSet.of("NF", "REL", "FRD", "RD", "NOFORN", "SIPDIS", "PAK");

    private static final int LONGEST_EXPLAINED = 9;
    private static final WordSet NO_GOVERNMENT = WordSet.of("GOOD", "GOAL", "GOLD");

    private final KnownNames known;

    Abbreviations(KnownNames known) {
        this.known = known;
    }

    /**
     * {@code Financial Market Authority (FMA)}: what stands in brackets behind a name is the same thing.
     *
     * @return the word behind the brackets, or {@code end} when there are none
     */
    int explained(Words w, int start, int end, Mention.Kind kind, Consumer<? super Mention> found) {
        if (end >= w.count()
                || !isInBrackets(w, end)
                || w.start(end) - w.end(end - 1) > " (".length() + 1
                || !w.isCapital(end)
                || w.is(end, Words.TAKEN | Vocabulary.TITLE)
                || !isShort(w, end)) {
            return end;
        }
        String name = w.line(start, end);
        if (kind == Mention.Kind.PERSON) {
            known.addPerson(w, end, end + 1, name);
        } else if (kind == Mention.Kind.PLACE) {
            known.addPlace(w, end, end + 1, name);
            known.addOther(w.text(end));
        } else {
            known.addExplained(w, end, name);
        }
        found.accept(known.mention(kind, w, end, end + 1, ProperNames.ACRONYM));
        return end + 1;
    }

    private static boolean isShort(Words w, int word) {
        int capitals = 0;
        for (int at = w.start(word); at < w.end(word); at++) {
            capitals += (w.glyph(at) & Spelling.UPPER) != 0 ? 1 : 0;
        }
        return capitals >= 2 && w.length(word) <= LONGEST_EXPLAINED;
    }

    /** A body that is named by its abbreviation, or a place that brackets abbreviate; gives the word behind it, or {@code word}. */
    int find(Words w, int word, Consumer<? super Mention> found) {
        if (w.isAllCapitals()) {
            return isGovernmentInCapitals(w, word) ? add(w, word, word + 1, found) : word;
        }
        if (isInBrackets(w, word) && w.is(word - 1, Words.LISTED_PLACE)) {
            int start = Expansions.start(w, word);
            if (w.is(start, Words.LISTED_PLACE) && !w.is(word, Words.LISTED_PLACE)) { // Republic of Zorbia (ROZ)
                return explained(w, start, word, Mention.Kind.PLACE, found);
            }
        }
        if (!w.isSimple(word) && governments(w, word, found)) {
            return word + 1;
        }
        int office = officeEnd(w, word);
        if (office > word) {
            return add(w, word, office, found);
        }
        if (w.length(word) < SHORTEST
                || w.is(word, Words.TAKEN | Words.LISTED_PLACE | Vocabulary.NO_BODY | Vocabulary.TITLE)
                || !(isGovernment(w, word) || isBody(w, word))) {
            return word;
        }
        return add(w, word, word + 1, found);
    }

    private int add(Words w, int from, int end, Consumer<? super Mention> found) {
        found.accept(known.body(w, from, end, ProperNames.ACRONYM));
        return end;
    }

    /** Behind an office of the Department of State by its symbol: {@code EUR/PRA}, {@code S/CT}; or {@code word}. */
    private static int officeEnd(Words w, int word) {
        int end = word + 1;
        if (!w.isSlashed(end) || !w.isOneOf(word, BUREAUS) || w.before(word) == '.') { // U.S/UAE
            return word;
        }
        while (w.isSlashed(end) && w.isCapital(end) && w.length(end) <= LONGEST && isCapitals(w, end)) {
            end++;
        }
        boolean mark = end == word + 2 && w.isOneOf(word + 1, NO_OFFICES); // S/NF, AF/PAK
        return end == word + 1 || mark ? word : end;
    }

    private static boolean isCapitals(Words w, int word) {
        return w.length(word) == 1 || w.is(word, Words.CAPITALS);
    }

    /** The governments in {@code GOK-USG}, {@code GOK-U.S.}, {@code non-GOK}; whether there are any. */
    private static boolean governments(Words w, int word, Consumer<? super Mention> found) {
        boolean any = false;
        for (Span part : w.parts(word)) {
            if (isGovernment(w, part.start(), part.end())) {
                found.accept(
                        w.passage().mention(Mention.Kind.ORGANIZATION, part.start(), part.end(), ProperNames.ACRONYM));
                any = true;
            }
        }
        return any;
    }

    /** In a text of capitals other abbreviations look like words. */
    private static boolean isGovernmentInCapitals(Words w, int word) {
        return isGovernment(w, word) && !w.is(word, NO_GOVERNMENT_IN_CAPITALS);
    }

    private static boolean isGovernment(Words w, int word) {
        return isGovernment(w, w.start(word), w.end(word)) && !w.isOneOf(word, NO_GOVERNMENT);
    }

    /** {@code GOK}, {@code GoM}, {@code GOSL}: the government of the country in question. */
    private static boolean isGovernment(Words w, int start, int end) {
        int length = end - start;
        char[] text = w.characters();
        return (length == 3 || length == 4)
                && text[start] == 'G'
                && (text[start + 1] == 'O' || text[start + 1] == 'o')
                && isCapital(text[start + 2])
                && (length == 3 || isCapital(text[start + 3]));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private boolean isBody(Words w, int word) {
        if (!w.is(word, Words.CAPITALS)
                || w.length(word) > LONGEST
                || w.is(word, Vocabulary.ENGLISH)
                || hasDigit(w, word)
                || (isHeading(w, word, word - 1) && w.isJoined(word))
                || (isHeading(w, word, word + 1) && w.isJoined(word + 1))) {
            return false;
        }
        String text = w.text(word);
        // In brackets behind what is no body, it stands for that: Tehran Research Reactor (TRR).
        if (isInBrackets(w, word) && (!isSpeltOut(w, word) || Expansions.isOther(w, word))) {
            known.addOther(text);
        }
        return !known.isOther(text);
    }

    private static boolean isInBrackets(Words w, int word) {
        return w.before(word) == '(' && w.behind(word) == ')';
    }

    private static boolean hasDigit(Words w, int word) {
        for (int at = w.start(word); at < w.end(word); at++) {
            if ((w.glyph(at) & Spelling.DIGIT) != 0) {
                return true;
            }
        }
        return false;
    }

    /** A word of the language in capitals beside it, or both are long: they are part of a heading, or of a name in capitals. */
    private static boolean isHeading(Words w, int word, int beside) {
        return w.is(beside, Words.CAPITALS)
                && !w.is(beside, Words.TAKEN)
                && (w.is(beside, Vocabulary.ENGLISH) || (w.length(word) >= LONG_WORD && w.length(beside) >= LONG_WORD));
    }

    /** Whether the words before begin with its letters and one of them is a telltale word of a body. */
    private static boolean isSpeltOut(Words w, int word) {
        int first = Math.max(0, word - w.length(word) - 2);
        for (int at = word - 1; at >= first; at--) {
            if (w.isCapital(at) && w.is(at, Vocabulary.BODY)) {
                return true;
            }
            if (w.isCapital(at) && w.is(at, Vocabulary.EVENT)) {
                return false;
            }
        }
        return w.isCapital(word - 1) && !w.is(word - 1, Vocabulary.ENGLISH);
    }
}
