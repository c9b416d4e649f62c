package chancery.cli;

import chancery.cable.DumpRecord;
import chancery.cable.ParseResult;
import chancery.cable.ParseResult.Parsed;
import chancery.cable.ParseResult.Quarantined;
import chancery.mention.Mentions;
import chancery.table.CableRow;
import chancery.table.OutcomeRow;
import chancery.table.RecordRow;
import chancery.table.Tables;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What became of one record, as an object: the columns of {@code cables}, then {@code paragraphs}, {@code mentions},
 * {@code defects}, and {@code record}. A quarantined record has only {@code record}.
 */
final class CableJson {

    private static final List<String> ORIGINAL = List.of("header", "body", "bytes");

    private final boolean withOriginal;

    /** @param withOriginal whether to give the record's text and bytes as they arrived */
    CableJson(boolean withOriginal) {
        this.withOriginal = withOriginal;
    }

    ObjectNode of(DumpRecord record, ParseResult result) {
        return result.fold(parsed -> cable(record, parsed), quarantined -> quarantined(record, quarantined));
    }

    private ObjectNode cable(DumpRecord record, Parsed parsed) {
        CableRow row = CableRow.of(parsed.cable(), Mentions.of(parsed.cable()), parsed.defects(), List.of(record));
        ObjectNode object = RowJson.of(Tables.CABLES, row);
        object.set("paragraphs", RowJson.of(Tables.PARAGRAPHS, row.paragraphRows()));
        object.set("mentions", RowJson.of(Tables.MENTIONS, row.mentionRows()));
        object.set("defects", RowJson.of(Tables.DEFECTS, row.defectRows()));
        object.set(
                "record",
                record(
                        record,
                        OutcomeRow.parsed(record.recordId(), parsed.cable().cableId())));
        return object;
    }

    private ObjectNode quarantined(DumpRecord record, Quarantined quarantined) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set("record", record(record, OutcomeRow.quarantined(record.recordId(), quarantined.reason())));
        return object;
    }

    private JsonNode record(DumpRecord record, OutcomeRow outcome) {
        ObjectNode object = RowJson.of(Tables.RECORDS, new RecordRow(record, ""));
        object.putNull("ingest"); // this record was read by itself
        if (!withOriginal) {
            object.remove(ORIGINAL);
        }
        return object.setAll(RowJson.of(Tables.OUTCOMES, outcome));
    }
}
