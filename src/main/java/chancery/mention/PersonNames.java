package chancery.mention;

import chancery.cable.Mention;
import java.util.function.Consumer;

/**
 * Persons by a title before the name, by the shape of the name ({@code Hassan al-Vestriki}), by a verb of saying behind
 * it, or as public figures whom everybody knows by the surname.
 */
final class PersonNames {

    private static final int LONGEST_WORDS = 6;
    private static final int LONGEST_NICKNAME = 3;
    private static final int SHORTEST_IN_CAPITALS = 3;
    private static final int LONG_IN_CAPITALS = 6;

    /** No part of a person's name. */
    private static final int NO_NAME = Words.TAKEN
            | Vocabulary.FUNCTION
            | Vocabulary.TITLE
            | Vocabulary.BODY
            | Vocabulary.PLACE
            | Vocabulary.EVENT
            | Vocabulary.ADJECTIVE
            | Vocabulary.PEOPLE
            | Vocabulary.TIME;

    /** What no name begins with. */
    private static final int NO_BEGINNING = Words.TAKEN | Vocabulary.FUNCTION | Vocabulary.TITLE | Vocabulary.TIME;

    private static final int NO_SURNAME = Words.CAPITALS
            | Vocabulary.TITLE
            | Words.TAKEN
            | Words.LISTED_PLACE
            | Vocabulary.FUNCTION
            | Vocabulary.EVENT
            | Vocabulary.ADJECTIVE
            | Vocabulary.PEOPLE
            | Vocabulary.TIME
            | Vocabulary.SAYS;

    private static final WordSet ELECT = WordSet.of("elect", "designate");
    private static final WordSet TERMS = WordSet.of("administration", "presidency", "cabinet");
    private static final WordSet ARTICLES = WordSet.of("a", "an", "the");
    private static final WordSet THE = WordSet.of("the");
    private static final WordSet AND = WordSet.of("and");
    private static final WordSet SPANISH_ARTICLES = WordSet.of("el", "la", "los", "las");
    /** No word of the language, so that they are particles in a text of capitals too. */
    private static final WordSet ONLY_PARTICLES =
            WordSet.of("al", "el", "ul", "bin", "bint", "ibn", "abu", "von", "van", "der", "del", "della", "dos");

    /** Given names that are words of the language too, though a text with a capital hardly means these. */
    private static final WordSet RATHER_NAMES = WordSet.of(
            "John", "Victor", "Jack", "Mike", "Tom", "Bob", "Bobby", "Billy", "Jimmy", "Tony", "Peter", "Harry", "Nick",
            "Roger", "Martin", "Ken", "Josh", "Terry", "Carol", "Warren");

    private static final WordSet U = WordSet.of("U");
    private static final WordSet AL = WordSet.of("al");
    private static final WordSet OF_OR_FOR = WordSet.of("of", "for");
    /** How a longer title ends: {@code Secretary of State for}. */
    private static final WordSet STATE = WordSet.of("State", "Affairs");
    /** A particle inside a name, but before one an English verb. */
    private static final WordSet DO = WordSet.of("do");

    private static final WordSet VERBS = WordSet.of(
            "will", "has", "had", "do", "did", "does", "can", "may", "must", "let", "go", "see", "say", "ask", "so",
            "like", "then", "made", "make", "hope", "long", "young", "major");

    private static final WordSet NUMERALS =
            WordSet.of("II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV", "XVI");

    /** What bears the name of who heads it, when that is a name of persons. */
    private static final WordSet OWN = WordSet.of("government", "regime", "era", "years", "camp", "clan", "family");

    private final KnownNames known;
    private final Abbreviations abbreviations;

    PersonNames(KnownNames known, Abbreviations abbreviations) {
        this.known = known;
        this.abbreviations = abbreviations;
    }

