package chancery.parse;

import chancery.cable.Paragraph.Repair;
import chancery.cable.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Puts the rows of a paragraph together: wrapped lines with one blank, parts with a newline, what a page line
 * interrupts without a trace. Words stay as printed. format.md 4.8 to 4.10.
 */
final class ParagraphText {

    /** What keeps its hyphen also where words are broken at a line's end. */
    private static final Set<String> FIRST_HALVES = Set.of(
            ("anti non pro pre post self semi vice ex sino anglo franco inter multi long short high low well half all mid one two "
                            + "three four co us un so joint north south east west")
                    .split(" "));

    private static final List<Repair> PAGE_REMOVED = List.of(Repair.PAGE_LINE_REMOVED);

    /** A printed line that is shorter than this may end a part of its own. */
    private static final int FULL_LINE = 45;

    /** No printer's line is longer. */
    private static final int LONGEST_PRINTED = 150;

    private final String text;
    private final List<Row> rows;
    private final Scan.Finder gaps;
    private final boolean breaksWords;
    private final WordsOfText words;

    /** What is joined so far: its first {@code length} characters. Kept from paragraph to paragraph. */
    private char[] joined = new char[0];

    private int length;

    /** Whether bullets were seen in this paragraph. */
    private boolean inList;

    /**
     * Joins paragraphs of these rows, from first to last.
     *
     * @param breaksWords whether a hyphen at a line's end was put there by the printer, as in telegrams of the 1970s
     */
    ParagraphText(String text, List<Row> rows, boolean breaksWords) {
        this.text = text;
        this.rows = rows;
        this.breaksWords = breaksWords;
        this.gaps = new Scan.Finder(text, "   ");
        this.words = new WordsOfText(text, rows);
    }

    /**
     * The text of a paragraph.
     *
     * @param pieces its stretches of the body, number and mark included
     */
    record Joined(String text, List<Span> pieces, List<Repair> repairs) {}

    /**
     * Joins rows.
     *
     * @param end one past the last row
     * @param content where the text begins, behind number and mark; may lie behind the first row
     */
    Joined join(int first, int end, int content) {
        length = 0;
        inList = false;
        boolean wrapped = isWrapped(first, end);
        reserve(rows.get(end - 1).end() - rows.get(first).start());
        List<Span> pieces = new ArrayList<>(2);
        boolean pageRemoved = false;
        boolean wordJoined = false;
        int pieceStart = -1;
        int pieceEnd = -1;
        boolean blank = false;
        boolean page = false;
        boolean table = false;
        int lastLength = 0;
        for (int i = first; i < end; i++) {
            Row row = rows.get(i);
            if (row.kind() == Row.Kind.PAGE_LINE
                    || row.kind() == Row.Kind.APPENDED
                    || row.kind() == Row.Kind.SIGNATURE) {
                page = true;
                if (pieceStart >= 0) {
                    pieces.add(new Span(pieceStart, pieceEnd));
                    pieceStart = -1;
                }
                continue;
            }
            if (row.kind() != Row.Kind.TEXT) {
                blank = true;
                continue;
            }
            pieceStart = pieceStart < 0 ? row.start() : pieceStart;
            pieceEnd = row.end();
            int start = Math.min(Math.max(row.start(), content), row.end());
            boolean wasTable = table;
            table = isTable(row);
            if (start < row.end()) {
                reserve(length + 1 + row.end() - start);
                if (length > 0) {
                    pageRemoved |= page;
                    if (!row.glued() && isParted(row, blank, page, table || wasTable, lastLength, wrapped)) {
                        joined[length++] = '\n';
                    } else if (!row.glued() && endsWithHyphen() && Scan.isLetter(text.charAt(start))) {
                        if (isOneWord(row)) {
                            length--;
                            wordJoined = true;
                        }
                    } else {
                        joined[length++] = ' ';
                    }
                }
                text.getChars(start, row.end(), joined, length);
                length += row.end() - start;
            }
            lastLength = row.length();
            blank = false;
            page = false;
        }
        if (pieceStart >= 0) {
            pieces.add(new Span(pieceStart, pieceEnd));
        }
        return new Joined(new String(joined, 0, length), pieces, repairs(pageRemoved, wordJoined));
    }

    private void reserve(int characters) {
        if (joined.length < characters) {
            joined = Arrays.copyOf(joined, Math.max(characters, 2 * joined.length));
        }
    }

