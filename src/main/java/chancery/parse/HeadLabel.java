package chancery.parse;

import chancery.reference.Tags;
import java.util.Optional;

/** The labels of a cable's head, as printed in all their spellings. */
enum HeadLabel {
    EXECUTIVE_ORDER,
    TAGS,
    SUBJECT,
    REF,
    CLASSIFIED_BY,
    REASON,
    DERIVED_FROM;

    /**
     * A label found in a line.
     *
     * @param start its first character
     * @param value the first character of what it labels
     */
    record Hit(HeadLabel label, int start, int value) {}

    private static final String[] TAGS_SPELLINGS = {"TAGS", "TAG", "TAGES", "TABS", "TAGE", "TASG", "TGAS", "AGS", "TAS"
    };
    private static final String[] SUBJECT_SPELLINGS = {
        "SUBJECT", "SUBJ", "SUBECT", "SUBJCT", "SUJECT", "SUBJEC", "SUBEJCT", "SUBJET"
    };
    private static final String[] REF_SPELLINGS = {
        "REFERENCES", "REFERENCE", "REFTELS", "REFTEL", "REF(S)", "REFS", "REF", "PROGRAM REF"
    };
    private static final String[] CLASSIFIED_BY_SPELLINGS = {
        "CLASSIFIED BY", "CLASSFIED BY", "CLASSIFED BY", "CLASSIFIED  BY", "CLASSIFIEDBY"
    };

    /** The label that a line begins with, after blanks, a pilcrow and a portion mark. */
    static Optional<Hit> at(String line) {
        int start = skipMark(line);
        return start >= line.length() ? Optional.empty() : hit(line, start, true);
    }

    /** The first label at or behind {@code from} that stands inside a line. */
    static Optional<Hit> within(String line, int from) {
        for (int i = Math.max(1, from); i < line.length(); i++) {
            if ("ETSRCetsrc".indexOf(line.charAt(i)) >= 0) {
                Optional<Hit> hit = hit(line, i, false);
                if (hit.isPresent()) {
                    return hit;
                }
            }
        }
        return Optional.empty();
    }

    private static int skipMark(String line) {
        int i = skipBlanks(line, 0);
        if (i < line.length() && line.charAt(i) == '¶') {
            i = skipBlanks(line, i + 1);
        }
        if (i < line.length() && line.charAt(i) == '(') {
            int close = line.indexOf(')', i);
            if (close > 0 && close - i < 10) {
                i = skipBlanks(line, close + 1);
            }
        }
        return i;
    }

