package chancery.mention;

import chancery.cable.Mention;
import chancery.cable.Span;
import java.util.List;
import java.util.function.Consumer;

/**
 * Bodies and places by a common noun beside them that says what they are: {@code the company Vestrik}, {@code the town of
 * Tolmera}, {@code Vestrik's shares}, {@code in Tolmera, Norway}. Also movements by the noun that begins their names:
 * {@code Lashkar-e Vestrik}.
 */
final class ClassedNames {

    private static final int LONGEST_WORDS = 5;
    private static final int NONE = -1;

    private static final WordSet BODIES = WordSet.of(
            "company",
            "firm",
            "newspaper",
            "daily",
            "weekly",
            "magazine",
            "giant",
            "producer",
            "manufacturer",
            "airline",
            "conglomerate",
            "gang",
            "militia",
            "subsidiary",
            "station",
            "channel",
            "website");

    private static final WordSet MEDIA = WordSet.of(
            "newspaper",
            "daily",
            "weekly",
            "magazine",
            "paper",
            "website",
            "channel",
            "station",
            "network",
            "television");

    /** What only companies have, before a name or behind its {@code 's}. */
    private static final WordSet OF_COMPANIES = WordSet.of("CEO", "CFO", "subsidiary", "subsidiaries");

    /** What begins a movement's name in Arabic, Persian and Urdu, and no person's. */
    private static final WordSet MOVEMENTS = WordSet.of(
            "Jaysh",
            "Jaish",
            "Jaish-e",
            "Harakat",
            "Harakat-ul",
            "Harkat",
            "Harkat-ul",
            "Lashkar",
            "Lashkar-e",
            "Hizb",
            "Hizb-e",
            "Hizb-i",
            "Hezb",
            "Hezb-e",
            "Jamaat",
            "Jama'at",
            "Jamaat-e",
            "Jamaat-ul",
            "Jamiat",
            "Jamiat-ul",
            "Tehrik",
            "Tehrik-e",
            "Tehreek",
            "Tehreek-e",
            "Hizbul",
            "Sipah",
            "Sipah-e",
            "Jund",
            "Ansar",
            "Ahrar",
            "Asaib",
            "Asa'ib",
            "Kataib",
            "Kata'ib",
            "Tanzim",
            "Anjuman",
            "Khidmat");

    private static final WordSet OWNED = WordSet.of("shares", "stock", "shareholder", "shareholders");
    private static final WordSet AND = WordSet.of("and");
    private static final WordSet ACCORDING = WordSet.of("according");

    private static final WordSet PLACES = WordSet.of(
            "city",
            "town",
            "village",
            "province",
            "district",
            "region",
            "port",
            "island",
            "municipality",
            "suburb",
            "outside",
            "outskirts",
            "north",
            "south",
            "east",
            "west",
            "northeast",
            "northwest",
            "southeast",
            "southwest");

    private static final WordSet A = WordSet.of("a", "the");
    private static final WordSet SETTLEMENTS =
            WordSet.of("city", "town", "village", "suburb", "island", "port", "province", "district");
    /** How far the noun stands behind {@code a} at most: {@code a small fishing village}. */
    private static final int LONGEST_APPOSITION = 3;

    /** What says behind a name that it is a place's: {@code Tolmera province}. */
    private static final WordSet BEHIND_PLACES = WordSet.of(
            "province",
            "district",
            "governorate",
            "oblast",
            "prefecture",
            "municipality",
            "village",
            "airport",
            "airbase",
            "airfield",
            "prison",
            "valley",
            "peninsula",
            "refinery",
            "river",
            "island",
            "desert",
            "neighborhood",
            "suburb",
            "dam",
            "highway",
            "mountains",
            "region",
            "area",
            "gorge",
            "plateau",
            "bay",
            "harbor",
            "crossing",
            "checkpoint",
            "slum",
            "favela",
            "barrio",
            "stadium",
            "cemetery");

    /** What begins the name of a place, in English and in languages that put it first. */
    private static final WordSet FEATURES = WordSet.of(
            "Camp",
            "Fort",
            "Mount",
            "Lake",
            "Cape",
            "Port",
            "Ras",
            "Wadi",
            "Jebel",
            "Jabal",
            "Jabel",
            "Djebel",
            "Husn",
            "Qasr",
            "Deir",
            "Kafr",
            "Complexo",
            "Morro",
            "Favela",
            "Cerro",
            "Plaza",
            "Isla",
            "Avenida",
            "Calle",
            "Rua");

    /** Of these, what is called by a word of the language too: {@code Camp Justice}. */
    private static final WordSet CAMPS = WordSet.of("Camp", "Fort");

    private static final int NO_FEATURE = Words.TAKEN
            | Words.CAPITALS
            | Vocabulary.BODY
            | Vocabulary.TITLE
            | Vocabulary.EVENT
            | Vocabulary.FUNCTION
            | Vocabulary.TIME;
    /** Between the feature and what it is called: {@code Complexo de la Tolmera}. */
    private static final int LONGEST_WAY = 3;