    private static List<Repair> repairs(boolean pageRemoved, boolean wordJoined) {
        if (pageRemoved) {
            return wordJoined ? List.of(Repair.PAGE_LINE_REMOVED, Repair.WORD_JOINED) : PAGE_REMOVED;
        }
        return wordJoined ? List.of(Repair.WORD_JOINED) : List.of();
    }

    /** Whether a row begins a part of its own, rather than go on with the line above. */
    private boolean isParted(Row row, boolean blank, boolean page, boolean table, int lastLength, boolean wrapped) {
        boolean sentenceEnds = endsSentence();
        char first = text.charAt(row.start());
        boolean free = sentenceEnds || blank;
        if (isBullet(row, free) && (free || !isWrappedDash(row, lastLength))) {
            inList = true;
            return true;
        }
        if (table) {
            return !page || sentenceEnds;
        }
        if (page) {
            return sentenceEnds && lastLength < FULL_LINE;
        }
        if (blank) {
            return sentenceEnds || !(Scan.isLower(first) || joined[length - 1] == ',' || endsWithHyphen());
        }
        return !wrapped && sentenceEnds && (Scan.isCapital(first) || first == '(');
    }

    /** Lines longer than a printer's that all end a sentence were ended by their writer. */
    private boolean isWrapped(int first, int end) {
        boolean wrapped = true;
        boolean cut = false;
        for (int i = first; i < end; i++) {
            Row row = rows.get(i);
            if (row.isText()) {
                if (cut) {
                    return true;
                }
                wrapped &= row.length() <= LONGEST_PRINTED;
                cut = !Scan.endsSentence(text, row.start(), row.end());
            }
        }
        return wrapped;
    }

    /** {@code … the old town}, full to the end, and below it {@code -- and its mayor -- was}: a dash, no list. */
    private boolean isWrappedDash(Row row, int lastLength) {
        int dashes = row.start();
        while (dashes < row.end() && text.charAt(dashes) == '-') {
            dashes++;
        }
        int word = Scan.skipBlanks(text, dashes, row.end());
        return !inList
                && lastLength >= FULL_LINE
                && dashes > row.start()
                && word > dashes
                && word < row.end()
                && Scan.isLower(text.charAt(word));
    }

    /** Whether a sentence ends within the last characters so far. */
    private boolean endsSentence() {
        int from = Math.max(0, length - 4);
        int i = length;
        while (i > from && Scan.mayFollowSentence(joined[i - 1])) {
            i--;
        }
        return i <= from || Scan.isSentenceEnd(joined[i - 1]);
    }

    /** {@code -- }, {@code * }, {@code A. }; {@code a)} and {@code 1)} only where no sentence is cut. */
    private boolean isBullet(Row row, boolean free) {
        int at = row.start();
        char first = text.charAt(at);
        char second = row.length() > 1 ? text.charAt(at + 1) : ' ';
        char third = row.length() > 2 ? text.charAt(at + 2) : ' ';
        if (first == '-') {
            return second == '-' || Scan.isBlank(second) || second == '(';
        }
        if (first == '•' || (first == '*' && Scan.isBlank(second)) || (first == '¶' && Scan.isCapital(second))) {
            return true;
        }
        if (!free) {
            return false;
        }
        if (first == '(') {
            return third == ')';
        }
        boolean letter = Scan.isLetter(first) || Scan.isDigit(first);
        return letter && (second == ')' || second == '.') && Scan.isBlank(third);
    }

    /** Columns: two gaps of three blanks, or a tabulator. */
    private boolean isTable(Row row) {
        int gap = gaps.in(row.start(), row.end());
        return gap >= 0 && gaps.in(Scan.skipBlanks(text, gap, row.end()), row.end()) >= 0;
    }

    private boolean endsWithHyphen() {
        return length > 1 && joined[length - 1] == '-' && Scan.isLetter(joined[length - 2]);
    }

    /** format.md 4.9: whether the hyphen is taken out: the halves are one word elsewhere, or the printer breaks words. */
    private boolean isOneWord(Row row) {
        int start = length - 1;
        while (start > 0 && Scan.isLetter(joined[start - 1]) && length - start < 40) {
            start--;
        }
        int end = row.start();
        while (end < row.end() && Scan.isLetter(text.charAt(end)) && end - row.start() < 40) {
            end++;
        }
        String first = new String(joined, start, length - 1 - start).toLowerCase(Locale.ROOT);
        String second = text.substring(row.start(), end).toLowerCase(Locale.ROOT);
        return words.contains(first + second)
                || (breaksWords
                        && first.length() > 1
                        && !FIRST_HALVES.contains(first)
                        && !(words.contains(first) && words.contains(second)));
    }
}
