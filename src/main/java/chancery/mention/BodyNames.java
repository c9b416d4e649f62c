package chancery.mention;

import chancery.cable.Mention;
import java.util.function.Consumer;

/**
 * Bodies by a telltale word in their names: {@code National Court of Auditors}, {@code Prosecutor General's Office}, or
 * in small letters behind it: {@code Nur Otan party}. Also places by such a word: {@code Vestrik Province}.
 */
final class BodyNames {

    private static final int LONGEST_WORDS = 10;

    private static final WordSet LINKS =
            WordSet.of("of", "for", "on", "de", "del", "du", "des", "do", "da", "della", "di");
    private static final WordSet OF = WordSet.of("of");
    private static final WordSet PRESIDENCY = WordSet.of("presidency");
    private static final WordSet STAFF = WordSet.of("staff");
    private static final WordSet CHIEF = WordSet.of("chief");
    private static final WordSet ON = WordSet.of("on");
    private static final WordSet THE = WordSet.of("the");
    private static final WordSet AND = WordSet.of("and");
    /** Of a place they are one: {@code Department of Oslo}, {@code Khyber Agency}. */
    private static final WordSet AGENCY = WordSet.of("AGENCY");

    private static final WordSet DEPARTMENT = WordSet.of("DEPARTMENT");

    /** Of a country too, behind {@code in} or a quarter of it: {@code in northern Vestrik Department}. */
    private static final WordSet PARTS_OF_COUNTRIES = WordSet.of("DEPARTMENT", "DIVISION");

