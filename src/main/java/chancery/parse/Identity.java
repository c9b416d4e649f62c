package chancery.parse;

import chancery.cable.MessageReference;
import chancery.reference.Posts;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which cable a text is: year, post and serial out of an id as printed anywhere. */
final class Identity {

    private static final Pattern ID =
            Pattern.compile("(?<year>\\d{4}|\\d{2})(?<post>[A-Z][A-Z'-]*?)(?<serial>\\d{1,7})");

    private Identity() {}

    /** {@code 08ASTANA2148}, however damaged. */
    static Optional<MessageReference> read(String printed) {
        Matcher m = ID.matcher(printed.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        String post = m.group("post");
        return Optional.of(new MessageReference(
                HeaderLines.fullYear(m.group("year")),
                Posts.known().resolve(post).orElse(Posts.letters(post)),
                Text.number(m.group("serial"))));
    }
}
