package chancery.parse;

import chancery.cable.Segment;
import chancery.cable.TextHead;
import chancery.reference.Posts;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of the text: classification line, captions, passing instructions, E.O., TAGS, SUBJECT, REF, Classified By.
 * A first walk says which line belongs to which label; then each label's lines are read as one value.
 */
final class TextHeadParser {

    /** Classified By takes so many lines at most. */
    private static final int LONGEST_CLASSIFIER = 6;

    /** So many lines without label are captions and instructions. */
    private static final int LONGEST_PREAMBLE = 400;

    /** So many labels that stand inside of lines are found. */
    private static final int MOST_CUTS = 64;

    /** The second half of a subject, behind a blank line, has at most so many characters. */
    private static final int LONGEST_SECOND_HALF = 70;

    private static final Set<HeadLabel> LABELS_BELOW_SUBJECT = Set.of(HeadLabel.REF, HeadLabel.CLASSIFIED_BY);

    private static final Set<HeadLabel> LABELS_ABOVE_TEXT =
            Set.of(HeadLabel.SUBJECT, HeadLabel.REF, HeadLabel.CLASSIFIED_BY);

    /** Of the lines of a label, so many characters are read. */
    private static final int LONGEST_VALUE = 20_000;

    /** How many lines ahead a label may stand for the lines before it to be head. */
    private static final int LOOK_AHEAD = 20;

    /** {@code Monday, 28 January 2008, 09:30}: the published copies repeat the date-time group so. */
    private static final Pattern LOCAL_TIME =
            Pattern.compile("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \\d{1,2} [A-Z][a-z]+ \\d{4}, \\d{2}:\\d{2}");

    private static final Pattern MARKED = Pattern.compile(
            "¶?\\( ?(?:[UCS]|SBU|LOU|TS|FOUO|[CS]/{1,2}NF|SBU/NF|[CS]/REL [A-Za-z, ]{2,20}) ?\\).*",
            Pattern.CASE_INSENSITIVE);

    /** {@code … 1.4 (b), (d) 1. (C) Summary: …}: the first paragraph on the line of a label. */
    private static final Pattern INLINE_PARAGRAPH =
            Pattern.compile("\\s(?<number>¶?1\\. ?\\((?:[UCS]|SBU|[CS]/NF)\\))");

    private static final Pattern OPENER = Pattern.compile(
            "(?:-+ ?)?(?:BEGIN )?(?:EXECUTIVE )?(?:SUMMARY|COMMENT|INTRODUCTION|INTRO|KEY POINTS|ACTION REQUEST|OVERVIEW)\\b.{0,60}|(?:Summary|Comment|Introduction|SUMMARY|COMMENT|INTRODUCTION)[.:(].*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CLASSIFIER_PARAGRAPH = Pattern.compile(
            "¶?[1-3][.)]? ?(?:\\([A-Z]{1,3}\\) ?)?(?:.{0,40}ENTIRE TEXT[.)]* ?)?CLASSIFIED BY (?<who>.*)",
            Pattern.CASE_INSENSITIVE);

    private final LineCursor in;
    private final Map<HeadLabel, List<String>> values = new EnumMap<>(HeadLabel.class);
    private final Map<HeadLabel, Line> places = new EnumMap<>(HeadLabel.class);
    private final Set<HeadLabel> filled = EnumSet.noneOf(HeadLabel.class);
    private final List<String> preamble = new ArrayList<>();
    private Optional<ClassificationLine> classification = Optional.empty();
    private Optional<Line> classificationLine = Optional.empty();
    private Optional<Line> unlabelledSubject = Optional.empty();
    private Optional<LocalDateTime> localTime = Optional.empty();
    private Optional<HeadLabel> open = Optional.empty();
    private int cuts;

    TextHeadParser(LineCursor in) {
        this.in = in;
    }

