package chancery.parse;

import chancery.cable.PortionMark;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The SUBJECT, without the portion mark that may lead it. */
record SubjectLine(String text, Optional<PortionMark> mark) {

    /** A handling note that was printed behind it. */
    private static final Pattern HANDLING = Pattern.compile(
            " (?:(?:Sensitive|SENSITIVE) (?:but|BUT)\\b.*|(?:This|THIS) (?:message|MESSAGE|cable|CABLE) (?:is|IS) (?:sensitive|SENSITIVE).*)$");

    private static final Pattern ENTITY = Pattern.compile("&#(?<code>\\d{2,5});");

    /** Reads what stands behind the label: lines with their ends. */
    static Optional<SubjectLine> read(String value) { // format.md 3.8
        String text =
                Text.squeeze(joined(PageLines.withoutMarks(entities(value)).replace('\\', ' ')));
        Optional<PortionMarks.Found> found =
                PortionMarks.at(text, 0, text.length()).filter(PortionMarks.Found::whole);
        text = found.map(f -> f.end()).map(text::substring).orElse(text).strip();
        if (text.contains("ensitive") || text.contains("SENSITIVE")) {
            text = HANDLING.matcher(text).replaceFirst("").strip();
        }
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new SubjectLine(text, found.map(PortionMarks.Found::mark)));
    }

    /** A hyphen at the end of a line belongs to the word: {@code US-} and {@code LATIN} are {@code US-LATIN}. */
    private static String joined(String value) {
        StringBuilder joined = new StringBuilder(value.length());
        for (String line : value.split("\n", -1)) {
            String text = line.strip();
            boolean hyphen = joined.length() > 2
                    && joined.charAt(joined.length() - 1) == '-'
                    && Text.isLetter(joined.charAt(joined.length() - 2));
            joined.append(hyphen || joined.isEmpty() ? "" : " ").append(text);
        }
        return joined.toString();
    }

    /** Numbered entities that a copy left as they were. */
    private static String entities(String value) {
        if (value.indexOf("&#") < 0) {
            return value;
        }
        Matcher m = ENTITY.matcher(value);
        return m.replaceAll(match -> Matcher.quoteReplacement(Character.toString(Text.number(match.group(1)))));
    }
}
