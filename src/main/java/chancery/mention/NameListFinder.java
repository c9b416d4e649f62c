package chancery.mention;

import chancery.cable.Cable;
import chancery.cable.Mention;
import chancery.cable.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Names from the word lists: countries with their variants and former names, cities, regions, posts. A name is found
 * where a whole word begins and ends, as the list prints it or in capitals; of several the longest. {@code Kazakh} is no
 * place; {@code Embassy Astana} is the embassy.
 */
final class NameListFinder implements MentionFinder {

    private static final String FINDER = "name_list";

    /** A city behind one of these is the post there. */
    private static final WordSet POST_WORDS =
            WordSet.of("EMBASSY", "AMEMBASSY", "MISSION", "CONSULATE", "CONGEN", "AMCONSUL");

    /** What a name of a place is part of when it stands before one of these: a treaty, a newspaper, a bank. */
    private static final WordSet HEADS = WordSet.of(
            "University",
            "Times",
            "Post",
            "Treaty",
            "Agreement",
            "Agreements",
            "Convention",
            "Protocol",
            "Declaration",
            "Accord",
            "Accords",
            "Process",
            "Commitments",
            "Conference",
            "Club",
            "Bank",
            "Airlines",
            "Airways",
            "Daily",
            "Herald",
            "Tribune",
            "Principles",
            "Initiative");

    /** The only one that is one in small letters too. */
    private static final WordSet SMALL_HEADS = WordSet.of("commitments");

    private static final WordSet OF = WordSet.of("of");

    /** What a place is not called by. */
    private static final WordSet RANKS = WordSet.of(
            "General",
            "Gen",
            "Lieutenant",
            "Colonel",
            "Col",
            "Major",
            "Captain",
            "Capt",
            "Admiral",
            "Adm",
            "Brigadier",
            "Senator",
            "Sen",
            "Congressman",
            "Congresswoman",
            "Representative",
            "Mr",
            "Mrs",
            "Ms",
            "Dr",
            "Professor");

    /** Whose generals serve in cities. */
    private static final WordSet GENERAL_OFFICES = WordSet.of(
            "Consul",
            "Consulate",
            "Consulates",
            "Attorney",
            "Secretary",
            "Director",
            "Inspector",
            "Governor",
            "Prosecutor",
            "Permanent",
            "Special");

    private static final WordSet CABINET = WordSet.of("Cabinet");
    /** {@code Cabinet Chief}, {@code Cabinet of Ministers}. */
    private static final WordSet OF_CABINET =
            WordSet.of("of", "Affairs", "Chief", "Secretary", "Secretariat", "Office", "Division", "Minister");

    private static final WordSet PEOPLE = WordSet.of("People", "Peoples");

    private static final int NO_GIVEN_NAME =
            Vocabulary.ENGLISH | Vocabulary.ADJECTIVE | Vocabulary.TITLE | Vocabulary.LISTED;

    /** Letters of an aircraft or a missile, before its number. */
    private static final int LONGEST_DESIGNATION = 3;

    private static final WordSet EU = WordSet.of("EU");

    private final NameIndex names;
    /** What names begin with that the list prints small: few, and asked of every word before a capital. */
    private final WordSet smallWords;

    NameListFinder(List<ListedName> list) {
        names = new NameIndex(list, NameListFinder::take);
        smallWords = WordSet.of(list.stream()
                .map(ListedName::form)
                .filter(form -> Spelling.isIn(form.charAt(0), Spelling.LOWER))
                .map(NameIndex::firstWord)
                .toArray(String[]::new));
    }

    /** All lists under {@code resources/names/}, and the posts. */
    static NameListFinder ofAllLists() {
        return new NameListFinder(NameLists.all());
    }

    @Override
    public void find(Words words, Cable cable, Consumer<? super Mention> found) {
        int behind = 0;
        for (int n = 0; n < words.notableCount(); n++) {
            int word = words.notable(n);
            if (words.isCapital(word) && words.isJoined(word) && words.isSmall(word - 1, smallWords)) {
                behind = findWord(words, word - 1, behind, found); // al Qaida
            }
            behind =
                    words.isSimple(word) ? findWord(words, word, behind, found) : findParts(words, word, behind, found);
        }
    }

    private int findWord(Words words, int word, int behind, Consumer<? super Mention> found) {
        return words.isSimple(word) && words.is(word, Vocabulary.LISTED) && words.start(word) >= behind
                ? find(words, word, words.start(word), words.end(word), words.hash(word), behind, found)
                : behind;
    }

    /** At {@code U.K.-Oslo} also behind the hyphen. */
    private int findParts(Words words, int word, int from, Consumer<? super Mention> found) {
        int behind = from;
        int at = Math.max(behind, words.start(word));
        while (at < words.end(word)) {
            int end = words.partEnd(at);
            behind = find(words, word, at, end, words.hash(at, end), behind, found);
            at = Math.max(end, behind);
            while (at < words.end(word) && (words.glyph(at) & Spelling.WORD) == 0) {
                at++;
            }
        }
        return behind;
    }

