package chancery.dump;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells where a cable starts in a file of many as plain text. It is at its transmission line ({@code VZCZC…}); else at
 * its date-time group, with FM at most three lines below; else at its classification line with post and serial; else
 * at a line that is an id ({@code 08OSLO11}). Two of FM, TO, E.O., TAGS and SUBJECT stand in the forty lines below.
 * Lines that belong before such a line, as the list of offices in the Department's copies, belong to its record. The
 * lines of one cable's head start no second record: a header waits until the cable above has a head, a classification
 * line or an id until it has a numbered paragraph. A page line, or {@code SECTION 02 OF}, is no start; nor is the head
 * of a cable that another quotes, moved in or announced. A line of running text is no label because it begins with
 * {@code TO}, {@code FM}, {@code SUBJECT} or {@code E.O.}: labels have a colon, and the addresses stand together.
 */
final class CableStart {

    /** What is looked at above a place. */
    static final int BEHIND_BYTES = 32 << 10;
    /** What is looked at below a place. */
    static final int AHEAD_BYTES = 24 << 10;

    private static final int LABEL_LINES = 40;
    private static final int LABELS = 2;
    /** FM stands at most so many lines below the date-time group. */
    private static final int LINES_TO_FM = 3;
    /** Lines of one head that stand above one another without FM or TAGS between them. */
    private static final int HEAD_LINES = 12;

    private static final int LONGEST_LINE = 200;

    /** What a line is, as far as it matters here. */
    private enum Kind {
        BLANK,
        TRANSMISSION,
        /** Stands before one of the starts: level and first page line, offices, a relay line, the notice of an extract. */
        FRONT,
        DATE_TIME,
        CLASSIFICATION,
        ID,
        FM,
        TO,
        ORDER,
        TAGS,
        SUBJECT,
        /** A numbered paragraph, or the end of a message. */
        TEXT,
        OTHER
    }

    private static final Set<Kind> STARTS = EnumSet.of(Kind.TRANSMISSION, Kind.DATE_TIME, Kind.CLASSIFICATION, Kind.ID);
    private static final Set<Kind> LABEL_KINDS = EnumSet.of(Kind.FM, Kind.TO, Kind.ORDER, Kind.TAGS, Kind.SUBJECT);
    private static final Set<Kind> OF_A_HEADER =
            EnumSet.of(Kind.TRANSMISSION, Kind.DATE_TIME, Kind.ID, Kind.FM, Kind.TO);
    private static final Set<Kind> OF_A_TEXT = EnumSet.of(Kind.ORDER, Kind.TAGS, Kind.SUBJECT, Kind.TEXT);

