package chancery.parse;

import chancery.cable.TextHead;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds who signed: the surname on the last line, or glued to the end of the last sentence, and what stands behind it.
 * format.md 4.15.
 */
final class Signature {

    /** So many rows behind the signature may be end tokens, publishers' notes and the like. */
    private static final int MOST_ROWS_BEHIND = 6;

    private static final int LONGEST = 40;

    /** In small letters a name is believed below a line shorter than this. */
    private static final int SHORT = 20;

    /** So many rows between the signature and the end may be scraps. */
    private static final int MOST_JUNK = 3;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** {@code NNNN}, {@code BT}, {@code #2148}, {@code End Cable Text}, {@code 2005-05-06}, a lone full stop. */
    private static final Pattern TAIL = Pattern.compile(
            "N{3,5}|n{3,5}|Nnnn|BT|#\\d{2,5}|(?i:end (?:of )?cable(?: text)?)"
                    + "|\\d{4}-\\d{2}-\\d{2}|[.>*#]{1,3}|\\d{4}[A-Z]{4,8}\\d{5} - (?:Classification: )?[A-Z]{4,14}|.{0,9}\\* FROM `.*");

    /** The date that some copies print behind the name: {@code DANILOVICH 2005-05-06}. */
    private static final Pattern TAIL_GLUED = Pattern.compile("(?:\\s+\\d{4}-\\d{2}-\\d{2}|\\s+[.>]|#{1,4})$");

    private static final Pattern NAME_WORD = Pattern.compile(
            "\\.?(?:[A-Z][A-Z'’`-]{1,20}|(?:Mc|Mac|Le|La|De|Di|O'|O’|Van|Von)?[A-Z][a-z'’]{1,20}(?:-[A-Z][a-z]{1,20})?|JR\\.?|Jr\\.?|II|III)");

    private static final Pattern SMALL_NAME = Pattern.compile("[a-z]{3,15}");

    private static final Pattern END_OF_PASSAGE = Pattern.compile(
            "(?i:(?:END (?:SUMMARY|COMMENTS?|NOTE|TEXT|POINTS|CABLE)[^a-z]{0,4}|UNQUOTE|CONSIDERED)\\s*)$");

    private static final Set<String> NO_NAMES = Set.of(
            "COMMENT",
            "COMMENTS",
            "SUMMARY",
            "NOTE",
            "TEXT",
            "POINTS",
            "END",
            "CONFIDENTIAL",
            "SECRET",
            "UNCLASSIFIED",
            "SENSITIVE",
            "SIPDIS",
            "NOFORN",
            "INTRODUCTION",
            "BACKGROUND",
            "UNQUOTE",
            "QUOTE",
            "CONSIDERED",
            "MINIMIZE",
            "REQUEST",
            "CABLE",
            "MESSAGE",
            "NONPAPER",
            "DETAILS",
            "NONE",
            "IRAN",
            "IRAQ",
            "USA");

    private static final Set<String> OFFICES = Set.of(
            "ACTING",
            "AMBASSADOR",
            "CDA",
            "CHARGE",
            "CHARGE A.I.",
            "CHARGE D'AFFAIRES",
            "CHARGE D'AFFAIRES A.I.",
            "CONSUL GENERAL",
            "DCM");

    private final String text;
    private final List<Row> rows;
    private final Optional<String> classifier;

    private Signature(String text, List<Row> rows, TextHead head) {
        this.text = text;
        this.rows = rows;
        this.classifier = head.classifiedBy().flatMap(by -> by.name()).map(Signature::lastWord);
    }

    /**
     * Finds the signature and marks its row, and those behind it that are no part of the message, as what they are.
     *
     * @param rows changed in place
     * @param farewell the row where a farewell to readers begins; the signature may stand before or behind it
     */
    static Optional<Found> take(String text, List<Row> rows, int farewell, TextHead head) {
        return new Signature(text, rows, head).take(farewell);
    }

    /**
     * A signature.
     *
     * @param row where it stands
     * @param start its first character in the text
     * @param name as printed, once: {@code KUBISKE} of {@code KUBISKE KUBISKE}
     */
    record Found(int row, int start, String name) {}

    private Optional<Found> take(int farewell) {
        int end = cutTail();
        Optional<Found> found = find(end).or(() -> farewell < end ? find(farewell) : Optional.empty());
        found.ifPresent(f -> mark(f, farewell));
        return found;
    }

    /** Marks end tokens as appended; one past the last row before them. */
    private int cutTail() {
        int end = rows.size();
        int tokens = 0;
        for (int i = rows.size() - 1; i >= 0 && tokens < MOST_ROWS_BEHIND; i--) {
            Row row = rows.get(i);
            if (row.isText()) {
                boolean token = row.length() <= 90 && isTail(row);
                if (token) {
                    append(i, end);
                    end = i;
                } else if (!isRedacted(i)) { // one may stand behind End Cable Text
                    break;
                }
                tokens++;
            }
        }
        return end;
    }

    private void append(int from, int to) {
        for (int i = from; i < to; i++) {
            if (rows.get(i).isText()) {
                rows.set(i, rows.get(i).as(Row.Kind.APPENDED));
            }
        }
    }

    private Optional<Found> find(int end) {
        int last = textBefore(end);
        if (last < 0) {
            return Optional.empty();
        }
        Optional<Found> found = alone(last).or(() -> glued(last));
        int i = last;
        for (int tries = 0; found.isEmpty() && tries < MOST_JUNK && i >= 0 && isJunk(i); tries++) {
            i = textBefore(i);
            found = i < 0 ? Optional.empty() : alone(i);
        }
        return found.isEmpty() && isRedacted(last) && isSetOff(last)
                ? Optional.of(new Found(last, rows.get(last).start(), words(last)))
                : found;
    }

    private String words(int row) {
        return text.substring(rows.get(row).start(), rows.get(row).end());
    }

    private boolean isRedacted(int row) {
        return Redactions.isAll(text, rows.get(row).start(), rows.get(row).end());
    }

    private boolean isSetOff(int row) {
        int above = textBefore(row);
        return above >= 0
                && Scan.endsSentence(
                        text, rows.get(above).start(), rows.get(above).end());
    }

    /** The last row of text before this one, or -1. */
    private int textBefore(int end) {
        int i = end - 1;
        while (i >= 0 && !rows.get(i).isText()) {
            i--;
        }
        return i;
    }

    /** Behind the signature a copy may have scraps, such as {@code T ONE ORDERED RELEASED ON...}. */
    private boolean isJunk(int i) {
        Row row = rows.get(i);
        return row.length() < 60 && (Headings.isCapitals(text, row.start(), row.end()) || isTail(row));
    }

    private boolean isTail(Row row) {
        return ("NnBEe#.>*0123456789".indexOf(text.charAt(row.start())) >= 0
                        || text.startsWith(" FROM `", text.indexOf('*', row.start()) + 1))
                && TAIL.matcher(text).region(row.start(), row.end()).matches();
    }

    /** A line without the date or the scraps that some copies print behind the name. */
    private static String withoutTail(String line) {
        return !line.isEmpty() && ".>#0123456789".indexOf(line.charAt(line.length() - 1)) >= 0
                ? TAIL_GLUED.matcher(line).replaceFirst("")
                : line;
    }

    /** {@code MILLER} of {@code MILLER, CHARGE}: whoever signs for the chief of mission says so. */
    private static String withoutOffice(String line) {
        int comma = line.indexOf(',');
        return comma > 0 && OFFICES.contains(line.substring(comma + 1).strip().toUpperCase(Locale.ROOT))
                ? line.substring(0, comma)
                : line;
    }

    /** A name that has the line for itself. A word alone is one unless it goes on with a sentence in capitals. */
    private Optional<Found> alone(int i) {
        Row row = rows.get(i);
        if (row.length() > 2 * LONGEST || isRedacted(i)) {
            return Optional.empty();
        }
        String name = once(withoutOffice(withoutTail(words(i))));
        boolean capitals = Headings.isCapitals(name, 0, name.length());
        int above = textBefore(i);
        boolean goesOn = above >= 0
                && !isSetOff(i)
                && capitals
                && rows.get(i - 1).isText()
                && !isRedacted(above)
                && Headings.isCapitals(
                        text, rows.get(above).start(), rows.get(above).end())
                && !endsPassage(above);
        String[] words = BLANKS.split(name, -1);
        boolean isName =
                name.length() <= LONGEST && areNames(words, capitals) && (capitals || words.length == 1 || isSetOff(i));
        boolean isSmallName = i > 0
                && SMALL_NAME.matcher(name).matches()
                && (isSetOff(i)
                        || isClassifier(name)
                        || !rows.get(i - 1).isText()
                        || rows.get(i - 1).length() < SHORT);
        return (isName && (!goesOn || isClassifier(name))) || isSmallName
                ? Optional.of(new Found(i, row.start(), name))
                : Optional.empty();
    }

    /** {@code END COMMENT} without a full stop also ends what stands above. */
    private boolean endsPassage(int row) {
        int tail = Math.max(rows.get(row).start(), rows.get(row).end() - 40);
        return END_OF_PASSAGE.matcher(text).region(tail, rows.get(row).end()).find();
    }

    private static boolean areNames(String[] words, boolean capitals) {
        if (words.length > (capitals ? 3 : 4)) {
            return false;
        }
        for (String word : words) {
            if (!NAME_WORD.matcher(word).matches()
                    || Redactions.isAll(word, 0, word.length())
                    || NO_NAMES.contains(word.toUpperCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    /** {@code KUBISKE KUBISKE} is one name, printed twice. */
    private static String once(String line) {
        String name = line.startsWith(".") ? line.substring(1) : line;
        int middle = name.length() / 2;
        boolean twice = name.length() % 2 == 1
                && Scan.isBlank(name.charAt(middle))
                && name.substring(0, middle).equals(name.substring(middle + 1));
        return twice ? name.substring(0, middle) : name;
    }

    /** A name at the end of a line: {@code … is less clear. ROEMER}. */
    private Optional<Found> glued(int i) {
        Row row = rows.get(i);
        int from = Math.max(row.start(), row.end() - 2 * LONGEST);
        String line = withoutTail(text.substring(from, row.end()));
        int end = from + line.length();
        int start = wordStart(from, end);
        if (start <= row.start()) {
            return Optional.empty();
        }
        String word = text.substring(start, end);
        if (!areNames(new String[] {word}, false) || word.length() < 3) {
            return Optional.empty();
        }
        if (Headings.isCapitals(word, 0, word.length())) {
            return gluedCapitals(i, from, start, end);
        }
        boolean plausible = (endsSentenceBefore(row, start) && hasWords(i, start)) || isClassifier(word);
        return plausible ? Optional.of(new Found(i, start, word)) : Optional.empty();
    }

    private Optional<Found> gluedCapitals(int i, int from, int lastStart, int end) {
        Row row = rows.get(i);
        int start = lastStart;
        for (int words = 0; words < 2 && !endsSentenceBefore(row, start); words++) { // TIMKEN JR, LA LIME
            int previous = wordStart(from, Scan.skipBlanksBack(text, from, start));
            String word = text.substring(previous, Scan.skipBlanksBack(text, previous, start));
            boolean name = previous > row.start()
                    && !word.isEmpty()
                    && Headings.isCapitals(word, 0, word.length())
                    && areNames(new String[] {word}, true);
            if (!name) {
                break;
            }
            start = previous;
        }
        if (!endsSentenceBefore(row, start)) {
            start = lastStart;
        }
        boolean smallAround = !Headings.isCapitals(text, from, lastStart);
        boolean plausible = (endsSentenceBefore(row, start) && hasWords(i, start))
                || smallAround
                || isClassifier(text.substring(lastStart, end))
                || END_OF_PASSAGE.matcher(text).region(from, start).find();
        return plausible ? Optional.of(new Found(i, start, once(text.substring(start, end)))) : Optional.empty();
    }

    /** Whether more than a paragraph's number and mark stands in front: {@code 1. IN WAKE} is a text that breaks off. */
    private boolean hasWords(int i, int start) {
        int above = textBefore(i);
        boolean wrapped = above >= 0 && !isSetOff(i) && !endsPassage(above); // … in paragraph / 3. MILLER
        return wrapped
                || ParagraphStart.read(text, rows.get(i), start)
                        .filter(number -> Scan.skipBlanks(text, number.content(), start) >= start)
                        .isEmpty();
    }

    private int wordStart(int from, int end) {
        int start = end;
        while (start > from && !Scan.isBlank(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private boolean endsSentenceBefore(Row row, int start) {
        int end = Scan.skipBlanksBack(text, row.start(), start);
        return end > row.start() && end < start && Scan.endsSentence(text, Math.max(row.start(), end - 4), end);
    }

    private boolean isClassifier(String name) {
        return classifier.filter(lastWord(name)::equalsIgnoreCase).isPresent();
    }

    private static String lastWord(String name) {
        String stripped = name.strip();
        return stripped.substring(stripped.lastIndexOf(' ') + 1);
    }

    private void mark(Found found, int farewell) {
        int at = found.row();
        Row row = rows.get(at);
        int stop = at < farewell ? farewell : rows.size();
        for (int i = at + 1; i < stop; i++) {
            if (rows.get(i).isText()) {
                rows.set(i, rows.get(i).as(Row.Kind.APPENDED));
            }
        }
        int end = Scan.skipBlanksBack(text, row.start(), found.start());
        if (end <= row.start()) {
            rows.set(at, row.as(Row.Kind.SIGNATURE));
            if (at > 0 && rows.get(at - 1).isText() && words(at - 1).equalsIgnoreCase(found.name())) {
                rows.set(at - 1, rows.get(at - 1).as(Row.Kind.SIGNATURE)); // printed twice, on two lines
            }
        } else {
            rows.set(at, new Row(Row.Kind.TEXT, row.from(), row.start(), end, row.glued(), row.section()));
            rows.add(at + 1, new Row(Row.Kind.SIGNATURE, end, found.start(), row.end(), true, row.section()));
        }
    }
}