    /** Hands on the longest name that begins with this part of a word; behind it, or {@code behind} when none does. */
    private int find(
            Words words, int word, int start, int partEnd, long hash, int behind, Consumer<? super Mention> found) {
        int end = names.longest(words, word, start, partEnd, hash, found);
        return end > start ? end : behind;
    }

    private static boolean take(
            Words words, int word, int start, int end, ListedName name, Consumer<? super Mention> found) {
        boolean meant = isMeant(words, word, start, end, name);
        if (meant) {
            found.accept(mention(words, word, start, end, name));
        }
        return meant;
    }

    private static boolean isMeant(Words words, int word, int start, int end, ListedName name) {
        Passage passage = words.passage();
        return isPrinted(words, word, start, end, name)
                && words.characters()[end] != '$'
                && !isAddress(passage.text(), start, end)
                && !isPartOfLongerName(words, word, start, end)
                && !(name.kind() == Mention.Kind.ORGANIZATION && isOther(words, word, start, end))
                && !(name.kind() == Mention.Kind.PLACE && isBorneByPerson(words, word, end, name.kind()))
                && !(name.isAlsoSurname() && !words.isAllCapitals() && isPerson(words, word, start, end, name));
    }

    /** The form of the list, or that form in capitals or with more of them: {@code GazProm}. */
    private static boolean isPrinted(Words words, int word, int start, int end, ListedName name) {
        Passage passage = words.passage();
        String form = name.form();
        if (end - start == form.length() && passage.text().startsWith(form, start)) {
            return !(name.isToldByCapitals() && isLoud(words, word, end));
        }
        boolean sameCase = true;
        boolean capitals = true; // all that the form has
        int letter = 0;
        for (int at = start; at < end; at++) {
            char c = passage.text().charAt(at);
            if (!Character.isLetter(c)) {
                continue;
            }
            while (!Character.isLetter(form.charAt(letter))) {
                letter++;
            }
            boolean upper = Character.isUpperCase(c);
            boolean meant = Character.isUpperCase(form.charAt(letter++));
            capitals &= upper || !meant;
            sameCase &= upper == meant;
        }
        return name.isToldByCapitals() ? (sameCase && !isLoud(words, word, end)) : capitals;
    }

    /** Whether capitals say nothing here: in a text of them, or where a common word in capitals goes on. */
    private static boolean isLoud(Words words, int word, int end) {
        int next = behind(words, word, end);
        return words.isAllCapitals() || (words.isJoined(next) && words.isLoud(next));
    }

    /** {@code Oslo Accords}, {@code University of Oslo}. */
    private static boolean isPartOfLongerName(Words words, int word, int start, int end) {
        int next = behind(words, word, end);
        boolean joined = (words.glyph(end) & Spelling.BLANK) != 0 && words.is(next, Words.JOINED);
        return (joined && (isHead(words, next) || words.isSmall(next, SMALL_HEADS)))
                || (joined
                        && words.is(word, Vocabulary.BODY)
                        && end == words.end(word)
                        && words.isOneOf(word, CABINET)
                        && words.isOneOf(next, OF_CABINET))
                || (start == words.start(word)
                        && ((words.isSmall(word - 1, OF) && isHead(words, word - 2)) || isOfPeople(words, word, end)));
    }

    /** What reads like a body and is none: {@code EP-3} is an aircraft, {@code al-Badr} not Badr, {@code Orlan Antonov} a man. */
    private static boolean isOther(Words words, int word, int start, int end) {
        char[] text = words.characters();
        boolean designation = end - start <= LONGEST_DESIGNATION
                && text[end] == '-'
                && (words.glyph(end + 1) & Spelling.DIGIT) != 0
                && words.is(word, Words.CAPITALS)
                && !EU.has(words.hash(start, end)); // EU-27
        boolean longer = start > words.start(word) && words.behindArticle(word) == start;
        return designation || longer || isBorneByPerson(words, word, end, Mention.Kind.ORGANIZATION);
    }

    /** Whether a person's name stands beside a single word of a list, so that it is a part of that name. */
    private static boolean isBorneByPerson(Words words, int word, int end, Mention.Kind kind) {
        if (words.isAllCapitals() || end != words.end(word)) {
            return false;
        }
        boolean person = kind == Mention.Kind.PLACE
                ? isBehindRank(words, word) || isBeforeSurname(words, word)
                : isBehindGivenName(words, word) || isBeforeName(words, word);
        return person && words.isOrdinary(word);
    }

    /** {@code General Dayton}, but {@code Consul General Oslo}. */
    private static boolean isBehindRank(Words words, int word) {
        return words.isCapital(word - 1)
                && words.isJoined(word)
                && words.isOneOf(word - 1, RANKS)
                && !(words.isCapital(word - 2) && words.isOneOf(word - 2, GENERAL_OFFICES))
                && !(words.isJoined(word + 1) && words.isCapital(word + 1));
    }

