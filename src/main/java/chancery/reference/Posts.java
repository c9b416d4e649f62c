package chancery.reference;

import static chancery.reference.ReferenceTable.number;
import static chancery.reference.ReferenceTable.optional;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The posts, and how their words are found again when an id prints them short, misspelt or by another name. */
public final class Posts {

    /** Shorter words are too much alike for a beginning to name one post. */
    private static final int SHORTEST_PREFIX = 5;

    /** Shorter words are too much alike for a misspelling to name one post. */
    private static final int SHORTEST_MISSPELT = 5;

    private final List<Post> all;
    private final Map<String, Post> byWord;
    private final Map<String, String> byAlias;

    /** The words of posts that are long enough to be known misspelt, and the letters of each. */
    private final String[] misspeltWords;

    private final Letters[] misspeltLetters;

    private Posts(List<Post> all, Map<String, String> byAlias) {
        this.all = all;
        this.byWord = all.stream().collect(Collectors.toUnmodifiableMap(Post::word, Function.identity()));
        this.byAlias = byAlias;
        this.misspeltWords = all.stream()
                .map(Post::word)
                .filter(word -> word.length() >= SHORTEST_MISSPELT)
                .toArray(String[]::new);
        this.misspeltLetters = Arrays.stream(misspeltWords).map(Letters::of).toArray(Letters[]::new);
    }

    private static final class Loaded {
        static final Posts POSTS = new Posts(
                ReferenceTable.read(
                        "posts.csv",
                        row -> new Post(
                                row.getField("post"),
                                row.getField("title"),
                                row.getField("kind"),
                                optional(row, "country"),
                                optional(row, "city"),
                                number(row, "lat"),
                                number(row, "lon"),
                                optional(row, "routing"),
                                row.getField("place"))),
                ReferenceTable.read("post_aliases.csv", row -> Map.entry(row.getField("alias"), row.getField("post")))
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** {@return the posts of {@code posts.csv}, loaded at the first call} */
    public static Posts known() {
        return Loaded.POSTS;
    }

    /** {@return all posts, those with most cables first} */
    public List<Post> all() {
        return all;
    }

    /**
     * {@return the post of a word as ids print it: {@code ASTANA}}
     *
     * @param word in capitals without blanks
     */
    public Optional<Post> find(String word) {
        return Optional.ofNullable(byWord.get(word));
    }

    /**
     * {@return the word in ids of a post as printed anywhere: {@code PORTAUPRINCE} of {@code Port-au-Prince},
     * {@code PAP}, {@code PORT AU PR} and {@code PORTAUPRICE}; absent when no post, or no single one, is near}
     *
     * @param printed a post's name, abbreviated or misspelt by a letter or two
     */
    public Optional<String> resolve(String printed) {
        String word = letters(printed);
        return named(word)
                .or(() -> beginning(word))
                .or(() -> near(1, word))
                .or(() -> lost(word))
                .or(() -> near(2, word));
    }

    /**
     * {@return the word in ids of a post that is called exactly so, in capitals without blanks: {@code PORTAUPRINCE},
     * {@code PAP}}
     *
     * @param word in capitals without blanks
     */
    public Optional<String> named(String word) {
        String alias = byAlias.get(word);
        return alias != null
                ? Optional.of(alias)
                : Optional.ofNullable(byWord.get(word)).map(Post::word);
    }

    /**
     * {@return the letters of a name in capitals, a nought among letters read as O: {@code NDJAMENA} of
     * {@code N'Djamena}}
     *
     * @param printed a name as any text writes it, accents included
     */
    public static String letters(String printed) {
        if (isLetters(printed)) { // nearly all
            return printed;
        }
        StringBuilder letters = new StringBuilder(printed.length());
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (c == '0') {
                letters.append('O');
            } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                letters.append(c);
            }
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean isLetters(String printed) {
        for (int i = 0; i < printed.length(); i++) {
            if (printed.charAt(i) < 'A' || printed.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }

    private Optional<String> beginning(String word) {
        return word.length() < SHORTEST_PREFIX ? Optional.empty() : single(post -> post.startsWith(word));
    }

    private Optional<String> near(int distance, String word) {
        if (word.length() < SHORTEST_MISSPELT) {
            return Optional.empty();
        }
        Letters letters = Letters.of(word);
        Optional<String> found = Optional.empty();
        for (int i = 0; i < misspeltWords.length; i++) {
            String post = misspeltWords[i];
            if (letters.mayBeWithin(distance, misspeltLetters[i])
                    && EditDistance.within(distance, word, post)
                    && !word.startsWith(post)) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(post);
            }
        }
        return found;
    }

    /**
     * Which letters a word of capitals has: words that differ in many letters are not near, whatever their order.
     *
     * @param set a bit for each letter
     */
    private record Letters(int length, int set) {

        static Letters of(String word) {
            int set = 0;
            for (int i = 0; i < word.length(); i++) {
                set |= 1 << (word.charAt(i) - 'A');
            }
            return new Letters(word.length(), set);
        }

        /** False only where more edits than this are needed: each takes away or brings one letter at most. */
        boolean mayBeWithin(int distance, Letters other) {
            return Math.abs(length - other.length) <= distance
                    && Integer.bitCount(set & ~other.set) <= distance
                    && Integer.bitCount(other.set & ~set) <= distance;
        }
    }

    /** {@code QXICO}: a stray Q stands for one or more lost letters. */
    private Optional<String> lost(String word) {
        int q = word.indexOf('Q');
        if (word.length() < SHORTEST_MISSPELT || q < 0 || word.startsWith("U", q + 1)) {
            return Optional.empty();
        }
        String before = word.substring(0, q);
        String after = word.substring(q + 1);
        return single(post -> post.startsWith(before)
                && post.endsWith(after)
                && post.length() >= word.length()
                && post.length() <= word.length() + 2);
    }

    /** The only post of which this is true. */
    private Optional<String> single(Predicate<String> wanted) {
        Optional<String> found = Optional.empty();
        for (Post post : all) {
            if (wanted.test(post.word())) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(post.word());
            }
        }
        return found;
    }
}