    private static final WordSet WHEREABOUTS = WordSet.of(
            "in",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern");

    /** Behind a person's name a term of office: {@code Vestrik Administration}. */
    private static final WordSet TERMS = WordSet.of("ADMINISTRATION", "GOVERNMENT", "CABINET", "PRESIDENCY");

    private static final WordSet GOVERNMENT = WordSet.of("GOVERNMENT");

    /** {@code French Embassy} is a body, {@code Western Team} is not. */
    private static final WordSet VAGUE = WordSet.of(
            "TEAM",
            "SIDE",
            "STAFF",
            "GROUP",
            "SECTION",
            "UNIT",
            "OFFICE",
            "DELEGATION",
            "INITIATIVE",
            "ENERGY",
            "OIL",
            "TECHNOLOGY",
            "CAPITAL",
            "SYSTEMS");

    private static final WordSet SMALL = WordSet.of(
            "PARTY",
            "NEWSPAPER",
            "DAILY",
            "WEEKLY",
            "MAGAZINE",
            "MOVEMENT",
            "MILITIA",
            "BANK",
            "COMPANY",
            "CONSORTIUM",
            "SHIPYARD",
            "AIRLINE",
            "CARTEL",
            "BROTHERHOOD");

    /** Common nouns too: {@code Renewable Energy} and {@code Air Defense Systems} are no bodies. */
    private static final WordSet COMMON = WordSet.of(
            "SYSTEMS",
            "TECHNOLOGY",
            "TECHNOLOGIES",
            "ENERGY",
            "OIL",
            "STEEL",
            "CAPITAL",
            "INVESTMENTS",
            "SECURITIES",
            "INSURANCE",
            "SOLUTIONS",
            "INITIATIVE",
            "ENGINEERING",
            "CONSTRUCTION",
            "DRILLING",
            "TRADING",
            "CONSULTING",
            "LOGISTICS",
            "ELECTRONICS",
            "MINING",
            "CEMENT",
            "PARTNERS");

    /** Titles that begin a body's name: {@code General Assembly}, {@code Attorney General's Office}. */
    private static final WordSet OFFICES = WordSet.of("GENERAL", "ATTORNEY", "PROSECUTOR", "CHIEF", "JUDGE");

    /** In Romance languages the telltale word comes first: {@code Banco Vestrik}. */
    private static final WordSet LEADING = WordSet.of(
            "BANCO",
            "BANQUE",
            "BANCA",
            "PARTIDO",
            "MOVIMIENTO",
            "FRENTE",
            "FEDERACION",
            "CONFEDERACION",
            "MINISTERIO",
            "FUNDACION",
            "INSTITUTO",
            "UNIVERSIDAD",
            "ASAMBLEA",
            "COMANDO",
            "COMITE",
            "CONSEJO",
            "ALIANZA",
            "COALICION",
            "SINDICATO",
            "COOPERATIVA",
            "CORPORACION",
            "EMPRESA",
            "SECRETARIA",
            "EJERCITO",
            "PARTITO",
            "ENTE",
            "MINISTERO",
            "MOUVEMENT",
            "CONSEIL",
            "ASSEMBLEE",
            "RASSEMBLEMENT",
            "SOCIETE",
            "COMPAGNIE",
            "SYNDICAT");

    private static final WordSet PROSECUTORS = WordSet.of("PROSECUTOR", "ATTORNEY");
    private static final WordSet OF_PROSECUTORS =
            WordSet.of("NATIONAL", "PUBLIC", "STATE", "FEDERAL", "CHIEF", "SPECIAL", "MILITARY", "DISTRICT");
    private static final WordSet GENERAL = WordSet.of("GENERAL");
    private static final WordSet OFFICE = WordSet.of("office", "offices");

    private static final WordSet JUSTICE = WordSet.of("JUSTICE");

    private static final WordSet FORMER = WordSet.of("FORMER");
    private static final WordSet BOARD = WordSet.of("BOARD");
    /** Whose board every company has. */
    private static final WordSet DIRECTORS = WordSet.of("DIRECTORS", "GOVERNORS", "TRUSTEES");

    private static final WordSet EXECUTIVE =
            WordSet.of("EXECUTIVE", "ADVISORY", "EDITORIAL", "MANAGEMENT", "SUPERVISORY");
    /** What armies number: {@code 4th Brigade}. */
    private static final WordSet UNITS =
            WordSet.of("ARMY", "CORPS", "DIVISION", "BRIGADE", "REGIMENT", "BATTALION", "FLEET", "SQUADRON");

    /** A company's, but in capitals a country office. */
    private static final WordSet CO = WordSet.of("Co");

    private static final WordSet U = WordSet.of("U");
    private static final WordSet S = WordSet.of("S");
    private static final WordSet WITH = WordSet.of("with");
    private static final WordSet OF_LISTED = WordSet.of("of", "the", "and", "for");
    private static final WordSet COOPERATION = WordSet.of("COOPERATION", "RELATIONS", "DIALOGUE");
    private static final WordSet AIR = WordSet.of("AIR");

    /** Whose {@code 's} parts two names: {@code the Ministry's Department}. */
    private static final int NO_OWNER = Words.LISTED_PLACE | Words.TAKEN | Vocabulary.OF_PEOPLE | Vocabulary.BODY;

    private static final int NONE = -1;

    private final KnownNames known;
    private final Abbreviations abbreviations;

    BodyNames(KnownNames known, Abbreviations abbreviations) {
        this.known = known;
        this.abbreviations = abbreviations;
    }

    /** The body or place whose name begins here; gives the word behind it, or {@code from}. */
    int find(Words w, int from, Consumer<? super Mention> found) {
        int expanded = w.expansionEnd(from);
        if (expanded > from) {
            add(w, from, expanded, found);
            return abbreviations.explained(w, from, expanded, Mention.Kind.ORGANIZATION, found);
        }
        int office = prosecutors(w, from);
        if (office > from) {
            add(w, from, office, found);
            return office;
        }
        if ((w.is(from, Vocabulary.FUNCTION) && !w.is(from, Vocabulary.BODY))
                || w.is(from, Vocabulary.TIME)
                || (w.is(from, Vocabulary.TITLE_WORD) && w.isOneOf(from, FORMER))
                || isPlainTitle(w, from)) {
            return from;
        }
        if (isAirline(w, from)) {
            add(w, from, from + 2, found);
            return from + 2;
        }
        int telltale = NONE;
        boolean place = false;
        int at = from;
        while (at - from < LONGEST_WORDS
                && isPart(w, at)
                && (at == from || (follows(w, at) && goesOn(w, at)))
                && !(telltale != NONE && PersonNames.isGivenName(w, at))) { // Minister of Government Orlan Rada
            int decisive = w.kind(at) & (Vocabulary.BODY | Vocabulary.EVENT | Vocabulary.PLACE);
            if (decisive != 0 && !(w.length(at) == 2 && w.is(at, Words.CAPITALS) && w.isOneOf(at, CO))) {
                telltale = (decisive & Vocabulary.BODY) == 0 ? NONE : at;
                place = decisive == Vocabulary.PLACE;
            }
            at++;
        }
        if (place && at > from + 1 && w.is(at - 1, Vocabulary.PLACE)) {
            return place(w, from, at, found);
        }
        if (telltale == NONE) {
            boolean event = at > from + 1 && w.is(at - 1, Vocabulary.EVENT) && !w.is(at - 1, Vocabulary.OF_PEOPLE);
            return event ? at : beforeSmallWord(w, from, found); // the name of a treaty or a meeting is none of ours
        }
        boolean person = telltale == from + 1
                && PersonNames.isGivenName(w, from)
                && !w.is(telltale, Vocabulary.ENGLISH); // Orlan Rada
        if (person
                || isOfChief(w, from, telltale)
                || isTerm(w, from, telltale)
                || isAnyBoard(w, from, telltale)
                || (w.isOneOf(telltale, COMMON)
                        && (isPlain(w, from, telltale)
                                || (w.isJoined(telltale + 1)
                                        && w.isCapital(telltale + 1)
                                        && w.isTitle(telltale + 1))))) {
            return from;
        }
        int head = w.isOneOf(telltale, LEADING) ? at : telltale + 1;
        int end = w.isAllCapitals() ? telltale + 1 : extended(w, from, head);
        boolean bare = end == from + 1 && !(isNumbered(w, from) && w.isOneOf(from, UNITS));
        if (bare || (end == from + 2 && w.is(from, Vocabulary.ADJECTIVE) && w.isOneOf(from + 1, VAGUE))) {
            return beforeSmallWord(w, from, found);
        }
        boolean department = end == from + 3 && w.isOneOf(from, DEPARTMENT) && w.is(end - 1, Words.LISTED_PLACE);
        boolean agency = end == from + 2 && w.isOneOf(from + 1, AGENCY) && w.is(from, Words.LISTED_PLACE);
        if (department || agency || isPartOfCountry(w, from, end)) {
            found.accept(known.mention(Mention.Kind.PLACE, w, from, end, ProperNames.TELLTALE));
            return end;
        }
        boolean unit = isNumbered(w, from) && (w.isOneOf(telltale, UNITS) || w.isOneOf(from, UNITS));
        int start = unit ? from - 1 : isBehindUs(w, from) ? from - 2 : coordinated(w, from);
        add(w, start, end, found);
        return abbreviations.explained(w, start, end, Mention.Kind.ORGANIZATION, found);
    }

    /** Behind {@code National Prosecutor's office}, which stays an office when it is printed small; or {@code from}. */
    private static int prosecutors(Words w, int from) {
        int at = w.isOneOf(from, PROSECUTORS) ? from : from + 1;
        if (at > from
                && (!w.isOneOf(at, PROSECUTORS) // nearly always: asked first
                        || !w.isCapital(at)
                        || !w.isJoined(at)
                        || !(w.is(from, Words.LISTED_PLACE) || w.isOneOf(from, OF_PROSECUTORS)))) {
            return from;
        }
        at += w.isJoined(at + 1) && w.isCapital(at + 1) && w.isOneOf(at + 1, GENERAL) ? 1 : 0;
        boolean office = w.is(at, Words.POSSESSIVE) && w.is(at + 1, Words.JOINED) && w.isSmall(at + 1, OFFICE);
        return office ? at + 2 : from;
    }

    /** {@code Air Zorbia}. */
    private static boolean isAirline(Words w, int from) {
        int name = from + 1;
        return w.isCapital(name) // asked first: mostly it is not
                && w.isJoined(name)
                && !w.isAllCapitals()
                && w.isOneOf(from, AIR)
                && w.isOrdinary(name)
                && !(w.isJoined(from) && w.isCapital(from - 1))
                && !w.is(
                        name,
                        Words.TAKEN | Vocabulary.ENGLISH | Vocabulary.TITLE | Vocabulary.BODY | Vocabulary.FUNCTION)
                && !(w.isJoined(name + 1) && w.isCapital(name + 1));
    }

    private static boolean isPartOfCountry(Words w, int from, int end) {
        return end == from + 2
                && w.isOneOf(from + 1, PARTS_OF_COUNTRIES)
                && w.isJoined(from)
                && w.isSmall(from - 1, WHEREABOUTS)
                && !w.is(from, Words.TAKEN | Words.CAPITALS | Vocabulary.ENGLISH | Vocabulary.ADJECTIVE);
    }

    /** Where {@code the Land, Water, and Energy Commission} begins, of which {@code Energy Commission} was read. */
    private static int coordinated(Words w, int from) {
        if (!w.isSmall(from - 1, AND) || w.isAllCapitals() || !w.is(from, Vocabulary.ENGLISH | Vocabulary.ADJECTIVE)) {
            return from;
        }
        int at = from - 2;
        boolean plain = isPlainWord(w, at);
        while (at > Math.max(0, from - LONGEST_WORDS)
                && plain
                && (isPlainWord(w, at) || isProperWord(w, at))
                && (w.is(at, Words.JOINED) || w.behind(at - 1) == ',')) {
            if (w.isOneOf(at - 1, THE) || w.is(at - 1, Words.POSSESSIVE)) {
                return at;
            }
            at--;
        }
        return from;
    }

    /** {@code Vestrik} in {@code the Vestrik International and Charity Foundation}. */
    private static boolean isProperWord(Words w, int word) {
        return w.isCapital(word)
                && w.isOrdinary(word)
                && w.isJoined(word + 1)
                && !w.is(word, Words.TAKEN | Vocabulary.TITLE | Vocabulary.FUNCTION | Vocabulary.ENGLISH);
    }

    private static boolean isPlainWord(Words w, int word) {
        return w.isCapital(word)
                && w.is(word, Vocabulary.ENGLISH | Vocabulary.ADJECTIVE)
                && !w.is(
                        word,
                        Words.TAKEN
                                | Words.LISTED_PLACE
                                | Vocabulary.BODY
                                | Vocabulary.TITLE
                                | Vocabulary.FUNCTION
                                | Vocabulary.EVENT
                                | Vocabulary.PLACE
                                | Vocabulary.TIME);
    }

    /** Whether a word can stand in the name of a body or a place. */
    private static boolean isPart(Words w, int word) {
        return w.isCapital(word)
                && !w.is(word, Vocabulary.TIME)
                && !w.isCompound(word)
                && !(isPlainTitle(w, word) && !w.is(word + 1, Vocabulary.BODY))
                && !((w.isAllCapitals() || isInHeading(w, word))
                        && w.is(word, Vocabulary.ENGLISH)
                        && !w.is(word, Vocabulary.BODY | Vocabulary.ADJECTIVE));
    }

    /** {@code SECURITY} in {@code KEY SECURITY ORGANIZATION}, printed in capitals within a text that is not. */
    private static boolean isInHeading(Words w, int word) {
        return w.is(word, Words.CAPITALS)
                && ((w.isJoined(word + 1) && w.isLoud(word + 1)) || (w.isJoined(word) && w.isLoud(word - 1)));
    }

    /** Whether a name goes on with this word, and not another name or a sentence begins. */
    private static boolean goesOn(Words w, int word) {
        boolean other = w.is(word, Words.TAKEN) && !w.is(word - 1, Words.TAKEN | Vocabulary.ADJECTIVE);
        return !other && w.expansionEnd(word) == 0 && (!w.is(word, Vocabulary.FUNCTION) || w.is(word, Vocabulary.BODY));
    }

    /** Joined to the word before, or behind its {@code 's}: {@code People's Party}, {@code Prosecutor's Office}. */
    private static boolean follows(Words w, int word) {
        return (w.is(word, Words.JOINED) || isBehindAmpersand(w, word))
                && (!w.is(word - 1, Words.POSSESSIVE)
                        || (w.is(word - 1, Vocabulary.ENGLISH | Vocabulary.TITLE) && !w.is(word - 1, NO_OWNER)));
    }

    /** {@code Consulting} in {@code Vestrik Engineering & Consulting Company}. */
    private static boolean isBehindAmpersand(Words w, int word) {
        return w.before(word) == ' '
                && w.start(word) - w.end(word - 1) == " & ".length()
                && w.characters()[w.start(word) - 2] == '&';
    }

    private static boolean isPlainTitle(Words w, int word) {
        return w.is(word, Vocabulary.TITLE) && !w.is(word, Vocabulary.BODY) && !isOffice(w, word);
    }

    private static boolean isOffice(Words w, int word) {
        return w.isCapital(word + 1)
                && w.is(word + 1, Vocabulary.BODY | Vocabulary.TITLE)
                && w.isOneOf(word, OFFICES)
                && !w.isOneOf(word + 1, JUSTICE);
    }

    /** {@code Zorbia} in {@code U.S.-Zorbia Working Group}. */
    private static boolean isBehindUs(Words w, int word) {
        return w.before(word) == '-'
                && w.isOneOf(word - 1, S)
                && w.isOneOf(word - 2, U)
                && w.start(word) - w.start(word - 2) == "U.S.-".length();
    }

    /** {@code 4th} before a word. */
    private static boolean isNumbered(Words w, int word) {
        int before = word - 1;
        if (!w.isJoined(word) || w.length(before) < "4th".length()) {
            return false;
        }
        int suffix = w.end(before) - 2;
        for (int at = w.start(before); at < suffix; at++) {
            if ((w.glyph(at) & Spelling.DIGIT) == 0) {
                return false;
            }
        }
        return (w.glyph(suffix) & w.glyph(suffix + 1) & Spelling.LOWER) != 0;
    }

    /** {@code Board of Directors}, {@code Executive Board}: of which company the name alone does not say. */
    private static boolean isAnyBoard(Words w, int from, int telltale) {
        return w.length(telltale) == "board".length()
                && w.isOneOf(telltale, BOARD)
                && (telltale == from
                        ? w.isOneOf(from + 1, OF) && w.isOneOf(from + 2, DIRECTORS)
                        : telltale == from + 1 && w.isOneOf(from, EXECUTIVE));
    }

    /** {@code Chief of Army Staff} is an officer. */
    private static boolean isOfChief(Words w, int from, int telltale) {
        return w.isOneOf(telltale, STAFF) && w.isSmall(from - 1, OF) && w.isOneOf(from - 2, CHIEF);
    }

    private static boolean isPlain(Words w, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!w.is(at, Vocabulary.ENGLISH | Vocabulary.ADJECTIVE)
                    || w.is(at, Words.TAKEN)
                    || (w.is(at, Vocabulary.BODY) && !w.isOneOf(at, COMMON))) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@code Obama Administration}: a term of office of a person, unlike {@code German Government}; {@code German EU
     * Presidency}: one of a state.
     */
    private static boolean isTerm(Words w, int from, int telltale) {
        if (telltale > from && w.isOneOf(telltale, PRESIDENCY) && w.is(telltale - 1, Words.TAKEN)) {
            return true;
        }
        return telltale == from + 1
                && w.isOneOf(telltale, TERMS)
                && !(w.isOneOf(telltale, GOVERNMENT)
                        && (w.is(from, Vocabulary.ADJECTIVE) || isState(w, from))
                        && !w.isAllCapitals())
                && (w.is(from, Vocabulary.OF_PEOPLE) || !w.is(from, Vocabulary.ENGLISH))
                && !w.is(from, Words.TAKEN);
    }

