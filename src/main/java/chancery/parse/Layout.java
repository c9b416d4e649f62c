package chancery.parse;

/**
 * Where the parts of a body begin, as indexes of lines.
 *
 * @param header the first line behind attributes of the archive that stand on top; 0 where none do
 * @param text the first line below a header; {@code header} where the body holds none
 * @param attributes the first line of attributes at the end; {@link #NONE} where there are none
 */
record Layout(int header, int text, int attributes) {

    /** The number of no line. */
    static final int NONE = Integer.MAX_VALUE;

    /** So many lines a date-time group may stand above FM, or TO below it. */
    private static final int HEADER_LINES = 6;

    /** A header begins within so many lines. */
    private static final int FIRST_LINES = 200;

    /** The layout of a text; the cursor stays where it is. */
    static Layout of(LineCursor in) {
        int header = 0;
        int attributes = NONE;
        boolean archived = TelegramAttributes.mayBeIn(in.text());
        if (archived) {
            header = behindTitle(in);
        }
        for (int i = 0; archived && in.has(i); i++) {
            if (TelegramAttributes.begin(in, i)) {
                int end = TelegramAttributes.end(in, i);
                if (!in.has(end)) {
                    attributes = i;
                    break;
                }
                header = end;
                i = end - 1;
            }
        }
        return new Layout(header, headerEnd(in, header), attributes);
    }

    /** The archive's own title above a text. */
    private static int behindTitle(LineCursor in) {
        int i = 0;
        while (in.has(i) && in.line(i).isBlank()) {
            i++;
        }
        return in.has(i) && in.line(i).text().strip().equalsIgnoreCase("Message Text") ? i + 1 : 0;
    }

    /** A header stands in the body when an FM line has a date-time group above it or an address list below it. */
    private static int headerEnd(LineCursor in, int from) {
        for (int i = from; i < from + FIRST_LINES && in.has(i); i++) {
            String text = in.line(i).text().strip();
            if (text.startsWith("FM ") && isOriginator(in, i)) {
                return textBelow(in, i + 1);
            }
            if (HeadLabel.at(text).isPresent()) {
                return from;
            }
        }
        return from;
    }

    private static boolean isOriginator(LineCursor in, int at) {
        for (int i = Math.max(0, at - HEADER_LINES); i < at + HEADER_LINES && in.has(i); i++) {
            String text = in.line(i).text().strip();
            if (i < at ? HeaderLines.isDateTimeGroup(text) : i > at && AddressList.opens(text)) {
                return true;
            }
        }
        return false;
    }

    /** The first line below an address list: the classification line, or the first label, or a paragraph. */
    private static int textBelow(LineCursor in, int from) {
        int i = from;
        while (in.has(i)) {
            String text = Text.squeeze(in.line(i).text());
            if (ClassificationLine.begins(text) || HeadLabel.at(text).isPresent() || TextHeadParser.isParagraph(text)) {
                return i;
            }
            i++;
        }
        return i;
    }
}
