package chancery.parse;

import chancery.cable.Segment;
import chancery.cable.TextHead;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The head of the text: classification line, captions, passing instructions, E.O., TAGS, SUBJECT, REF, Classified By.
 * A first walk says which line belongs to which label; then each label's lines are read as one value.
 */
final class TextHeadParser {

    /** How many lines ahead a label may stand for the lines before it to be head. */
    private static final int LOOK_AHEAD = 12;

    /** {@code Monday, 28 January 2008, 09:30}: the published copies repeat the date-time group so. */
    private static final Pattern LOCAL_TIME =
            Pattern.compile("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \\d{1,2} [A-Z][a-z]+ \\d{4}, \\d{2}:\\d{2}");

    /** {@code 1. (C) …}, {@code ¶12. Text}, {@code 1.(SBU)}. */
    private static final Pattern PARAGRAPH =
            Pattern.compile("¶?(?:\\(?\\d{1,2}[.,)]|\\d{1,2} ?\\() ?\\(?[A-Za-z\"'“].*|¶?\\d{1,3}[.)]");

    private static final Pattern MARKED = Pattern.compile(
            "¶?\\( ?(?:[UCS]|SBU|LOU|TS|FOUO|[CS]/{1,2}NF|SBU/NF|[CS]/REL [A-Za-z, ]{2,20}) ?\\).*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RULE = Pattern.compile("[-=_*~][-=_*~ ]{3,}");

    private static final Pattern OPENER = Pattern.compile(
            "(?:-+ ?)?(?:BEGIN )?(?:EXECUTIVE )?(?:SUMMARY|COMMENT|INTRODUCTION|INTRO|KEY POINTS|ACTION REQUEST|OVERVIEW)\\b.{0,60}|(?:Summary|Comment|Introduction|SUMMARY|COMMENT|INTRODUCTION)[.:(].*",
            Pattern.CASE_INSENSITIVE);

    private final LineCursor in;
    private final Map<HeadLabel, List<String>> values = new EnumMap<>(HeadLabel.class);
    private final List<String> preamble = new ArrayList<>();
    private Optional<ClassificationLine> classification = Optional.empty();
    private Optional<HeadLabel> open = Optional.empty();

    private TextHeadParser(LineCursor in) {
        this.in = in;
    }

    /** Reads the head and leaves the cursor on the first line of the text proper. */
    static TextHead read(LineCursor in, HeadContext context, Defects defects, Segments segments) {
        TextHeadParser head = new TextHeadParser(in);
        head.walk();
        segments.upTo(in.offset(), Segment.Kind.HEAD);
        return head.values(context);
    }

    private void walk() {
        boolean blank = false;
        while (!in.atEnd()) {
            if (in.peek().isBlank()) {
                blank = true;
                in.next();
                continue;
            }
            cutAtLabels();
            String text = Text.squeeze(in.peek().text());
            if (!PageLines.isPageLine(text) || classification.isEmpty()) {
                if (!take(text, blank)) {
                    return;
                }
                blank = false;
            }
            in.next();
        }
    }

    /** Takes a line to where it belongs; false when it is the first of the text. */
    private boolean take(String text, boolean blank) {
        Optional<HeadLabel.Hit> hit = HeadLabel.at(text);
        if (hit.isPresent()) {
            open(hit.get().label(), text.substring(hit.get().value()));
            return true;
        }
        if (open.isEmpty() && LOCAL_TIME.matcher(text).matches()) {
            return true;
        }
        Optional<ClassificationLine> level = ClassificationLine.read(text);
        boolean expected = classification.isEmpty() && open.isEmpty();
        if (level.isPresent() && (expected || level.get().serial().isPresent())) {
            classification = classification.or(() -> level);
            open = Optional.empty();
            if (!level.get().rest().isEmpty()) {
                preamble.add(level.get().rest());
            }
            return true;
        }
        if (beginsText(text)) {
            return false;
        }
        if (open.isPresent() && continues(open.get(), text, blank)) {
            append(open.get(), text);
            return true;
        }
        if (!values.containsKey(HeadLabel.SUBJECT) || labelAhead()) {
            if (!values.containsKey(HeadLabel.SUBJECT)) {
                preamble.add(text);
            }
            return values.containsKey(HeadLabel.SUBJECT) || labelAhead() || values.isEmpty();
        }
        return false;
    }

    private void open(HeadLabel label, String value) {
        open = Optional.of(label);
        append(label, value);
    }

    private void append(HeadLabel label, String value) {
        values.computeIfAbsent(label, l -> new ArrayList<>()).add(value);
    }

    private boolean continues(HeadLabel label, String text, boolean blank) {
        List<String> soFar = values.getOrDefault(label, List.of());
        boolean empty = soFar.stream().allMatch(String::isBlank);
        return switch (label) {
            case EXECUTIVE_ORDER -> false;
            case TAGS -> empty || (!blank && TagsLine.continues(soFar.get(soFar.size() - 1), text));
            case SUBJECT -> empty || (!blank && !underlined());
            case REF -> empty || (!blank && !underlined()) || References.isEntry(text);
            case CLASSIFIED_BY, REASON, DERIVED_FROM -> !blank && !underlined();
        };
    }

    private boolean beginsText(String text) {
        return PARAGRAPH.matcher(text).matches()
                || (MARKED.matcher(text).matches() && !References.isEntry(text))
                || (values.containsKey(HeadLabel.SUBJECT)
                        && (RULE.matcher(text).matches() || OPENER.matcher(text).matches()));
    }

    private boolean underlined() {
        int next = in.position() + 1;
        return next < in.lines().size()
                && RULE.matcher(in.lines().get(next).text().strip()).matches();
    }

    /** Whether a label not yet seen begins one of the next lines, before the text does. */
    private boolean labelAhead() {
        List<Line> lines = in.lines();
        int seen = 0;
        for (int i = in.position() + 1; i < lines.size() && seen < LOOK_AHEAD; i++) {
            String text = lines.get(i).text().strip();
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
    private void cutAtLabels() {
        String text = in.peek().text();
        int from = HeadLabel.at(text).map(HeadLabel.Hit::value).orElse(0);
        HeadLabel.within(text, from).ifPresent(hit -> in.cut(in.position(), hit.start()));
    }

    private TextHead values(HeadContext context) {
        Optional<ExecutiveOrder> order = first(HeadLabel.EXECUTIVE_ORDER).map(ExecutiveOrder::read);
        Optional<SubjectLine> subject = joined(HeadLabel.SUBJECT).flatMap(SubjectLine::read);
        Preamble before = Preamble.read(preamble);
        Optional<String> by = joined(HeadLabel.CLASSIFIED_BY);
        ClassifiedByLine classifier = ClassifiedByLine.read(
                by.orElse("") + " " + joined(HeadLabel.REASON).orElse(""));
        return new TextHead(
                classification.map(ClassificationLine::level),
                classification.flatMap(ClassificationLine::post).map(chancery.reference.Posts::letters),
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
        return Optional.ofNullable(values.get(label)).map(lines -> Text.squeeze(String.join("\n", lines)));
    }
}
