package chancery.parse;

import chancery.cable.Paragraph;
import chancery.cable.Paragraph.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what each paragraph is for, from the words that open and close a passage: {@code SUMMARY: … END SUMMARY}.
 * A passage may span paragraphs, and one that is opened may never be closed. format.md 4.12, 4.13.
 */
final class Passages {

    /** So much of a paragraph is looked at for an opening word. */
    private static final int OPENING = 90;

    /** No closer is longer. */
    private static final int LONGEST_CLOSER = 60;

    /** A comment that was opened inside a paragraph is looked for so many paragraphs back. */
    private static final int LONGEST_HIDDEN = 5;

    /** The words that open a passage, in front of a colon, a full stop or a dash. */
    private static final Pattern OPENER = Pattern.compile(
            "(?<paren>[(\\[*\"“]{0,3})\\s{0,3}(?:BEGIN\\s+)?"
                    + "(?:(?<summary>(?:EXECUTIVE\\s+)?SUMMARY|KEY\\s+POINTS|OVERVIEW)"
                    + "|(?:[A-Z][\\w'’/]{1,20}\\s+){0,2}?(?<comment>COMMENTS?)"
                    + "|(?<note>(?:EMBASSY\\s+|POST\\s+)?NOTE)"
                    + "|(?<action>ACTION\\s+REQUEST(?:ED)?|ACTION\\s+REQUIRED)"
                    + "|(?<introduction>INTRODUCTION)"
                    + "|(?<background>BACKGROUND)"
                    + "|(?<bio>(?:BIO|BIOGRAPHIC(?:AL)?)(?:\\s+(?:NOTES?|INFO(?:RMATION)?|DATA|SKETCH))?)"
                    + "|(?<quoted>(?:UNOFFICIAL\\s+|INFORMAL\\s+)?(?:TRANSLATION|TEXT)(?:\\s+OF\\s+[\\w\\s.'’-]{2,60})?"
                    + "|(?:TALKING\\s+)?POINTS|NON-?PAPER))"
                    + "(?:\\s*(?:,|/|-|&|AND)\\s*(?:[\\w&-]+\\s?){1,4}?)?(?:\\s*\\(?CONT(?:INUED|'D)?\\.?\\)?)?"
                    + "(?<end>\\s{0,3}(?:[:.)]|--?\\s|--|—|–|\\n)|\\s*$).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ACTION_TEXT = Pattern.compile(
            "(?:\\(?THIS\\s+IS\\s+AN\\s+|SEE\\s+|\\()?ACTION\\s+(?:REQUEST|CABLE|MESSAGE).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ACTION_PLACE =
            Pattern.compile("(?:see|in)\\s+para(?:graph)?s?\\s+(\\d{1,2}|[a-z]{3,6})\\b", Pattern.CASE_INSENSITIVE);

    /** One to twelve. */
    private static final List<String> NUMBER_WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final Pattern CONTINUED = Pattern.compile(
            "[(\\[*\"“]{0,3}\\s{0,3}(?:[A-Z]{2,12}\\s+){0,2}(?:SUMMARY|COMMENTS?|NOTE)[\\s,(-]{1,3}CONT(?:INUED\\b|['’]?D\\b|[.:)])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CLOSER = Pattern.compile(
            "(?:OF\\s+)?(?:(?:(?!END\\s)[A-Z][\\w'’/]{1,20}\\s+){0,2}?)"
                    + "(?:(?<summary>(?:EXECUTIVE\\s+)?SUMMARY|KEY\\s+POINTS|OVERVIEW)|(?<comment>COMMENTS?)|(?<note>NOTE)"
                    + "|(?<action>ACTION)|(?<introduction>INTRODUCTION)|(?<background>BACKGROUND)|(?<bio>BIO)"
                    + "|(?<quoted>TEXT|POINTS|NON-?PAPER|TRANSLATION|QUOTE))(?![A-Za-z])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CLEARANCE = Pattern.compile(
            "\\b(?:clear|cleared|coordinated|contributed|drafted|reviewed)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern MESSAGE =
            Pattern.compile("\\bthis (?:cable|message|report|telegram)\\b", Pattern.CASE_INSENSITIVE);

    /** A note on how the cable was made is shorter than this. */
    private static final int LONGEST_CLEARANCE = 200;

    /** In the order of the groups above. */
    private static final List<Kind> KINDS = List.of(
            Kind.SUMMARY,
            Kind.COMMENT,
            Kind.NOTE,
            Kind.ACTION,
            Kind.INTRODUCTION,
            Kind.BACKGROUND,
            Kind.BIO,
            Kind.QUOTED_TEXT);

    private static final List<String> GROUPS =
            List.of("summary", "comment", "note", "action", "introduction", "background", "bio", "quoted");

    private final List<Part> parts;
    private final Kind[] kinds;
    private final List<Doubt> doubts = new ArrayList<>();

    private Passages(List<Part> parts) {
        this.parts = parts;
        this.kinds = new Kind[parts.size()];
        Arrays.fill(kinds, Kind.BODY);
    }

    /** A paragraph as far as this class looks at it. */
    record Part(Optional<Integer> number, Optional<String> heading, String text) {}

    /**
     * What was found.
     *
     * @param kinds one for each paragraph
     * @param doubts passages whose beginning or end is missing
     */
    record Read(List<Kind> kinds, List<Doubt> doubts) {}

    /** A passage of the paragraph at {@code part} that has no end, or an end without a beginning. */
    record Doubt(int part, Kind kind, boolean unclosed) {}

    /** The text of all paragraphs of a summary, without the words that open and close it; empty when there is none. */
    static Optional<String> summary(List<Paragraph> paragraphs) {
        StringBuilder summary = new StringBuilder();
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.kind() == Kind.SUMMARY) {
                String words = withoutFrame(paragraph.text());
                if (!words.isEmpty()) {
                    summary.append(summary.length() == 0 ? "" : "\n").append(words);
                }
            }
        }
        return summary.length() == 0 ? Optional.empty() : Optional.of(summary.toString());
    }