    /** Reads the head and leaves the cursor on the first line of the text proper. */
    TextHead read(HeadContext context, Segments segments) {
        walk();
        lookIntoFirstParagraph();
        segments.upTo(in.offset(), Segment.Kind.HEAD);
        return values(context);
    }

    /** Whether it says that it replaces an earlier transmission. */
    boolean isCorrectedCopy() {
        return preamble.stream().anyMatch(Preamble::isCorrectedCopy)
                || lines(HeadLabel.SUBJECT).filter(Preamble::isCorrectedCopy).isPresent();
    }

    /** Where the date-time group's time stands again; the only one of a withheld header. */
    Optional<LocalDateTime> localTime() {
        return localTime;
    }

    /** The line on which a label stands: contradictions are its defects. */
    Optional<Line> lineOf(HeadLabel label) {
        return Optional.ofNullable(places.get(label));
    }

    /** The line that is the subject without saying so. */
    Optional<Line> unlabelledSubject() {
        return unlabelledSubject;
    }

    /** The classification line, where one was read. */
    Optional<Line> classificationLine() {
        return classificationLine;
    }

    private void walk() {
        boolean blank = false;
        while (!in.atEnd()) {
            if (isBlank(in.peek())) {
                blank = true;
                in.next();
                continue;
            }
            String printed = in.peek().text();
            String text = Text.squeeze(printed);
            Optional<HeadLabel.Hit> label = HeadLabel.at(printed);
            if (cutAtLabels(label, text)) {
                text = Text.squeeze(in.peek().text());
                label = HeadLabel.at(text);
            } else if (!text.equals(printed)) {
                label = HeadLabel.at(text);
            }
            if (classification.isEmpty() || !PageLines.isPageLine(text)) {
                if (!take(label, text, blank)) {
                    return;
                }
                blank = false;
            }
            in.next();
        }
    }

    /** Nothing, or the lone dash that some posts print for it. */
    private static boolean isBlank(Line line) {
        return line.isBlank() || line.text().strip().equals("-");
    }

    /** Takes a line to where it belongs; false when it is the first of the text. */
    private boolean take(Optional<HeadLabel.Hit> label, String text, boolean blank) {
        if (label.isPresent()) {
            open(label.get().label(), text.substring(label.get().value()));
            return true;
        }
        if (classification.isEmpty()
                && text.indexOf(", ") > 0
                && LOCAL_TIME.matcher(text).matches()) {
            localTime = DeclaredDates.localTime(text);
            return true;
        }
        if (text.contains(HeaderParser.PARTIAL)) {
            return true;
        }
        Optional<ClassificationLine> level = ClassificationLine.read(text);
        boolean expected = classification.isEmpty() && open.isEmpty();
        if (level.isPresent() && (expected || level.get().serial().isPresent())) {
            if (classification.isEmpty()) {
                forgetCopy();
                classification = level;
                classificationLine = Optional.of(in.peek());
            }
            open = Optional.empty();
            if (!level.get().rest().isEmpty()) {
                preamble.add(level.get().rest());
            }
            return true;
        }
        if (beginsText(text) && !isCutReason(text)) {
            return false;
        }
        if (open.isPresent() && continues(open.get(), text, blank)) {
            append(open.get(), text);
            return true;
        }
        boolean head =
                preamble.size() < LONGEST_PREAMBLE && ((values.isEmpty() && Preamble.isOne(text)) || labelAhead());
        if (head && isUnlabelledSubject(text)) {
            unlabelledSubject = Optional.of(in.peek());
            open(HeadLabel.SUBJECT, text);
        } else if (head && !values.containsKey(HeadLabel.SUBJECT)) {
            open = Optional.empty();
            preamble.add(blank ? "" : text);
            if (blank) {
                preamble.add(text);
            }
        }
        return head;
    }

