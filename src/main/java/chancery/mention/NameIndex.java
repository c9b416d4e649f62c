package chancery.mention;

import chancery.cable.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Names of lists as a tree of their words, where a word ends at its first hyphen, apostrophe or full stop too: a text is
 * followed as long as a name may go on, and only names of the same words are compared with it. Case and accents do not count
 * ({@code SAO PAULO} is {@code São Paulo}), a run of white space is one blank, and a hyphen before a longer word is one too.
 * Built once, then only read.
 */
final class NameIndex {

    /** Of what {@code nodes} gives: whether longer names begin so. */
    private static final int GOES_ON = 1;

    private static final int PLACE_SHIFT = 1;

    /** What stands between two words of a form: a text prints blanks there or a hyphen, whatever the list has. */
    private static final char GAP = ' ';
    /** But no blank before less: {@code G-8}. */
    private static final int SHORTEST_WORD = 3;

    /** By the numbers of all words so far, the place in {@code names} of those that have these words, and {@link #GOES_ON}. */
    private final WordTable nodes = new WordTable();
    /** Those of the same words, the longest first; at 0 none. */
    private final List<Entry[]> names = new ArrayList<>();

    private final Taker taker;

    /** The names of a list, handed to {@code taker} where they stand. */
    NameIndex(List<ListedName> list, Taker taker) {
        this.taker = taker;
        Map<Long, List<Entry>> byWords = new HashMap<>();
        Set<Long> goingOn = new HashSet<>();
        for (ListedName name : list) {
            String form = Spelling.fold(name.form());
            int firstWord = wordEnd(form, 0);
            long words = Codes.hash(form, 0, firstWord);
            for (int at = wordStart(form, firstWord); at < form.length(); at = wordStart(form, wordEnd(form, at))) {
                goingOn.add(words);
                words = Codes.hashWith(words, Codes.hash(form, at, wordEnd(form, at)));
            }
            byWords.computeIfAbsent(words, key -> new ArrayList<>()).add(new Entry(form, firstWord, name));
        }
        names.add(new Entry[0]);
        byWords.forEach((words, entries) -> {
            entries.sort(Comparator.comparingInt(entry -> -entry.length())); // stable: the lists' order stays
            nodes.add(words, names.size() << PLACE_SHIFT);
            names.add(entries.toArray(Entry[]::new));
        });
        goingOn.forEach(words -> nodes.add(words, GOES_ON));
    }

    /** What {@link Vocabulary#LISTED} is said of. */
    static String firstWord(String form) {
        return form.substring(0, wordEnd(form, 0));
    }

    private static int wordStart(String form, int from) {
        int start = from;
        while (start < form.length() && !Spelling.isIn(form.charAt(start), Spelling.WORD)) {
            start++;
        }
        return start;
    }

    private static int wordEnd(String form, int from) {
        int end = from;
        while (end < form.length() && Spelling.isIn(form.charAt(end), Spelling.WORD)) {
            end++;
        }
        return end;
    }

    private static int behindGap(char[] text, int from) {
        if (text[from] == '-') {
            return from + 1;
        }
        int at = from;
        while (isBlank(text[at])) {
            at++;
        }
        return at;
    }

    /**
     * The first name, from the longest on, that stands in a text and is accepted.
     *
     * @param inWord the word that it begins in
     * @param hash the number of what stands from {@code start} to {@code partEnd}, the beginning of it
     * @return the place behind the name, or {@code start}
     */
    int longest(Words words, int inWord, int start, int partEnd, long hash, Consumer<? super Mention> found) {
        int node = nodes.get(hash);
        return node == 0 ? start : longest(node, words, inWord, start, partEnd, hash, found);
    }

    private int longest(
            int node, Words words, int inWord, int start, int partEnd, long hash, Consumer<? super Mention> found) {
        int end = start;
        int next = (node & GOES_ON) == 0 ? -1 : words.nextPart(partEnd);
        if (next >= 0) {
            int nextEnd = words.partEnd(next);
            long longer = Codes.hashWith(hash, words.hash(next, nextEnd));
            int goingOn = nodes.get(longer);
            end = goingOn == 0 ? start : longest(goingOn, words, inWord, start, nextEnd, longer, found);
        }
        return end > start ? end : first(names.get(node >>> PLACE_SHIFT), words, inWord, start, found);
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
            for (int at = 0; at < rest.length; at++) {
                rest[at] = rest[at] == ' ' || (rest[at] == '-' && isBeforeWord(at + 1)) ? GAP : rest[at];
            }
        }

        private boolean isBeforeWord(int at) {
            int end = at;
            while (end < rest.length && rest[end] >= 'A' && rest[end] <= 'Z') {
                end++;
            }
            return end - at >= SHORTEST_WORD;
        }

        int length() {
            return firstWord + rest.length;
        }

        /** Behind this name, if it stands where its first word does and a word ends there; otherwise {@code start}. */
        int end(char[] text, int start) {
            int at = start + firstWord;
            for (char c : rest) {
                int next = c == GAP ? behindGap(text, at) : Spelling.plain(text[at]) == c ? at + 1 : at;
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
