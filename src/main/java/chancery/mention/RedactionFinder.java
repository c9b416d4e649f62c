package chancery.mention;

import chancery.cable.Cable;
import chancery.cable.Mention;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Places that a publisher blacked out: a run of at least five X, such as {@code XXXXXXXXXXXX}, also where it is glued to
 * a word, and notes such as {@code [Source removed]}. How many names a run hides cannot be told.
 */
final class RedactionFinder implements MentionFinder {

    /** Four could be a number in Roman figures. */
    private static final int SHORTEST_RUN = 5;

    private static final Set<String> NOTES = Set.of("source removed", "name removed");
    private static final int LONGEST_NOTE = 20;

    @Override
    public void find(Passage passage, Cable cable, Consumer<? super Mention> found) {
        String text = passage.text();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = c == 'X' || c == 'x' ? runEnd(text, at, c) : c == '[' ? noteEnd(text, at) : at;
            if (end > at) {
                found.accept(passage.mention(Mention.Kind.REDACTION, at, end, "redaction"));
            }
            at = Math.max(end, at + 1);
        }
    }

    private static int runEnd(String text, int from, char x) {
        int end = from;
        while (end < text.length() && text.charAt(end) == x) {
            end++;
        }
        return end - from >= SHORTEST_RUN ? end : from;
    }

    private static int noteEnd(String text, int from) {
        int close = text.substring(from, Math.min(text.length(), from + LONGEST_NOTE))
                        .indexOf(']')
                + from;
        boolean isNote =
                close > from && NOTES.contains(text.substring(from + 1, close).toLowerCase(Locale.ROOT));
        return isNote ? close + 1 : from;
    }
}
