package chancery.mention;

import java.util.Arrays;

/**
 * What is known of words, by their numbers ({@link Codes#hash}): for each a set of bits. An entry is one {@code long},
 * 40 bits of the number and 24 of what is known, so that a question costs one look into memory, and one unknown word in
 * millions of millions is taken for a known one. Built once, then only read.
 */
final class WordTable {

    private static final int VALUE_BITS = 24;
    private static final long VALUE = (1L << VALUE_BITS) - 1;

    private int slotBits = 10;
    private long[] entries = new long[1 << slotBits];
    private int size;

    /** Adds to what is known of a word; at least one bit, at most 24. */
    void add(long word, int bits) {
        if (bits <= 0 || bits > VALUE) {
            throw new IllegalArgumentException("not 1 to 24 bits: " + bits);
        }
        int slot = slot(word);
        if (entries[slot] == 0) {
            size++;
        }
        entries[slot] |= (word & ~VALUE) | bits;
        if (2 * size > entries.length) {
            grow();
        }
    }

    /** What is known of a word; 0 when nothing is. */
    int get(long word) {
        return get(word, first(word));
    }

    /**
     * Where the answer mostly stands, to be handed to {@link #get(long, long)}: many words can be asked for before the first
     * answer is looked at, so that the processor fetches several at a time.
     */
    long first(long word) {
        return entries[home(word)];
    }

    /** What is known of a word, with what {@link #first} gave for it; 0 when nothing is. */
    int get(long word, long first) {
        boolean here = first == 0 || ((first ^ word) & ~VALUE) == 0;
        return (int) ((here ? first : entries[slot(word)]) & VALUE);
    }

    private int slot(long word) {
        int mask = entries.length - 1;
        int slot = home(word);
        for (long entry = entries[slot]; entry != 0 && ((entry ^ word) & ~VALUE) != 0; entry = entries[slot]) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** By the upper bits, in which all letters of a word take part. */
    private int home(long word) {
        return (int) (word >>> (Long.SIZE - slotBits));
    }

    private void grow() {
        long[] old = entries;
        slotBits++;
        entries = new long[1 << slotBits];
        Arrays.stream(old).filter(entry -> entry != 0).forEach(entry -> entries[slot(entry)] = entry);
    }
}
