package chancery.mention;

import chancery.cable.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a passage, with what the {@link Vocabulary} knows of each. A word is a run of letters and digits with
 * apostrophes and hyphens inside ({@code Al-Hajiri}, {@code Qa'ida}); {@code 's} at its end is not part of it. Initials
 * keep their full stops apart.
 *
 * <p>The text is walked over once. The few <em>notable</em> words, which begin with a capital or are more than plain
 * letters, are listed: whatever looks for names goes from one to the next. Of those the <em>candidates</em> are told by what
 * they are: in a text of capitals, where every word is notable, most of them begin no name.
 */
final class Words {

    /** Begins with a capital letter. */
    static final int CAPITAL = 1 << 22;
    /** Has at least two letters, all of them capitals. */
    static final int CAPITALS = 1 << 23;
    /** Followed by {@code 's} or an apostrophe. */
    static final int POSSESSIVE = 1 << 24;
    /** Nothing but blanks stands between the word before and this one, or a full stop of an abbreviation. */
    static final int JOINED = 1 << 25;
    /** Begins a sentence. */
    static final int FIRST = 1 << 26;
    /** Taken by a name from a list that is a place. */
    static final int LISTED_PLACE = 1 << 27;
    /** Taken by something else that a finder found: a body from a list, a cited cable, a redaction. */
    static final int TAKEN = 1 << 28;
    /** Part of a person's name that was found. */
    static final int NAMED = 1 << 31;

    /** What the vocabulary knows of it was not asked yet. */
    private static final int UNREAD = 1 << 29;
    /** Nothing but letters. */
    private static final int SIMPLE = 1 << 30;

    private static final int LONG_SYLLABLE = 4;
    /** In a text of capitals a letter in so many characters may be small by a slip; a redaction's {@code xxxx} does not count. */
    private static final int LETTERS_OF_SLIP = 40;
    /** How many characters a word takes with what stands behind it: arrays of so many words mostly do. */
    private static final int CHARACTERS_OF_WORD = 5;

    /** In a text of capitals {@code KING.} ends a sentence. */
    private static final WordSet ABBREVIATED = WordSet.of(
            "MR", "MRS", "MS", "DR", "GEN", "COL", "LT", "MAJ", "CAPT", "AMB", "SEN", "REP", "GOV", "PROF", "ADM");

    private static final WordSet FORMER = WordSet.of("then", "ex", "former", "now");

    /** What titles at a post are put together of. */
    private static final WordSet OFFICES = WordSet.of(
            "Pol",
            "Econ",
            "Eco",
            "Emb",
            "Con",
            "Cons",
            "Gen",
            "Off",
            "Offs",
            "Couns",
            "Min",
            "Dep",
            "Def",
            "Att",
            "Asst",
            "Chief",
            "Chiefs",
            "Sec",
            "Dir",
            "Del",
            "Mil",
            "Sci",
            "Env",
            "Lab",
            "Leg",
            "Cul",
            "Rep",
            "Reps",
            "Mgt",
            "Agr",
            "Spec",
            "Coord",
            "Counselor",
            "Counselors",
            "Officer",
            "Officers",
            "Attache",
            "Minister",
            "Pub",
            "Aff",
            "Com",
            "Comm",
            "Intel",
            "Amb",
            "Reg",
            "Info",
            "Deputy",
            "Director");

    /** What stands behind a name and a hyphen and makes an adjective of them. */
    private static final WordSet COMPOUNDS = WordSet.of(
            "based",
            "led",
            "backed",
            "controlled",
            "owned",
            "run",
            "affiliated",
            "linked",
            "aligned",
            "dominated",
            "sponsored",
            "funded",
            "financed",
            "supported",
            "trained",
            "educated",
            "born",
            "authored",
            "made",
            "built",
            "brokered",
            "style",
            "era",
            "wide",
            "inspired",
            "leaning",
            "friendly",
            "majority",
            "speaking",
            "oriented",
            "administered",
            "occupied",
            "related",
            "centric");

    private static final int LONGEST_ARTICLE = 4;
    private static final WordSet ARTICLES = WordSet.of(
            "al", "el", "ul", "ur", "ud", "ad", "as", "ash", "ath", "adh", "az", "an", "ar", "at", "et", "ez", "es",
            "bin", "ibn", "ben", "abu", "abd");

    private static final int[] NONE = {};

    private final Vocabulary vocabulary;
    private Passage passage = new Passage(0, "");
    private String text = "";
    /** The text with lost apostrophes restored, and behind it a character of no class. */
    private char[] characters = {0};
    /** The same characters. */
    private final Codes codes = new Codes();

    private boolean allCapitals = true;

    private int[] starts = NONE;
    private int[] ends = NONE;
    private int[] kinds = NONE;
    private long[] hashes = {};
    private int count;
    private int[] notable = NONE;
    private int notableCount;
    private int[] candidates = NONE;
    private int candidateCount;
    /** What the vocabulary was asked for the notable words. */
    private long[] firsts = {};
    /** Behind the expansion of an abbreviation that begins at a word; empty where the passage has none. */
    private int[] expansionEnds = NONE;

    /** The words that were asked for last: a name that is found is asked for again and again. */
    private String printed = "";

    private int printedFrom;
    private int printedTo;
    private String line = "";
    private int lineFrom;
    private int lineTo;
    private String form = "";
    private int formFrom;
    private int formTo;

    Words(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Takes the words of this passage in the place of those of the one before. */
    void read(Passage passage) {
        this.passage = passage;
        text = passage.text();
        int length = text.length();
        if (characters.length <= length) {
            characters = new char[length + length / 4 + 1];
        }
        text.getChars(0, length, characters, 0);
        characters[length] = 0;
        codes.read(characters, length);
        int slips = length / LETTERS_OF_SLIP;
        allCapitals = codes.smallLetters(length, slips) <= slips;
        count = 0;
        notableCount = 0;
        expansionEnds = NONE;
        printedTo = 0;
        lineTo = 0;
        formTo = 0;
        read(length);
        choose();
    }

    /** {@code Zorbia,s}, {@code don,t}, {@code Qa,ida}, {@code d,Armee}: some dumps print apostrophes as commas. */
    private boolean isLostApostrophe(int comma) {
        int start = comma;
        while (start > 0 && Spelling.isIn(characters[start - 1], Spelling.WORD) && comma - start < LONG_SYLLABLE) {
            start--;
        }
        int end = comma + 1;
        while (Spelling.isIn(characters[end], Spelling.WORD) && end - comma <= LONG_SYLLABLE) {
            end++;
        }
        int before = comma - start;
        int behind = end - comma - 1;
        if (before == 0 || behind == 0) {
            return false;
        }
        boolean small = Spelling.isIn(characters[comma + 1], Spelling.LOWER);
        boolean elided = before == 1 && !small && "dlDL".indexOf(characters[start]) >= 0;
        boolean ending = behind == 1 && "st".indexOf(characters[comma + 1]) >= 0;
        boolean syllable = before == 2
                && small
                && behind > 2
                && Spelling.isIn(characters[start], Spelling.UPPER)
                && Spelling.isIn(characters[start + 1], Spelling.LOWER);
        return elided || ending || syllable;
    }

    private void read(int length) {
        int gap = 0;
        int at = codes.wordStart(0, length);
        while (at < length) {
            int start = at;
            long hash = Codes.NO_WORD;
            long small = 0;
            long digits = 0;
            long eight = codes.eight(at);
            long behind = Codes.notOfWord(eight);
            while (behind == 0) {
                hash = Codes.hash(hash, eight);
                small |= Codes.small(eight);
                digits |= Codes.digits(eight);
                at += Codes.EIGHT;
                eight = codes.eight(at);
                behind = Codes.notOfWord(eight);
            }
            long last = eight & Codes.maskBefore(behind);
            hash = Codes.hash(hash, last);
            small |= Codes.small(last);
            digits |= Codes.digits(last);
            at += Codes.before(behind);
            boolean parted = isInside(at);
            if (parted) {
                at = partsEnd(at);
                hash = codes.hash(start, at);
                small = codes.smallBetween(start, at);
            }
            int end = at;
            int kind = separation(gap, start) | shape(start, end, !parted && digits == 0, small == 0);
            if (codes.at(at) == Codes.APOSTROPHE) {
                kind |= POSSESSIVE;
                at += isPossessive(at + 1) ? 2 : 0;
            }
            add(start, end, hash, kind);
            gap = at;
            at = codes.isOfWord(at + 1) ? at + 1 : codes.wordStart(at, length); // mostly behind one blank
        }
    }

    /** Whether an apostrophe, perhaps a lost one, or a hyphen stands here and has the word go on behind it. */
    private boolean isInside(int at) {
        if (!codes.isOfWord(at + 1)) {
            return false;
        }
        if (codes.at(at) == Codes.COMMA && isLostApostrophe(at)) {
            codes.putApostrophe(at);
            characters[at] = '\'';
        }
        return codes.isInner(at) && (codes.at(at) == Codes.HYPHEN || !isPossessive(at + 1));
    }

    /** The end of a word that goes on behind an apostrophe or a hyphen. */
    private int partsEnd(int inside) {
        int at = inside;
        do {
            at = codes.wordEnd(at + 1);
        } while (isInside(at));
        return at;
    }

    private int shape(int start, int end, boolean simple, boolean noSmall) {
        int shape = simple ? SIMPLE : 0;
        if (!Spelling.isIn(characters[start], Spelling.UPPER) && (simple || !isArticle(start, end))) {
            return shape;
        }
        return noSmall && end - start > 1 ? shape | CAPITAL | CAPITALS : shape | CAPITAL;
    }

    /** {@code al-Sadr}, {@code el-Sheikh}, unlike {@code ex-Sadrist}: an article in small letters before a capital. */
    private boolean isArticle(int start, int end) {
        return behindArticle(start, end) > 0;
    }

    /** The place behind the article that a word begins with, or 0: {@code al-Sadr}, {@code Al-Sadr}. */
    int behindArticle(int word) {
        int bare = behindArticle(starts[word], ends[word]);
        return ends[word] - bare >= LONG_SYLLABLE ? bare : 0;
    }

    private int behindArticle(int start, int end) {
        int hyphen = hyphen(start + 1, Math.min(end, start + LONGEST_ARTICLE));
        boolean article = hyphen + 1 < end
                && characters[hyphen] == '-'
                && Spelling.isIn(characters[hyphen + 1], Spelling.UPPER)
                && ARTICLES.has(codes.hash(start, hyphen));
        return article ? hyphen + 1 : 0;
    }

    /** {@code Oslo-based}, {@code Vestrik-controlled}. */
    boolean isCompound(int word) {
        if (isSimple(word)) {
            return false;
        }
        int last = ends[word] - 1;
        while (last > starts[word] && characters[last] != '-') {
            last--;
        }
        return last > starts[word] && COMPOUNDS.has(codes.hash(last + 1, ends[word]));
    }

    /** Whether it is a common word in capitals: part of a heading, also where the text is not all capitals. */
    boolean isLoud(int word) {
        return is(word, CAPITALS) && is(word, Vocabulary.ENGLISH | Vocabulary.FUNCTION);
    }

    /** Whether a part of a word is a public figure's surname. */
    boolean isFigure(Span part) {
        int known = vocabulary.of(codes, part.start(), part.end());
        return (known & Vocabulary.FIGURE) != 0 && Spelling.isIn(characters[part.start()], Spelling.UPPER);
    }

    /** The first hyphen between two places of the text, or {@code end}. */
    private int hyphen(int start, int end) {
        int hyphen = start;
        while (hyphen < end && characters[hyphen] != '-') {
            hyphen++;
        }
        return hyphen;
    }

    /** What hyphens part in a word, as places of the text; nothing of a word without one. */
    List<Span> parts(int word) {
        int end = ends[word];
        int hyphen = hyphen(starts[word], end);
        if (hyphen == end) {
            return List.of();
        }
        List<Span> parts = new ArrayList<>();
        for (int start = starts[word]; start <= end; start = hyphen + 1) {
            hyphen = hyphen(start, end);
            parts.add(new Span(start, hyphen));
        }
        return parts;
    }

    /** Whether a part of a word may be a surname by itself, and not the second half of {@code Hans-Peter}. */
    boolean isNameAlone(int start, int end) {
        return Spelling.isIn(characters[start], Spelling.UPPER)
                && !isWordOfTheLanguage(start, end)
                && (vocabulary.of(codes, start, end) & (Vocabulary.GIVEN_NAME | Vocabulary.FIGURE))
                        != Vocabulary.GIVEN_NAME;
    }

    /** Whether a part of a word is one that a text may have beside any name: {@code Islam} in {@code al-Islam}. */
    boolean isWordOfTheLanguage(int start, int end) {
        int words = Vocabulary.ENGLISH | Vocabulary.ADJECTIVE | Vocabulary.PEOPLE | Vocabulary.TIME;
        return (vocabulary.of(codes, start, end) & words) != 0;
    }

    /** How the word that starts here is parted from the one before. */
    private int separation(int gap, int start) {
        if (count == 0) {
            return FIRST;
        }
        if (start == gap + 1 && characters[gap] == ' ') {
            return JOINED;
        }
        int marks = 0;
        char mark = 0;
        for (int at = gap; at < start; at++) {
            if (!Spelling.isIn(characters[at], Spelling.BLANK)) {
                marks++;
                mark = characters[at];
            }
        }
        if (marks == 0) {
            return JOINED;
        }
        if (marks == 1 && mark == '.') {
            return isAbbreviation(count - 1) ? JOINED : FIRST;
        }
        return mark == ',' || mark == '\'' || mark == '/' ? 0 : FIRST;
    }

    private boolean isAbbreviation(int word) {
        int length = ends[word] - starts[word];
        return isCapital(word)
                && (length == 1
                        || (length <= 4
                                && (allCapitals
                                        ? isOneOf(word, ABBREVIATED)
                                        : !(length > 2 && is(word, CAPITALS))) // ASD. ends a sentence, Gen. does not
                                && is(word, Vocabulary.TITLE | Vocabulary.POST_TITLE))
                        || (length == 2 && text.startsWith("St", starts[word])));
    }

    private boolean isPossessive(int at) {
        return at < text.length()
                && (characters[at] == 's' || characters[at] == 'S')
                && !Spelling.isIn(characters[at + 1], Spelling.WORD);
    }

    private void add(int start, int end, long hash, int kind) {
        if (count == starts.length) {
            int room = Math.max(2 * count, characters.length / CHARACTERS_OF_WORD + 1);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            kinds = Arrays.copyOf(kinds, room);
            hashes = Arrays.copyOf(hashes, room);
            notable = Arrays.copyOf(notable, room);
        }
        starts[count] = start;
        ends[count] = end;
        hashes[count] = hash;
        kinds[count] = kind | UNREAD;
        notable[notableCount] = count;
        boolean plain = (kind & (CAPITAL | SIMPLE)) == SIMPLE;
        notableCount += plain ? vocabulary.notable(hash) : 1; // no branch: a processor could only guess it
        count++;
    }

    /**
     * Tells the candidates among the notable words; again when expansions were noted, since what begins one is a candidate
     * whatever its first word is. The words are asked for all at once, so that the processor waits for several answers at a
     * time.
     */
    void choose() {
        if (candidates.length < notableCount) {
            candidates = new int[notable.length];
        }
        if (firsts.length < notableCount) {
            firsts = new long[notable.length];
        }
        for (int n = 0; n < notableCount; n++) {
            firsts[n] = vocabulary.first(hashes[notable[n]]);
        }
        candidateCount = 0;
        for (int n = 0; n < notableCount; n++) {
            int word = notable[n];
            int kind = kinds[word];
            if ((kind & UNREAD) != 0) {
                kind = read(word, kind & ~UNREAD, vocabulary.of(hashes[word], firsts[n]));
            }
            candidates[candidateCount] = word;
            candidateCount += mayBeginName(word, kind) ? 1 : 0;
        }
    }

    /**
     * {@code However} begins no person and no body, nor does {@code MEETING} in a text of capitals, unless an abbreviation
     * stands for what begins there.
     */
    private boolean mayBeginName(int word, int kind) {
        if ((kind & (SIMPLE | CAPITAL)) != (SIMPLE | CAPITAL)
                || (kind & (Vocabulary.BODY | Vocabulary.POINTER)) != 0
                || length(word) == 1
                || before(word) == '('
                || expansionEnd(word) > 0) {
            return true;
        }
        boolean function = (kind & Vocabulary.FUNCTION) != 0;
        return allCapitals
                ? !function
                        && ((kind & Vocabulary.ENGLISH) == 0
                                || (kind & (Vocabulary.ADJECTIVE | Vocabulary.OF_PEOPLE)) != 0)
                : !function || (kind & CAPITALS) != 0 || isGivenName(kind);
    }

    /** {@code Than}, a general in Burma, within a sentence. */
    private static boolean isGivenName(int kind) {
        return (kind & (Vocabulary.GIVEN_NAME | JOINED)) == (Vocabulary.GIVEN_NAME | JOINED);
    }

    /** Marks the words inside a stretch of the text. {@code from} is a word at or before it; gives the one behind it. */
    int mark(int from, int start, int end, int kind) {
        int word = from;
        while (word < count && ends[word] <= start) {
            word++;
        }
        while (word < count && starts[word] < end) {
            kinds[word++] |= kind;
        }
        return Math.max(from, word - 1);
    }

    /** Marks a single word. */
    void mark(int word, int kind) {
        kinds[word] |= kind;
    }

    /** Notes that the words up to before {@code end} are the name that the abbreviation there stands for. */
    void noteExpansion(int start, int end) {
        int[] ends = expansionEnds.length == 0 ? new int[count] : expansionEnds;
        ends[start] = end;
        expansionEnds = ends;
    }

    /** Behind the name that an abbreviation stands for and that begins here, or 0. */
    int expansionEnd(int word) {
        return word < 0 || word >= expansionEnds.length ? 0 : expansionEnds[word];
    }

    Passage passage() {
        return passage;
    }

    /** Whether the passage is written in capitals throughout, as the telegrams of the 1970s are. */
    boolean isAllCapitals() {
        return allCapitals;
    }

    int count() {
        return count;
    }

    /** How many words are notable. */
    int notableCount() {
        return notableCount;
    }

    /** The word that is the n-th notable one. */
    int notable(int n) {
        return notable[n];
    }

    /** How many words are candidates. */
    int candidateCount() {
        return candidateCount;
    }

    /** The word that is the n-th candidate: it may begin a person's or a body's name, or cite a cable. */
    int candidate(int n) {
        return candidates[n];
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    int length(int word) {
        return ends[word] - starts[word];
    }

    /** All that is known of a word; 0 beyond the ends. Most words in small letters are never asked for. */
    int kind(int word) {
        if (word < 0 || word >= count) {
            return 0;
        }
        int kind = kinds[word];
        return (kind & UNREAD) == 0 ? kind : read(word, kind & ~UNREAD, vocabulary.of(hashes[word]));
    }

    private int read(int word, int kind, int listed) {
        int known = kind | (listed != 0 ? listed : unlisted(word, kind));
        kinds[word] = known;
        return known;
    }

    /** What a word is that no list has, by what it is put together of. */
    private int unlisted(int word, int kind) {
        int start = starts[word];
        int end = ends[word];
        if ((kind & SIMPLE) != 0) {
            return (kind & (CAPITAL | CAPITALS)) == CAPITAL && isOffice(start, end) ? Vocabulary.TITLE : 0;
        }
        int hyphen = hyphen(start, end);
        int known = hyphen == end ? 0 : ofFormerOffice(start, hyphen, end);
        return hyphen < end && known == 0 && (kind & CAPITAL) != 0 ? ofParts(start, hyphen, end) : known;
    }

    /** {@code PolMinCouns}, {@code EconDep}: short forms of an office, each with its capital. */
    private boolean isOffice(int start, int end) {
        if (codes.smallBetween(start, end) == end - start - 1) {
            return false; // one capital, as nearly all have
        }
        int part = start;
        for (int at = start + 1; at < end; at++) {
            if (Spelling.isIn(characters[at], Spelling.UPPER)) {
                if (!OFFICES.has(codes.hash(part, at))) {
                    return false;
                }
                part = at;
            }
        }
        return part > start && OFFICES.has(codes.hash(part, end));
    }

    /** {@code then-President}, {@code ex-FM} are titles; {@code then-Defense} begins one. */
    private int ofFormerOffice(int start, int hyphen, int end) {
        if (!Spelling.isIn(characters[hyphen + 1], Spelling.UPPER) || !FORMER.has(codes.hash(start, hyphen))) {
            return 0;
        }
        int title = vocabulary.of(codes, hyphen + 1, end) & Vocabulary.TITLE;
        return title == 0 ? Vocabulary.TITLE_WORD : title;
    }

    /** {@code Israeli-Palestinian} is what its parts are; {@code Hans-Peter} is nothing known. */
    private int ofParts(int start, int hyphen, int end) {
        int before = vocabulary.of(codes, start, hyphen);
        int behind = vocabulary.of(codes, hyphen + 1, end);
        int plain = Vocabulary.ENGLISH | Vocabulary.ADJECTIVE | Vocabulary.PEOPLE;
        boolean known = (before & (Vocabulary.ADJECTIVE | Vocabulary.PEOPLE)) != 0 || (behind & plain) != 0;
        boolean name = !known || ((before | behind) & (Vocabulary.GIVEN_NAME | Vocabulary.PARTICLE)) != 0;
        if ((before & Vocabulary.GIVEN_NAME) != 0 && (before & plain) == 0) {
            return Vocabulary.GIVEN_NAME;
        }
        return hyphen - start > 2 && (before & plain) != 0 && !name ? Vocabulary.ENGLISH : 0;
    }

    /** Whether it is any of these; no list is asked for what the text alone tells. */
    boolean is(int word, int kind) {
        if (word < 0 || word >= count) {
            return false;
        }
        int known = (kind & Vocabulary.ALL) == 0 ? kinds[word] : kind(word);
        return (known & kind) != 0;
    }

    boolean isOneOf(int word, WordSet words) {
        return word >= 0 && word < count && words.has(hashes[word]);
    }

    /** Whether it is one of these in small letters. */
    boolean isSmall(int word, WordSet words) {
        return !isCapital(word) && isOneOf(word, words);
    }

    /** Whether it is a capital and small letters behind it, no {@code NGOs} and no {@code Al-Watan}. */
    boolean isOrdinary(int word) {
        if (!isSimple(word)) {
            return false;
        }
        for (int at = starts[word] + 1; at < ends[word]; at++) {
            if (!Spelling.isIn(characters[at], Spelling.LOWER)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is nothing but letters in it. */
    boolean isSimple(int word) {
        return (kinds[word] & SIMPLE) != 0;
    }

    /** Whether it begins with a capital; asks no list. */
    boolean isCapital(int word) {
        return word >= 0 && word < count && (kinds[word] & CAPITAL) != 0;
    }

    /** Whether nothing but a blank stands between this word and the one before. */
    boolean isJoined(int word) {
        return word > 0 && word < count && (kinds[word] & JOINED) != 0 && (kinds[word - 1] & POSSESSIVE) == 0;
    }

    /** Whether nothing but a slash stands between this word and the one before: {@code Pol/Econ}. */
    boolean isSlashed(int word) {
        return word > 0 && word < count && before(word) == '/' && ends[word - 1] == starts[word] - 1;
    }

    /** {@code Questioning}, which is no {@code King}. */
    boolean isGerund(int word) {
        return length(word) > 5
                && isSimple(word)
                && is(word, Vocabulary.ENGLISH)
                && text.regionMatches(true, ends[word] - 3, "ing", 0, 3);
    }

    /** Whether this is a title, or the second half of one: {@code A/S}. */
    boolean isTitle(int word) {
        return is(word, Vocabulary.TITLE)
                || (isSlashed(word) && (vocabulary.of(codes, starts[word - 1], ends[word]) & Vocabulary.TITLE) != 0);
    }

    String text(int word) {
        return text.substring(starts[word], ends[word]);
    }

    String text(int from, int to) {
        if (from != printedFrom || to != printedTo) {
            printed = text.substring(starts[from], ends[to - 1]);
            printedFrom = from;
            printedTo = to;
        }
        return printed;
    }

    /** The characters of the passage with lost apostrophes restored, and one more. */
    char[] characters() {
        return characters;
    }

    /** What stands at a place of the passage, or behind its end. */
    int glyph(int at) {
        return Spelling.glyph(characters[at]);
    }

    /** The same for words that are the same in capitals, without accents. */
    long hash(int word) {
        return hashes[word];
    }

    /** Where the next letters and digits stand from a place of the text on, or -1. */
    int nextPart(int from) {
        int length = text.length();
        int start = codes.wordStart(from, length);
        return start < length ? start : -1;
    }

    /** Behind the letters and digits that stand at a place of the text. */
    int partEnd(int start) {
        return codes.wordEnd(start);
    }

    /** The same of a part of a word. */
    long hash(int start, int end) {
        return codes.hash(start, end);
    }

    /** The words from one to before another in one line. */
    String line(int from, int to) {
        if (from != lineFrom || to != lineTo) {
            line = text(from, to).replace('\n', ' ');
            lineFrom = from;
            lineTo = to;
        }
        return line;
    }

    /** The same in capitals, without accents: what a name is known by. */
    String form(int from, int to) {
        if (from != formFrom || to != formTo) {
            form = Spelling.fold(characters, starts[from], ends[to - 1]);
            formFrom = from;
            formTo = to;
        }
        return form;
    }

    /** The character behind the word; a blank at the end of the text. */
    char behind(int word) {
        return ends[word] < text.length() ? text.charAt(ends[word]) : ' ';
    }

    /** The character before the word; a blank at the beginning of the text. */
    char before(int word) {
        return starts[word] > 0 ? text.charAt(starts[word] - 1) : ' ';
    }
}
