package chancery.table;

import chancery.cable.DumpRecord;
import chancery.cable.Part;

/** The two texts of a record, ready to count offsets in. */
record RecordTexts(CodePoints header, CodePoints body) {

    static RecordTexts of(DumpRecord from) {
        return new RecordTexts(new CodePoints(from.header().orElse("")), new CodePoints(from.body()));
    }

    CodePoints of(Part part) {
        return switch (part) {
            case HEADER -> header;
            case BODY -> body;
        };
    }
}