    /** {@code Trinidad Jimenez}. */
    private static boolean isBeforeSurname(Words words, int word) {
        return words.isCapital(word + 1)
                && words.isJoined(word + 1)
                && words.is(word, Vocabulary.GIVEN_NAME)
                && words.is(word + 1, Vocabulary.SURNAME | Vocabulary.FIGURE)
                && !words.is(word + 1, Vocabulary.ENGLISH | Vocabulary.LISTED)
                && words.isOrdinary(word + 1);
    }

    /** {@code Orlan Antonov}. */
    private static boolean isBehindGivenName(Words words, int word) {
        return words.isCapital(word - 1)
                && words.isJoined(word)
                && words.is(word - 1, Vocabulary.GIVEN_NAME)
                && !words.is(word - 1, NO_GIVEN_NAME)
                && words.isOrdinary(word - 1);
    }

    /** {@code Goran Vestrik}. */
    private static boolean isBeforeName(Words words, int word) {
        return words.isCapital(word + 1)
                && words.isJoined(word + 1)
                && words.is(word, Vocabulary.GIVEN_NAME)
                && PersonNames.isNameWord(words, word + 1);
    }

    /** The word behind a name that begins in one. */
    private static int behind(Words words, int word, int end) {
        int next = word + 1;
        while (next < words.count() && words.start(next) < end) {
            next++;
        }
        return next;
    }

    /** No surname: {@code Governor}, {@code Regional President}, {@code Summit}. */
    private static boolean isNoSurname(Words words, int word) {
        return words.is(word, Vocabulary.TITLE | Vocabulary.BODY | Vocabulary.PLACE | Vocabulary.EVENT)
                || (words.is(word, Vocabulary.ENGLISH)
                        && words.isJoined(word + 1)
                        && words.isCapital(word + 1)
                        && words.is(word + 1, Vocabulary.TITLE));
    }

    private static boolean isHead(Words words, int word) {
        return words.isCapital(word) && words.isOneOf(word, HEADS) && !words.is(word, Words.CAPITALS);
    }

    /** {@code Congress} in {@code Zorbian People's Congress}. */
    private static boolean isOfPeople(Words words, int word, int end) {
        return end == words.end(word)
                && words.is(word, Vocabulary.BODY)
                && words.isOneOf(word - 1, PEOPLE)
                && words.is(word - 1, Words.POSSESSIVE)
                && words.is(word, Words.JOINED);
    }

    /** Part of a web or mail address. */
    private static boolean isAddress(String text, int start, int end) {
        boolean before = start > 0 && (text.charAt(start - 1) == '.' || text.charAt(start - 1) == '@');
        boolean behind = end + 1 < text.length()
                && (text.charAt(end) == '.' || text.charAt(end) == '@')
                && Character.isLowerCase(text.charAt(end + 1));
        return before || behind;
    }

    /**
     * Behind a capitalised word, unless that begins the sentence: {@code the late Hamilton Jordan}, but {@code In
     * Jordan}; behind a hyphen: {@code Al-Sabah}; and, but for countries, before a capitalised word.
     */
    private static boolean isPerson(Words words, int word, int start, int end, ListedName name) {
        Passage passage = words.passage();
        String text = passage.text();
        int before = passage.wordStartBefore(start);
        boolean isLastName = before > 1
                && isCapitalised(text, before)
                && (Character.isLetter(text.charAt(before - 2)) || text.charAt(before - 2) == ',');
        boolean isFirstName = !name.entity().equals(name.country())
                && end < text.length()
                && text.charAt(end) == ' '
                && isCapitalised(text, end + 1)
                && !isNoSurname(words, behind(words, word, end)); // Valencia Regional President
        return isLastName || isFirstName || (start > 0 && text.charAt(start - 1) == '-');
    }

    private static boolean isCapitalised(String text, int word) {
        return word + 1 < text.length()
                && Character.isUpperCase(text.charAt(word))
                && Character.isLowerCase(text.charAt(word + 1));
    }

    private static Mention mention(Words words, int word, int start, int end, ListedName name) {
        boolean isPost = name.entity().isPresent()
                && start == words.start(word)
                && words.before(word) == ' '
                && words.isJoined(word)
                && words.isCapital(word - 1)
                && words.isOneOf(word - 1, POST_WORDS);
        int from = isPost ? words.start(word - 1) : start;
        return new Mention(
                words.passage().ordinal(),
                isPost ? Mention.Kind.ORGANIZATION : name.kind(),
                words.passage().text().substring(from, end),
                isPost ? "post " + name.name() : name.name(),
                name.country(),
                name.entity(),
                Optional.empty(),
                false,
                new Span(from, end),
                FINDER);
    }
}
