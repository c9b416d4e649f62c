package chancery.parse;

import chancery.reference.EditDistance;
import chancery.reference.Tags;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The labels of a cable's head, as printed in all their spellings. */
enum HeadLabel {
    EXECUTIVE_ORDER,
    TAGS("TAGS", "TAG", "TAGES", "TABS", "TAGE", "TASG", "TGAS", "AGS", "TAS"),
    SUBJECT("SUBJECT", "SUBJ", "SUBECT", "SUBJCT", "SUJECT", "SUBJEC", "SUBEJCT", "SUBJET"),
    REF("REFERENCES", "REFERENCE", "REFTELS", "REFTEL", "REF(S)", "REFS", "REF", "PROGRAM REF"),
    CLASSIFIED_BY("CLASSIFIED BY", "CLASSIFED BY", "CLASSIFIED  BY", "CLASSIFIEDBY"),
    REASON("REASON"),
    DERIVED_FROM("DERIVED FROM");

    /** A portion mark before a label is shorter than this. */
    private static final int LONGEST_MARK = 10;

    /** A misspelt {@code CLASSIFIED} has so many letters. */
    private static final int SHORTEST_MISSPELT = 8;

    private static final int LONGEST_MISSPELT = 12;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> spellings;

    HeadLabel(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /**
     * A label found in a line.
     *
     * @param start its first character
     * @param value the first character of what it labels
     */
    record Hit(HeadLabel label, int start, int value) {}

    /** The label that a line begins with, after blanks, a pilcrow and a portion mark. */
    static Optional<Hit> at(String line) {
        int start = skipMark(line);
        return start >= line.length() ? Optional.empty() : hit(line, start, true);
    }

    /** The first label at or behind {@code from} that stands inside a line. */
    static Optional<Hit> within(String line, int from) {
        for (int i = Math.max(1, from); i + 2 < line.length(); i++) {
            if (mayBegin(line, i)) {
                Optional<Hit> hit = hit(line, i, false);
                if (hit.isPresent()) {
                    return hit;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the first three letters of what may stand inside a line stand here. */
    private static boolean mayBegin(String line, int at) {
        return switch (line.charAt(at)) {
            case 'E', 'e' -> isOneOf(". Oo", line.charAt(at + 1));
            case 'T', 't' ->
                (isOneOf("Aa", line.charAt(at + 1)) && isOneOf("GgBbSs", line.charAt(at + 2)))
                        || (isOneOf("Gg", line.charAt(at + 1)) && isOneOf("Aa", line.charAt(at + 2)));
            case 'S', 's' -> isOneOf("Uu", line.charAt(at + 1)) && isOneOf("BbJj", line.charAt(at + 2));
            case 'R', 'r' -> isOneOf("Ee", line.charAt(at + 1)) && isOneOf("Ff", line.charAt(at + 2));
            case 'C', 'c' -> isOneOf("Ll", line.charAt(at + 1)) && isOneOf("Aa", line.charAt(at + 2));
            default -> false;
        };
    }

    private static boolean isOneOf(String characters, char c) {
        return characters.indexOf(c) >= 0;
    }

    private static int skipMark(String line) {
        int i = skipBlanks(line, 0);
        if (i < line.length() && line.charAt(i) == '¶') {
            i = skipBlanks(line, i + 1);
        }
        if (i < line.length() && line.charAt(i) == '(') {
            int close = line.indexOf(')', i);
            if (close > 0 && close - i < LONGEST_MARK) {
                i = skipBlanks(line, close + 1);
            }
        }
        return i;
    }

    private static Optional<Hit> hit(String line, int at, boolean first) {
        return switch (line.charAt(at)) {
            case 'E', 'e' -> executiveOrder(line, at, first);
            case 'T', 't', 'A', 'a' -> TAGS.printed(line, at, first);
            case 'S', 's' -> SUBJECT.printed(line, at, first);
            case 'R', 'r' -> {
                Optional<Hit> ref = REF.printed(line, at, first);
                yield ref.isPresent() ? ref : REASON.printed(line, at, first);
            }
            case 'P', 'p' -> REF.printed(line, at, first);
            case 'C', 'c' -> {
                Optional<Hit> classifier = CLASSIFIED_BY.printed(line, at, first);
                yield classifier.isPresent() || !first ? classifier : misspeltClassifiedBy(line, at);
            }
            case 'D', 'd' -> DERIVED_FROM.printed(line, at, first);
            default -> Optional.empty();
        };
    }

    /** {@code E.O. 12958}, {@code EO 12958:}, {@code E.O.: 12958}: an order's number must follow. */
    private static Optional<Hit> executiveOrder(String line, int at, boolean first) {
        if (!first && Text.isLetter(line.charAt(at - 1))) {
            return Optional.empty();
        }
        int o = skip(line, at + 1, ". ");
        if (o >= line.length() || "Oo0".indexOf(line.charAt(o)) < 0) {
            return Optional.empty();
        }
        int number = skip(line, o + 1, ".,:; ");
        boolean order = number + 4 <= line.length()
                && line.charAt(number) == '1'
                && Text.isDigits(line.substring(number, number + 4));
        return order ? Optional.of(new Hit(EXECUTIVE_ORDER, at, number)) : Optional.empty();
    }

    /** {@code Classfied By:}, {@code Clasified by}: two letters may be wrong. */
    private static Optional<Hit> misspeltClassifiedBy(String line, int at) {
        int end = at;
        while (end < line.length() && end - at < LONGEST_MISSPELT && Text.isLetter(line.charAt(end))) {
            end++;
        }
        int by = skipBlanks(line, end);
        boolean is = end - at >= SHORTEST_MISSPELT
                && line.regionMatches(true, by, "BY", 0, 2)
                && (by + 2 == line.length() || !Text.isLetter(line.charAt(by + 2)))
                && EditDistance.within(2, line.substring(at, end).toUpperCase(Locale.ROOT), "CLASSIFIED");
        return is ? CLASSIFIED_BY.atStart(line, at, by + 2) : Optional.empty();
    }

    /** This label in one of its spellings. */
    private Optional<Hit> printed(String line, int at, boolean first) {
        char second = at + 1 < line.length() ? Character.toUpperCase(line.charAt(at + 1)) : ' ';
        for (int i = 0; i < spellings.size(); i++) {
            String spelling = spellings.get(i);
            if (second == spelling.charAt(1) && line.regionMatches(true, at, spelling, 0, spelling.length())) {
                int end = at + spelling.length();
                Optional<Hit> hit = first ? atStart(line, at, end) : inside(line, at, end);
                if (hit.isPresent()) {
                    return hit;
                }
            }
        }
        return Optional.empty();
    }

    /** At the start of a line a label has its colon, or what follows shows what it is. */
    private Optional<Hit> atStart(String line, int at, int end) {
        int next = skipBlanks(line, end);
        if (this == REASON) {
            return Optional.of(new Hit(this, at, at));
        }
        if (next < line.length() && line.charAt(next) == ':') {
            return Optional.of(new Hit(this, at, next + 1));
        }
        boolean ends = end >= line.length() || (!Text.isLetter(line.charAt(end)) && line.charAt(end) != '\'');
        boolean shown = switch (this) {
            case TAGS -> ends && (end - at == 4 || isTag(line, next));
            case SUBJECT -> ends && Text.isCapitals(line.substring(at, at + 3));
            case REF -> ends && beginsReferences(line, next);
            case CLASSIFIED_BY -> isName(line, next);
            case DERIVED_FROM -> ends;
            case EXECUTIVE_ORDER, REASON -> false;
        };
        int value = next < line.length() && ".;".indexOf(line.charAt(next)) >= 0 ? next + 1 : next;
        return shown ? Optional.of(new Hit(this, at, value)) : Optional.empty();
    }

    /** Inside a line a label has its colon; REF in capitals and Classified By may be glued to the word before. */
    private Optional<Hit> inside(String line, int at, int end) {
        int next = skipBlanks(line, end);
        boolean colon = next < line.length() && line.charAt(next) == ':';
        char before = line.charAt(at - 1);
        boolean glued = Text.isLetter(before) || before == '-';
        boolean found = switch (this) {
            case TAGS -> !glued && (colon || (next > end && isTag(line, next)));
            case SUBJECT -> !glued && before != '(' && colon;
            case REF -> colon && (!glued || Text.isCapitals(line.substring(at, at + 3)));
            case CLASSIFIED_BY -> colon || (Character.isWhitespace(before) && isName(line, next));
            case EXECUTIVE_ORDER, REASON, DERIVED_FROM -> false;
        };
        return found ? Optional.of(new Hit(this, at, colon ? next + 1 : next)) : Optional.empty();
    }

    /** Whether a TAGS code of four letters stands here. */
    private static boolean isTag(String line, int at) {
        int end = at;
        while (end < line.length() && end - at < 5 && Text.isLetter(line.charAt(end))) {
            end++;
        }
        return end - at == 4 && Tags.known().find(line.substring(at, end)).isPresent();
    }

    /** {@code REF A) …}, {@code REF. STATE 1}, {@code REF} alone: no colon. */
    private static boolean beginsReferences(String line, int at) {
        return at >= line.length()
                || ".;-([".indexOf(line.charAt(at)) >= 0
                || References.isEnumerator(line, at)
                || References.isCable(line.substring(at));
    }

    /** A capital, as a name or title begins with; {@code CLASSIFIED BY LINE ADDED} is a note. */
    private static boolean isName(String line, int at) {
        return at < line.length() && Character.isUpperCase(line.charAt(at)) && !line.startsWith("LINE", at);
    }

    private static int skipBlanks(String line, int from) {
        int i = from;
        while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int skip(String line, int from, String any) {
        int i = from;
        while (i < line.length() && any.indexOf(line.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
