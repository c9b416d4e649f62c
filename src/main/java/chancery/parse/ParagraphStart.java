package chancery.parse;

import java.util.Optional;

/**
 * What a row begins with if it looks like the start of a paragraph: {@code ¶1. (C) The}, {@code 1.(S)}, {@code 6, (SBU)},
 * {@code 15 (C)}, {@code 3) The}, {@code (C) 7. The}, {@code (11. (C) The}. Whether it is one, {@link Numbering} decides.
 *
 * @param number 1 to 9999
 * @param printed its digits
 * @param delimiter what stands behind it: {@code .}, {@code )}, {@code ,} or a blank for nothing
 * @param pilcrow it stands behind a pilcrow
 * @param content where the text begins, in the body
 */
record ParagraphStart(
        int number, String printed, char delimiter, boolean pilcrow, Optional<PortionMarks.Found> mark, int content) {

    boolean isMarked() {
        return mark.isPresent();
    }

    /** {@code 3)}: items within a paragraph are mostly counted so, paragraphs hardly ever. */
    boolean isItemStyle() {
        return delimiter == ')';
    }

    /**
     * Reads the start of a row.
     *
     * @param to where the text ends; a mark may run over the end of the row
     */
    static Optional<ParagraphStart> read(String text, Row row, int to) {
        int at = row.start();
        char first = text.charAt(at);
        if (!Scan.isDigit(first) && first != '¶' && first != '(' && first != 'Â' && first != '\ufffd') {
            return Optional.empty();
        }
        Optional<PortionMarks.Found> mark = Optional.empty();
        boolean opened = first == '(' && at + 1 < row.end() && Scan.isDigit(text.charAt(at + 1)); // (11. (C) The …)
        if (opened) {
            at++;
        } else if (first == '(') { // (C) 7. The
            mark = PortionMarks.at(text, at, row.end());
            if (mark.isEmpty()) {
                return Optional.empty();
            }
            at = Scan.skipBlanks(text, mark.get().end(), row.end());
        }
        boolean pilcrow = false;
        while (at < row.end() && (text.charAt(at) == '¶' || text.charAt(at) == 'Â' || text.charAt(at) == '\ufffd')) {
            pilcrow = true;
            at++;
        }
        at = Scan.skipBlanks(text, at, row.end());
        int end = Scan.skipDigits(text, at, row.end());
        if (end == at || end - at > 4) {
            return Optional.empty();
        }
        String printed = text.substring(at, end);
        int number = Integer.parseInt(printed);
        int behind = Scan.skipBlanks(text, end, row.end());
        char delimiter = ' ';
        if (behind < row.end() && ".),".indexOf(text.charAt(behind)) >= 0) {
            delimiter = text.charAt(behind);
            behind++;
            while (behind < row.end() && text.charAt(behind) == '.') { // 3.. (SBU)
                behind++;
            }
        }
        if (number == 0 || (behind < row.end() && Scan.isDigit(text.charAt(behind)))) { // 1.4 (b), 10,000
            return Optional.empty();
        }
        behind = Scan.skipBlanks(text, behind, row.end());
        if (mark.isPresent()) {
            return delimiter == '.'
                    ? Optional.of(new ParagraphStart(number, printed, delimiter, pilcrow, mark, behind))
                    : Optional.empty();
        }
        mark = PortionMarks.at(text, behind, to);
        if (mark.isEmpty() && delimiter == '.') {
            mark = PortionMarks.withoutOpening(text, behind, row.end());
        }
        if (opened && (mark.isEmpty() || delimiter != '.')) {
            return Optional.empty();
        }
        if (mark.isPresent() && !mark.get().blanket()) {
            behind = contentBehind(text, mark.get().end(), to);
        }
        return Optional.of(new ParagraphStart(number, printed, delimiter, pilcrow, mark, behind));
    }

    /** A mark may be followed by a stray full stop: {@code (C). The}. */
    private static int contentBehind(String text, int markEnd, int to) {
        boolean stray = markEnd + 1 < to
                && (text.charAt(markEnd) == '.' || text.charAt(markEnd) == ':')
                && Scan.isBlank(text.charAt(markEnd + 1));
        return Scan.skipBlanks(text, stray ? markEnd + 1 : markEnd, to);
    }
}
