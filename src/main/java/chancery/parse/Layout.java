package chancery.parse;

import java.util.List;

/**
 * Where the parts of a body begin, as indexes of lines.
 *
 * @param header the first line behind attributes of the archive that stand on top; 0 where none do
 * @param text the first line below a header; {@code header} where the body holds none
 * @param attributes the first line of attributes at the end; one past the last line where there are none
 */
record Layout(int header, int text, int attributes) {

    /** So many lines a date-time group may stand above FM, or TO below it. */
    private static final int HEADER_LINES = 6;

    /** A header begins within so many lines. */
    private static final int FIRST_LINES = 200;

    static Layout of(List<Line> lines) {
        int header = 0;
        int attributes = lines.size();
        for (int i = 0; i < lines.size(); i++) {
            if (mayBeginAttributes(lines.get(i)) && TelegramAttributes.begin(lines, i)) {
                int end = TelegramAttributes.end(lines, i);
                if (end == lines.size()) {
                    attributes = i;
                    break;
                }
                header = end;
                i = end - 1;
            }
        }
        return new Layout(header, headerEnd(lines, header), attributes);
    }

    private static boolean mayBeginAttributes(Line line) {
        String text = line.text();
        return text.length() > 2
                && text.length() < 200
                && Text.isLetter(text.charAt(0))
                && text.charAt(1) >= 'a'
                && (text.indexOf(':') > 0 || TelegramAttributes.isTitle(text.strip()));
    }

    /** A header stands in the body when an FM line has a date-time group above it or an address list below it. */
    private static int headerEnd(List<Line> lines, int from) {
        for (int i = from; i < lines.size() && i < from + FIRST_LINES; i++) {
            String text = lines.get(i).text().strip();
            if (text.startsWith("FM ") && isOriginator(lines, i)) {
                return textBelow(lines, i + 1);
            }
            if (HeadLabel.at(text).isPresent()) {
                return from;
            }
        }
        return from;
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

    /** The first line below an address list: the classification line, or the first label, or a paragraph. */
    private static int textBelow(List<Line> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            String text = Text.squeeze(lines.get(i).text());
            if (ClassificationLine.begins(text) || HeadLabel.at(text).isPresent() || TextHeadParser.isParagraph(text)) {
                return i;
            }
        }
        return lines.size();
    }
}