    /** The person whose name begins here; gives the word behind it, or {@code from}. */
    int find(Words w, int from, Consumer<? super Mention> found) {
        boolean particle = !w.isCapital(from);
        if (!particle && w.is(from, NO_BEGINNING) && w.length(from) > 1 && !isRatherGivenName(w, from)) {
            return from;
        }
        boolean titled = Titles.isBefore(w, from);
        if (!particle && !canBegin(w, from, titled)) {
            return from;
        }
        int end = end(w, from, particle ? from + 2 : from + 1);
        if (titled && end == from + 1 && isTitledSurname(w, end)) {
            end++;
        }
        if (!titled && isOfOffice(w, from, end)) {
            return from;
        }
        if (w.isCapital(end)
                && isNumeral(w, end)
                && w.isJoined(end)
                && (titled || w.is(end - 1, Vocabulary.GIVEN_NAME) || end > from + 1)) {
            end++;
        }
        if (!titled
                && !particle
                && end > from + 1
                && (w.isOneOf(from, SPANISH_ARTICLES) || (isQuoted(w, from, end) && w.isOneOf(from, AL)))
                && !isKnown(w, from + 1, end)) {
            return end; // El Diario, La Voz, "Al Watan"
        }
        String finder = titled ? ProperNames.TITLED : ProperNames.SHAPED;
        if (!titled) {
            if (end == from + 1 && (isFigure(w, from) || isFigureInOffice(w, from))) {
                finder = ProperNames.PUBLIC_FIGURE;
            } else if (end == from + 1 && isInOffice(w, from)) {
                finder = ProperNames.SHAPED;
            } else if (end == from + 1
                    ? particle || !(isSpeaker(w, from) || isLastOfPersons(w, from))
                    : !hasShape(w, from, end, particle)) {
                return from;
            }
        }
        found.accept(known.mention(Mention.Kind.PERSON, w, from, end, finder));
        known.addPerson(w, from, end);
        for (int word = from; word < end; word++) {
            w.mark(word, Words.NAMED);
        }
        return abbreviations.explained(w, from, end, Mention.Kind.PERSON, found);
    }

    /** {@code Deputy Minister of Reintegration Orlan Vestrik}: the name begins behind what the office is about. */
    private static boolean isOfOffice(Words w, int from, int end) {
        return end - from > 2
                && w.isJoined(from)
                && w.isSmall(from - 1, OF_OR_FOR)
                && w.isCapital(from - 2)
                && (w.is(from - 2, Vocabulary.TITLE) || w.isOneOf(from - 2, STATE))
                && w.is(from + 1, Vocabulary.GIVEN_NAME)
                && !w.is(from, Vocabulary.GIVEN_NAME);
    }

    /** Whether quotation marks stand around words. */
    static boolean isQuoted(Words w, int from, int end) {
        return isQuote(w.before(from)) && isQuote(w.behind(end - 1));
    }

    /** {@code al Sabah}, {@code bin Laden}, {@code zu Guttenberg}: a small word before a name word. */
    static boolean startsWithParticle(Words w, int word) {
        return !w.isAllCapitals()
                && w.isCapital(word + 1)
                && !w.isCapital(word)
                && w.isJoined(word + 1)
                && w.length(word) <= Vocabulary.LONGEST_PARTICLE // spares most words a question
                && w.is(word, Vocabulary.PARTICLE)
                && !w.is(word, Vocabulary.LOCATIVE | Vocabulary.LINK)
                && !w.isOneOf(word, DO)
                && isNameWord(w, word + 1)
                && !w.is(word - 1, Words.LISTED_PLACE);
    }

    /** {@code Jan Vestrik}, {@code Than Vestrik}: a month or a common word, but before a name and within a sentence. */
    private static boolean isRatherGivenName(Words w, int word) {
        return w.is(word, Vocabulary.GIVEN_NAME)
                && w.isCapital(word + 1)
                && !w.is(
                        word,
                        Words.TAKEN
                                | Words.CAPITALS
                                | Vocabulary.TITLE
                                | Vocabulary.BODY
                                | Vocabulary.PLACE
                                | Vocabulary.EVENT)
                && w.isJoined(word)
                && (!w.is(word, Vocabulary.TIME) || Titles.isBefore(w, word)) // in late April Vestrik resigned
                && w.isJoined(word + 1)
                && isNameWord(w, word + 1)
                && !w.is(word + 1, Vocabulary.ENGLISH | Words.LISTED_PLACE);
    }

