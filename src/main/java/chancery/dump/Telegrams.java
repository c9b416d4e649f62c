package chancery.dump;

import chancery.cable.Declared;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telegrams of the 1970s as the National Archives print them: under the title {@code Message Text} the telegram, under
 * {@code Message Attributes} a list of {@code Name: value}. Whichever comes first in a file begins each of its records.
 */
final class Telegrams extends TextRecords {

    private static final Pattern TITLE =
            Pattern.compile("(?im)^[ \\t]*(?<title>Message Text|Message Attributes|Document Attributes)[ \\t]*\\r?$");
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(?im)^[ \\t]*(?<name>Document Number|MRN|Draft Date|From|Original Classification) ?:[ \\t]*(?<value>.*?)[ \\t]*\\r?$");

    private final byte[] title;

    private Telegrams(Cut cut) {
        this.title = cut.title.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * How files of this format are cut.
     *
     * @param title the line that each record begins with, such as {@code Message Text}
     */
    record Cut(String title) implements Layout.Cut {
        @Override
        public ManyRecords open(Encoding encoding) {
            return new Telegrams(this);
        }
    }

    /** Whether a text has both titles, or one and a document's number. */
    static boolean areIn(String text) {
        String title = titleOf(text);
        List<String> titles =
                TITLE.matcher(text).results().map(found -> found.group(1)).toList();
        return !titles.isEmpty()
                && (text.contains("Document Number")
                        || titles.stream().anyMatch(other -> !other.equalsIgnoreCase(title)));
    }

    /** The title that comes first in a text; {@code Message Text} when there is none. */
    static String titleOf(String text) {
        Matcher m = TITLE.matcher(text);
        return m.find() ? m.group("title") : "Message Text";
    }

    /** Whether more than one telegram begins in a text. */
    static boolean areMany(String text) {
        String title = titleOf(text);
        return TITLE.matcher(text)
                        .results()
                        .filter(found -> found.group(1).equalsIgnoreCase(title))
                        .limit(2)
                        .count()
                == 2;
    }

    @Override
    public int lookbehind() {
        return 1;
    }

    @Override
    public int lookahead() {
        return 64;
    }

    @Override
    boolean isStart(byte[] bytes, int at, int limit) {
        return isTitle(bytes, at, Math.min(limit, at + lookahead()));
    }

    private boolean isTitle(byte[] bytes, int from, int limit) {
        int at = from;
        while (at < limit && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        if (limit - at < title.length) {
            return false;
        }
        for (int i = 0; i < title.length; i++) {
            if (Character.toLowerCase(bytes[at + i]) != Character.toLowerCase(title[i])) {
                return false;
            }
        }
        at += title.length;
        while (at < limit && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
        return at == limit || bytes[at] == '\n';
    }

    @Override
    Declared declared(String text) {
        return declared(text, Declared.NOTHING);
    }

    /** What the attributes say, and where they are silent what the file's name does. */
    static Declared declared(String text, Declared named) {
        Map<String, String> values = new HashMap<>();
        Matcher titles = TITLE.matcher(text);
        while (titles.find()) {
            if (!titles.group("title").equalsIgnoreCase("Message Text")) {
                Matcher m = ATTRIBUTE.matcher(text).region(titles.end(), text.length());
                while (m.find()) {
                    if (!m.group("value").isEmpty() && !m.group("value").equalsIgnoreCase("n/a")) {
                        values.putIfAbsent(m.group("name").toLowerCase(Locale.ROOT), m.group("value"));
                    }
                }
                break;
            }
        }
        return new Declared(
                Optional.ofNullable(values.get("document number"))
                        .or(() -> Optional.ofNullable(values.get("mrn")))
                        .or(named::id),
                Optional.ofNullable(values.get("draft date")),
                Optional.ofNullable(values.get("from")),
                Optional.ofNullable(values.get("original classification")),
                List.of(),
                Optional.empty());
    }
}
