package chancery.parse;

import chancery.cable.MessageReference;
import chancery.cable.Reference;
import chancery.reference.Posts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The REF line. */
final class References {

    private static final Pattern CABLE = Pattern.compile(
            "(?:(?<year>\\d{4}|\\d{2}) ?)?(?<post>[A-Za-z][A-Za-z' -]{1,30}?) (?<serial>\\d{2,7})\\b.*");
    private static final Pattern ENTRY = Pattern.compile("¶?[(\\[]?[A-Za-z][.):\\]] ?(?<rest>.*)");

    private References() {}

    static List<Reference> read(String value, HeadContext context) {
        List<Reference> found = new ArrayList<>();
        for (String entry : value.split("(?=\\b[A-Z][.)] )|;", -1)) {
            String text = entry.strip();
            Matcher m = ENTRY.matcher(text);
            Optional<String> label = Optional.empty();
            if (m.matches()) {
                label = Optional.of(text.replaceFirst("^¶?[(\\[]?", "").substring(0, 1));
                text = m.group("rest").strip();
            }
            if (!text.isEmpty()) {
                Optional<String> id = cable(text, context).map(MessageReference::toString);
                found.add(new Reference(label, id.isPresent() ? Reference.Kind.CABLE : Reference.Kind.OTHER, id, text));
            }
        }
        return found;
    }

    private static Optional<MessageReference> cable(String text, HeadContext context) {
        Matcher m = CABLE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        Optional<Integer> year =
                m.group("year") == null ? context.year() : Optional.of(HeaderLines.fullYear(m.group("year")));
        Optional<String> post = Posts.known().resolve(m.group("post"));
        return year.flatMap(y -> post.map(p -> new MessageReference(y, p, Text.number(m.group("serial")))));
    }

    static boolean isEnumerator(String line, int at) {
        return at + 1 < line.length() && Text.isLetter(line.charAt(at)) && ".):".indexOf(line.charAt(at + 1)) >= 0;
    }

    static boolean isCable(String text) {
        return CABLE.matcher(text).matches();
    }

    static boolean isEntry(String text) {
        Matcher m = ENTRY.matcher(text);
        return m.matches() || (isCable(text) && text.length() < 60);
    }
}