    private static boolean canBegin(Words w, int word, boolean titled) {
        if (isInitial(w, word)) {
            boolean ofState = w.before(word) == '.' && w.isOneOf(word - 1, U); // U.S., U.N.
            int name =
                    isDotted(w, word) && isInitial(w, word + 1) && !w.isOneOf(word, U) ? word + 1 : word; // A.Q. Khan
            return !ofState && isDotted(w, name) && isNameWord(w, name + 1) && !w.is(name + 1, Words.LISTED_PLACE);
        }
        if (w.isAllCapitals() && (w.isOneOf(word, VERBS) || isVerbOfSaying(w, word))) {
            return false; // THE PRESIDENT WILL
        }
        if (titled && (w.is(word, Vocabulary.OF_PEOPLE) || isTitledWord(w, word))) {
            return !isCommonPhrase(w, word);
        }
        if (w.is(word, Vocabulary.ADJECTIVE) && w.is(word, Vocabulary.GIVEN_NAME)) { // Christian Schmidt
            return w.isJoined(word + 1)
                    && isNameWord(w, word + 1)
                    && w.is(word + 1, Vocabulary.SURNAME | Vocabulary.FIGURE)
                    && !w.is(word + 1, Vocabulary.ENGLISH | Vocabulary.GIVEN_NAME);
        }
        if (isRatherGivenName(w, word)) {
            return true;
        }
        return isNameWord(w, word)
                && (!w.is(word, Vocabulary.ENGLISH)
                        || isFigureInOffice(w, word)
                        || (w.is(word, Vocabulary.GIVEN_NAME)
                                && w.isJoined(word + 1)
                                && ((isNameWord(w, word + 1) && !w.is(word + 1, Vocabulary.ENGLISH))
                                        || (!w.isAllCapitals() && isSurnameOfTheLanguage(w, word + 1)))));
    }

    /** {@code Envoy for Human Rights Issues}. */
    private static boolean isCommonPhrase(Words w, int word) {
        return isCommon(w, word) && w.isJoined(word + 1) && w.isCapital(word + 1) && isCommon(w, word + 1);
    }

    private static boolean isCommon(Words w, int word) {
        return w.is(word, Vocabulary.ENGLISH) && !w.is(word, Vocabulary.GIVEN_NAME | Vocabulary.FIGURE);
    }

    /** {@code THE MINISTER SAID THAT}, unlike {@code GENERAL SAID VESTRIK}. */
    private static boolean isVerbOfSaying(Words w, int word) {
        return w.is(word, Vocabulary.SAYS)
                && !(w.isJoined(word + 1) && isNameWord(w, word + 1) && !w.is(word + 1, Vocabulary.ENGLISH));
    }

    private static boolean isDotted(Words w, int word) {
        return w.behind(word) == '.' && w.isJoined(word + 1);
    }

    /** {@code Governor Orlan King}: a surname that is a title as well. */
    private static boolean isTitledSurname(Words w, int word) {
        return w.isJoined(word)
                && w.isCapital(word)
                && (w.is(word, Vocabulary.SURNAME)
                        || (w.is(word, Vocabulary.TITLE) && w.is(word - 1, Vocabulary.GIVEN_NAME)))
                && !w.is(word, NO_SURNAME & ~Vocabulary.TITLE)
                && !w.is(word - 1, Vocabulary.SURNAME | Vocabulary.FIGURE | Vocabulary.ENGLISH)
                && !(w.isJoined(word + 1) && w.isCapital(word + 1));
    }

    /** {@code Chancellor Darling said}: in small letters what stands behind a title is no name. */
    private static boolean isTitledWord(Words w, int word) {
        return !w.isAllCapitals()
                && w.isCapital(word - 1)
                && w.is(word - 1, Vocabulary.TITLE)
                && w.is(word, Vocabulary.ENGLISH)
                && !w.is(word, NO_SURNAME | Vocabulary.BODY | Vocabulary.PLACE)
                && (speaks(w, word + 1)
                        || (w.is(word, Words.POSSESSIVE) && Spelling.plain(w.characters()[w.end(word) - 1]) != 'S'))
                && !w.isOneOf(word, ELECT);
    }