    private static final Pattern DATE_TIME =
            Pattern.compile("(?:[ZOPRYD] ){1,3}\\d{6}Z [A-Z]{3} (?:\\d{4}|\\d{2})(?!\\d).*");
    private static final Pattern FRONT = Pattern.compile("(?:ACTION|INFO) +[A-Z/]{1,6}-\\d{2}\\b.*"
            + "|(?: *[A-Z/]{1,6}-\\d{2}\\b)+.*"
            + "|-{10,}.*\\d{6}Z.*"
            + "|([ZOPRY])\\1(?: R[A-Z]{3,6})+"
            + "|DE R[A-Z]{3,6} #?\\d{4}.*"
            + "|ZN[YR] ([A-Z])\\2{4}\\b.*"
            + "|PAGE 0?1 .*"
            + "|(?:UNCLAS(?:SIFIED)?|CONFIDENTIAL|(?:TOP )?SECRET|LIMITED OFFICIAL USE)(?: +[A-Z]{3}\\d{4})?"
            + "|\\d{6}Z [A-Z][a-z]{2} \\d{2}"
            + "|This record is a partial extract of the original cable\\..*"
            + "|[A-Z][a-z]+, \\d{1,2} [A-Z][a-z]+ \\d{4}, \\d{2}:\\d{2}");
    private static final Pattern SPACED = Pattern.compile("(?:[A-Z] +){4,}(?=[A-Z]\\b)");
    private static final Pattern CLASSIFICATION =
            Pattern.compile("[A-Z]{0,2}?(?:UNCLAS(?:SIFIED)?|CONFIDENTIAL|(?:TOP ?)?SECRET|LIMITED OFFICIAL USE)\\b"
                    + "(?<rest>[A-Z0-9 .,'/()-]*?) 0*[1-9]\\d{0,7}(?: TOSEC \\d+| ZDK.*)?(?: [A-Z/]{3,12}){0,3}");
    private static final Pattern LATER_SECTION =
            Pattern.compile(".*\\b(?:SECTION|S E C T I O N) 0*(?:[2-9]|[1-9]\\d+) OF\\b.*");
    private static final Pattern POST = Pattern.compile(".* [A-Z][A-Z.']{2,}(?: [A-Z.']+)*");
    private static final String QUOTED_INDENT = "  ";
    /** {@code BEGIN TEXT}, {@code The text of the cable follows:}. */
    private static final Pattern ANNOUNCES =
            Pattern.compile("(?i).*\\b(?:BEGIN|START)(?:S|NING)?(?: OF)? (?:TEXT|QUOTE|CABLE|TELEGRAM|MESSAGE)\\b.*"
                    + "|.*\\b(?:TEXT|CABLE|TELEGRAM|MESSAGE|REFTEL|FOLLOWS)\\b.*:");
    /** Not of a sentence on such an order. */
    private static final Pattern ORDER = Pattern.compile("(?i)E\\.?O\\.? ?1\\d{4}\\b.*(?::|DECL|N/A)");
    /** Not {@code SUBJECT TO APPROVAL}. */
    private static final Pattern SUBJECT = Pattern.compile("(?i)SUBJ[A-Z]* *[:;]");

    private static final Pattern ID = Pattern.compile("\\d{2}[A-Z]{4,}\\d+");
    private static final Pattern PARAGRAPH = Pattern.compile("(?:\u00c2?\u00b6 ?)?\\d{1,3}\\. .*|NNNN");

    private final byte[] bytes;
    private final int least;
    private final int limit;

    private CableStart(byte[] bytes, int at, int limit) {
        this.bytes = bytes;
        this.least = Math.max(0, at - BEHIND_BYTES);
        this.limit = Math.min(limit, at + AHEAD_BYTES);
    }

    /** Whether a cable starts with the line that begins here. */
    static boolean isAt(byte[] bytes, int at, int limit) {
        if (at >= limit || !mayBegin(bytes[at])) {
            return false;
        }
        CableStart here = new CableStart(bytes, at, limit);
        Kind kind = here.kind(at);
        if (kind != Kind.FRONT && !STARTS.contains(kind)) {
            return false;
        }
        int above = here.lineAbove(at);
        if (above >= 0 && here.kind(above) == Kind.FRONT) {
            return false; // the record started there
        }
        int start = kind == Kind.FRONT ? here.belowFront(at) : at;
        return start >= 0 && here.isStart(start, at) && here.hasLabels(start);
    }

    /** Most lines are told by their first character to be no start. */
    private static boolean mayBegin(byte c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' || c == '-';
    }

    /** The first line below lines that stand before a start, or -1 when it is none. */
    private int belowFront(int front) {
        int at = front;
        for (int lines = 0; at >= 0 && lines < LABEL_LINES; lines++) {
            Kind kind = kind(at);
            if (STARTS.contains(kind)) {
                return at;
            }
            if (kind != Kind.FRONT && kind != Kind.BLANK) {
                return -1;
            }
            at = lineBelow(at);
        }
        return -1;
    }

