package chancery.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cable on a terminal: a title, its fields, the text wrapped to 78 characters, and below a line what was doubtful.
 *
 * <pre>
 * 08ASTANA2148 · CONFIDENTIAL · 2008-10-30 11:12 UTC
 * KAZAKHSTAN: NUR OTAN DISCUSSES PARTY ACTIVITIES
 *
 *   From      AMEMBASSY ASTANA (RUEHTA), immediate
 *   To        SECSTATE WASHDC
 * </pre>
 */
final class CableText {

    private static final int WIDTH = 78;
    private static final String NOTHING = "";

    private CableText() {}

    static void print(Fields cable, List<Fields> paragraphs, List<Fields> defects, PrintWriter out) {
        title(cable, out);
        fields(cable, out);
        paragraphs(paragraphs, out);
        cable.text("signature").ifPresent(name -> out.println(Cells.printable(name) + "\n"));
        defects(defects, out);
    }

    private static void title(Fields cable, PrintWriter out) {
        out.println(Stream.of(
                        cable.text("cable_id"),
                        cable.text("classification"),
                        cable.text("dated_at").map(at -> at.substring(0, 16) + " UTC"))
                .flatMap(Optional::stream)
                .map(Cells::printable)
                .collect(Collectors.joining(" · ")));
        cable.text("subject")
                .ifPresent(subject ->
                        wrap(cable.text("subject_mark").map(m -> "(" + m + ") ").orElse(NOTHING) + subject, 0, out));
        out.println();
    }

    private static void fields(Fields cable, PrintWriter out) {
        field("From", from(cable), out);
        List<Fields> addressees = cable.structs("addressees");
        field("To", addressees(addressees, "action"), out);
        field("Info", addressees(addressees, "info"), out);
        field("Captions", joined(cable.texts("captions"), ", "), out);
        field("Attention", joined(cable.texts("attention"), "; "), out);
        field("TAGS", joined(cable.texts("tags"), ", "), out);
        field(
                "Refs",
                joined(
                        cable.structs("refs").stream()
                                .map(ref -> ref.text("label").map(l -> l + ". ").orElse(NOTHING)
                                        + ref.text("cable_id")
                                                .or(() -> ref.text("text"))
                                                .orElse(NOTHING))
                                .toList(),
                        "; "),
                out);
        field("Classified", classified(cable), out);
        field("Until", until(cable), out);
        field(
                "Sections",
                cable.number("sections")
                        .filter(n -> n > 1)
                        .map(n -> joined(cable.texts("sections_found"), ", ").orElse("none") + " of " + n),
                out);
        field("Drafted", joined(cable.texts("drafted_by"), "; "), out);
        field("Notes", joined(notes(cable), "; "), out);
        field(
                "Records",
                Optional.of(cable.texts("record_ids").size() + " ("
                                + cable.number("versions").orElse(1) + " different)")
                        .filter(text -> cable.texts("record_ids").size() > 1),
                out);
        out.println();
    }

    private static Optional<String> from(Fields cable) {
        return cable.text("originator")
                .or(() -> cable.text("declared_origin"))
                .or(() -> cable.text("post"))
                .map(name -> name
                        + cable.text("station").map(s -> " (" + s + ")").orElse(NOTHING)
                        + cable.text("precedence").map(p -> ", " + p).orElse(NOTHING)
                        + cable.text("info_precedence")
                                .map(p -> " (info: " + p + ")")
                                .orElse(NOTHING));
    }

    private static Optional<String> addressees(List<Fields> all, String role) {
        return joined(
                all.stream()
                        .filter(a -> a.text("role").filter(role::equals).isPresent())
                        .map(a -> a.text("name").orElse(NOTHING)
                                + a.text("precedence").map(p -> " (" + p + ")").orElse(NOTHING))
                        .toList(),
                "; ");
    }

