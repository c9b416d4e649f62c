package chancery.parse;

import chancery.cable.Paragraph.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides which rows begin a paragraph, and which number each has. Number and mark are evidence, a pilcrow is none:
 * publishers put it before whatever looks like a number, years at a line's beginning included. format.md 4.1 to 4.3.
 */
final class Numbering {

    /** Without a mark, a number may skip that many and still be believed. */
    private static final int BELIEVABLE_GAP = 2;

    /** A later section begins with no higher number than this. */
    private static final int HIGHEST_FIRST = 99;

    private final List<Candidate> candidates;
    private final boolean marksAreUsual;
    private final List<Numbered> accepted = new ArrayList<>();
    private int last;
    private int lastItem;
    private boolean countsInItemStyle;

    private Numbering(List<Candidate> candidates) {
        this.candidates = candidates;
        this.marksAreUsual = marksAreUsual(candidates);
    }

    /**
     * A row that begins a paragraph.
     *
     * @param row its place in the list of rows
     * @param number as repaired
     */
    record Numbered(int row, ParagraphStart start, int number, List<Repair> repairs) {}

    /** How a row that looks like a start follows what stands above it. */
    private enum Above {
        /** A blank line, a rule, or nothing. */
        GAP,
        /** A line that ends a sentence. */
        SENTENCE_END,
        /** A line whose sentence goes on. */
        MID_SENTENCE
    }

    private record Candidate(int row, ParagraphStart start, Above above, boolean glued) {}

    /**
     * The rows that begin a numbered paragraph, in order.
     *
     * @param goesOn the text is a later section: its first number goes on with those of a section before
     */
    static List<Numbered> read(String text, int to, List<Row> rows, boolean goesOn) {
        Numbering numbering = new Numbering(candidates(text, to, rows));
        if (goesOn) {
            numbering.goOn();
        }
        return numbering.decide();
    }

