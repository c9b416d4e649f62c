package chancery.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of lists by the word they begin with, up to its first hyphen, apostrophe or full stop: that word decides, and
 * most words begin no name. Case and accents do not count ({@code SAO PAULO} is {@code São Paulo}), a run of white space
 * is one blank. Built once, then only read.
 */
final class NameIndex {

    private final WordTable first = new WordTable();
    /** In the order of the numbers that {@code first} gives, from 1; the longest name first. */
    private final List<List<Entry>> names = new ArrayList<>();

    NameIndex(List<ListedName> list) {
        Map<Long, List<Entry>> byFirstWord = new HashMap<>();
        for (ListedName name : list) {
            String form = Spelling.fold(name.form());
            long word = Spelling.hash(form, 0, wordEnd(form));
            byFirstWord.computeIfAbsent(word, w -> new ArrayList<>()).add(new Entry(form, name));
        }
        byFirstWord.forEach((word, entries) -> {
            entries.sort(Comparator.comparingInt(entry -> -entry.form.length())); // stable: the lists' order stays
            names.add(List.copyOf(entries));
            first.add(word, names.size());
        });
    }

    private static int wordEnd(String form) {
        int end = 0;
        while (end < form.length() && Spelling.isIn(form.charAt(end), Spelling.WORD)) {
            end++;
        }
        return end;
    }

    /** The names that begin with a word of this number, the longest first; most words begin none. */
    List<Entry> beginningWith(long word) {
        int number = first.get(word);
        return number == 0 ? List.of() : names.get(number - 1);
    }

    /** A name, with its form in capitals without accents. */
    record Entry(String form, ListedName name) {

        /** Behind this name, if it stands here and a word ends there; otherwise {@code start}. */
        int end(char[] text, int start) {
            int at = start;
            for (int i = 0; i < form.length(); i++) {
                char c = form.charAt(i);
                if (c == ' ') {
                    if (!isBlank(text[at])) {
                        return start;
                    }
                    while (isBlank(text[at])) {
                        at++;
                    }
                } else if (Spelling.plain(text[at]) == c) {
                    at++;
                } else {
                    return start;
                }
            }
            return Spelling.isIn(text[at], Spelling.WORD) ? start : at;
        }

        private static boolean isBlank(char c) {
            return Spelling.isIn(c, Spelling.BLANK) || c == '\u00A0';
        }
    }
}
