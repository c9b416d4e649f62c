package chancery.parse;

import chancery.cable.Paragraph.Repair;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Which rows make up which paragraph, and which of them are its heading. format.md 4.4, 4.11. */
final class Outline {

    /** Prose under a heading, behind the last number, is a paragraph of its own from this length on. */
    private static final int LONG_PROSE = 300;

    private final String text;
    private final List<Row> rows;
    private final List<Numbering.Numbered> numbers;
    private final int farewell;
    private final Headings headings;
    private final List<Draft> drafts = new ArrayList<>();
    private final BitSet headingRows = new BitSet();

    private Outline(String text, List<Row> rows, List<Numbering.Numbered> numbers, int farewell) {
        this.farewell = farewell;
        this.text = text;
        this.rows = rows;
        this.numbers = numbers;
        this.headings = new Headings(text, rows);
    }

    /**
     * A paragraph to be.
     *
     * @param end one past its last row
     * @param content where its text begins, in the body
     */
    record Draft(
            Optional<Numbering.Numbered> numbered,
            Optional<PortionMarks.Found> mark,
            Optional<String> heading,
            int first,
            int end,
            int content,
            boolean boilerplate) {}

    /**
     * Drafts in order, and the rows that are headings.
     */
    record Read(List<Draft> drafts, BitSet headingRows) {}

    /**
     * The outline of a text.
     *
     * @param farewell the row where a farewell to readers begins
     */
    static Read read(String text, List<Row> rows, List<Numbering.Numbered> numbers, int farewell) {
        Outline outline = new Outline(text, rows, numbers, farewell);
        outline.read();
        return new Read(List.copyOf(outline.drafts), outline.headingRows);
    }