    /**
     * {@code ORLAN VESTRIK (Zorbian citizen)}, {@code Orlan VESTRIK}: some print names, or surnames alone, in capitals. A
     * single such word may be an abbreviation; it takes a given name before it, or a given name and another such word.
     */
    private static boolean isPrintedInCapitals(Words w, int word, int deep) {
        if (w.length(word) < SHORTEST_IN_CAPITALS) {
            return false;
        }
        boolean given = w.is(word, Vocabulary.GIVEN_NAME);
        if (w.isJoined(word) && w.isCapital(word - 1)) {
            int before = word - 1;
            boolean capitals = w.is(before, Words.CAPITALS);
            if (capitals ? deep > 0 && isNameInCapitals(w, before, deep - 1) : isGivenName(w, before)) {
                return capitals || w.is(word, Vocabulary.OF_PEOPLE) || w.length(word) >= LONG_IN_CAPITALS;
            }
        }
        return given && w.isJoined(word + 1) && w.is(word + 1, Words.CAPITALS) && isLong(w, word + 1);
    }

    private static boolean isNameInCapitals(Words w, int word, int deep) {
        boolean place = w.is(word, Words.LISTED_PLACE) && !w.is(word, Vocabulary.GIVEN_NAME);
        return !place && !w.is(word, NO_NAME | Vocabulary.ENGLISH) && isPrintedInCapitals(w, word, deep);
    }

    private static boolean isLong(Words w, int word) {
        return w.length(word) > SHORTEST_IN_CAPITALS && !w.is(word, NO_NAME | Vocabulary.ENGLISH | Words.LISTED_PLACE);
    }

    /** A given name and nothing else. */
    static boolean isGivenName(Words w, int word) {
        return w.is(word, Vocabulary.GIVEN_NAME) && !w.is(word, NO_NAME | Vocabulary.ENGLISH | Words.LISTED_PLACE);
    }

    /**
     * {@code Orlan "the Bear" Vestrik}, {@code Orlan (Michael) Vestrik}: how many words a nickname in quotation marks has, or
     * another given name in brackets, with the name word behind it.
     */
    private static int nickname(Words w, int word) {
        if (word >= w.count() || w.start(word) - w.end(word - 1) != " \"".length()) {
            return 0;
        }
        if (w.before(word) == '(') {
            return isOtherGivenName(w, word) ? 2 : 0;
        }
        if (!isQuote(w.before(word))) {
            return 0;
        }
        int last = word;
        while (last < word + LONGEST_NICKNAME - 1 && w.is(last + 1, Words.JOINED)) {
            last++;
        }
        boolean closed = last + 1 < w.count()
                && isQuote(w.behind(last))
                && w.start(last + 1) - w.end(last) == "\" ".length()
                && isNameWord(w, last + 1);
        return closed ? last + 2 - word : 0;
    }

    private static boolean isOtherGivenName(Words w, int word) {
        return w.behind(word) == ')'
                && word + 1 < w.count()
                && w.start(word + 1) - w.end(word) == ") ".length()
                && w.is(word, Vocabulary.GIVEN_NAME)
                && w.isOrdinary(word)
                && isNameWord(w, word)
                && isNameWord(w, word + 1);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d';
    }

    /** Behind the last word of the name; initials at its end belong to something else. */
    static int end(Words w, int start, int from) {
        int end = from;
        while (end - start < LONGEST_WORDS) {
            int words = !w.isJoined(end) ? nickname(w, end) : isLaterWord(w, end) ? 1 : withParticles(w, end);
            if (words == 0) {
                break;
            }
            end += words;
        }
        while (end > start + 1 && isInitial(w, end - 1)) {
            end--;
        }
        return end == start + 1 && isSurnameOfTheLanguage(w, end) ? end + 1 : end;
    }

