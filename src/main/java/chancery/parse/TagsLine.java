package chancery.parse;

import chancery.reference.Tags;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The TAGS line: codes, names of persons behind a code for visits, and free words of a post's own. Codes are kept as
 * printed, also outdated ones; only glued and misspelt ones are repaired.
 */
final class TagsLine {

    /** {@code [PGOV](#)}: links that became text. */
    private static final Pattern LINK = Pattern.compile("\\]\\([^()\\s]{0,200}\\)");

    /** {@code <a href="#">PGOV</a>}: links that became text, too. */
    private static final Pattern ELEMENT = Pattern.compile("</?[A-Za-z][^<>]{0,300}>");

    private static final Pattern WORDS_BETWEEN = Pattern.compile("[,;\\s\\[\\]]+");

    private static final String BETWEEN_WORDS = ",; \t\n\u000b\f\r[]";

    private static final String NOT_IN_FRONT = ".:)\\-";

    private static final String NOT_BEHIND = ".:(\\-";

    private final Set<String> tags = new LinkedHashSet<>();
    private final List<String> phrase = new ArrayList<>();
    private boolean person;

    private TagsLine() {}

    /** The tags of a line, once each, in order. */
    static List<String> read(String value) { // format.md 3.7
        String clean = withoutLinks(PageLines.withoutMarks(value)).toUpperCase(Locale.ROOT);
        TagsLine line = new TagsLine();
        int i = 0;
        while (i < clean.length()) {
            int open = clean.indexOf('(', i);
            int close = open < 0 ? -1 : clean.indexOf(')', open);
            if (close < 0) {
                line.words(clean.substring(i));
                break;
            }
            line.words(clean.substring(i, open));
            line.bracket(clean.substring(open + 1, close));
            i = close + 1;
        }
        return List.copyOf(line.tags);
    }

    /** A person behind a code for visits: {@code OVIP (STEINBERG, JAMES B.)}; anything else is read as words. */
    private void bracket(String inside) {
        if (person) {
            tags.add(Text.squeeze(inside));
            person = false;
        } else {
            words(inside);
        }
    }

    private void words(String text) {
        int end;
        for (int start = 0; start <= text.length(); start = end + 1) {
            end = start;
            while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != ';') {
                end++;
            }
            List<String> words = cleanWords(text.substring(start, end));
            for (int i = 0; i < words.size(); ) {
                i += word(words.subList(i, words.size()));
            }
            endPhrase();
        }
    }

    private static String withoutLinks(String text) {
        String clean = text.contains("](") ? LINK.matcher(text).replaceAll(" ") : text;
        return clean.indexOf('<') < 0 ? clean : ELEMENT.matcher(clean).replaceAll(" ");
    }

    /** The words between blanks and brackets that hold a letter, without signs at their ends. */
    private static List<String> cleanWords(String text) {
        List<String> words = new ArrayList<>();
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            end = start;
            boolean letters = false;
            while (end < text.length() && BETWEEN_WORDS.indexOf(text.charAt(end)) < 0) {
                letters |= Character.isLetter(text.charAt(end));
                end++;
            }
            if (letters) {
                int from = start;
                int to = end;
                while (NOT_IN_FRONT.indexOf(text.charAt(from)) >= 0) {
                    from++;
                }
                while (NOT_BEHIND.indexOf(text.charAt(to - 1)) >= 0) {
                    to--;
                }
                words.add(text.substring(from, to));
            }
        }
        return words;
    }

    /** Reads the first of these words, or the phrase that it begins; gives how many were read. */
    private int word(List<String> words) {
        String word = words.get(0);
        String known = Tags.known().phrase(words).orElse("");
        if (!known.isEmpty()) {
            endPhrase();
            tags.add(known);
            return known.split(" ", -1).length;
        }
        if (Tags.known().find(word).isPresent()) {
            endPhrase();
            tags.add(word);
            person = Tags.isTravel(word);
            return 1;
        }
        List<String> codes = person ? List.of() : Tags.known().unglue(word);
        if (!codes.isEmpty()) {
            endPhrase();
            tags.addAll(codes);
            return 1;
        }
        phrase.add(word);
        return 1;
    }

    /** Unknown words next to one another: a person behind a code for visits, else a post's own words. */
    private void endPhrase() {
        if (phrase.isEmpty()) {
            return;
        }
        if (person && phrase.size() > 1) {
            tags.add(phrase.get(0) + ", " + String.join(" ", phrase.subList(1, phrase.size())));
        } else if (phrase.stream().anyMatch(word -> word.length() > 5)) {
            String words = String.join(" ", phrase);
            tags.add(phrase.size() == 1 ? Tags.known().misspelt(words).orElse(words) : words);
        } else {
            tags.addAll(phrase);
        }
        phrase.clear();
        person = false;
    }

    /** Whether a line without label goes on with the tags of the line above it: it holds nothing but codes. */
    static boolean continues(String above, String line) {
        if (above.stripTrailing().endsWith(",")) {
            return true;
        }
        for (String word : WORDS_BETWEEN.split(line.toUpperCase(Locale.ROOT), -1)) {
            if (Tags.known().find(word).isEmpty() && Tags.known().unglue(word).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