    /** format.md 3.8: capitals between TAGS and the labels below SUBJECT, where no such label stands. */
    private boolean isUnlabelledSubject(String text) {
        if (!filled.contains(HeadLabel.TAGS)
                || values.containsKey(HeadLabel.SUBJECT)
                || !Text.isUpper(text)
                || Preamble.isOne(text)) {
            return false;
        }
        boolean below = false;
        int last = in.position() + LOOK_AHEAD;
        for (int i = in.position() + 1; i < last && in.has(i); i++) {
            String line = in.line(i).text().strip();
            Optional<HeadLabel.Hit> hit = HeadLabel.at(line);
            if (hit.isPresent() && !LABELS_BELOW_SUBJECT.contains(hit.get().label())) {
                return false;
            }
            below |= hit.isPresent();
            if (hit.isEmpty() && beginsText(line)) {
                break;
            }
        }
        return below;
    }

    /** Labels above the classification line are a container's copy of those below it. */
    private void forgetCopy() {
        values.clear();
        filled.clear();
        preamble.clear();
        unlabelledSubject = Optional.empty();
    }

    private void open(HeadLabel label, String value) {
        open = Optional.of(label);
        places.put(label, in.peek());
        if (label == HeadLabel.CLASSIFIED_BY && !value.isBlank()) {
            values.remove(label);
        }
        append(label, value);
    }

    private void append(HeadLabel label, String value) {
        values.computeIfAbsent(label, l -> new ArrayList<>()).add(value);
        if (!value.isBlank()) {
            filled.add(label);
        }
    }

    /** Until 1999 the classifier often is paragraph 1: {@code 1. (U) CLASSIFIED BY …}. It stays a paragraph. */
    private void lookIntoFirstParagraph() {
        if (in.atEnd() || values.containsKey(HeadLabel.CLASSIFIED_BY)) {
            return;
        }
        int last = in.position() + LOOK_AHEAD;
        for (int i = in.position(); i < last && in.has(i); i++) {
            String line = in.line(i).text();
            int start = Scan.skipBlanks(line, 0, line.length());
            if (!mayBeParagraph(line, start) || !mayNameClassifier(line, start)) {
                continue;
            }
            Matcher m = CLASSIFIER_PARAGRAPH.matcher(Text.squeeze(line));
            if (m.matches()) {
                append(HeadLabel.CLASSIFIED_BY, m.group("who"));
                for (int j = i + 1; j - i < LONGEST_CLASSIFIER && in.has(j) && !endsParagraph(in.line(j)); j++) {
                    append(HeadLabel.CLASSIFIED_BY, in.line(j).text());
                }
                return;
            }
        }
    }

