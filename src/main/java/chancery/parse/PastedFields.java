package chancery.parse;

import chancery.cable.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A dump's own fields that were pasted above the text: running number, date, id, origin, classification, references, a
 * line each or between tabs.
 */
final class PastedFields {

    private static final Pattern DATE =
            Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{2,4}[ T]\\d{1,2}:\\d{2}(?::\\d{2})?");

    private static final Pattern ID = Pattern.compile("\\d{2}[A-Z]{3,30}\\d{1,6}");

    private static final Pattern CLASSIFICATION =
            Pattern.compile("(?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED)(?://.{1,40})?");

    /** Within so many lines the fields stand. */
    private static final int FIRST_LINES = 8;

    private PastedFields() {}

    /** The fields above a text; absent when its first lines are not a date with an id below it. */
    static Optional<Declared> read(LineCursor in) { // format.md 5.4
        if (!mayBeIn(in)) { // nearly all
            return Optional.empty();
        }
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < FIRST_LINES && in.has(i); i++) {
            for (String field : in.line(i).text().split("\t", -1)) {
                if (!field.isBlank()) {
                    fields.add(field.strip());
                }
            }
        }
        for (int i = 0; i + 1 < fields.size(); i++) {
            if (DATE.matcher(fields.get(i)).matches()
                    && ID.matcher(fields.get(i + 1)).matches()) {
                return Optional.of(declared(fields.subList(i, fields.size())));
            }
        }
        return Optional.empty();
    }

    /** Whether a date can stand alone on one of the lines, or between tabs. */
    private static boolean mayBeIn(LineCursor in) {
        for (int i = 0; i < FIRST_LINES && in.has(i); i++) {
            String line = in.line(i).text();
            int start = Scan.skipBlanks(line, 0, line.length());
            if (start < line.length() && (Text.isDigit(line.charAt(start)) || line.indexOf('\t') >= 0)) {
                return true;
            }
        }
        return false;
    }

    private static Declared declared(List<String> fields) {
        boolean classified =
                fields.size() > 3 && CLASSIFICATION.matcher(fields.get(3)).matches();
        boolean cited = classified
                && fields.size() > 4
                && ID.matcher(fields.get(4).split("\\|", 2)[0]).matches();
        return new Declared(
                Optional.of(fields.get(1)),
                Optional.of(fields.get(0)),
                classified ? Optional.of(fields.get(2)) : Optional.empty(),
                classified ? Optional.of(fields.get(3)) : Optional.empty(),
                cited ? List.of(fields.get(4).split("\\|", -1)) : List.of(),
                Optional.empty());
    }
}
