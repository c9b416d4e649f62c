package chancery.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells headings: lines above a paragraph that are underlined, framed, in capitals or in title case. An underline may
 * be broken, or lost altogether. format.md 4.11.
 */
final class Headings {

    /** A longer line is no heading. */
    static final int LONGEST_LINE = 90;

    /** A heading may be wrapped, an underlined one over three lines, another over two. */
    private static final int MOST_LINES_UNDERLINED = 3;

    private static final int MOST_LINES_BARE = 2;

    private static final Pattern CLOSER = Pattern.compile("[(\\[*]*(?i:END)[\\s-].{1,60}");
    private static final Set<String> SMALL_WORDS = Set.of(
            ("a an and as at but by de del el for from get gets has have he how in into is isn't it its not of off on or our"
                            + " out over than that the their to up us via vs vs. was we what who will with yet be are al la los no"
                            + " his her")
                    .split(" "));

    private static final int LONGEST_SMALL_WORD = 5;

    private final String text;
    private final List<Row> rows;

    Headings(String text, List<Row> rows) {
        this.text = text;
        this.rows = rows;
    }

    /**
     * A heading.
     *
     * @param first its first row, a rule above it included
     * @param end one past its last row, the underline included
     * @param underlined it is set off by a rule
     */
    record Heading(int first, int end, String text, boolean underlined) {}

    /**
     * The heading right above a row, if there is one.
     *
     * @param lowest rows before this one belong to something else
     */
    Optional<Heading> above(int row, int lowest) {
        int i = row;
        while (i > lowest && isSpace(rows.get(i - 1))) {
            i--;
        }
        if (i == lowest) {
            return Optional.empty();
        }
        Row nearest = rows.get(i - 1);
        if (nearest.kind() == Row.Kind.RULE) {
            return underlined(i - 1, lowest, row);
        }
        return bare(i, lowest);
    }

    /** The heading that an underline at this row makes, if the lines above it are one. */
    Optional<Heading> underlined(int rule, int lowest, int end) {
        int last = rule;
        while (last > lowest && rows.get(last - 1).kind() == Row.Kind.RULE) {
            last--;
        }
        while (last > lowest && isSpace(rows.get(last - 1))) { // an underline may stand off, or on the next page
            last--;
        }
        int first = last;
        while (first > lowest && rows.get(first - 1).isText() && last - first < MOST_LINES_UNDERLINED + 1) {
            first--;
        }
        int frame = frameAbove(first, lowest);
        boolean setOff = first == lowest || !rows.get(first - 1).isText();
        boolean whole =
                setOff && last - first <= MOST_LINES_UNDERLINED && areShort(first, last) && !isProse(first, last);
        boolean apart = frame < first || whole;
        if (!apart) {
            first = tailOfParagraph(last, first);
            frame = first;
        }
        if (first == last || last - first > MOST_LINES_UNDERLINED || !isHeading(first, last, apart)) {
            return Optional.empty();
        }
        return Optional.of(new Heading(frame, end, join(first, last), true));
    }

    /**
     * Where the rule above a heading begins, blank lines and a page line between them or not; the heading's own first
     * row if there is none, or if it is the underline of another heading.
     */
    private int frameAbove(int first, int lowest) {
        int i = first;
        while (i > lowest && isSpace(rows.get(i - 1))) {
            i--;
        }
        int rule = i;
        while (rule > lowest && rows.get(rule - 1).kind() == Row.Kind.RULE) {
            rule--;
        }
        boolean underlinesAnother = rule > lowest
                && rows.get(rule - 1).isText()
                && rows.get(rule - 1).length() < LONGEST_LINE
                && isTitle(rule - 1, rule);
        return rule == i || underlinesAnother ? first : rule;
    }

    private boolean areShort(int first, int last) {
        for (int i = first; i < last; i++) {
            if (rows.get(i).length() >= LONGEST_LINE) {
                return false;
            }
        }
        return true;
    }

