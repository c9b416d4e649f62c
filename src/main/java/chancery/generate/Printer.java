package chancery.generate;

import static chancery.generate.HeaderPrinter.digits;

import chancery.cable.Cable;
import chancery.cable.CableText;
import chancery.cable.Paragraph;
import chancery.cable.TextHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Prints a cable as stations did: wrapped lines, underlined headings, and page lines that interrupt sentences. In which
 * section a paragraph begins only shows here, so printing also completes what is true of the cable.
 */
final class Printer {

    /** About how much a station put into one section. */
    private static final int SECTION_CHARS = 6000;

    /** About how much a teleprinter page held. */
    private static final int PAGE_CHARS = 2400;

    /** What a line is. */
    private enum Kind {
        TEXT,
        /** Here a section begins. */
        SECTION,
        /** Here the second page of a section begins. */
        HALF,
        /** Here a teleprinter page begins. */
        PAGE
    }

    /**
     * A line to print.
     *
     * @param ordinal of the paragraph that it is in; 0 outside of any
     * @param number of the section or page that begins here
     */
    private record Line(Kind kind, String text, int ordinal, int number) {}

    private final SyntheticCable draft;
    private final Cable cable;
    private final Style style;
    private final List<Line> unpaged = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private int sections = 1;

    private Printer(SyntheticCable draft) {
        this.draft = draft;
        this.cable = draft.cable();
        this.style = draft.style();
    }

    /** What came out: one record, or one for each section; and the cable, which now knows its sections. */
    record Print(SyntheticCable cable, List<Printed> records) {}

    static Print print(SyntheticCable draft) {
        Printer printer = new Printer(draft);
        draft.cable().text().paragraphs().forEach(printer::paragraph);
        draft.cable().text().signature().ifPresent(signature -> printer.text(signature, 0));
        printer.paginate();
        return new Print(printer.completed(), printer.records());
    }

    private void text(String text, int ordinal) {
        unpaged.add(new Line(Kind.TEXT, text, ordinal, 0));
    }

