package chancery.parse;

import chancery.cable.Declared;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The attributes that the National Archives print with a telegram of 1973-79, one a line: {@code Document Number:
 * 1976STATE312662}, {@code Concepts: ARMS, TRADE}; {@code n/a} for none.
 */
final class TelegramAttributes {

    private static final Pattern ATTRIBUTE = Pattern.compile("(?<name>[A-Z][A-Za-z/ ]{1,40}?) ?: ?(?<value>.*)");

    private static final Set<String> NAMES = Set.of(
            "AUTOMATIC DECAPTIONING",
            "CAPTURE DATE",
            "CHANNEL INDICATORS",
            "CURRENT CLASSIFICATION",
            "CONCEPTS",
            "CONTROL NUMBER",
            "COPY",
            "DRAFT DATE",
            "DECAPTION DATE",
            "DECAPTION NOTE",
            "DISPOSITION ACTION",
            "DISPOSITION APPROVED ON DATE",
            "DISPOSITION AUTHORITY",
            "DISPOSITION CASE NUMBER",
            "DISPOSITION COMMENT",
            "DISPOSITION DATE",
            "DISPOSITION EVENT",
            "DISPOSITION HISTORY",
            "DISPOSITION REASON",
            "DISPOSITION REMARKS",
            "DOCUMENT NUMBER",
            "DOCUMENT SOURCE",
            "DOCUMENT UNIQUE ID",
            "DRAFTER",
            "ENCLOSURE",
            "EXECUTIVE ORDER",
            "ERRORS",
            "EXPIRATION",
            "FILM NUMBER",
            "FORMAT",
            "FROM",
            "HANDLING RESTRICTIONS",
            "IMAGE PATH",
            "ISECURE",
            "LEGACY KEY",
            "LINE COUNT",
            "LITIGATION CODE LIST",
            "LITIGATION CODES",
            "LITIGATION HISTORY",
            "LOCATOR",
            "MARKINGS",
            "MESSAGE ID",
            "OFFICE",
            "ORIGINAL CLASSIFICATION",
            "ORIGINAL HANDLING RESTRICTIONS",
            "ORIGINAL PREVIOUS CLASSIFICATION",
            "ORIGINAL PREVIOUS HANDLING RESTRICTIONS",
            "PAGE COUNT",
            "PREVIOUS CHANNEL INDICATORS",
            "PREVIOUS CLASSIFICATION",
            "PREVIOUS HANDLING RESTRICTIONS",
            "REFERENCE",
            "RETENTION",
            "REVIEW ACTION",
            "REVIEW AUTHORITY",
            "REVIEW COMMENT",
            "REVIEW CONTENT FLAGS",
            "REVIEW DATE",
            "REVIEW EVENT",
            "REVIEW EXEMPTIONS",
            "REVIEW HISTORY",
            "REVIEW MARKINGS",
            "REVIEW MEDIA IDENTIFIER",
            "REVIEW REFERRALS",
            "REVIEW RELEASE DATE",
            "REVIEW RELEASE EVENT",
            "REVIEW TRANSFER DATE",
            "REVIEW WITHDRAWN FIELDS",
            "SAS ID",
            "SECURE",
            "STATUS",
            "SUBJECT",
            "TAGS",
            "TO",
            "TYPE",
            "MRN",
            "VDKVGWKEY");

    private static final Pattern STAMPED = Pattern.compile("\\b\\d{1,2} [A-Za-z]{3} \\d{4}\\b");

    private static final Pattern SEPARATOR = Pattern.compile("[,;]");

    /** Attributes are shorter than this. */
    private static final int LONGEST = 2_000;

    /** So many known attributes in a row are a block also without its title. */
    private static final int FEWEST = 4;

    private final Map<String, String> values = new LinkedHashMap<>();

    private static final TelegramAttributes NONE = new TelegramAttributes();

    private TelegramAttributes() {}

    /** Whether a line is the title of the block. */
    private static boolean isTitle(String line) {
        return line.equalsIgnoreCase("Message Attributes") || line.equalsIgnoreCase("Document Attributes");
    }

    /** Whether a text can hold a block: no other is looked through. */
    static boolean mayBeIn(String text) {
        return text.indexOf('t') >= 0 // all have one; in a text of capitals M and C are frequent
                && (isIn(text, "Message Attributes", 'M')
                        || isIn(text, "Document Number:", ':')
                        || isIn(text, "Original Classification", 'C'));
    }

    private static boolean isIn(String text, String words, char rare) {
        return new Scan.Finder(text, words, rare).in(0, text.length()) >= 0;
    }