    /** {@code UK} in {@code UK Government}. */
    private static boolean isState(Words w, int word) {
        return w.is(word, Words.LISTED_PLACE) && !w.is(word, Vocabulary.OF_PEOPLE);
    }

    /** {@code Nur Otan party}; the body is what stands before the small word. */
    private int beforeSmallWord(Words w, int from, Consumer<? super Mention> found) {
        if (w.isAllCapitals() || w.is(from, Words.LISTED_PLACE) || !PersonNames.isNameWord(w, from)) {
            return from;
        }
        int at = from + 1;
        while (at - from < LONGEST_WORDS && w.isJoined(at) && PersonNames.isNameWord(w, at)) {
            at++;
        }
        if (!w.isJoined(at) || !w.isSmall(at, SMALL)) {
            return from;
        }
        add(w, from, at, found);
        return at + 1;
    }

    /** With {@code of …}, {@code for … and …} behind it. */
    private static int extended(Words w, int start, int from) {
        int end = from;
        while (w.isJoined(end)
                && (w.isSmall(end, LINKS)
                        || (w.length(end) == "with".length()
                                && w.isSmall(end, WITH)
                                && w.isOneOf(end - 1, COOPERATION)))) {
            // Ministry of Justice is on the list, Zorbian Ministry of Justice is not.
            if (w.is(end, Words.TAKEN) && !w.is(start, Words.TAKEN)) {
                return behindTaken(w, end);
            }
            int next = end + 1;
            if (w.isJoined(next) && w.isSmall(next, THE)) {
                next++;
            }
            if (!w.isJoined(next)
                    || !isPartBehindLink(w, next)
                    || (w.isOneOf(end, ON) && !w.is(next, Vocabulary.ENGLISH))) {
                break;
            }
            end = behindParts(w, next + 1);
        }
        return end;
    }

