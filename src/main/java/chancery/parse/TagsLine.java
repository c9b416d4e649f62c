package chancery.parse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The TAGS line. */
final class TagsLine {

    private TagsLine() {}

    /** The tags of a line, once each, in order. */
    static List<String> read(String value) {
        Set<String> tags = new LinkedHashSet<>();
        for (String token : value.replace("(#)", " ").split("[,;\\s\\[\\]()]+", -1)) {
            if (!token.isEmpty()) {
                tags.add(token.toUpperCase(Locale.ROOT));
            }
        }
        return List.copyOf(tags);
    }

    /** Whether a line without label goes on with the tags of the line above it. */
    static boolean continues(String above, String line) {
        return above.stripTrailing().endsWith(",")
                || (line.length() < 60 && line.equals(line.toUpperCase(Locale.ROOT)));
    }
}
