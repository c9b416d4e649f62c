package chancery.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What single words are: {@code Minister} a title, {@code Bank} the telltale of a body, {@code Hassan} a given name. Case
 * and accents do not count. A word may be several things; a set of them is an {@code int} of the bits below. Read once
 * from {@code resources/names/}; thread-safe.
 */
final class Vocabulary {

    /** A word of the English language. */
    static final int ENGLISH = 1;

    static final int GIVEN_NAME = 1 << 1;
    static final int SURNAME = 1 << 2;
    /** What stands before a name: {@code Minister}, {@code Dr}. */
    static final int TITLE = 1 << 3;
    /** What may stand before a name in small letters: {@code former}, {@code leader}. */
    static final int TITLE_WORD = 1 << 4;
    /** The telltale word of a body: {@code Ministry}, {@code Party}. */
    static final int BODY = 1 << 5;
    /** The telltale word of a place: {@code Province}. */
    static final int PLACE = 1 << 6;
    /** What makes a name one of a treaty, a meeting, a plan. */
    static final int EVENT = 1 << 7;
    /** {@code Kazakh}, {@code Sunni}. */
    static final int ADJECTIVE = 1 << 8;
    /** Peoples and languages. */
    static final int PEOPLE = 1 << 9;

    static final int TIME = 1 << 10;
    /** What stands in small letters inside a person's name: {@code bin}, {@code de}. */
    static final int PARTICLE = 1 << 11;

    static final int LONGEST_PARTICLE = 5;
    /** What stands in small letters inside a body's name: {@code of}, {@code for}. */
    static final int LINK = 1 << 12;
    /** What stands before a place: {@code in}. */
    static final int LOCATIVE = 1 << 13;
    /** What persons do: {@code said}. */
    static final int SAYS = 1 << 14;
    /** A surname of a public figure, which stands alone. */
    static final int FIGURE = 1 << 15;
    /** An abbreviation of something else than a body. */
    static final int NO_BODY = 1 << 16;
    /** A word for a body that counts in small letters behind a name: {@code Nur Otan party}. */
    static final int BODY_WORD = 1 << 17;

    /** What follows a name: {@code Jr}. */
    static final int POST_TITLE = 1 << 18;
    /** A word that belongs to no name, though it may begin a sentence: {@code However}. */
    static final int FUNCTION = 1 << 19;
    /** What cites another cable: {@code reftel}. */
    static final int POINTER = 1 << 20;
    /** The first word of a name in one of the {@link NameLists}. */
    static final int LISTED = 1 << 21;

    /** All of them. */
    static final int ALL = 2 * LISTED - 1;

    /** What names of persons are made of. */
    static final int OF_PEOPLE = GIVEN_NAME | SURNAME | FIGURE;

    private static final List<String> CLASSES = List.of(
            "english",
            "given",
            "surname",
            "title",
            "title_word",
            "organization",
            "place_head",
            "event",
            "demonym",
            "peoples",
            "time",
            "particle",
            "link",
            "locative",
            "says",
            "figure",
            "not_organization",
            "org_common",
            "post_title",
            "function",
            "pointer");

    private static final Vocabulary KNOWN = read();

    /** Words for whose sake a text is looked at, also where they stand in small letters. */
    private static final int NOTABLE = POINTER;

    private final WordTable words = new WordTable();
    private final long[] notable = new long[64];

    private Vocabulary() {}

    /** All lists. */
    static Vocabulary known() {
        return KNOWN;
    }

    private static Vocabulary read() {
        Vocabulary vocabulary = new Vocabulary();
        vocabulary.addAll("english.txt", ENGLISH);
        vocabulary.addAll("given_names.txt", GIVEN_NAME);
        vocabulary.addAll("surnames.txt", SURNAME);
        lines("vocabulary.csv").skip(1).forEach(line -> {
            int comma = line.indexOf(',');
            int kind = CLASSES.indexOf(line.substring(0, comma));
            if (kind < 0) {
                throw new IllegalStateException("no class of words: " + line.substring(0, comma));
            }
            for (String word : line.substring(comma + 1).split(" ")) {
                vocabulary.add(word, 1 << kind);
            }
        });
        NameLists.forms().forEach(form -> vocabulary.add(NameIndex.firstWord(form), LISTED));
        return vocabulary;
    }

    private void addAll(String list, int kind) {
        lines(list).forEach(line -> {
            for (String word : line.split(" ")) {
                add(word, kind);
            }
        });
    }

    /** The lines of a word list but the first, which says where it is from. */
    static java.util.stream.Stream<String> lines(String list) {
        try (InputStream in = Vocabulary.class.getResourceAsStream("/names/" + list)) {
            if (in == null) {
                throw new IllegalStateException("word list missing from the jar: " + list);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines().skip(1).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read word list " + list, e);
        }
    }

    private void add(String word, int kind) {
        if (kind == PARTICLE && word.length() > LONGEST_PARTICLE) {
            throw new IllegalStateException("longer than a particle: " + word);
        }
        long hash = Codes.hash(word, 0, word.length());
        words.add(hash, kind);
        if ((kind & NOTABLE) != 0) {
            notable[(int) hash & (notable.length - 1)] |= 1L << (hash >>> 6);
        }
    }

    /** 1 where a word in small letters may be one for whose sake a text is looked at, else 0; of a hundred others hardly one is. */
    int notable(long word) {
        return (int) (notable[(int) word & (notable.length - 1)] >>> (word >>> 6) & 1);
    }

    /**
     * Whether a word of so many letters and of this kind, between the first and the last of a person's names, may stand for
     * the person alone: {@code Tolmera} in {@code Orlan Tolmera Vestrik}, whom the Spanish print so as often as with both.
     */
    static boolean isFathersSurname(int length, int kind) {
        return length > 3 && (kind & (GIVEN_NAME | ENGLISH | PARTICLE)) == 0;
    }

    /** What a word is, by its number; 0 when it is in no list. */
    int of(long word) {
        return words.get(word);
    }

    /** To be handed to {@link #of(long, long)}, when all of many words have been asked for. */
    long first(long word) {
        return words.first(word);
    }

    /** What a word is, by its number and what {@link #first} gave for it; 0 when it is in no list. */
    int of(long word, long first) {
        return words.get(word, first);
    }

    /** What a word is; 0 when it is in no list. */
    int of(String word) {
        return words.get(Codes.hash(word, 0, word.length()));
    }

    /** What the word between two places of a text is; 0 when it is in no list. */
    int of(Codes text, int start, int end) {
        return words.get(text.hash(start, end));
    }
}