    private static boolean isLaterWord(Words w, int word) {
        return isNameWord(w, word)
                || isInitial(w, word)
                || (w.isCapital(word)
                        && w.is(word, Vocabulary.OF_PEOPLE)
                        && !w.is(word, Words.TAKEN | Vocabulary.FUNCTION | Vocabulary.TIME)
                        && !(w.isAllCapitals() && isVerb(w, word))
                        && (w.is(word - 1, Vocabulary.GIVEN_NAME) || (w.isAllCapitals() && isInitial(w, word - 1))));
    }

    /** In a text of capitals {@code VESTRIK WILL} and {@code VESTRIK SAID} go on with what he does, not with his name. */
    static boolean isVerb(Words w, int word) {
        return w.is(word, Vocabulary.SAYS | Vocabulary.FUNCTION) || w.isOneOf(word, VERBS);
    }

    /** {@code Orlan Darling}: behind a given name alone, in small letters goes on what is no name. */
    private static boolean isSurnameOfTheLanguage(Words w, int word) {
        return w.isJoined(word)
                && w.isCapital(word)
                && !w.is(word, NO_SURNAME)
                && w.is(word, Vocabulary.ENGLISH | Vocabulary.BODY)
                && w.is(word - 1, Vocabulary.GIVEN_NAME)
                && !w.is(word - 1, Vocabulary.FIGURE | Words.LISTED_PLACE)
                && (!w.is(word - 1, Vocabulary.ENGLISH) || w.isOneOf(word - 1, RATHER_NAMES))
                && !(w.is(word, Vocabulary.BODY | Vocabulary.PLACE) && w.is(word, Vocabulary.ENGLISH))
                && !(w.is(word - 1, Words.JOINED) && w.isSmall(word - 2, ARTICLES)) // a Tobin Tax
                && !(w.isJoined(word + 1) && w.isCapital(word + 1));
    }

    /** {@code de Tolmera}, {@code van der Vestrik}: how many words; 0 when the name does not go on. */
    private static int withParticles(Words w, int word) {
        int at = word;
        while (at < word + 2
                && (w.isAllCapitals() ? w.isOneOf(at, ONLY_PARTICLES) : w.is(at, Vocabulary.PARTICLE))
                && w.isJoined(at + 1)) {
            at++;
            if (isNameWord(w, at)) {
                return at + 1 - word;
            }
        }
        return 0;
    }

    private static boolean isFigure(Words w, int word) {
        return w.is(word, Vocabulary.FIGURE) && !w.is(word, Vocabulary.ENGLISH) && !isBehindArticle(w, word);
    }

    /** {@code the Bush Administration}, where the figure bears a word of the language. */
    private static boolean isFigureInOffice(Words w, int word) {
        return w.is(word, Vocabulary.FIGURE) && w.isJoined(word + 1) && w.isOneOf(word + 1, TERMS);
    }

    /** {@code Vestrik said}. */
    private static boolean isSpeaker(Words w, int word) {
        return speaks(w, word + 1)
                && !w.is(word, Vocabulary.ENGLISH | Vocabulary.NO_BODY) // IDPs said
                && !isBehindArticle(w, word);
    }

    /** {@code Tolmeric, Orlan Hassan, and Vestrik}: what ends a list of persons in small letters is a person. */
    private static boolean isLastOfPersons(Words w, int word) {
        int last = word - 2;
        if (last < 1
                || !w.isSmall(word - 1, AND)
                || !w.is(last, Words.NAMED)
                || !w.isJoined(word)
                || w.is(word, Vocabulary.ENGLISH | Words.LISTED_PLACE | Words.POSSESSIVE)
                || (w.isJoined(word + 1) && w.is(word + 1, Vocabulary.BODY | Words.CAPITAL))) {
            return false;
        }
        int first = last;
        while (w.is(first, Words.JOINED) && w.is(first - 1, Words.NAMED)) {
            first--;
        }
        return first > 0
                && w.behind(first - 1) == ','
                && w.start(first) - w.end(first - 1) == 2
                && w.is(first - 1, Words.NAMED);
    }

    private static boolean speaks(Words w, int behind) {
        return w.isJoined(behind) && w.is(behind, Vocabulary.SAYS);
    }

