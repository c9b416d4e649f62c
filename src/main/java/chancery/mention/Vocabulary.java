package chancery.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

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
            "function");

    private static final char[] PLAIN = plain();

    private static final Vocabulary KNOWN = read();

    private String[] words = new String[1 << 17];
    private int[] kinds = new int[words.length];
    private int size;

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
            for (String word : line.substring(comma + 1).split(" ")) {
                vocabulary.add(word, 1 << kind);
            }
        });
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
        if (2 * size > words.length) {
            grow();
        }
        String folded = fold(word);
        int slot = slot(folded, 0, folded.length());
        if (words[slot] == null) {
            words[slot] = folded;
            size++;
        }
        kinds[slot] |= kind;
    }

    private void grow() {
        String[] old = words;
        int[] oldKinds = kinds;
        words = new String[2 * old.length];
        kinds = new int[words.length];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != null) {
                int slot = slot(old[i], 0, old[i].length());
                words[slot] = old[i];
                kinds[slot] = oldKinds[i];
            }
        }
    }

    /** What the word between two places of a text is; 0 when it is in no list. */
    int of(String text, int start, int end) {
        int slot = slot(text, start, end);
        return words[slot] == null ? 0 : kinds[slot];
    }

    /** Of the word between two places of a text, in capitals and without accents. */
    static int hash(String text, int start, int end) {
        int hash = 0;
        for (int at = start; at < end; at++) {
            hash = 31 * hash + plain(text.charAt(at));
        }
        return hash ^ (hash >>> 15);
    }

    private int slot(String text, int start, int end) {
        int mask = words.length - 1;
        int slot = hash(text, start, end) & mask;
        while (words[slot] != null && !same(words[slot], text, start, end)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static boolean same(String word, String text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != plain(text.charAt(start + i))) {
                return false;
            }
        }
        return true;
    }

    /** In capitals, without accents; as long as the word. */
    static String fold(String word) {
        char[] folded = new char[word.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = plain(word.charAt(i));
        }
        return new String(folded);
    }

    private static char plain(char c) {
        return c < PLAIN.length ? PLAIN[c] : c == '\u2019' || c == '\u2018' ? '\'' : c;
    }

    private static char[] plain() {
        char[] plain = new char[0x250];
        for (char c = 0; c < plain.length; c++) {
            String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                    .substring(0, 1)
                    .toUpperCase(Locale.ROOT);
            plain[c] = base.length() == 1 ? base.charAt(0) : c;
        }
        plain['`'] = '\'';
        plain['\u0131'] = 'I';
        return plain;
    }
}
