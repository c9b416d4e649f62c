package chancery.generate;

import static chancery.generate.HeaderPrinter.digits;

import chancery.cable.Classification;
import chancery.cable.ClassifiedBy;
import chancery.cable.Reference;
import chancery.cable.TextHead;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the head of a cable's text, from the classification line to Classified By. */
final class HeadPrinter {

    private static final int WIDTH_CHARS = 62;

    private HeadPrinter() {}

    /** Its lines, the last one blank. */
    static List<String> print(TextHead head, Period period, String post, int section, int sections) {
        List<String> lines = new ArrayList<>();
        lines.add(classificationLine(head, period, post, section, sections));
        lines.add("");
        lines.addAll(head.captions());
        lines.add("");
        if (!head.attention().isEmpty()) {
            lines.addAll(head.attention());
            lines.add("");
        }
        lines.add(executiveOrder(head, period));
        wrap("TAGS: " + String.join(period == Period.NETWORK ? " " : ", ", head.tags()), lines);
        String mark = head.subjectMark().map(m -> "(" + m.text() + ") ").orElse("");
        wrap("SUBJECT: " + mark + head.subject().orElseThrow(), lines);
        lines.add("");
        if (!head.refs().isEmpty()) {
            references(head.refs(), lines);
            lines.add("");
        }
        head.classifiedBy().ifPresent(by -> {
            wrap(classifiedBy(by, head.reasons()), lines);
            lines.add("");
        });
        return lines;
    }

    private static String classificationLine(TextHead head, Period period, String post, int section, int sections) {
        String level = switch (head.classification().orElseThrow()) {
            case UNCLASSIFIED -> "UNCLAS";
            case LIMITED_OFFICIAL_USE -> "LIMITED OFFICIAL USE";
            case CONFIDENTIAL -> "C O N F I D E N T I A L";
            case SECRET -> "S E C R E T";
            case TOP_SECRET -> "T O P S E C R E T";
        };
        String part = sections > 1 ? " SECTION " + digits(2, section) + " OF " + digits(2, sections) : "";
        return level + part + " " + post + " "
                + digits(period.serialDigits(), head.serial().orElseThrow());
    }

    private static String executiveOrder(TextHead head, Period period) {
        String order = "E.O. " + head.executiveOrder().orElseThrow() + ": ";
        boolean dated = period.compareTo(Period.UNDATED) >= 0
                && head.classification().orElseThrow().rank() >= Classification.CONFIDENTIAL.rank();
        return order
                + (dated ? "DECL: " : "")
                + head.declassifyOn()
                        .map(HeadPrinter::date)
                        .or(head::declassifyRule)
                        .orElseThrow();
    }

    /** {@code 10/30/2018}. */
    private static String date(LocalDate day) {
        return digits(2, day.getMonthValue()) + "/" + digits(2, day.getDayOfMonth()) + "/" + day.getYear();
    }

    private static void references(List<Reference> refs, List<String> lines) {
        String before = "REF: ";
        for (Reference ref : refs) {
            lines.add(before + ref.label().map(label -> label + ". ").orElse("") + ref.text());
            before = "     ";
        }
    }

    private static String classifiedBy(ClassifiedBy by, List<String> reasons) {
        String letters = reasons.stream()
                .map(reason -> reason.substring(reason.indexOf('(')))
                .collect(Collectors.joining(" and "));
        String section = reasons.get(0).substring(0, 3);
        return "Classified By: " + by.title().orElseThrow() + " " + by.name().orElseThrow() + ", Reasons " + section
                + " " + letters;
    }

    /** Lines broken at blanks, as the drafter's printer did. */
    private static void wrap(String text, List<String> lines) {
        int from = 0;
        while (text.length() - from > WIDTH_CHARS) {
            int cut = text.lastIndexOf(' ', from + WIDTH_CHARS);
            if (cut <= from) {
                break;
            }
            lines.add(text.substring(from, cut));
            from = cut + 1;
        }
        lines.add(text.substring(from));
    }
}