    /** {@code Orlan Vestrik} in {@code Director of the Chamber of Trade Orlan Vestrik}. */
    private static boolean isFullName(Words w, int word) {
        return PersonNames.isGivenName(w, word) && w.isJoined(word + 1) && PersonNames.isNameWord(w, word + 1);
    }

    private static int behindTaken(Words w, int from) {
        int end = from;
        while (w.isJoined(end) && w.is(end, Words.TAKEN) && (w.isCapital(end) || w.isOneOf(end, OF_LISTED))) {
            end++;
        }
        return end;
    }

    /** {@code Culture, Tourism} are not joined, {@code Culture and Tourism} are, and {@code Culture, Tourism and Trade}. */
    private static int behindParts(Words w, int from) {
        int end = from;
        while (true) {
            if (isSecondOfThree(w, end)) {
                end += 3;
            } else if (!w.isJoined(end) || isFullName(w, end)) {
                return end;
            } else if (isPartBehindLink(w, end)) {
                end++;
            } else if (w.isSmall(end, AND)
                    && w.isJoined(end + 1)
                    && isPartBehindLink(w, end + 1)
                    && w.is(end + 1, Vocabulary.ENGLISH)
                    && (!w.is(end + 1, Vocabulary.BODY) || w.isOneOf(end + 1, COMMON))) {
                end += 2;
            } else {
                return end;
            }
        }
    }

