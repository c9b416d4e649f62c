package chancery.spark;

import static chancery.table.Column.optional;
import static chancery.table.Column.required;
import static chancery.table.ColumnType.LONG;
import static chancery.table.ColumnType.TEXT;
import static chancery.table.ColumnType.list;
import static chancery.table.ColumnType.struct;

import chancery.cable.Cable;
import chancery.cable.DumpRecord;
import chancery.cable.Mention;
import chancery.cable.ParseResult;
import chancery.mention.MaskedCable;
import chancery.mention.Mentions;
import chancery.parse.CableAssembler;
import chancery.parse.CableParser;
import chancery.table.CableRow;
import chancery.table.Table;
import chancery.table.Tables;
import java.util.List;
import java.util.Optional;

/**
 * What was read from one record, rows within a row, so that each record is read once and all tables are taken from
 * it. Lives only while a snapshot is made.
 *
 * @param reason why there is no cable in the record; absent when there is
 */
record Staged(DumpRecord record, String ingest, Optional<String> reason, Optional<CableRow> cable) {

    static final Table<Staged> TABLE = new Table<>(
            "staged",
            "One row per record: what was read from it",
            List.of(
                    required("record_id", TEXT, s -> s.record().recordId(), "as in records"),
                    required("ingest", TEXT, Staged::ingest, "as in records"),
                    required("file", TEXT, s -> s.record().source().file(), "as in records"),
                    optional("member", TEXT, s -> s.record().source().member(), "as in records"),
                    required("byte_length", LONG, s -> s.record().source().byteLength(), "as in records"),
                    optional("reason", TEXT, Staged::reason, "why there is no cable in it"),
                    optional("cable_id", TEXT, s -> s.cable().map(c -> c.cable().cableId()), "the cable in it"),
                    optional("cable", struct(Tables.CABLES.columns()), Staged::cable, "row of cables"),
                    required(
                            "paragraphs",
                            list(struct(Tables.PARAGRAPHS.columns())),
                            s -> s.cable().map(CableRow::paragraphRows).orElse(List.of()),
                            "rows of paragraphs"),
                    required(
                            "mentions",
                            list(struct(Tables.MENTIONS.columns())),
                            s -> s.cable().map(CableRow::mentionRows).orElse(List.of()),
                            "rows of mentions"),
                    required(
                            "defects",
                            list(struct(Tables.DEFECTS.columns())),
                            s -> s.cable().map(CableRow::defectRows).orElse(List.of()),
                            "rows of defects")),
            false);

    /** @param mask whether the names of those whom a cable asks to protect are taken out of its texts */
    static Staged read(DumpRecord record, String ingest, boolean mask) {
        return CableParser.parse(record)
                .fold(
                        parsed -> new Staged(
                                record, ingest, Optional.empty(), Optional.of(row(parsed, List.of(record), mask))),
                        quarantined -> new Staged(record, ingest, Optional.of(quarantined.reason()), Optional.empty()));
    }

    /** Reads the records of one cable again and puts them together; the row stands for all of them. */
    static Staged assemble(List<DumpRecord> records, String ingest, boolean mask) {
        List<CableAssembler.Part> parts = records.stream()
                .flatMap(record -> CableParser.parse(record)
                        .fold(
                                parsed -> List.of(new CableAssembler.Part(record, parsed)).stream(),
                                quarantined -> List.<CableAssembler.Part>of().stream()))
                .toList();
        return new Staged(
                records.get(0),
                ingest,
                Optional.empty(),
                Optional.of(row(CableAssembler.assemble(parts), records, mask)));
    }

    private static CableRow row(ParseResult.Parsed parsed, List<DumpRecord> records, boolean mask) {
        Cable cable = parsed.cable();
        List<Mention> mentions = Mentions.of(cable);
        if (!mask) {
            return CableRow.of(cable, mentions, parsed.defects(), records);
        }
        MaskedCable masked = MaskedCable.of(cable, mentions, parsed.defects());
        return CableRow.of(masked.cable(), masked.mentions(), masked.defects(), records);
    }
}