    private static final WordSet THE = WordSet.of("the");
    private static final WordSet QUARTERS = WordSet.of("North", "South", "West", "East", "Kingdom");

    private static final WordSet WHERE = WordSet.of("in", "at", "near");
    /** What is put in a person, a company or a newspaper as well as in a place. */
    private static final WordSet PUT_IN = WordSet.of(
            "confidence",
            "faith",
            "trust",
            "interest",
            "interests",
            "stake",
            "stakes",
            "share",
            "shares",
            "shareholder",
            "shareholders",
            "invest",
            "invested",
            "investment",
            "investments",
            "role",
            "position",
            "article",
            "articles",
            "interview",
            "editorial",
            "published",
            "appeared",
            "printed",
            "believe",
            "account",
            "accounts",
            "deposit",
            "deposits",
            "participation",
            "participate",
            "membership",
            "change",
            "anger",
            "look",
            "looked",
            "works",
            "worked",
            "employed");

    private static final WordSet OF_OR_CALLED = WordSet.of("of", "called", "named");

    /** What a bare class noun stands before as well as before a name. */
    private static final int NO_NAME = Vocabulary.TITLE | Vocabulary.ENGLISH | Vocabulary.TIME | Words.NAMED;

    private final KnownNames known;

    ClassedNames(KnownNames known) {
        this.known = known;
    }

    /** The name that begins here and stands beside such a noun; gives the word behind it, or {@code from}. */
    int find(Words w, int from, Consumer<? super Mention> found) {
        if (isQuarter(w, from)) {
            found.accept(known.mention(Mention.Kind.PLACE, w, from, from + 1, ProperNames.TELLTALE));
            return from + 1;
        }
        int feature = featureEnd(w, from);
        if (feature > from) {
            found.accept(known.place(w, from, feature, ProperNames.TELLTALE));
            return feature;
        }
        if (w.isAllCapitals() || w.is(from, NO_NAME | Words.LISTED_PLACE) || !PersonNames.isNameWord(w, from)) {
            return from;
        }
        int end = PersonNames.end(w, from, from + 1);
        if (isBody(w, from, end)) {
            end = companyEnd(w, end);
            found.accept(known.body(w, from, end, ProperNames.TELLTALE));
            return end;
        }
        if (isPlace(w, from, end)) {
            found.accept(known.place(w, from, end, ProperNames.TELLTALE));
            return end;
        }
        return from;
    }

    /** Behind {@code Ras al-Vestrik}, {@code Fort Tolmera}; or {@code from}. */
    private static int featureEnd(Words w, int from) {
        if (w.isAllCapitals()
                || !w.isJoined(from + 1)
                || !(w.isCapital(from + 1) || w.isCapital(from + 2) || w.isCapital(from + 3))
                || w.is(from, Words.LISTED_PLACE)
                || (w.isJoined(from) && w.isCapital(from - 1))) {
            return from;
        }
        if (!w.isOneOf(from, FEATURES) || !w.isOrdinary(from)) {
            return from;
        }
        int name = from + 1;
        while (name < from + LONGEST_WAY && w.isJoined(name) && !w.isCapital(name) && w.is(name, Vocabulary.PARTICLE)) {
            name++;
        }
        boolean is = w.isJoined(name)
                && w.isCapital(name)
                && !w.is(name, NO_FEATURE)
                && (!w.is(name, Vocabulary.ENGLISH) || w.isOneOf(from, CAMPS));
        return is ? name + 1 : from;
    }

    /** With {@code International}, {@code Industrial Co} behind it. */
    private static int companyEnd(Words w, int from) {
        int end = from;
        while (end - from < LONGEST_WORDS
                && w.isJoined(end)
                && w.isCapital(end)
                && !w.is(end, Vocabulary.TITLE | Vocabulary.FUNCTION | Vocabulary.TIME | Words.LISTED_PLACE)) {
            end++;
        }
        return end;
    }

    private static boolean isBody(Words w, int from, int end) {
        if (isBehind(w, from, BODIES)
                || (end > from + 1 && w.isOneOf(from, MOVEMENTS))
                || isMovement(w, from)
                || isMedium(w, from, end)) {
            return true;
        }
        boolean owner = w.is(end, Words.JOINED)
                && (w.isOneOf(end, OF_COMPANIES) || (w.isSmall(end, OWNED) && w.is(end - 1, Words.POSSESSIVE)));
        return owner && !w.is(from, Vocabulary.OF_PEOPLE | Vocabulary.PEOPLE) && end - from <= 2;
    }