    /** {@code the Vestrik administration}: named for a person, unlike {@code the German government}. */
    private static boolean isInOffice(Words w, int word) {
        return isBehindArticle(w, word)
                && w.isJoined(word + 1)
                && (w.isOneOf(word + 1, TERMS)
                        || (w.is(word, Vocabulary.SURNAME) && w.isSmall(word + 1, OWN))
                        || (w.is(word, Vocabulary.FIGURE) && isCommonNoun(w, word + 1)))
                && !w.is(word, Vocabulary.ENGLISH | Words.LISTED_PLACE);
    }

    /** {@code team} in {@code the Yeltsin team}. */
    private static boolean isCommonNoun(Words w, int word) {
        return w.isSimple(word) && !w.isCapital(word) && !w.is(word, Vocabulary.FUNCTION | Vocabulary.LOCATIVE);
    }

    /** {@code VI} behind the name of a king or a pope. */
    static boolean isNumeral(Words w, int word) {
        return w.is(word, Words.CAPITALS) && w.isOneOf(word, NUMERALS);
    }

    private static boolean isBehindArticle(Words w, int word) {
        return w.is(word, Words.JOINED) && w.is(word - 1, Words.JOINED | Words.FIRST) && w.isOneOf(word - 1, THE);
    }

    /** Whether several words look like a person's name: a given name first, or nothing that speaks against it. */
    private static boolean hasShape(Words w, int start, int end, boolean particle) {
        if (isBehindArticle(w, start)) {
            // the Hassan Vestrik affair
            return w.is(start, Vocabulary.GIVEN_NAME)
                    && !w.is(start, Vocabulary.ENGLISH)
                    && w.is(end - 1, Vocabulary.SURNAME | Vocabulary.FIGURE)
                    && !w.isAllCapitals();
        }
        if (w.is(start, Vocabulary.GIVEN_NAME) || isInitial(w, start)) {
            return !w.isAllCapitals() || !w.is(start, Words.LISTED_PLACE); // WASHINGTON POLICYMAKERS
        }
        boolean listed = w.is(start, Words.LISTED_PLACE) || w.is(end - 1, Words.LISTED_PLACE);
        return !w.isAllCapitals()
                && !listed
                && !w.is(start, Vocabulary.ENGLISH)
                && (particle
                        || w.is(end - 1, Vocabulary.SURNAME | Vocabulary.FIGURE)
                        || speaks(w, end)
                        || !(w.isJoined(start) && w.is(start - 1, Vocabulary.LOCATIVE)));
    }

    /** By a list of names, or because the cable has named this person. */
    private boolean isKnown(Words w, int start, int end) {
        if (known.isPerson(w, start, end)) {
            return true;
        }
        for (int word = start; word < end; word++) {
            if (w.is(word, Vocabulary.OF_PEOPLE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInitial(Words w, int word) {
        return w.isCapital(word) && w.length(word) == 1 && !w.is(word, Words.TAKEN);
    }

    /** Whether a word may be part of a person's name. */
    static boolean isNameWord(Words w, int word) {
        int kind = w.kind(word);
        if ((kind & Words.CAPITAL) == 0 || (kind & NO_NAME) != 0 || w.length(word) < 2) {
            return false;
        }
        if ((kind & Words.CAPITALS) != 0 && !w.isAllCapitals()) {
            return (kind & (Vocabulary.ENGLISH | Words.LISTED_PLACE)) == 0
                    && isPrintedInCapitals(w, word, LONGEST_WORDS);
        }
        if ((kind & Words.LISTED_PLACE) != 0 && (kind & Vocabulary.GIVEN_NAME) == 0) {
            return w.isJoined(word) && w.is(word - 1, Vocabulary.GIVEN_NAME) && !w.is(word - 1, Vocabulary.ENGLISH);
        }
        // In a text of capitals a word of the language is that word: VESTRIK SAID.
        return (kind & Vocabulary.ENGLISH) == 0 || (!w.isAllCapitals() && (kind & Vocabulary.OF_PEOPLE) != 0);
    }
}
