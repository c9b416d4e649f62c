package chancery.mention;

import java.util.Arrays;

/**
 * The words of a passage, with what the {@link Vocabulary} knows of each. A word is a run of letters and digits with
 * apostrophes and hyphens inside ({@code Al-Hajiri}, {@code Qa'ida}); {@code 's} at its end is not part of it. Initials
 * keep their full stops apart.
 */
final class Words {

    /** Begins with a capital letter. */
    static final int CAPITAL = 1 << 20;
    /** Has at least two letters, all of them capitals. */
    static final int CAPITALS = 1 << 21;
    /** Followed by {@code 's}. */
    static final int POSSESSIVE = 1 << 22;
    /** Nothing but blanks stands between the word before and this one, or a full stop of an abbreviation. */
    static final int JOINED = 1 << 23;
    /** Begins a sentence. */
    static final int FIRST = 1 << 24;
    /** Taken by a name from a list that is a place. */
    static final int LISTED_PLACE = 1 << 25;
    /** Taken by something else that a finder found: a body from a list, a cited cable, a redaction. */
    static final int TAKEN = 1 << 26;

    /** What the vocabulary knows of it was not asked yet. */
    private static final int UNREAD = 1 << 27;
    /** Nothing but letters. */
    private static final int SIMPLE = 1 << 28;
    /** Longer words in small letters are on no list. */
    private static final int LONGEST_SMALL = 14;

    private final String text;
    private final Vocabulary vocabulary;
    private int[] starts;
    private int[] ends;
    private int[] kinds;
    private int count;

    private Words(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
        int words = text.length() / 6 + 8;
        this.starts = new int[words];
        this.ends = new int[words];
        this.kinds = new int[words];
    }

    static Words of(Passage passage, Vocabulary vocabulary) {
        Words words = new Words(passage.text(), vocabulary);
        words.read(passage.isCapitals());
        return words;
    }

