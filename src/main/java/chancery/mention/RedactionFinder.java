package chancery.mention;

import chancery.cable.Cable;
import chancery.cable.Mention;
import chancery.cable.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    public void find(Words words, Cable cable, Consumer<? super Mention> found) {
        Passage passage = words.passage();
        String text = passage.text();
        char[] characters = words.characters();
        List<Span> places = new ArrayList<>();
        // A run covers every fifth place of some five in a row, so that only those are looked at.
        int behind = 0;
        for (int at = SHORTEST_RUN - 1; at < text.length(); at += SHORTEST_RUN) {
            if (isX(characters[at]) && at >= behind) {
                int start = runStart(text, at, behind);
                behind = runEnd(text, at);
                if (behind - start >= SHORTEST_RUN) {
                    places.add(new Span(start, behind));
                }
            }
        }
        for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
            int end = noteEnd(text, at);
            if (end > at + 1) {
                places.add(new Span(at, end));
            }
        }
        places.sort(Comparator.comparingInt(Span::start));
        for (Span place : places) {
            found.accept(passage.mention(Mention.Kind.REDACTION, place.start(), place.end(), "redaction"));
        }
    }

    private static boolean isX(char c) {
        return c == 'X' || c == 'x';
    }

    private static int runStart(String text, int at, int from) {
        int start = at;
        while (start > from && isX(text.charAt(start - 1))) {
            start--;
        }
        return start;
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