    private static String withoutFrame(String text) {
        int start = 0;
        if (opensWith(text, "SUMMARY")) { // most of them
            start = "SUMMARY:".length();
        } else if (PassageWords.isAhead(text, 0)) {
            Matcher opener = OPENER.matcher(text).region(0, Math.min(OPENING, text.length()));
            start = opener.matches() && opener.group("summary") != null ? opener.end("end") : 0;
        }
        int end = last(closers(text), Kind.SUMMARY).map(Closer::at).orElse(text.length());
        String words = text.substring(Math.min(start, end), end).strip();
        return words.endsWith("(") ? words.substring(0, words.length() - 1).strip() : words;
    }

    /** Whether a stretch of a text ends with such words as {@code End Comment}. */
    static boolean closesAt(String text, int from, int to) {
        String end = text.substring(Math.max(from, to - LONGEST_CLOSER), to);
        List<Closer> closers = closers(end);
        return !closers.isEmpty() && closers.get(closers.size() - 1).end() >= end.length() - 3;
    }

    /** Whether a text ends with such words as {@code End Comment}, a full stop behind them or not. */
    static boolean endsWithCloser(String text) {
        return closesAt(text, 0, text.length());
    }

    static Read read(List<Part> parts) {
        Passages passages = new Passages(parts);
        passages.read();
        return new Read(List.of(passages.kinds), List.copyOf(passages.doubts));
    }

    /**
     * A word that opens a passage.
     *
     * @param inText it stands in the text, not in the heading
     */
    private record Opener(Kind kind, boolean inText) {}

    private record Closer(Kind kind, int at, int end) {}

    private void read() {
        List<Optional<Opener>> openers = new ArrayList<>(parts.size());
        List<List<Closer>> closers = new ArrayList<>(parts.size());
        for (Part part : parts) {
            openers.add(opener(part));
            closers.add(closers(part.text()));
        }
        Map<Kind, int[]> closedAt = closedAt(openers, closers);
        Optional<Opener> open = Optional.empty();
        int until = -1;
        for (int i = 0; i < parts.size(); i++) {
            if (i > until
                    && (until >= 0
                            || parts.get(i).heading().isPresent()
                            || (open.isPresent() && isClearance(parts.get(i))))) {
                open = Optional.empty();
            }
            if (openers.get(i).isPresent()) {
                Opener opener = openers.get(i).get();
                int end = closedAt.containsKey(opener.kind()) ? closedAt.get(opener.kind())[i] : -1;
                if (closesEarly(i, opener.kind(), closers.get(i))) {
                    continue;
                }
                open = Optional.of(opener);
                until = end >= 0 ? end : runsOn(opener) ? -1 : i;
                boolean mayLackEnd = opener.kind() == Kind.SUMMARY || opener.kind() == Kind.COMMENT;
                if (end < 0 && opener.inText() && mayLackEnd && !isContinued(parts.get(i))) {
                    doubts.add(new Doubt(i, opener.kind(), true));
                }
            }
            if (open.isPresent() && (until < 0 || i <= until)) {
                kinds[i] = open.get().kind();
            }
        }
        closersWithoutOpeners(closers);
        actionsReferredTo();
    }