    /**
     * Whether the line begins a record, and does not go on with one that began above.
     *
     * @param first the line itself, or the first of those that belong before it
     */
    private boolean isStart(int start, int first) {
        Kind kind = kind(start);
        if (isQuoted(start, first)) {
            return false;
        }
        boolean isPrintedOnce = kind == Kind.TRANSMISSION || kind == Kind.DATE_TIME;
        if (!isBelowA(isPrintedOnce ? OF_A_TEXT : EnumSet.of(Kind.TEXT), first)) {
            return false;
        }
        return switch (kind) {
            case TRANSMISSION -> !follows(first, EnumSet.of(Kind.ID, Kind.TRANSMISSION), HEAD_LINES);
            case DATE_TIME ->
                isAboveFm(start)
                        && !follows(first, EnumSet.of(Kind.TRANSMISSION, Kind.CLASSIFICATION, Kind.ID), HEAD_LINES);
            case CLASSIFICATION ->
                !follows(first, OF_A_HEADER, Integer.MAX_VALUE)
                        && !follows(first, EnumSet.of(Kind.CLASSIFICATION), LINES_TO_FM);
            case ID -> !follows(first, EnumSet.of(Kind.ID, Kind.TRANSMISSION), HEAD_LINES) && isAboveAHead(start);
            default -> false;
        };
    }

    /** A cable that another quotes is moved in, or announced by the line above. */
    private boolean isQuoted(int start, int first) {
        int above = lineAbove(first);
        return line(start).startsWith(QUOTED_INDENT)
                || (above >= 0 && ANNOUNCES.matcher(line(above).strip()).matches());
    }

