package chancery.parse;

import chancery.cable.CableText;
import chancery.cable.TextHead;
import java.util.List;
import java.util.Optional;

/** Paragraphs, headings and signature: everything below the head of the text. */
final class BodyParser {

    private BodyParser() {}

    /**
     * Reads from the cursor to the end of the text.
     *
     * @param head what stands above: its post and serial tell the cable's own page lines from foreign ones
     */
    static CableText read(LineCursor in, TextHead head, Defects defects, Segments segments) {
        return new CableText(List.of(), Optional.empty(), Optional.empty(), false);
    }
}