    /** {@code 9. (U) General Miller has cleared this cable.}: a paragraph of its own that says how the cable was made. */
    private static boolean isClearance(Part part) {
        String text = part.text();
        return part.number().isPresent()
                && text.length() < LONGEST_CLEARANCE
                && CLEARANCE.matcher(text).find()
                && MESSAGE.matcher(text).find();
    }

    /** Unclosed, a comment runs to the end of the text, a passage under a heading to the next heading. */
    private static boolean runsOn(Opener opener) {
        return opener.kind() == Kind.COMMENT || !opener.inText();
    }

    /** {@code (COMMENT: … END COMMENT.)} at the beginning of a paragraph that then goes on is no comment as a whole. */
    private boolean closesEarly(int i, Kind kind, List<Closer> closers) {
        if (kind == Kind.SUMMARY || closers.isEmpty()) {
            return false;
        }
        int length = parts.get(i).text().length();
        Closer last = closers.get(closers.size() - 1);
        return last.kind() == kind && length - last.end() > length / 2 && length - last.end() > 80;
    }

    /** For each kind that is closed anywhere, and each paragraph: where a passage that begins there is closed, or -1. */
    private Map<Kind, int[]> closedAt(List<Optional<Opener>> openers, List<List<Closer>> closers) {
        Map<Kind, int[]> closedAt = new EnumMap<>(Kind.class);
        for (List<Closer> here : closers) {
            here.forEach(closer -> closedAt.computeIfAbsent(closer.kind(), kind -> closedAt(kind, openers, closers)));
        }
        return closedAt;
    }

    private int[] closedAt(Kind kind, List<Optional<Opener>> openers, List<List<Closer>> closers) {
        int[] closedAt = new int[parts.size()];
        int next = -1;
        for (int i = parts.size() - 1; i >= 0; i--) {
            boolean opensBelow = i + 1 < parts.size()
                    && openers.get(i + 1)
                            .filter(o -> o.kind() == kind && o.inText())
                            .isPresent()
                    && !isContinued(parts.get(i + 1));
            if (last(closers.get(i), kind).isPresent()) {
                next = i;
            } else if (opensBelow) {
                next = -1;
            }
            closedAt[i] = next;
        }
        return closedAt;
    }

    /** {@code Summary continued:}, {@code COMMENT CONT'D:} open no second passage. */
    private static boolean isContinued(Part part) {
        String text = part.text();
        return CONTINUED
                .matcher(text)
                .region(0, Math.min(OPENING, text.length()))
                .lookingAt();
    }

    /** An end without a beginning: a summary began with the text, a comment somewhere inside a paragraph. */
    private void closersWithoutOpeners(List<List<Closer>> closers) {
        boolean summarySeen = false;
        for (int i = 0; i < parts.size(); i++) {
            summarySeen |= kinds[i] == Kind.SUMMARY;
            Optional<Closer> summary = last(closers.get(i), Kind.SUMMARY);
            if (summary.isPresent() && !summarySeen) {
                for (int j = 0; j <= i; j++) {
                    kinds[j] = kinds[j] == Kind.BODY ? Kind.SUMMARY : kinds[j];
                }
                doubts.add(new Doubt(i, Kind.SUMMARY, false));
                summarySeen = true;
            }
            Optional<Closer> comment = last(closers.get(i), Kind.COMMENT);
            if (comment.isPresent() && kinds[i] == Kind.BODY && !opensInside(i)) {
                closeComment(i);
            }
        }
    }