    private void read() {
        int end = Math.max(
                farewell,
                numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1).row() + 1);
        int lowest = 0;
        for (int n = 0; n <= numbers.size(); n++) {
            int row = n < numbers.size() ? numbers.get(n).row() : end;
            Optional<Headings.Heading> heading = n < numbers.size() ? headingsAbove(row, lowest) : Optional.empty();
            int partEnd = heading.map(Headings.Heading::first).orElse(row);
            if (n == 0) {
                readUnnumbered(0, partEnd, Optional.empty(), numbers.isEmpty());
            } else {
                readNumbered(n - 1, partEnd);
            }
            if (n < numbers.size()) {
                Numbering.Numbered numbered = numbers.get(n);
                heading.ifPresent(h -> note(h, row));
                drafts.add(new Draft(
                        Optional.of(numbered),
                        numbered.start().mark(),
                        heading.map(Headings.Heading::text),
                        row,
                        row,
                        numbered.start().content(),
                        false));
                lowest = row + 1;
            }
        }
        if (end < rows.size()) {
            drafts.add(new Draft(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    end,
                    rows.size(),
                    rows.get(end).start(),
                    true));
        }
    }

    /** The heading above a numbered row, with the one that may stand above that. */
    private Optional<Headings.Heading> headingsAbove(int row, int lowest) {
        return headings.above(row, lowest)
                .map(lower -> headings.above(lower.first(), lowest)
                        .filter(Headings.Heading::underlined)
                        .map(upper -> new Headings.Heading(
                                upper.first(), lower.end(), upper.text() + "\n" + lower.text(), true))
                        .orElse(lower));
    }

    private void note(Headings.Heading heading, int end) {
        for (int i = heading.first(); i < end; i++) {
            if (rows.get(i).isText()) {
                headingRows.set(i);
            }
        }
    }

    /** Extends the open draft over its rows, and opens others for what is no part of it. */
    private void readNumbered(int n, int end) {
        Draft open = drafts.remove(drafts.size() - 1);
        boolean gapBehind =
                n + 1 < numbers.size() && numbers.get(n + 1).repairs().contains(Repair.GAP);
        boolean last = n + 1 == numbers.size();
        int first = open.first();
        boolean commentTried = !last;
        for (int i = first + 1; i < end; i++) {
            if (!commentTried && opensComment(i)) {
                commentTried = true;
                if (Passages.isComment(
                        text.substring(rows.get(i).start(), rows.get(end - 1).end()))) {
                    drafts.add(withEnd(open, i));
                    readUnnumbered(i, end, Optional.empty(), false);
                    return;
                }
            }
            boolean rule =
                    rows.get(i).kind() == Row.Kind.RULE && rows.get(i - 1).kind() != Row.Kind.RULE;
            Optional<Headings.Heading> heading = rule ? headings.underlined(i, first + 1, i + 1) : Optional.empty();
            if (heading.isEmpty()) {
                continue;
            }
            int behind = textFrom(i, end);
            if (behind < end
                    && (gapBehind
                            || Passages.headingKind(heading.get().text()).isPresent()
                            || (last
                                    && rows.get(end - 1).end()
                                                    - rows.get(behind).start()
                                            > LONG_PROSE))) {
                drafts.add(withEnd(open, heading.get().first()));
                note(heading.get(), i);
                readUnnumbered(behind, end, heading.map(Headings.Heading::text), false);
                return;
            }
        }
        drafts.add(withEnd(open, end));
    }

    /** Behind the last number, a comment may stand without one, below a blank line. */
    private boolean opensComment(int i) {
        return rows.get(i).isText()
                && rows.get(i - 1).kind() == Row.Kind.BLANK
                && Scan.reads(text, rows.get(i).start(), "COMMENT");
    }

    private static Draft withEnd(Draft draft, int end) {
        return new Draft(
                draft.numbered(),
                draft.mark(),
                draft.heading(),
                draft.first(),
                end,
                draft.content(),
                draft.boilerplate());
    }

    private int textFrom(int row, int end) {
        int i = row;
        while (i < end && !rows.get(i).isText()) {
            i++;
        }
        return i;
    }

    /**
     * Rows without a number: a paragraph for each heading and each mark, and where a cable has no numbers at all, for
     * each block between blank lines that does not go on with the one above.
     */
    private void readUnnumbered(int from, int end, Optional<String> above, boolean blocksAreParagraphs) {
        Optional<String> heading = above;
        Optional<PortionMarks.Found> mark = Optional.empty();
        int first = -1;
        int lowest = from;
        int next;
        for (int block = textFrom(from, end); block < end; block = next) {
            next = textFrom(blockEnd(block, end), end);
            Optional<Headings.Heading> below = headingBetween(block, next, Math.max(lowest, block), end);
            Optional<PortionMarks.Found> markHere = PortionMarks.at(
                    text, rows.get(block).start(), rows.get(block).end());
            boolean begins = below.isPresent() || markHere.isPresent() || (blocksAreParagraphs && !goesOn(block));
            if (first >= 0 && begins) {
                drafts.add(unnumbered(mark, heading, first, block));
                heading = Optional.empty();
                first = -1;
            }
            if (below.isPresent()) {
                heading = below.map(Headings.Heading::text);
                note(below.get(), next);
                lowest = next;
            } else if (first < 0) {
                first = block;
                mark = markHere;
            }
        }
        if (first >= 0) {
            drafts.add(unnumbered(mark, heading, first, end));
        }
    }

    /** The heading that a whole block is for the next one. */
    private Optional<Headings.Heading> headingBetween(int block, int next, int lowest, int end) {
        return next < end
                ? headings.above(next, lowest).filter(h -> textFrom(h.first(), end) == block)
                : Optional.empty();
    }

    private Draft unnumbered(Optional<PortionMarks.Found> mark, Optional<String> heading, int first, int end) {
        int content = mark.map(PortionMarks.Found::end).orElse(rows.get(first).start());
        content = Scan.skipBlanks(text, content, rows.get(first).end());
        return new Draft(Optional.empty(), mark, heading, first, end, content, false);
    }

    private int blockEnd(int row, int end) {
        int i = row;
        while (i < end && rows.get(i).isText()) {
            i++;
        }
        return i;
    }

    /** Whether a block goes on with the one above: an item, or in mid-sentence, perhaps behind a page line. */
    private boolean goesOn(int row) {
        char first = text.charAt(rows.get(row).start());
        if (first == '-' || first == '*' || first == '•' || Scan.isLower(first)) {
            return true;
        }
        int i = row - 1;
        boolean page = false;
        while (i >= 0 && !rows.get(i).isText()) {
            page |= rows.get(i).kind() == Row.Kind.PAGE_LINE;
            i--;
        }
        return page
                && i >= 0
                && !Scan.endsSentence(text, rows.get(i).start(), rows.get(i).end());
    }
}
