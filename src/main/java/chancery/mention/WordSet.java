package chancery.mention;

import java.util.Arrays;

/** A few words that a rule asks for by name; case and accents do not count. */
final class WordSet {

    private final long[] words;

    private WordSet(long[] words) {
        this.words = words;
    }

    static WordSet of(String... words) {
        return new WordSet(Arrays.stream(words)
                .mapToLong(word -> Spelling.hash(word, 0, word.length()))
                .toArray());
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