    private void closeComment(int end) {
        int from = end;
        while (from > 0 && end - from < LONGEST_HIDDEN && kinds[from - 1] == Kind.BODY && !opensInside(from - 1)) {
            from--;
        }
        boolean opened = from > 0 && opensInside(from - 1);
        Arrays.fill(kinds, opened ? from : end, end + 1, Kind.COMMENT);
        if (!opened) {
            doubts.add(new Doubt(end, Kind.COMMENT, false));
        }
    }

    private static Optional<Closer> last(List<Closer> closers, Kind kind) {
        for (int i = closers.size() - 1; i >= 0; i--) {
            if (closers.get(i).kind() == kind) {
                return Optional.of(closers.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether a comment is opened in the midst of a paragraph. */
    private boolean opensInside(int i) {
        String text = parts.get(i).text();
        for (String word : List.of("COMMENT", "Comment", "comment")) {
            int at = text.indexOf(word);
            while (at >= 0) {
                boolean end = at >= 4 && Scan.reads(text, at - 4, "end ");
                if (!end && at < text.length() - word.length() && ":.-".indexOf(text.charAt(at + word.length())) >= 0) {
                    return true;
                }
                at = text.indexOf(word, at + 1);
            }
        }
        return false;
    }

    /** {@code This is an action request. See paragraph 2.}: then paragraph 2 is the action. */
    private void actionsReferredTo() {
        for (int i = 0; i < Math.min(3, parts.size()); i++) {
            String text = parts.get(i).text();
            if (kinds[i] != Kind.ACTION || text.length() > 300) {
                continue;
            }
            Matcher place = ACTION_PLACE.matcher(text);
            if (place.find()) {
                Optional<Integer> number = Optional.of(number(place.group(1)));
                for (int j = i + 1; j < parts.size(); j++) {
                    if (parts.get(j).number().equals(number) && kinds[j] == Kind.BODY) {
                        kinds[j] = Kind.ACTION;
                    }
                }
            }
        }
    }

    /** {@code 4}, {@code four}; 0 where the word is none of these. */
    private static int number(String printed) {
        return Scan.isDigit(printed.charAt(0))
                ? Integer.parseInt(printed)
                : NUMBER_WORDS.indexOf(printed.toLowerCase(Locale.ROOT)) + 1;
    }

    private static Optional<Opener> opener(Part part) {
        String text = part.text();
        Optional<Kind> inText = PassageWords.isAhead(text, 0)
                ? openingKind(text.substring(0, Math.min(OPENING, text.length())))
                        .filter(kind -> !isParenthesis(text, kind))
                : Optional.empty();
        return inText.map(kind -> new Opener(kind, true))
                .or(() -> part.heading().flatMap(Passages::headingKind).map(kind -> new Opener(kind, false)));
    }

    /** {@code (Note: He did. End note.) Then he went}: an aside at the beginning of a paragraph. */
    private static boolean isParenthesis(String text, Kind kind) {
        if (!text.startsWith("(") || (kind != Kind.NOTE && kind != Kind.COMMENT)) {
            return false;
        }
        int depth = 0;
        int at = 0;
        do {
            char c = text.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at++;
        } while (depth > 0 && at < text.length());
        return at < text.length() / 2;
    }

    private static Optional<Kind> openingKind(String opening) {
        if (opensWith(opening, "COMMENT")) { // most of them
            return Optional.of(Kind.COMMENT);
        }
        if (opensWith(opening, "SUMMARY")) {
            return Optional.of(Kind.SUMMARY);
        }
        Matcher opener = OPENER.matcher(opening);
        if (opener.matches()) {
            return kindOf(opener);
        }
        return ACTION_TEXT.matcher(opening).matches() ? Optional.of(Kind.ACTION) : Optional.empty();
    }

    /** Whether a block is a comment from its first word to its last: {@code COMMENT: … END COMMENT}, or without an end. */
    static boolean isComment(String block) {
        return opensWith(block, "COMMENT") && (closers(block).isEmpty() || endsWithCloser(block));
    }

    private static boolean opensWith(String opening, String word) {
        return opening.length() > word.length()
                && ":.".indexOf(opening.charAt(word.length())) >= 0
                && Scan.reads(opening, 0, word);
    }

    private static Optional<Kind> kindOf(Matcher matcher) {
        for (int i = 0; i < GROUPS.size(); i++) {
            if (matcher.group(GROUPS.get(i)) != null) {
                return Optional.of(KINDS.get(i));
            }
        }
        return Optional.empty();
    }

    private static final Pattern FIRST_MARK = Pattern.compile("^\\([^)]{1,12}\\)\\s*");
    private static final Pattern HEADED_SUMMARY =
            Pattern.compile("(?:BEGIN )?(?:EXECUTIVE )?SUMMARY\\b.*|KEY POINTS\\b.*|.*\\bSUMMARY");
    private static final Pattern HEADED_COMMENT = Pattern.compile("(?:BEGIN )?COMMENTS?\\b.*|.{0,40}\\bCOMMENTS?[.:]?");
    private static final Pattern HEADED_ACTION = Pattern.compile(
            "(?:SUMMARY )?ACTION (?:REQUEST|REQUIRED)\\b.*|REQUEST FOR ACTION.*|.*\\bACTION REQUEST(?:ED)?");
    private static final Pattern HEADED_BIO =
            Pattern.compile("BIO\\b.*|.*\\bBIO(?: NOTES?| DATA)?|.*\\bBIOGRAPHIC(?:AL)? .*");
    private static final Pattern HEADED_QUOTE =
            Pattern.compile("(?:BEGIN|START) .*|.*\\bTALKING POINTS|.*\\bNON-?PAPER|TEXT OF .*|FULL TEXT.*");

    /** The kind of a passage that a heading opens. */
    static Optional<Kind> headingKind(String heading) {
        if (!PassageWords.isIn(heading)) {
            return Optional.empty();
        }
        String upper = heading.toUpperCase(Locale.ROOT);
        String words = upper.startsWith("(")
                ? FIRST_MARK.matcher(upper).replaceFirst("").strip()
                : upper.strip();
        if (words.equals("SUMMARY") || isHeaded(words, HEADED_SUMMARY, "SUMMARY", "KEY POINTS")) {
            return Optional.of(Kind.SUMMARY);
        }
        if (words.equals("COMMENT") || isHeaded(words, HEADED_COMMENT, "COMMENT")) {
            return Optional.of(Kind.COMMENT);
        }
        if (isHeaded(words, HEADED_ACTION, "ACTION")) {
            return Optional.of(Kind.ACTION);
        }
        if (isHeaded(words, HEADED_BIO, "BIO")) {
            return Optional.of(Kind.BIO);
        }
        if (isHeaded(words, HEADED_QUOTE, "BEGIN", "START", "TALKING", "PAPER", "TEXT OF", "FULL TEXT")) {
            return Optional.of(Kind.QUOTED_TEXT);
        }
        return switch (words.endsWith(":") || words.endsWith(".") ? words.substring(0, words.length() - 1) : words) {
            case "NOTE", "NOTES" -> Optional.of(Kind.NOTE);
            case "INTRODUCTION" -> Optional.of(Kind.INTRODUCTION);
            case "BACKGROUND" -> Optional.of(Kind.BACKGROUND);
            default -> Optional.empty();
        };
    }

    /** Whether a pattern matches, tried only where one of the words stands without which it cannot. */
    private static boolean isHeaded(String words, Pattern pattern, String... needed) {
        for (String word : needed) {
            if (words.contains(word)) {
                return pattern.matcher(words).matches();
            }
        }
        return false;
    }

    private static List<Closer> closers(String text) {
        List<Closer> closers = List.of();
        PassageWords.Ends ends = new PassageWords.Ends(text);
        for (int at = ends.next(0); at >= 0; at = ends.next(at + 1)) {
            int behind = at + "END ".length();
            if (!PassageWords.isAhead(text, behind)) {
                continue; // the end of a week
            }
            Matcher closer = CLOSER.matcher(text).region(behind, Math.min(text.length(), at + 80));
            Optional<Kind> kind = closer.lookingAt() ? kindOf(closer) : Optional.empty();
            if (kind.isPresent()) {
                closers = closers.isEmpty() ? new ArrayList<>() : closers;
                closers.add(new Closer(kind.get(), at, closer.end()));
            }
        }
        return closers;
    }
}
