package chancery.mention;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Names, to be looked for at the beginnings of words: a tree of characters, in which case and accents do not count
 * ({@code SAO PAULO} is {@code São Paulo}) and a run of white space is one blank. Built once, then only read.
 *
 * @param <V> what is known under a name
 */
final class NameTrie<V> {

    /** Letters, digits, blank, apostrophe, hyphen, full stop, ampersand, slash. */
    private static final int SYMBOLS = 42;

    private static final byte NONE = -1;
    private static final byte[] SYMBOL_OF = symbols();

    /** What is known under the names, in the order of {@link #valueOf}. */
    private final List<List<V>> values = new ArrayList<>();

    private int[] next = new int[SYMBOLS * 1024];
    /** For each node one more than the place in {@link #values}; 0 where no name ends. */
    private int[] valueOf = new int[1024];

    private int nodes = 1;

    void add(String name, V value) {
        int node = 0;
        for (int i = 0; i < name.length(); i++) {
            byte symbol = symbol(name.charAt(i));
            if (symbol == NONE) {
                throw new IllegalArgumentException("a name with a character that is in no name: " + name);
            }
            int slot = node * SYMBOLS + symbol;
            if (next[slot] == 0) {
                next[slot] = nodes++;
                if (nodes > valueOf.length) {
                    next = Arrays.copyOf(next, 2 * next.length);
                    valueOf = Arrays.copyOf(valueOf, 2 * valueOf.length);
                }
            }
            node = next[slot];
        }
        if (valueOf[node] == 0) {
            values.add(new ArrayList<>());
            valueOf[node] = values.size();
        }
        values.get(valueOf[node] - 1).add(value);
    }

    /** Offers every name that begins at {@code from} and ends where a word ends, the shortest first. */
    void match(Passage passage, int from, Match<V> match) {
        String text = passage.text();
        int node = 0;
        int at = from;
        while (at < text.length()) {
            byte symbol = symbol(text.charAt(at));
            if (symbol == NONE) {
                return;
            }
            node = next[node * SYMBOLS + symbol];
            if (node == 0) {
                return;
            }
            at = Character.isWhitespace(text.charAt(at)) ? passage.behindBlanks(at) : at + 1;
            if (valueOf[node] > 0 && passage.isWordEnd(at)) {
                match.found(at, values.get(valueOf[node] - 1));
            }
        }
    }

    /** Takes what is known under a name that ends at {@code end}. */
    interface Match<V> {
        void found(int end, List<V> values);
    }

    private static byte symbol(char c) {
        return c < SYMBOL_OF.length ? SYMBOL_OF[c] : c == '\u2019' ? SYMBOL_OF['\''] : NONE;
    }

    private static byte[] symbols() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 '-.&/";
        byte[] symbols = new byte[0x250];
        for (char c = 0; c < symbols.length; c++) {
            String plain = Character.isWhitespace(c) || c == 0xA0
                    ? " "
                    : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                            .substring(0, 1)
                            .toUpperCase(Locale.ROOT);
            symbols[c] = (byte) (plain.length() == 1 ? alphabet.indexOf(plain.charAt(0)) : NONE);
        }
        return symbols;
    }
}