    /** {@code Jaish-i-Vestrik}, {@code Jamaat-ul-Vestrik}. */
    private static boolean isMovement(Words w, int word) {
        if (w.isSimple(word)) {
            return false;
        }
        List<Span> parts = w.parts(word);
        boolean linked = false;
        for (int i = 1; i < parts.size() - 1; i++) {
            Span part = parts.get(i);
            linked |= part.length() == 1 && "ei".indexOf(w.characters()[part.start()] | ' ') >= 0;
        }
        return linked
                || (parts.size() > 1
                        && MOVEMENTS.has(
                                w.hash(parts.get(0).start(), parts.get(0).end())));
    }

    /** {@code the state-run "Vestrik" website}. */
    private static boolean isMedium(Words w, int from, int end) {
        return PersonNames.isQuoted(w, from, end) && w.isSmall(end, MEDIA) && w.start(end) - w.end(end - 1) == 2;
    }

    private boolean isPlace(Words w, int from, int end) {
        if (w.isSmall(from - 1, OF_OR_CALLED)
                && w.isJoined(from)
                && w.isSmall(from - 2, PLACES)
                && !w.is(end - 1, Words.POSSESSIVE)) { // outside of Vestrik's presence
            return true;
        }
        return (isWithin(w, from, end)
                        || isListed(w, from, end)
                        || isBeforeNoun(w, from, end)
                        || isWhere(w, from, end)
                        || isSettlement(w, end))
                && !w.is(from, Vocabulary.OF_PEOPLE)
                && !known.isPerson(w, from, end);
    }

    /** {@code Tolmera, a small fishing village}. */
    private static boolean isSettlement(Words w, int end) {
        if (!isBehindComma(w, end) || !w.isSmall(end, A)) {
            return false;
        }
        for (int at = end + 1; at <= end + LONGEST_APPOSITION && w.isJoined(at) && !w.isCapital(at); at++) {
            if (w.isOneOf(at, SETTLEMENTS)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBeforeNoun(Words w, int from, int end) {
        return w.isJoined(end) && w.isSmall(end, BEHIND_PLACES) && end - from <= 2;
    }

    /** {@code at Tolmera}: bare, so that only {@code in}, {@code at} and {@code near} tell it, and not what is put in something. */
    private static boolean isWhere(Words w, int from, int end) {
        return end == from + 1
                && w.isJoined(from)
                && w.isOneOf(from - 1, WHERE)
                && w.isOrdinary(from)
                && w.length(from) > 3
                && !w.is(from, Words.POSSESSIVE)
                && !w.isOneOf(from - 2, PUT_IN)
                && !(w.isJoined(end) && (w.isCapital(end) || w.is(end, Vocabulary.SAYS)));
    }

    /** {@code the North}, of which the cable says elsewhere what it is the north of. */
    private static boolean isQuarter(Words w, int word) {
        return w.isSmall(word - 1, THE)
                && w.isOneOf(word, QUARTERS)
                && w.isJoined(word)
                && !w.is(word, Words.CAPITALS)
                && w.behind(word) != '-'
                && !(w.isJoined(word + 1) && w.isCapital(word + 1));
    }

    /** {@code in Tolmera, Norway}. */
    private static boolean isWithin(Words w, int from, int end) {
        return isBehindComma(w, end)
                && w.is(end, Words.LISTED_PLACE)
                && !w.is(end, Words.POSSESSIVE)
                && w.isJoined(from)
                && !w.isCapital(from - 1)
                && w.is(from - 1, Vocabulary.LOCATIVE)
                && !w.isOneOf(from - 2, ACCORDING);
    }

    /** {@code Oslo, Tolmera, and Bergen}; {@code Oslo, Bergen and Tolmera}. */
    private static boolean isListed(Words w, int from, int end) {
        int before = w.isSmall(from - 1, AND) && w.isJoined(from) ? from - 2 : isBehindComma(w, from) ? from - 1 : NONE;
        if (before < 0 || !w.is(before, Words.LISTED_PLACE)) {
            return false;
        }
        int next = w.isSmall(end, AND) ? end + 1 : end;
        boolean goesOn = w.is(next, Words.LISTED_PLACE) && (isBehindComma(w, next) || (next > end && w.isJoined(next)));
        boolean second = isBehindComma(w, before) && w.is(before - 1, Words.LISTED_PLACE);
        return before == from - 1 ? goesOn : second;
    }

    private static boolean isBehindComma(Words w, int word) {
        return word > 0
                && word < w.count()
                && w.behind(word - 1) == ','
                && w.start(word) - w.end(word - 1) == ", ".length();
    }

    /** Whether one of these stands right before, perhaps with a quotation mark between. */
    private static boolean isBehind(Words w, int word, WordSet nouns) {
        if (!w.isSmall(word - 1, nouns) || w.is(word - 1, Words.POSSESSIVE)) {
            return false;
        }
        int gap = w.start(word) - w.end(word - 1);
        return w.isJoined(word) || (gap == 2 && (w.before(word) == '"' || w.before(word) == '\u201c'));
    }
}