    private void paragraph(Paragraph paragraph) {
        int ordinal = paragraph.ordinal();
        paragraph.heading().ifPresent(heading -> {
            text(heading, 0);
            text("-".repeat(heading.length()), 0);
            text("", 0);
        });
        String number = paragraph.printedNumber().map(printed -> printed + ". ").orElse("");
        String[] parts = (number + mark(paragraph) + paragraph.text()).split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                text("", ordinal);
            }
            wrap(parts[i], ordinal);
        }
        text("", 0);
    }

    /** One mark for all is printed in words, as a paragraph of its own. */
    private String mark(Paragraph paragraph) {
        return style.period().isBlanket()
                ? ""
                : paragraph.mark().map(mark -> "(" + mark.text() + ") ").orElse("");
    }

    /** Lines of the style's width, broken at blanks only. */
    private void wrap(String text, int ordinal) {
        int from = 0;
        while (text.length() - from > style.widthChars()) {
            int cut = text.lastIndexOf(' ', from + style.widthChars());
            if (cut <= from) {
                break;
            }
            text(text.substring(from, cut), ordinal);
            from = cut + 1;
        }
        text(text.substring(from), ordinal);
    }

    /** Puts in page and section lines, in the middle of paragraphs as the machines did. */
    private void paginate() {
        boolean teleprinter = style.period().isCapitals();
        int chars = 0;
        int half = 0;
        int page = 1;
        int ordinal = 0;
        String before = "";
        for (Line line : unpaged) {
            boolean inside = line.ordinal() > 0
                    && line.ordinal() == ordinal
                    && !line.text().isEmpty()
                    && !before.isEmpty();
            if (inside && teleprinter && chars >= page * PAGE_CHARS) {
                lines.add(new Line(Kind.PAGE, "", 0, ++page));
            } else if (inside && !teleprinter && chars >= sections * SECTION_CHARS) {
                lines.add(new Line(Kind.SECTION, "", 0, ++sections));
            } else if (inside && style.hasHalfPages() && half < sections && chars >= (sections - 0.5) * SECTION_CHARS) {
                half = sections;
                lines.add(new Line(Kind.HALF, "", 0, sections));
            }
            if (line.ordinal() > ordinal) {
                paragraphs.add(inSection(cable.text().paragraphs().get(line.ordinal() - 1), sections));
            }
            ordinal = Math.max(ordinal, line.ordinal());
            before = line.text();
            lines.add(line);
            chars += line.text().length() + 1;
        }
    }

    private static Paragraph inSection(Paragraph paragraph, int section) {
        return new Paragraph(
                paragraph.ordinal(),
                paragraph.number(),
                paragraph.printedNumber(),
                paragraph.mark(),
                paragraph.kind(),
                paragraph.heading(),
                paragraph.text(),
                section,
                paragraph.redactions(),
                paragraph.repairs(),
                paragraph.pieces());
    }

    private List<Printed> records() {
        List<Printed> records = new ArrayList<>();
        StringBuilder out = head(1);
        Line before = new Line(Kind.TEXT, "", 0, 0);
        for (Line line : lines) {
            if (line.kind() == Kind.SECTION && style.isSplit()) {
                records.add(record(records.size() + 1, out));
                out = head(line.number());
            } else if (line.kind() != Kind.TEXT) {
                pageLine(line, out);
            } else {
                if (style.isReflowed() && goesOn(before, line)) {
                    out.setLength(out.length() - (style.hasTrailingBlanks() ? 2 : 1));
                    out.append(' ');
                }
                end(line.text(), out);
            }
            before = line;
        }
        records.add(record(records.size() + 1, out));
        return List.copyOf(records);
    }

    private static boolean goesOn(Line before, Line line) {
        return before.kind() == Kind.TEXT
                && before.ordinal() > 0
                && before.ordinal() == line.ordinal()
                && !before.text().isEmpty()
                && !line.text().isEmpty();
    }

    private Printed record(int section, StringBuilder body) {
        return new Printed(Optional.of(HeaderPrinter.print(cable.header(), section)), body.toString());
    }

    /** Ends a line; many copies have a blank before each line feed. */
    private void end(String text, StringBuilder out) {
        out.append(text).append(style.hasTrailingBlanks() && !text.isEmpty() ? " \n" : "\n");
    }

    private void pageLine(Line line, StringBuilder out) {
        if (style.hasAiryPageLines()) {
            out.append('\n');
        }
        end(pageLine(line), out);
        if (style.hasAiryPageLines()) {
            out.append("\n\n");
        }
    }

    /** {@code ASTANA 00002148 002.2 OF 003}, earlier {@code PAGE 02 ASTANA 02148 01 OF 01 301112Z}. */
    private String pageLine(Line line) {
        String post = printedPost();
        int serial = cable.head().serial().orElseThrow();
        return switch (line.kind()) {
            case PAGE ->
                "PAGE " + digits(2, line.number()) + "        " + post + "  " + digits(5, serial) + "  01 OF 01  "
                        + HeaderPrinter.dateTimeGroup(cable.datedAt().orElseThrow())
                                .substring(0, 7);
            case SECTION ->
                post + " " + digits(8, serial) + "  " + digits(3, line.number()) + " OF " + digits(3, sections);
            case HALF ->
                post + " " + digits(8, serial) + "  " + digits(3, line.number()) + ".2 OF " + digits(3, sections);
            case TEXT -> line.text();
        };
    }

    private String printedPost() {
        return Station.printed(cable.post().orElseThrow());
    }

    private StringBuilder head(int section) {
        StringBuilder out = new StringBuilder();
        HeadPrinter.print(cable.head(), style.period(), printedPost(), section, sections)
                .forEach(text -> end(text, out));
        return out;
    }

    private SyntheticCable completed() {
        TextHead head = cable.head();
        CableText text = cable.text();
        Cable complete = new Cable(
                cable.cableId(),
                cable.reference(),
                cable.declared(),
                cable.declaredAt(),
                cable.header(),
                cable.drafting(),
                new TextHead(
                        head.classification(),
                        head.post(),
                        head.serial(),
                        sections,
                        1,
                        head.captions(),
                        head.attention(),
                        head.executiveOrder(),
                        head.declassifyOn(),
                        head.declassifyRule(),
                        head.tags(),
                        head.subject(),
                        head.subjectMark(),
                        head.refs(),
                        head.classifiedBy(),
                        head.reasons()),
                new CableText(paragraphs, text.signature(), text.summary(), text.truncated()),
                style.isSplit() ? IntStream.rangeClosed(1, sections).boxed().toList() : List.of(1),
                cable.partial(),
                cable.correctedCopy(),
                cable.bodyMismatch(),
                cable.recordIds(),
                cable.versions());
        return new SyntheticCable(complete, draft.mentions(), style);
    }
}