    /** Whether the block begins at a line: its title, or several attributes in a row. */
    static boolean begin(LineCursor in, int at) {
        if (isTitle(in.line(at).text().strip())) {
            return true;
        }
        int found = 0;
        for (int i = at; found < FEWEST && in.has(i); i++) {
            if (!in.line(i).isBlank() || found == 0) {
                if (name(in.line(i)).isEmpty()) {
                    return false;
                }
                found++;
            }
        }
        return found == FEWEST;
    }

    /** One past the last line of a block that begins at a line. */
    static int end(LineCursor in, int from) {
        int i = from;
        while (in.has(i)) {
            String text = in.line(i).text().strip();
            if (text.equalsIgnoreCase("Message Text")) {
                return i + 1;
            }
            if (HeaderLines.isDateTimeGroup(text) || text.startsWith("PAGE 01")) {
                return i;
            }
            i++;
        }
        return i;
    }

    private static Optional<Matcher> name(Line line) {
        String text = line.text().strip();
        Matcher m = ATTRIBUTE.matcher(text.length() < LONGEST ? text : "");
        return m.matches() && NAMES.contains(m.group("name").toUpperCase(Locale.ROOT))
                ? Optional.of(m)
                : Optional.empty();
    }

    /** Reads the lines of the block; a line without a name goes on with the value above it. */
    static TelegramAttributes read(LineCursor in, Layout layout) { // format.md 6.2
        boolean below = layout.attributes() < Integer.MAX_VALUE;
        if (!below && layout.header() == 0) { // nearly all
            return NONE;
        }
        int from = below ? layout.attributes() : 0;
        int to = below ? Integer.MAX_VALUE : layout.header();
        TelegramAttributes attributes = new TelegramAttributes();
        String name = "";
        StringBuilder value = new StringBuilder();
        for (int i = from; i < to && in.has(i); i++) {
            Line line = in.line(i);
            Optional<Matcher> next = name(line);
            if (next.isPresent()) {
                attributes.keep(name, value);
                name = next.get().group("name").toUpperCase(Locale.ROOT);
                value = new StringBuilder(next.get().group("value"));
            } else {
                value.append(' ').append(line.text());
            }
        }
        attributes.keep(name, value);
        return attributes;
    }

    private void keep(String name, StringBuilder printed) {
        String value = unquoted(Text.squeeze(printed.toString()));
        if (!name.isEmpty() && !value.isEmpty() && !value.equalsIgnoreCase("n/a") && !value.equals("-")) {
            values.putIfAbsent(name, value);
        }
    }

    /** {@code 'PRESS, TRADE'}: what has a comma or a leading nought is in quotes. */
    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
        return quoted ? value.substring(1, value.length() - 1).strip() : value;
    }

    private Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** What the archive says of the telegram. */
    Declared declared() {
        if (values.isEmpty()) {
            return Declared.NOTHING;
        }
        return new Declared(
                get("DOCUMENT NUMBER").or(() -> get("MRN")),
                get("DRAFT DATE"),
                get("FROM"),
                get("ORIGINAL CLASSIFICATION"),
                list("REFERENCE"),
                get("REVIEW RELEASE DATE").or(this::stamped).or(() -> get("REVIEW DATE")));
    }

    Optional<String> tags() {
        return get("TAGS");
    }

    Optional<String> subject() {
        return get("SUBJECT");
    }

    Optional<String> drafter() {
        return get("DRAFTER");
    }

    Optional<String> office() {
        return get("OFFICE");
    }

    /** The archive's subject terms. */
    List<String> concepts() {
        return list("CONCEPTS");
    }

    /** What the text of a card does not say: {@code EXDIS}. */
    List<String> captions() {
        return list("ORIGINAL HANDLING RESTRICTIONS");
    }

    private List<String> list(String name) {
        Optional<String> value = get(name);
        if (value.isEmpty()) {
            return List.of();
        }
        List<String> list = new ArrayList<>();
        for (String entry : SEPARATOR.split(value.get(), -1)) {
            if (!entry.isBlank()) {
                list.add(entry.strip());
            }
        }
        return list;
    }

    /** The date of the stamp under which it was opened. */
    private Optional<String> stamped() {
        return get("MARKINGS").or(() -> get("REVIEW MARKINGS")).flatMap(stamp -> {
            Matcher m = STAMPED.matcher(stamp);
            return m.find() ? Optional.of(m.group()) : Optional.empty();
        });
    }
}