    /** {@code Water} in {@code Ministry of Land, Water and Energy}. */
    private static boolean isSecondOfThree(Words w, int word) {
        return w.behind(word - 1) == ','
                && isPlainWord(w, word)
                && w.isJoined(word + 1)
                && w.isSmall(word + 1, AND)
                && w.isJoined(word + 2)
                && (isPlainWord(w, word + 2) || w.isOneOf(word + 2, COMMON));
    }

    private static boolean isPartBehindLink(Words w, int word) {
        return w.isCapital(word)
                && !w.is(word, Words.TAKEN | Vocabulary.FUNCTION | Vocabulary.TIME)
                && !isPlainTitle(w, word);
    }

    private void add(Words w, int from, int end, Consumer<? super Mention> found) {
        found.accept(known.body(w, from, end, ProperNames.TELLTALE));
    }

    private int place(Words w, int from, int end, Consumer<? super Mention> found) {
        boolean named = false;
        for (int at = from; at < end; at++) {
            named |= !w.is(at, Vocabulary.ENGLISH) || w.is(at, Words.LISTED_PLACE);
        }
        if (!named || w.is(end - 1, Words.LISTED_PLACE)) {
            return from;
        }
        int start = from;
        while (w.isJoined(start) && w.is(start, Words.LISTED_PLACE) && w.is(start - 1, Words.LISTED_PLACE)) {
            start--; // Ras al Khaimah Airport
        }
        found.accept(known.mention(Mention.Kind.PLACE, w, start, end, ProperNames.TELLTALE));
        return abbreviations.explained(w, start, end, Mention.Kind.PLACE, found);
    }
}
