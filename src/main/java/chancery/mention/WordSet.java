package chancery.mention;

/** A few words that a rule asks for by name; case and accents do not count. */
final class WordSet {

    /** By the lower bits of their numbers; 0 stands between them, so that a question mostly takes one look. */
    private final long[] slots;

    private WordSet(int words) {
        slots = new long[Integer.highestOneBit(words) << 2];
    }

    static WordSet of(String... words) {
        WordSet set = new WordSet(words.length);
        for (String word : words) {
            long number = Codes.hash(word, 0, word.length());
            set.slots[set.slot(number)] = number;
        }
        return set;
    }

    /** Whether it has the word of this number ({@link Codes#hash}). */
    boolean has(long number) {
        return slots[slot(number)] == number;
    }

    private int slot(long number) {
        int mask = slots.length - 1;
        int slot = (int) number & mask;
        while (slots[slot] != 0 && slots[slot] != number) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