    private static List<Candidate> candidates(String text, int to, List<Row> rows) {
        List<Candidate> candidates = new ArrayList<>();
        Above above = Above.GAP;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.isText()) {
                Above here = above;
                int place = i;
                ParagraphStart.read(text, row, to)
                        .ifPresent(start -> candidates.add(new Candidate(place, start, here, row.glued())));
                above = Scan.endsSentence(text, row.start(), row.end()) ? Above.SENTENCE_END : Above.MID_SENTENCE;
            } else if (row.kind() == Row.Kind.RULE || (row.kind() == Row.Kind.BLANK && above != Above.MID_SENTENCE)) {
                above = Above.GAP;
            } else if (row.kind() == Row.Kind.BLANK && !nextIsPageLine(rows, i)) {
                above = Above.GAP;
            }
        }
        return candidates;
    }

    /** Blank lines around a page line are the page's. */
    private static boolean nextIsPageLine(List<Row> rows, int at) {
        return (at + 1 < rows.size() && rows.get(at + 1).kind() == Row.Kind.PAGE_LINE)
                || (at > 0 && rows.get(at - 1).kind() == Row.Kind.PAGE_LINE);
    }

    /** In most cables each paragraph has its mark; then a number without one is doubtful. */
    private static boolean marksAreUsual(List<Candidate> candidates) {
        int marked = 0;
        int unmarked = 0;
        for (Candidate candidate : candidates) {
            if (candidate.start().isMarked()) {
                marked++;
            } else if (candidate.start().delimiter() == '.'
                    && candidate.above() == Above.GAP
                    && candidate.start().number() < 1000) {
                unmarked++;
            }
        }
        return marked > 1 && 2 * marked >= unmarked;
    }

    /** Believes the first number that stands on its own with a full stop. */
    private void goOn() {
        for (Candidate candidate : candidates) {
            ParagraphStart start = candidate.start();
            if (start.delimiter() == '.' && candidate.above() == Above.GAP && start.number() <= HIGHEST_FIRST) {
                last = start.number() - 1;
                return;
            }
        }
    }

    private List<Numbered> decide() {
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (isStart(i)) {
                accept(candidate, next(i));
            } else {
                keepCountOfItems(candidate.start());
            }
        }
        return accepted;
    }

    private Optional<ParagraphStart> next(int i) {
        return i + 1 < candidates.size() ? Optional.of(candidates.get(i + 1).start()) : Optional.empty();
    }

    private boolean isStart(int i) {
        Candidate candidate = candidates.get(i);
        ParagraphStart start = candidate.start();
        int number = start.number();
        boolean expected = number == last + 1 || isPilcrowAsOne(start);
        if (number > 999 || isItem(start)) {
            return false;
        }
        if (start.isItemStyle() && !countsInItemStyle && !accepted.isEmpty()) {
            return start.isMarked() && number == last + 1 && candidate.above() != Above.MID_SENTENCE;
        }
        if (candidate.glued() && !expected) {
            return start.isMarked() && isCloseAhead(number);
        }
        if (start.isMarked()) {
            return start.delimiter() != ' ' || expected || candidate.above() == Above.GAP;
        }
        if (start.delimiter() != '.' && start.delimiter() != ')' && !(start.delimiter() == ',' && number == last + 1)) {
            return false;
        }
        return switch (candidate.above()) {
            case MID_SENTENCE -> false;
            case SENTENCE_END -> number == last + 1 || (isPilcrowAsOne(start) && isRun(i));
            case GAP ->
                number == last + 1
                        || (isPilcrowAsOne(start) && isRun(i))
                        || isCloseAhead(number)
                        || (!marksAreUsual && isRestart(i));
        };
    }

    /** One number goes on with the count of items inside the open paragraph, or opens such a count. */
    private boolean isItem(ParagraphStart start) {
        boolean likeItem = (start.isItemStyle() && !countsInItemStyle) || (!start.isMarked() && marksAreUsual);
        if (!likeItem || accepted.isEmpty()) {
            return false;
        }
        return (lastItem > 0 && start.number() == lastItem + 1) || start.number() == 1;
    }

    private void keepCountOfItems(ParagraphStart start) {
        if (start.number() == 1 || start.number() == lastItem + 1) {
            lastItem = start.number();
        }
    }

    /** {@code 14} where 4 is expected: a pilcrow that was read as a one. format.md 4.2. */
    private boolean isPilcrowAsOne(ParagraphStart start) {
        return !start.pilcrow() && start.number() != last + 1 && withoutOne(start.printed()) == last + 1;
    }

    /** The number without a leading one, or 0 if it has none. */
    static int withoutOne(String printed) {
        return printed.length() > 1 && printed.charAt(0) == '1' && printed.charAt(1) != '0'
                ? Integer.parseInt(printed.substring(1))
                : 0;
    }

    /** The candidate before or after counts on in the same way. */
    private boolean isRun(int i) {
        int number = candidates.get(i).start().number();
        boolean before =
                !accepted.isEmpty() && accepted.get(accepted.size() - 1).start().number() == number - 1;
        return before || next(i).filter(start -> start.number() == number + 1).isPresent();
    }

    private boolean isCloseAhead(int number) {
        return last > 0 && number > last && number <= last + 1 + BELIEVABLE_GAP;
    }

    /** A count that starts anew: at one, or at a number from which the next one goes on. */
    private boolean isRestart(int i) {
        int number = candidates.get(i).start().number();
        return number == 1
                || (number <= last
                        && number >= last - BELIEVABLE_GAP
                        && (i + 1 == candidates.size()
                                || next(i).filter(start -> start.number() > number)
                                        .isPresent()));
    }

    private void accept(Candidate candidate, Optional<ParagraphStart> next) {
        ParagraphStart start = candidate.start();
        List<Repair> repairs = new ArrayList<>();
        int number = start.number();
        if (!start.pilcrow() && isNearer(withoutOne(start.printed()), number)) {
            number = withoutOne(start.printed());
            repairs.add(Repair.PILCROW_AS_1);
        }
        if (number > last + 1) {
            repairs.add(Repair.GAP);
        } else if (number <= last && number == 1) {
            repairs.add(Repair.RESTART);
        } else if (number <= last) {
            int printed = start.number();
            if (next.filter(n -> n.number() == printed + 1).isEmpty()) {
                number = last + 1;
            }
            repairs.add(Repair.DUPLICATE);
        }
        if (accepted.isEmpty()) {
            countsInItemStyle = start.isItemStyle();
        } else if (start.isMarked() && !start.isItemStyle()) {
            countsInItemStyle = false;
        }
        accepted.add(new Numbered(candidate.row(), start, number, List.copyOf(repairs)));
        last = number;
        lastItem = 0;
    }

    /**
     * Whether the number without its leading one fits better: it is the expected one; or the ones before were read so
     * too; or it skips one, and as printed it would skip nine and more.
     */
    private boolean isNearer(int shorter, int printed) {
        if (shorter == 0 || printed == last + 1) {
            return false;
        }
        if (shorter == last + 1) {
            return true;
        }
        boolean inRun = !accepted.isEmpty()
                && accepted.get(accepted.size() - 1).repairs().contains(Repair.PILCROW_AS_1);
        return (inRun && shorter >= last) || (shorter > last && shorter <= last + BELIEVABLE_GAP && printed > last + 9);
    }
}