    /** Whether the cable above has got as far as one of these; where there is none above, there is nothing to wait for. */
    private boolean isBelowA(Set<Kind> kinds, int at) {
        for (int above = lineAbove(at); above >= 0; above = lineAbove(above)) {
            Kind kind = kind(above);
            if (kinds.contains(kind)) {
                return true;
            }
            if (STARTS.contains(kind) || LABEL_KINDS.contains(kind)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the nearest line above that says anything is one of these; blank lines are not counted. */
    private boolean follows(int at, Set<Kind> kinds, int lines) {
        int above = lineAbove(at);
        for (int seen = 0; above >= 0 && seen < lines; seen++) {
            Kind kind = kind(above);
            if (kinds.contains(kind)) {
                return true;
            }
            if (OF_A_TEXT.contains(kind) || kind == Kind.FM || kind == Kind.CLASSIFICATION) {
                return false;
            }
            above = lineAbove(above);
        }
        return false;
    }

    private boolean isAboveFm(int at) {
        int below = at;
        for (int lines = 0; lines < LINES_TO_FM; lines++) {
            below = lineBelow(below);
            if (below < 0) {
                return false;
            }
            if (kind(below) == Kind.FM) {
                return true;
            }
        }
        return false;
    }

    /** Whether a head begins within a few lines: an id in a list of references has none below it. */
    private boolean isAboveAHead(int at) {
        int below = lineBelow(at);
        for (int lines = 0; below >= 0 && lines < HEAD_LINES; lines++) {
            Kind kind = kind(below);
            if (kind == Kind.TEXT) {
                return false;
            }
            if (kind != Kind.ID && (STARTS.contains(kind) || LABEL_KINDS.contains(kind))) {
                return true;
            }
            below = lineBelow(below);
        }
        return false;
    }

    private boolean hasLabels(int start) {
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        int below = start;
        for (int lines = 0; lines < LABEL_LINES && found.size() < LABELS; lines++) {
            below = lineBelow(below);
            if (below < 0) {
                return false;
            }
            Kind kind = kind(below);
            if (LABEL_KINDS.contains(kind)) {
                found.add(kind);
            }
            if (kind == Kind.ORDER && line(below).toUpperCase(Locale.ROOT).contains("TAGS:")) {
                found.add(Kind.TAGS); // some copies have all labels on one line
            }
        }
        return found.size() == LABELS;
    }

    /** Where the nearest line above begins that is not blank, or -1. */
    private int lineAbove(int at) {
        int end = at - 1;
        while (end >= least && Piece.isBlank(bytes[end])) {
            end--;
        }
        if (end < least) {
            return -1;
        }
        int begin = end;
        while (begin > least && bytes[begin - 1] != '\n') {
            begin--;
        }
        return begin;
    }

    /** Where the next line begins, or -1. */
    private int lineBelow(int at) {
        int end = at;
        while (end < limit && bytes[end] != '\n') {
            end++;
        }
        return end + 1 < limit ? end + 1 : -1;
    }

    private String line(int at) {
        int end = at;
        while (end < limit && end - at < LONGEST_LINE && bytes[end] != '\n') {
            end++;
        }
        return new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
    }

    private Kind kind(int at) {
        String printed = line(at);
        String line = printed.strip();
        if (line.isEmpty()) {
            return Kind.BLANK;
        }
        char first = Character.toUpperCase(line.charAt(0));
        if (printed.startsWith("VZCZC") || printed.startsWith("ZCZC")) {
            return Kind.TRANSMISSION;
        }
        if (!Character.isLetter(first) || first == 'N' || first == '\u00c2') {
            return PARAGRAPH.matcher(line).matches() ? Kind.TEXT : idOrFront(printed, line);
        }
        return switch (first) {
            case 'F' -> line.startsWith("FM ") && isOriginator(at) ? Kind.FM : front(line);
            case 'E' -> ORDER.matcher(line).lookingAt() ? Kind.ORDER : front(line);
            default -> {
                if (line.startsWith("TO ") && isAddressee(at)) {
                    yield Kind.TO;
                }
                if (startsWith(line, "TAGS")) {
                    yield Kind.TAGS;
                }
                if (SUBJECT.matcher(line).lookingAt()) {
                    yield Kind.SUBJECT;
                }
                if (DATE_TIME.matcher(line).matches()) {
                    yield Kind.DATE_TIME;
                }
                yield isClassification(line) ? Kind.CLASSIFICATION : idOrFront(printed, line);
            }
        };
    }

    /** {@code FM} is short for a foreign minister too; an address has the date-time group above it, or TO below. */
    private boolean isOriginator(int at) {
        int above = at;
        int below = at;
        for (int lines = 0; lines < LINES_TO_FM; lines++) {
            above = above < 0 ? above : lineAbove(above);
            below = below < 0 ? below : lineBelow(below);
            if ((above >= 0 && DATE_TIME.matcher(line(above).strip()).matches())
                    || (below >= 0 && line(below).strip().startsWith("TO "))) {
                return true;
            }
        }
        return false;
    }

    /** A line of running text may begin with {@code TO}; an address has FM above it. */
    private boolean isAddressee(int at) {
        int above = at;
        for (int lines = 0; above >= 0 && lines < LINES_TO_FM; lines++) {
            above = lineAbove(above);
            if (above >= 0 && line(above).strip().startsWith("FM ")) {
                return true;
            }
        }
        return false;
    }

    private static Kind idOrFront(String printed, String line) {
        return ID.matcher(line).matches() && printed.startsWith(line) ? Kind.ID : front(line);
    }

    private static Kind front(String line) {
        return FRONT.matcher(line).matches() ? Kind.FRONT : isClassification(line) ? Kind.CLASSIFICATION : Kind.OTHER;
    }

    private static boolean startsWith(String line, String label) {
        return line.regionMatches(true, 0, label, 0, label.length());
    }

    private static boolean isClassification(String line) {
        Matcher spaced = SPACED.matcher(line);
        String squeezed = spaced.lookingAt() ? spaced.group().replace(" ", "") + line.substring(spaced.end()) : line;
        Matcher m = CLASSIFICATION.matcher(squeezed);
        return m.matches()
                && POST.matcher(m.group("rest")).matches()
                && !LATER_SECTION.matcher(line).matches();
    }
}
