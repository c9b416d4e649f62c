package chancery.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of lists by the word they begin with, up to its first hyphen, apostrophe or full stop, and by the letter behind
 * that word: most words begin no name, and few names are compared with the text. Case and accents do not count ({@code
 * SAO PAULO} is {@code São Paulo}), a run of white space is one blank. Built once, then only read.
 */
final class NameIndex {

    private final WordTable keys = new WordTable();
    /** In the order of the numbers that {@code keys} gives, from 1; the longest name first. */
    private final List<List<Entry>> names = new ArrayList<>();

    NameIndex(List<ListedName> list) {
        Map<Long, List<Entry>> byKey = new HashMap<>();
        for (ListedName name : list) {
            String form = Spelling.fold(name.form());
            int wordEnd = wordEnd(form);
            long word = Spelling.hash(form, 0, wordEnd);
            byKey.computeIfAbsent(word, key -> new ArrayList<>()); // so that longer names are asked for at all
            long key = wordEnd == form.length() ? word : longer(word, form.toCharArray(), wordEnd);
            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(new Entry(form, wordEnd, name));
        }
        byKey.forEach((key, entries) -> {
            entries.sort(Comparator.comparingInt(entry -> -entry.form.length())); // stable: the lists' order stays
            names.add(List.copyOf(entries));
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
        long key = next == wordEnd ? word : Spelling.hash(word, ' ');
        return Spelling.hash(key, Spelling.glyph(text[next]));
    }

    private static int behindBlanks(char[] text, int from) {
        int at = from;
        while (isBlank(text[at])) {
            at++;
        }
        return at;
    }

    /** Whether any name begins with the word of this number. */
    boolean begins(long word) {
        return keys.get(word) != 0;
    }

    /**
     * The first name, from the longest on, that stands in a text and is accepted.
     *
     * @param text with a character behind its end that is in no name
     * @param word the number of the word from {@code start} to {@code wordEnd}
     * @return the place behind the name, or {@code start}
     */
    int longest(char[] text, int start, int wordEnd, long word, Match match) {
        int shorter = keys.get(word);
        if (shorter == 0) {
            return start;
        }
        int longer = keys.get(longer(word, text, wordEnd));
        int end = longer == 0 ? start : first(names.get(longer - 1), text, start, match);
        return end > start ? end : first(names.get(shorter - 1), text, start, match);
    }

    private static int first(List<Entry> entries, char[] text, int start, Match match) {
        for (int i = 0; i < entries.size(); i++) { // every name of a dump passes here: no iterator
            Entry entry = entries.get(i);
            int end = entry.end(text, start);
            if (end > start && match.isMeant(start, end, entry.name)) {
                return end;
            }
        }
        return start;
    }

    /** Takes a name that stands between two places of the text, or refuses it. */
    interface Match {
        boolean isMeant(int start, int end, ListedName name);
    }

    /** A name, with its form in capitals without accents, and the length of the first word of that. */
    private record Entry(String form, int firstWord, ListedName name) {

        /** Behind this name, if it stands where its first word does and a word ends there; otherwise {@code start}. */
        int end(char[] text, int start) {
            int at = start + firstWord;
            for (int i = firstWord; i < form.length(); i++) {
                char c = form.charAt(i);
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