    private static boolean mayNameClassifier(String line, int from) {
        for (int at = from; at < line.length(); at++) {
            if ((line.charAt(at) == 'C' || line.charAt(at) == 'c') && Scan.reads(line, at, "CLASSIFIED")) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsParagraph(Line line) {
        return line.isBlank() || isParagraph(line.text().strip());
    }

    private boolean continues(HeadLabel label, String text, boolean blank) {
        List<String> soFar = values.getOrDefault(label, List.of());
        boolean empty = !filled.contains(label);
        return switch (label) {
            case EXECUTIVE_ORDER -> false;
            case TAGS -> empty || (!blank && TagsLine.continues(last(label), text));
            case SUBJECT ->
                empty || (blank ? isSecondHalf(text) : !underlined() && !(Text.isUpper(soFar.get(0)) && isProse(text)));
            case REF -> empty || (!blank && !underlined()) || References.isEntry(text);
            case CLASSIFIED_BY, REASON, DERIVED_FROM ->
                soFar.size() < LONGEST_CLASSIFIER
                        && !underlined()
                        && (!blank || ClassifiedByLine.isBroken(String.join(" ", soFar), text));
        };
    }

    private boolean beginsText(String text) {
        return isParagraph(text)
                || (isMarked(text) && !isMarkedReference(text))
                || (!values.isEmpty() && isOpener(text))
                || (isRule(text) && LABELS_ABOVE_TEXT.stream().anyMatch(values::containsKey));
    }

    /**
     * Whether a line, its blanks squeezed, is numbered as a paragraph: {@code 1. (C) …}, {@code ¶12. Text},
     * {@code 1.(SBU)}, {@code (3) The …}, {@code 15 (C) …}, or a number alone.
     */
    static boolean isParagraph(String text) {
        if (!mayBeParagraph(text, 0)) {
            return false;
        }
        int start = text.charAt(0) == '¶' ? 1 : 0;
        int number = text.startsWith("(", start) ? start + 1 : start;
        int end = Scan.skipDigits(text, number, text.length());
        if (end == number || end == text.length() || end - number > 3) {
            return false;
        }
        boolean closed = ".,)".indexOf(text.charAt(end)) >= 0;
        if (end + 1 == text.length()) {
            return number == start && closed && text.charAt(end) != ',';
        }
        boolean marked = number == start && text.startsWith("(", text.charAt(end) == ' ' ? end + 1 : end);
        if (end - number == 3 || !(closed || marked)) {
            return false;
        }
        int words = marked ? text.indexOf('(', end) + 1 : end + 1;
        words = text.startsWith(" ", words) ? words + 1 : words;
        words = text.startsWith("(", words) ? words + 1 : words;
        return words < text.length() && (Text.isLetter(text.charAt(words)) || "\"'“".indexOf(text.charAt(words)) >= 0);
    }

    private static boolean mayBeParagraph(String text, int at) {
        return at < text.length() && "¶(0123456789".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isMarked(String text) {
        return !text.isEmpty()
                && "¶(".indexOf(text.charAt(0)) >= 0
                && MARKED.matcher(text).matches();
    }

    private static boolean isOpener(String text) {
        return !text.isEmpty()
                && "-BESCIKAObescikao".indexOf(text.charAt(0)) >= 0
                && OPENER.matcher(text).matches();
    }

    private static boolean isRule(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("-=_*~".indexOf(c) < 0 && (c != ' ' || i == 0)) {
                return false;
            }
        }
        return text.length() > 3;
    }

    /** {@code (C) TRIPOLI 119}: an enumerator that looks like a portion mark. */
    private boolean isMarkedReference(String text) {
        return open.equals(Optional.of(HeadLabel.REF)) && References.isCable(text.substring(text.indexOf(')') + 1));
    }

    /** A subject goes on behind a blank line when a short line stands there and the next label below it. */
    private boolean isSecondHalf(String text) {
        return text.length() < LONGEST_SECOND_HALF
                && !isProse(text)
                && !text.endsWith(".")
                && nextLabel().filter(LABELS_BELOW_SUBJECT::contains).isPresent();
    }

    /** The label that the next line with text begins with. */
    private Optional<HeadLabel> nextLabel() {
        for (int i = in.position() + 1; in.has(i); i++) {
            if (!in.line(i).isBlank()) {
                return HeadLabel.at(in.line(i).text()).map(HeadLabel.Hit::label);
            }
        }
        return Optional.empty();
    }

    /** A sentence: most of its words are in small letters. */
    private static boolean isProse(String text) {
        int small = 0;
        int words = 0;
        for (String word : text.split(" ", -1)) {
            words++;
            small += !word.isEmpty() && Character.isLowerCase(word.charAt(0)) ? 1 : 0;
        }
        return small >= 3 && small * 2 >= words;
    }

    /** {@code Reasons 1.} and on the next line {@code 4 (b)}. */
    private boolean isCutReason(String text) {
        return open.equals(Optional.of(HeadLabel.CLASSIFIED_BY))
                && (text.startsWith("4") || text.startsWith("5"))
                && last(HeadLabel.CLASSIFIED_BY).stripTrailing().endsWith(" 1.");
    }

    private String last(HeadLabel label) {
        List<String> lines = values.getOrDefault(label, List.of(""));
        return lines.get(lines.size() - 1);
    }

    private boolean underlined() {
        int next = in.position() + 1;
        return in.has(next) && isRule(in.line(next).text().strip());
    }

    /** Whether a label not yet seen begins one of the next lines, before the text does. */
    private boolean labelAhead() {
        int seen = 0;
        for (int i = in.position() + 1; seen < LOOK_AHEAD && in.has(i); i++) {
            String text = in.line(i).text().strip();
            if (!text.isEmpty()) {
                seen++;
                Optional<HeadLabel.Hit> hit = HeadLabel.at(text);
                if (hit.isPresent() && !values.containsKey(hit.get().label())) {
                    return true;
                }
                if (beginsText(text)) {
                    return false;
                }
            }
        }
        return false;
    }

    /** A line may hold several labels: each becomes the start of a line of its own. */
    private boolean cutAtLabels(Optional<HeadLabel.Hit> first, String squeezed) {
        String text = in.peek().text();
        if (cuts == MOST_CUTS || (first.isEmpty() && beginsText(squeezed))) {
            return false;
        }
        int from = first.isPresent() ? first.get().value() : 0;
        Optional<HeadLabel.Hit> next = HeadLabel.within(text, from);
        boolean again = next.isPresent()
                && next.get().label() == HeadLabel.EXECUTIVE_ORDER
                && values.containsKey(HeadLabel.EXECUTIVE_ORDER);
        int label = next.isPresent() && !again ? next.get().start() : text.length();
        int cut = Math.min(label, inlineParagraph(text, from, label));
        if (cut == text.length()) {
            return false;
        }
        in.cut(in.position(), cut);
        cuts++;
        return true;
    }

    private static int inlineParagraph(String text, int from, int to) {
        if (text.indexOf(" 1.", from) < 0 && text.indexOf(" ¶1.", from) < 0) {
            return to;
        }
        Matcher m = INLINE_PARAGRAPH.matcher(text).region(from, to);
        return m.find() ? m.start("number") : to;
    }

    private TextHead values(HeadContext context) {
        Optional<ExecutiveOrder> order = first(HeadLabel.EXECUTIVE_ORDER).map(ExecutiveOrder::read);
        Optional<SubjectLine> subject = lines(HeadLabel.SUBJECT).flatMap(SubjectLine::read);
        Preamble before = Preamble.read(preamble);
        Optional<String> by = joined(HeadLabel.CLASSIFIED_BY);
        Optional<String> reason = joined(HeadLabel.REASON);
        ClassifiedByLine classifier = by.isEmpty() && reason.isEmpty()
                ? ClassifiedByLine.NONE
                : ClassifiedByLine.read(by.orElse("") + " " + reason.orElse(""));
        return new TextHead(
                classification.map(ClassificationLine::level),
                classification.flatMap(ClassificationLine::post).map(Posts::letters),
                classification.flatMap(ClassificationLine::serial),
                classification.map(ClassificationLine::sections).orElse(1),
                classification.map(ClassificationLine::section).orElse(1),
                before.captions(),
                before.attention(),
                order.map(ExecutiveOrder::number),
                order.flatMap(ExecutiveOrder::declassifyOn),
                order.flatMap(ExecutiveOrder::rule),
                joined(HeadLabel.TAGS).map(TagsLine::read).orElse(List.of()),
                subject.map(SubjectLine::text),
                subject.flatMap(SubjectLine::mark),
                joined(HeadLabel.REF)
                        .map(text -> References.read(text, context))
                        .orElse(List.of()),
                classifier.classifiedBy(),
                classifier.reasons());
    }

    private Optional<String> first(HeadLabel label) {
        return Optional.ofNullable(values.get(label)).map(lines -> lines.get(0));
    }

    private Optional<String> joined(HeadLabel label) {
        return lines(label).map(Text::squeeze);
    }

    private Optional<String> lines(HeadLabel label) {
        return Optional.ofNullable(values.get(label))
                .map(lines -> String.join("\n", lines))
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_VALUE)));
    }
}
