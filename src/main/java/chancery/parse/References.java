package chancery.parse;

import chancery.cable.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The REF line: entries with or without an enumerator, each of which cites cables or something else. */
final class References {

    private static final Pattern EMAIL = Pattern.compile(".*\\bE ?-? ?MAILS?\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern TELCON = Pattern.compile(
            ".*\\b(?:TELE?CONS?|TELEPHONE|PHONE|PHONECON|CONVERSATION|CALL|SVTC|DVC|DVTC)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INTEL = Pattern.compile(
            ".*\\b(?:IIR|TD-?\\d*|TDX?|OSC|CIR|NIE|HOTR|FBIS|CRITIC|SIGINT|TACREP|DIA|CIA|\\d{3}/\\d{4,6}-\\d\\d)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MANUAL =
            Pattern.compile(".*\\b\\d{1,2} ?(?:FAM|FAH|CFR|USC)\\b.*", Pattern.CASE_INSENSITIVE);

    /** What follows a cable and is no citation of its own. */
    private static final Pattern ASIDE = Pattern.compile(
            "[^A-Za-z0-9]*(?:\\(?(?:NOTAL|EXDIS|NODIS|LIMDIS|BOTH NOTAL|ALL NOTAL)\\)?|AND PREVIOUS|PREVIOUS|AND|ET AL|NONE|N/A)?[^A-Za-z0-9]*",
            Pattern.CASE_INSENSITIVE);

    /** How far the next enumerator may be ahead of the last: lost ones. */
    private static final int LARGEST_SKIP = 2;

    private References() {}

    /** An entry: {@code A} and {@code PARIS 8760 AND PREVIOUS}. */
    private record Entry(Optional<String> label, String text) {}

    /** What a REF block cites, its blanks squeezed. */
    static List<Reference> read(String value, HeadContext context) { // format.md 3.9
        String clean =
                Text.squeeze(PageLines.withoutMarks(value).replace('¶', ' ').replace('\\', ' '));
        List<Reference> found = new ArrayList<>();
        CitedCables cables = new CitedCables(context);
        for (Entry entry : entries(clean)) {
            for (String part : entry.text().split(";", -1)) {
                String text = part.strip();
                List<Reference> cited = cables.read(entry.label(), text);
                if (!cited.isEmpty()) {
                    found.addAll(cited);
                } else if (!ASIDE.matcher(text).matches()) {
                    found.add(new Reference(entry.label(), kind(text), Optional.empty(), withoutEnd(text)));
                }
            }
        }
        return found;
    }

    private static String withoutEnd(String text) {
        return text.endsWith(",") ? text.substring(0, text.length() - 1).strip() : text;
    }

    private static Reference.Kind kind(String text) {
        if (EMAIL.matcher(text).matches()) {
            return Reference.Kind.EMAIL;
        }
        if (TELCON.matcher(text).matches()) {
            return Reference.Kind.TELCON;
        }
        if (MANUAL.matcher(text).matches()) {
            return Reference.Kind.MANUAL;
        }
        return INTEL.matcher(text).matches() ? Reference.Kind.INTEL : Reference.Kind.OTHER;
    }

    /** Cuts a block at its enumerators, which come in the order of the alphabet. */
    private static List<Entry> entries(String text) {
        List<Entry> entries = new ArrayList<>();
        boolean bare = text.length() > 2 && isLetterA(text.charAt(0)) && text.charAt(1) == ' ';
        Optional<String> label = Optional.empty();
        char last = 0;
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            int end = enumeratorEnd(text, i, bare);
            if (end > i) {
                char letter = letterAt(text, i);
                boolean inOrder =
                        last == 0 ? letter == 'A' || i == start : letter >= last && letter <= last + LARGEST_SKIP;
                if (inOrder) {
                    add(entries, label, text.substring(start, i));
                    last = letter;
                    label = Optional.of(String.valueOf(letter));
                    start = end;
                    i = end;
                    continue;
                }
            }
            i++;
        }
        add(entries, label, text.substring(start));
        return entries;
    }

    private static void add(List<Entry> entries, Optional<String> label, String text) {
        String entry = withoutReftel(text.strip());
        if (!entry.isEmpty() && !entry.equals("-")) {
            entries.add(new Entry(label, entry));
        }
    }

    /** {@code REF A STATE 122214}, {@code REFERENCE: 01 ABUJA 997}: the label again. */
    private static String withoutReftel(String entry) {
        String upper = entry.toUpperCase(Locale.ROOT);
        for (String again : List.of("REFERENCE:", "REFTEL:", "REFS:", "REF:")) {
            if (upper.startsWith(again)) {
                return entry.substring(again.length()).strip();
            }
        }
        boolean lettered = upper.startsWith("REF ") && entry.length() > 6 && entry.charAt(5) == ' ';
        return lettered ? entry.substring(6).strip() : entry;
    }

    /** Where an enumerator that begins here ends: {@code A.}, {@code A)}, {@code (A)}, {@code [A]}, {@code A:}. */
    private static int enumeratorEnd(String text, int at, boolean bare) {
        boolean fresh = at == 0 || " ;,.)-".indexOf(text.charAt(at - 1)) >= 0;
        if (!fresh) {
            return at;
        }
        boolean opened = text.charAt(at) == '(' || text.charAt(at) == '[';
        int letter = opened ? at + 1 : at;
        int close = letter + 1;
        if (close >= text.length() || !Text.isLetter(text.charAt(letter))) {
            return at;
        }
        char c = text.charAt(close);
        if (opened) {
            return c == ')' || c == ']' ? close + 1 : at;
        }
        if (c == ')' || c == ':' || c == ']') {
            return close + 1;
        }
        if (c == '.') {
            boolean free = close + 1 >= text.length() || !Text.isLetter(text.charAt(close + 1)) || at == 0;
            return free ? close + 1 : at;
        }
        return bare && c == ' ' ? close : at;
    }

    private static char letterAt(String text, int at) {
        char c = text.charAt(at);
        return Character.toUpperCase(c == '(' || c == '[' ? text.charAt(at + 1) : c);
    }

    private static boolean isLetterA(char c) {
        return c == 'A' || c == 'a';
    }

    /** Whether an enumerator stands here, as behind a REF label without colon. */
    static boolean isEnumerator(String line, int at) {
        return at + 1 < line.length()
                && Text.isLetter(line.charAt(at))
                && (".):".indexOf(line.charAt(at + 1)) >= 0
                        || (isLetterA(line.charAt(at)) && line.charAt(at + 1) == ' '));
    }

    /** Whether a text begins with a cable: {@code 06 TBILISI 2601}. */
    static boolean isCable(String text) {
        return CitedCables.begins(text);
    }

    /** Whether a line goes on with a REF block: it begins with an enumerator or with a cable. */
    static boolean isEntry(String line) {
        int i = 0;
        while (i < line.length() && " ¶-([".indexOf(line.charAt(i)) >= 0) {
            i++;
        }
        boolean enumerated =
                i + 1 < line.length() && Text.isLetter(line.charAt(i)) && ".):]".indexOf(line.charAt(i + 1)) >= 0;
        return enumerated || isCable(line.substring(i));
    }
}