    /** Whether a sentence ends in one of the lines before the last: then they are no heading as a whole. */
    private boolean isProse(int first, int last) {
        for (int i = first; i < last - 1; i++) {
            Row row = rows.get(i);
            char end = text.charAt(row.end() - 1);
            if (end == '.'
                    || end == ';'
                    || ParagraphStart.read(text, row, row.end()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** A heading may stand right under the last line of a paragraph: then it is the line above the underline alone. */
    private int tailOfParagraph(int last, int lowest) {
        int first = last - 1;
        boolean onItsOwn = first > lowest && endsSentence(rows.get(first - 1)) && !endsWithFullStop(rows.get(first));
        if (first < lowest || (!onItsOwn && !isTitle(first, last))) {
            return last;
        }
        boolean goesOn = first > lowest
                && !endsSentence(rows.get(first - 1))
                && isCapitals(first) == isCapitals(first - 1)
                && isTitle(first - 1, first);
        return goesOn ? first - 1 : first;
    }

    private boolean endsWithFullStop(Row row) {
        int end = row.end();
        while (end > row.start() && "\"”’')".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > row.start() && text.charAt(end - 1) == '.';
    }

    /** Lines that only their place and their capitals make a heading; {@code end} is one past the last of them. */
    private Optional<Heading> bare(int end, int lowest) {
        int first = end;
        while (first > lowest
                && rows.get(first - 1).isText()
                && !isRedacted(first - 1)
                && end - first <= MOST_LINES_BARE) {
            first--;
        }
        boolean setOff = first == lowest ? lowest == 0 : !rows.get(first - 1).isText() || isRedacted(first - 1);
        Optional<Heading> whole = setOff ? bareBlock(first, end, frameAbove(first, lowest)) : Optional.empty();
        if (whole.isPresent()) {
            return whole;
        }
        int last = end - 1;
        boolean free = last > 0 && (last > first || !setOff) && isEnd(rows.get(last - 1));
        return free && isBare(last, end)
                ? Optional.of(new Heading(last, end, join(last, end), false))
                : Optional.empty();
    }

    /** Whether a heading may stand below a row; what follows a colon belongs to it. */
    private boolean isEnd(Row row) {
        return !row.isText() || (endsSentence(row) && text.charAt(row.end() - 1) != ':');
    }

    private Optional<Heading> bareBlock(int first, int end, int frame) {
        boolean framed = frame < first;
        boolean heading = framed
                ? end - first <= MOST_LINES_BARE && isHeading(first, end, false)
                : isBare(first, end) && !follows(first);
        return heading ? Optional.of(new Heading(frame, end, join(first, end), false)) : Optional.empty();
    }

    private boolean isBare(int first, int end) {
        return end - first <= MOST_LINES_BARE && isHeading(first, end, false) && isTitle(first, end);
    }

    /** Also where only a closer stands, {@code … he said. END SUMMARY}. */
    private boolean endsSentence(Row row) {
        return Scan.endsSentence(text, row.start(), row.end()) || Passages.closesAt(text, row.start(), row.end());
    }

    private boolean isRedacted(int row) {
        return Redactions.isAll(text, rows.get(row).start(), rows.get(row).end());
    }

    /** Whether the lines only go on with a sentence that a blank line interrupts. */
    private boolean follows(int first) {
        int i = first;
        while (i > 0 && !rows.get(i - 1).isText()) {
            i--;
        }
        return i > 0 && !endsSentence(rows.get(i - 1)) && !isCapitals(first);
    }

    private boolean isHeading(int first, int end, boolean setOff) {
        Row top = rows.get(first);
        Row bottom = rows.get(end - 1);
        for (int i = first; i < end; i++) {
            if (rows.get(i).length() >= LONGEST_LINE) {
                return false;
            }
        }
        char begin = text.charAt(top.start());
        char last = text.charAt(bottom.end() - 1);
        if (begin == '-' || begin == '•' || begin == '¶' || Scan.reads(text, top.start(), "http")) {
            return false;
        }
        if (ParagraphStart.read(text, top, top.end())
                .filter(s -> s.isMarked() || s.delimiter() == '.')
                .isPresent()) {
            return false;
        }
        String words = text.substring(top.start(), top.end());
        boolean sentence =
                last == ',' || last == ';' || endsWithAside(bottom) || (last == '.' && !isAbbreviated(words));
        if ((sentence && !setOff) || last == ',' || closes(top) || closes(bottom)) {
            return false;
        }
        return hasLetters(first, end) && !Redactions.isAll(text, top.start(), bottom.end());
    }

    /** {@code END SUMMARY}, {@code (End note)}. */
    private boolean closes(Row row) {
        int at = row.start();
        while (at < row.end() && "([*".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return Scan.reads(text, at, "END")
                && CLOSER.matcher(text).region(row.start(), row.end()).matches();
    }

    /** {@code … its accounts. End Note.)}: a sentence in parentheses ends here. */
    private boolean endsWithAside(Row row) {
        return row.length() > 1 && text.startsWith(".)", row.end() - 2);
    }

    /** {@code Relations with the U.S.}, {@code COMMENT.}: a full stop that ends no sentence. */
    private static boolean isAbbreviated(String words) {
        return words.endsWith("U.S.")
                || words.endsWith("U.N.")
                || words.endsWith("...")
                || (words.indexOf(' ') < 0 && Passages.headingKind(words).isPresent());
    }

    private boolean hasLetters(int first, int end) {
        for (int i = rows.get(first).start(); i < rows.get(end - 1).end(); i++) {
            if (Scan.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isCapitals(int row) {
        return isCapitals(text, rows.get(row).start(), rows.get(row).end());
    }

    static boolean isCapitals(String text, int start, int end) {
        int capitals = 0;
        int small = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Scan.isCapital(c)) {
                capitals++;
            } else if (Scan.isLower(c)) {
                small++;
            }
        }
        return capitals > 0 && small * 8 <= capitals;
    }

    /** Capitals, or most of the words that count begin with one. */
    private boolean isTitle(int first, int end) {
        return isTitle(text, rows.get(first).start(), rows.get(end - 1).end());
    }

    static boolean isTitle(String text, int start, int stop) {
        if (isCapitals(text, start, stop)) {
            return true;
        }
        int large = 0;
        int small = 0;
        boolean begin = true;
        int at = start;
        while (at < stop) {
            int wordEnd = at;
            while (wordEnd < stop && !Scan.isBlank(text.charAt(wordEnd))) {
                wordEnd++;
            }
            int letter = at;
            while (letter < wordEnd && !Scan.isLetter(text.charAt(letter)) && !Scan.isDigit(text.charAt(letter))) {
                letter++;
            }
            if (letter < wordEnd) {
                char c = text.charAt(letter);
                if (Scan.isCapital(c) || Scan.isDigit(c)) {
                    large++;
                } else if (begin) {
                    return false;
                } else if (!isSmallWord(text, letter, wordEnd)) {
                    small++;
                }
                begin = false;
            }
            at = Scan.skipBlanks(text, wordEnd, stop);
        }
        return large > 0 && small <= large && (small == 0 || large + small <= 8 || small * 2 <= large);
    }

    private static boolean isSmallWord(String text, int start, int end) {
        return end - start <= LONGEST_SMALL_WORD
                && SMALL_WORDS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** The words of a heading as printed, without a frame of slashes or the like: {@code //COMMENT//}. */
    private String join(int first, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = first; i < end; i++) {
            if (words.length() > 0) {
                words.append(' ');
            }
            words.append(text, rows.get(i).start(), rows.get(i).end());
        }
        int start = 0;
        int stop = words.length();
        while (start < stop && isFrame(words.charAt(start))) {
            start++;
        }
        while (stop > start && isFrame(words.charAt(stop - 1))) {
            stop--;
        }
        return words.substring(start, stop);
    }

    private static boolean isFrame(char c) {
        return c == '/' || c == '*' || c == '=' || c == '-' || c == '_' || c == '~' || Scan.isBlank(c);
    }

    private static boolean isSpace(Row row) {
        return row.kind() == Row.Kind.BLANK || row.kind() == Row.Kind.PAGE_LINE || row.kind() == Row.Kind.APPENDED;
    }
}