    private static Optional<Hit> hit(String line, int at, boolean first) {
        return switch (line.charAt(at)) {
            case 'E', 'e' -> executiveOrder(line, at, first);
            case 'T', 't', 'A', 'a' -> labelled(TAGS, TAGS_SPELLINGS, line, at, first);
            case 'S', 's' -> labelled(SUBJECT, SUBJECT_SPELLINGS, line, at, first);
            case 'R', 'r' -> labelled(REF, REF_SPELLINGS, line, at, first).or(() -> reason(line, at, first));
            case 'P', 'p' -> labelled(REF, REF_SPELLINGS, line, at, first);
            case 'C', 'c' -> classifiedBy(line, at, first);
            case 'D', 'd' ->
                first && line.regionMatches(true, at, "DERIVED FROM", 0, 12)
                        ? Optional.of(new Hit(DERIVED_FROM, at, colon(line, at + 12)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** {@code E.O. 12958}, {@code EO 12958:}, {@code E.O.: 12958}: an order's number must follow. */
    private static Optional<Hit> executiveOrder(String line, int at, boolean first) {
        if (!first && Text.isLetter(line.charAt(at - 1))) {
            return Optional.empty();
        }
        int i = at + 1;
        i = skip(line, i, ". ");
        if (i >= line.length() || (Character.toUpperCase(line.charAt(i)) != 'O' && line.charAt(i) != '0')) {
            return Optional.empty();
        }
        i = skip(line, i + 1, ".,:; ");
        boolean order = i + 3 < line.length()
                && line.charAt(i) == '1'
                && Text.isDigit(line.charAt(i + 1))
                && Text.isDigit(line.charAt(i + 2))
                && Text.isDigit(line.charAt(i + 3));
        return order ? Optional.of(new Hit(EXECUTIVE_ORDER, at, i)) : Optional.empty();
    }

    /** A label with its colon; at the start of a line the usual spelling may go without. */
    private static Optional<Hit> labelled(HeadLabel label, String[] spellings, String line, int at, boolean first) {
        for (String spelling : spellings) {
            if (line.regionMatches(true, at, spelling, 0, spelling.length())) {
                int end = at + spelling.length();
                int i = skipBlanks(line, end);
                boolean colon = i < line.length() && line.charAt(i) == ':';
                if (!first) {
                    boolean glued = Text.isLetter(line.charAt(at - 1)) || line.charAt(at - 1) == '-';
                    boolean capitals = Text.isCapitals(line.substring(at, Math.min(end, at + 3)));
                    if (!colon && !glued && label == TAGS && i > end && isTag(line, i)) {
                        return Optional.of(new Hit(label, at, i));
                    }
                    if (colon && (!glued || (capitals && label == REF))) {
                        return Optional.of(new Hit(label, at, i + 1));
                    }
                } else if (colon) {
                    return Optional.of(new Hit(label, at, i + 1));
                } else if (spelling.equals(spellings[0]) || label == REF || (label == TAGS && isTag(line, i))) {
                    Optional<Hit> bare = bare(label, line, at, end, i);
                    if (bare.isPresent()) {
                        return bare;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a TAGS code stands here. */
    private static boolean isTag(String line, int at) {
        int end = at;
        while (end < line.length() && Text.isLetter(line.charAt(end))) {
            end++;
        }
        return end - at == 4 && Tags.known().find(line.substring(at, end)).isPresent();
    }

    /** {@code TAGS PREL, PGOV}, {@code SUBJECT THE …}, {@code REF A) …}, {@code REF. STATE 1}: no colon. */
    private static Optional<Hit> bare(HeadLabel label, String line, int at, int end, int next) {
        boolean ends = end >= line.length() || (!Text.isLetter(line.charAt(end)) && line.charAt(end) != '\'');
        if (!ends) {
            return Optional.empty();
        }
        boolean value = switch (label) {
            case TAGS, SUBJECT -> Text.isCapitals(line.substring(at, at + 3)) || label == TAGS;
            case REF ->
                next >= line.length()
                        || ".;-".indexOf(line.charAt(next)) >= 0
                        || "([".indexOf(line.charAt(next)) >= 0
                        || References.isEnumerator(line, next)
                        || References.isCable(line.substring(next));
            case EXECUTIVE_ORDER, CLASSIFIED_BY, REASON, DERIVED_FROM -> false;
        };
        int from = next < line.length() && ".;".indexOf(line.charAt(next)) >= 0 ? next + 1 : next;
        return value ? Optional.of(new Hit(label, at, from)) : Optional.empty();
    }

    /** {@code Classified By: …}; without colon a name in capitals must follow, and the line must begin with it. */
    private static Optional<Hit> classifiedBy(String line, int at, boolean first) {
        for (String spelling : CLASSIFIED_BY_SPELLINGS) {
            if (line.regionMatches(true, at, spelling, 0, spelling.length())) {
                int i = skipBlanks(line, at + spelling.length());
                boolean colon = i < line.length() && line.charAt(i) == ':';
                boolean name = i < line.length()
                        && Character.isUpperCase(line.charAt(i))
                        && !line.regionMatches(i, "LINE", 0, 4);
                if (colon || (name && (first || Character.isWhitespace(line.charAt(at - 1))))) {
                    return Optional.of(new Hit(CLASSIFIED_BY, at, colon ? i + 1 : i));
                }
            }
        }
        return Optional.empty();
    }

    /** {@code REASON: 1.4 (b)} on a line of its own. */
    private static Optional<Hit> reason(String line, int at, boolean first) {
        return first && line.regionMatches(true, at, "REASON", 0, 6) && line.length() > at + 6
                ? Optional.of(new Hit(REASON, at, at))
                : Optional.empty();
    }

    private static int colon(String line, int from) {
        int i = skipBlanks(line, from);
        return i < line.length() && line.charAt(i) == ':' ? i + 1 : i;
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