    private void read(boolean allCapitals) {
        int at = 0;
        int length = text.length();
        int gap = 0;
        while (at < length) {
            if (!Passage.isWordCharacter(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            boolean lower = false;
            boolean simple = true;
            int letters = 0;
            while (at < length) {
                char c = text.charAt(at);
                if (c >= 'a' && c <= 'z') {
                    lower = true;
                    letters++;
                    at++;
                } else if (Passage.isWordCharacter(c)) {
                    lower |= c > 'z' && Character.isLowerCase(c);
                    simple &= c > '9';
                    letters++;
                    at++;
                } else if (isInner(c) && at + 1 < length && Passage.isWordCharacter(text.charAt(at + 1))) {
                    if (c != '-' && isPossessive(at + 1)) {
                        break;
                    }
                    simple = false;
                    at++;
                } else {
                    break;
                }
            }
            int end = at;
            boolean possessive = at < length && isApostrophe(text.charAt(at));
            if (possessive && isPossessive(at + 1)) {
                at += 2;
            }
            char first = text.charAt(start);
            boolean capital = (first >= 'A' && (first <= 'Z' || Character.isUpperCase(first)))
                    || (!simple && isArticle(start, end));
            int kind = capital ? CAPITAL | UNREAD : end - start <= LONGEST_SMALL ? UNREAD : 0;
            kind |= capital && !lower && letters > 1 ? CAPITALS : 0;
            kind |= possessive ? POSSESSIVE : 0;
            kind |= simple ? SIMPLE : 0;
            kind |= separation(gap, start, allCapitals);
            add(start, end, kind);
            gap = at;
        }
    }

    /** {@code Israeli-Palestinian} is what its parts are; {@code Hans-Peter} is nothing known. */
    private int ofParts(int start, int end) {
        int hyphen = start;
        while (hyphen < end && text.charAt(hyphen) != '-') {
            hyphen++;
        }
        if (hyphen == end) {
            return 0;
        }
        int before = vocabulary.of(text, start, hyphen);
        int behind = vocabulary.of(text, hyphen + 1, end);
        int plain = Vocabulary.ENGLISH | Vocabulary.ADJECTIVE | Vocabulary.PEOPLE;
        boolean known = (before & (Vocabulary.ADJECTIVE | Vocabulary.PEOPLE)) != 0 || (behind & plain) != 0;
        boolean name = !known || ((before | behind) & (Vocabulary.GIVEN_NAME | Vocabulary.PARTICLE)) != 0;
        if ((before & Vocabulary.GIVEN_NAME) != 0 && (before & plain) == 0) {
            return Vocabulary.GIVEN_NAME;
        }
        return hyphen - start > 2 && (before & plain) != 0 && !name ? Vocabulary.ENGLISH : 0;
    }

    /** {@code al-Sadr}, {@code el-Sheikh}: an article in small letters before a capital. */
    private boolean isArticle(int start, int end) {
        int hyphen = start + 1;
        while (hyphen < end && hyphen - start < 4 && text.charAt(hyphen) != '-') {
            hyphen++;
        }
        return hyphen + 1 < end
                && hyphen - start > 1
                && text.charAt(hyphen) == '-'
                && Character.isUpperCase(text.charAt(hyphen + 1))
                && !text.startsWith("non", start)
                && !text.startsWith("pre", start)
                && !text.startsWith("ex-", start)
                && !text.startsWith("mid", start);
    }

    private int separation(int gap, int start, boolean allCapitals) {
        if (count == 0) {
            return FIRST;
        }
        if (start == gap + 1 && text.charAt(gap) == ' ') {
            return JOINED;
        }
        int marks = 0;
        char mark = 0;
        for (int at = gap; at < start; at++) {
            char c = text.charAt(at);
            if (!Character.isWhitespace(c)) {
                marks++;
                mark = c;
            }
        }
        if (marks == 0) {
            return JOINED;
        }
        int beforeLength = ends[count - 1] - starts[count - 1];
        if (marks == 1 && mark == '.') {
            int before = kind(count - 1);
            boolean abbreviation = beforeLength == 1
                    || ((before & (Vocabulary.TITLE | Vocabulary.POST_TITLE)) != 0 && beforeLength <= 4 && !allCapitals)
                    || (beforeLength == 2 && text.startsWith("St", starts[count - 1]));
            return abbreviation && (before & CAPITAL) != 0 ? JOINED : FIRST;
        }
        return mark == ',' || mark == '\'' || mark == '/' ? 0 : FIRST;
    }

    private boolean isPossessive(int at) {
        return at < text.length()
                && (text.charAt(at) == 's' || text.charAt(at) == 'S')
                && (at + 1 == text.length() || !Passage.isWordCharacter(text.charAt(at + 1)));
    }

    private static boolean isInner(char c) {
        return c == '-' || isApostrophe(c);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '`' || c == '\u2018';
    }

    private void add(int start, int end, int kind) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            kinds = Arrays.copyOf(kinds, 2 * count);
        }
        starts[count] = start;
        ends[count] = end;
        kinds[count++] = kind;
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

    int count() {
        return count;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** All that is known of a word; 0 beyond the ends. Most words in small letters are never asked for. */
    int kind(int word) {
        if (word < 0 || word >= count) {
            return 0;
        }
        int kind = kinds[word];
        return (kind & UNREAD) == 0 ? kind : read(word, kind & ~UNREAD);
    }

    private int read(int word, int kind) {
        int known = vocabulary.of(text, starts[word], ends[word]);
        if (known == 0 && (kind & CAPITAL) != 0) {
            known = ofParts(starts[word], ends[word]);
        }
        kinds[word] = kind | known;
        return kind | known;
    }

    boolean is(int word, int kind) {
        return (kind(word) & kind) != 0;
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

    String text(int word) {
        return text.substring(starts[word], ends[word]);
    }

    String text(int from, int to) {
        return text.substring(starts[from], ends[to - 1]);
    }

    /** The same for words that are the same in capitals, without accents. */
    int hash(int word) {
        return Vocabulary.hash(text, starts[word], ends[word]);
    }

    /** The word in capitals, without accents. */
    String key(int word) {
        return Vocabulary.fold(text(word));
    }

    /** The character behind the word; a blank at the end of the text. */
    char behind(int word) {
        return ends[word] < text.length() ? text.charAt(ends[word]) : ' ';
    }

    char before(int word) {
        return starts[word] > 0 ? text.charAt(starts[word] - 1) : ' ';
    }
}
