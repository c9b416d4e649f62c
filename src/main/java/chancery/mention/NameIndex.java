package chancery.mention;

import chancery.cable.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Names of lists by the word they begin with, up to its first hyphen, apostrophe or full stop, and by the letter behind
 * that word: most words begin no name, and few names are compared with the text. Case and accents do not count ({@code
 * SAO PAULO} is {@code São Paulo}), a run of white space is one blank. Built once, then only read.
 */
final class NameIndex {

    private static final int FILTER_SHIFT = 32;

    private final WordTable keys = new WordTable();
    /** A bit for some of the first words: small, so that it stays near the processor. */
    private final long[] firstWords = new long[1 << 10];
    /** In the order of the numbers that {@code keys} gives, from 1; the longest name first. */
    private final List<Entry[]> names = new ArrayList<>();

    private final Taker taker;

    /** The names of a list, handed to {@code taker} where they stand. */
    NameIndex(List<ListedName> list, Taker taker) {
        this.taker = taker;
        Map<Long, List<Entry>> byKey = new HashMap<>();
        for (ListedName name : list) {
            String form = Spelling.fold(name.form());
            int wordEnd = wordEnd(form);
            long word = Codes.hash(form, 0, wordEnd);
            byKey.computeIfAbsent(word, key -> new ArrayList<>()); // so that longer names are asked for at all
            firstWords[filterWord(word)] |= 1L << (word >>> FILTER_SHIFT);
            long key = wordEnd == form.length() ? word : longer(word, form.toCharArray(), wordEnd);
            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(new Entry(form, wordEnd, name));
        }
        byKey.forEach((key, entries) -> {
            entries.sort(Comparator.comparingInt(entry -> -entry.length())); // stable: the lists' order stays
            names.add(entries.toArray(Entry[]::new));
            keys.add(key, names.size());
        });
    }

    private static int wordEnd(String form) {
        int end = 0;
        while (end < form.length() && Spelling.isIn(form.charAt(end), Spelling.WORD)) {
            end++;
        }
        return end;
    }

    /** Of the names that begin with a word and go on: by what stands behind the word, and the letter behind blanks. */
    private static long longer(long word, char[] text, int wordEnd) {
        int next = behindBlanks(text, wordEnd);
        long key = next == wordEnd ? word : Codes.hashWith(word, ' ');
        return Codes.hashWith(key, Spelling.plain(text[next]));
    }

    private static int behindBlanks(char[] text, int from) {
        int at = from;
        while (isBlank(text[at])) {
            at++;
        }
        return at;
    }

    private int filterWord(long word) {
        return (int) word & (firstWords.length - 1);
    }

    /** Whether a name may begin with the word of this number; of a hundred others a few are let through. */
    private boolean mayBegin(long word) {
        return (firstWords[filterWord(word)] >>> (word >>> FILTER_SHIFT) & 1) != 0;
    }

    /**
     * The first name, from the longest on, that stands in a text and is accepted.
     *
     * @param inWord the word that it begins in
     * @param hash the number of what stands from {@code start} to {@code partEnd}, the beginning of it
     * @return the place behind the name, or {@code start}
     */
    int longest(Words words, int inWord, int start, int partEnd, long hash, Consumer<? super Mention> found) {
        int shorter = mayBegin(hash) ? keys.get(hash) : 0;
        if (shorter == 0) {
            return start; // nearly all words
        }
        int longer = keys.get(longer(hash, words.characters(), partEnd));
        int end = longer == 0 ? start : first(names.get(longer - 1), words, inWord, start, found);
        return end > start ? end : first(names.get(shorter - 1), words, inWord, start, found);
    }

    private int first(Entry[] entries, Words words, int inWord, int start, Consumer<? super Mention> found) {
        for (Entry entry : entries) {
            int end = entry.end(words.characters(), start);
            if (end > start && taker.take(words, inWord, start, end, entry.name, found)) {
                return end;
            }
        }
        return start;
    }

    /** Takes a name that stands between two places of a text, or refuses it. */
    interface Taker {
        boolean take(Words words, int inWord, int start, int end, ListedName name, Consumer<? super Mention> found);
    }

    private static final class Entry {

        private final ListedName name;
        private final int firstWord;
        /** What goes on behind the first word, in capitals without accents: no string, which would be one more fetch. */
        private final char[] rest;

        Entry(String form, int firstWord, ListedName name) {
            this.name = name;
            this.firstWord = firstWord;
            this.rest = form.substring(firstWord).toCharArray();
        }

        int length() {
            return firstWord + rest.length;
        }

        /** Behind this name, if it stands where its first word does and a word ends there; otherwise {@code start}. */
        int end(char[] text, int start) {
            int at = start + firstWord;
            for (char c : rest) {
                int next = c == ' ' ? behindBlanks(text, at) : Spelling.plain(text[at]) == c ? at + 1 : at;
                if (next == at) {
                    return start;
                }
                at = next;
            }
            return Spelling.isIn(text[at], Spelling.WORD) ? start : at;
        }
    }

    private static boolean isBlank(char c) {
        return Spelling.isIn(c, Spelling.BLANK) || c == '\u00A0';
    }
}
