package chancery.mention;

import chancery.cable.Cable;
import chancery.cable.Mention;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places that a publisher blacked out: a run of at least five X, such as {@code XXXXXXXXXXXX}, also where it is glued to
 * a word, and notes such as {@code [Source removed]}. How many names a run hides cannot be told.
 */
final class RedactionFinder implements MentionFinder {

    /** Four could be a number in Roman figures. */
    private static final int SHORTEST_RUN = 5;

    private static final Pattern NOTE = Pattern.compile(
            "\\[[^\\[\\]]{0,40}(?i:removed|redacted|deleted|withheld|omitted|expunged)[^\\[\\]]{0,20}]");

    @Override
    public void find(Passage passage, Cable cable, Consumer<? super Mention> found) {
        String text = passage.text();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = isX(c) ? runEnd(text, at) : c == '[' ? noteEnd(text, at) : at + 1;
            if (end - at >= SHORTEST_RUN) {
                found.accept(passage.mention(Mention.Kind.REDACTION, at, end, "redaction"));
            }
            at = end;
        }
    }

    private static boolean isX(char c) {
        return c == 'X' || c == 'x';
    }

    private static int runEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isX(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int noteEnd(String text, int from) {
        Matcher note = NOTE.matcher(text).region(from, text.length());
        return note.lookingAt() ? note.end() : from + 1;
    }
}
