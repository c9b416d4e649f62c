package chancery.mention;

import java.util.Arrays;

/** A few words that a rule asks for by name; case and accents do not count. */
final class WordSet {

    private final long[] words;
    /** A bit for each length that one of them has. */
    private final long lengths;

    private WordSet(long[] words, long lengths) {
        this.words = words;
        this.lengths = lengths;
    }

    static WordSet of(String... words) {
        return new WordSet(
                Arrays.stream(words)
                        .mapToLong(word -> Spelling.hash(word, 0, word.length()))
                        .toArray(),
                Arrays.stream(words).mapToLong(word -> 1L << word.length()).reduce(0, (all, one) -> all | one));
    }

    /** Whether one of them is so long: most words need no number then. */
    boolean hasLength(int length) {
        return (lengths >>> length & 1) != 0;
    }

    /** Whether it has the word of this number ({@link Spelling#hash}). */
    boolean has(long number) {
        for (long word : words) {
            if (word == number) {
                return true;
            }
        }
        return false;
    }
}