    private static Optional<String> classified(Fields cable) {
        Optional<String> by = cable.struct("classified_by")
                .flatMap(c -> joined(
                        Stream.of(c.text("name"), c.text("title"))
                                .flatMap(Optional::stream)
                                .toList(),
                        ", "));
        Optional<String> reasons = joined(cable.texts("reasons"), ", ").map(r -> "reasons " + r);
        Optional<String> order = cable.text("executive_order").map(number -> "E.O. " + number);
        return joined(Stream.of(by, reasons, order).flatMap(Optional::stream).toList(), "; ");
    }

    private static Optional<String> until(Fields cable) {
        return cable.text("declassify_on").or(() -> cable.text("declassify_rule"));
    }

    private static List<String> notes(Fields cable) {
        List<String> notes = new ArrayList<>();
        if (cable.flag("partial")) {
            notes.add("only a part of it was published");
        }
        if (cable.flag("corrected_copy")) {
            notes.add("a corrected copy");
        }
        if (cable.flag("body_mismatch")) {
            notes.add("the text belongs to another cable");
        }
        if (cable.flag("truncated")) {
            notes.add("the text breaks off");
        }
        cable.number("redactions").filter(n -> n > 0).ifPresent(n -> notes.add(n + " places redacted"));
        return notes;
    }

    private static void paragraphs(List<Fields> paragraphs, PrintWriter out) {
        for (Fields paragraph : paragraphs) {
            paragraph.text("heading").ifPresent(heading -> {
                wrap(heading, 0, out);
                out.println();
            });
            String number = paragraph.number("number").map(n -> n + ". ").orElse(NOTHING);
            String mark = paragraph.text("mark").map(m -> "(" + m + ") ").orElse(NOTHING);
            wrap(number + mark + paragraph.text("text").orElse(NOTHING), 0, out);
            remarks(paragraph).ifPresent(remarks -> out.println("    [" + Cells.printable(remarks) + "]"));
            out.println();
        }
    }

    /** What a paragraph is, unless that is nothing special, and how it differs from what was printed. */
    private static Optional<String> remarks(Fields paragraph) {
        List<String> remarks = new ArrayList<>();
        paragraph
                .text("kind")
                .filter(kind -> !kind.equals("body"))
                .ifPresent(kind -> remarks.add(kind.replace('_', ' ')));
        boolean renumbered = paragraph
                .text("printed_number")
                .filter(printed -> !paragraph.text("number").equals(Optional.of(printed)))
                .isPresent();
        if (renumbered) {
            remarks.add("printed " + paragraph.text("printed_number").orElse(NOTHING));
        }
        paragraph.texts("repairs").stream()
                .map(repair -> repair.replace('_', ' '))
                .forEach(remarks::add);
        return joined(remarks, "; ");
    }

    private static void defects(List<Fields> defects, PrintWriter out) {
        if (defects.isEmpty()) {
            return;
        }
        out.println("-".repeat(WIDTH));
        for (Fields defect : defects) {
            String detail = defect.text("detail")
                    .filter(d -> !d.isBlank())
                    .map(d -> ": " + d)
                    .orElse(NOTHING);
            wrap(
                    defect.text("code").orElse(NOTHING) + " ("
                            + defect.text("part").orElse(NOTHING) + ")" + detail,
                    2,
                    out);
        }
    }

    private static void field(String label, Optional<String> value, PrintWriter out) {
        value.ifPresent(text -> {
            List<String> lines = lines(text, WIDTH - 14);
            for (int i = 0; i < lines.size(); i++) {
                out.println("  " + (i == 0 ? label + " ".repeat(12 - label.length()) : " ".repeat(12)) + lines.get(i));
            }
        });
    }

    private static Optional<String> joined(List<String> texts, String between) {
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(between, texts));
    }

    private static void wrap(String text, int indent, PrintWriter out) {
        lines(text, WIDTH - indent).forEach(line -> out.println(" ".repeat(indent) + line));
    }

    /** Lines of at most so many characters, broken at blanks; line ends of the text stay. */
    private static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : Cells.printableLines(text).split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.strip().split(" +", -1)) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
