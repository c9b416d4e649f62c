package chancery.parse;

import java.util.List;
import java.util.Optional;

/**
 * Where the parts of a body begin, as indexes of lines.
 *
 * @param text the first line below a header; 0 where the body holds none
 * @param attributes the first line of the archive's attributes at the end; one past the last line where there are none
 */
record Layout(int text, int attributes) {

    /** How many lines before TO a date-time group may stand. */
    private static final int HEADER_LINES = 6;

    static Layout of(List<Line> lines) {
        return new Layout(headerEnd(lines), lines.size());
    }

    /** A header stands in the body when an FM line has a date-time group above it or an address list below it. */
    private static int headerEnd(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text().strip();
            if (text.startsWith("FM ") && isOriginator(lines, i)) {
                return textBelow(lines, i + 1);
            }
            Optional<HeadLabel.Hit> label = HeadLabel.at(text);
            if (label.isPresent()) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isOriginator(List<Line> lines, int at) {
        for (int i = Math.max(0, at - HEADER_LINES); i < Math.min(lines.size(), at + HEADER_LINES); i++) {
            String text = lines.get(i).text().strip();
            if (i < at ? HeaderLines.isDateTimeGroup(text) : i > at && AddressList.opens(text)) {
                return true;
            }
        }
        return false;
    }

    /** The first line below an address list: the classification line, or the first label. */
    private static int textBelow(List<Line> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            String text = Text.squeeze(lines.get(i).text());
            if (ClassificationLine.begins(text) || HeadLabel.at(text).isPresent()) {
                return i;
            }
        }
        return lines.size();
    }
}
