package chancery.spark;

import static chancery.table.Column.optional;
import static chancery.table.Column.required;
import static chancery.table.ColumnType.INT;
import static chancery.table.ColumnType.LONG;
import static chancery.table.ColumnType.TEXT;
import static chancery.table.ColumnType.TIMESTAMP;

import chancery.cable.Cable;
import chancery.cable.DumpRecord;
import chancery.cable.Mention;
import chancery.cable.ParseResult;
import chancery.mention.MaskedCable;
import chancery.mention.Mentions;
import chancery.parse.CableAssembler;
import chancery.parse.CableParser;
import chancery.parse.Unread;
import chancery.table.CableRow;
import chancery.table.Table;
import chancery.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What was read from one record, so that each record is read once and all tables are taken from it. Lives only while a
 * snapshot is made.
 *
 * @param reason why there is no cable in the record; absent when there is
 */
record Staged(DumpRecord record, String ingest, Optional<String> reason, Optional<CableRow> cable) {

    /** What is asked of a staged row itself; behind these columns its rows of tables stand, packed. */
    private static final Table<Staged> OWN = new Table<>(
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
                    optional("year", INT, s -> s.cable().flatMap(c -> c.cable().year()), "as in cables"),
                    optional(
                            "dated_at",
                            TIMESTAMP,
                            s -> s.cable().flatMap(c -> c.cable().datedAt()),
                            "as in cables")),
            false);

    /** The tables that are taken from staged rows; a column of each one's name holds its rows. */
    private static final List<Table<?>> WITHIN =
            List.of(Tables.CABLES, Tables.PARAGRAPHS, Tables.MENTIONS, Tables.DEFECTS);

    static StructType schema() {
        StructType schema = RowCodec.schema(OWN);
        for (Table<?> table : WITHIN) {
            schema = schema.add(table.name(), DataTypes.BinaryType, false);
        }
        return schema;
    }

    /** Makes rows of {@link #schema}; not for two threads at once. */
    static Function<Staged, Row> rows() {
        Function<Staged, Row> own = RowCodec.rows(OWN);
        List<Function<Staged, byte[]>> within = List.of(
                packing(Tables.CABLES, cable -> List.of(cable)),
                packing(Tables.PARAGRAPHS, CableRow::paragraphRows),
                packing(Tables.MENTIONS, CableRow::mentionRows),
                packing(Tables.DEFECTS, CableRow::defectRows));
        return staged -> RowFactory.create(Stream.concat(
                        Stream.of(((GenericRow) own.apply(staged)).values()),
                        within.stream().map(table -> table.apply(staged)))
                .toArray());
    }

    private static <R> Function<Staged, byte[]> packing(Table<R> table, Function<CableRow, List<R>> rows) {
        PackedRows<R> packed = new PackedRows<>(table);
        return staged -> packed.pack(staged.cable().map(rows).orElse(List.of()));
    }

    /** A record as a lake holds it. */
    record Stored(DumpRecord record, String ingest) {

        static Stored of(Row row) {
            return new Stored(RowCodec.record(row), row.getAs("ingest"));
        }

        int characters() {
            return record.body().length();
        }
    }

    /**
     * All are parsed before names are looked for in the first. One at which the reader fails is quarantined.
     *
     * @param mask whether the names of those whom a cable asks to protect are taken out of its texts
     */
    static List<Staged> read(List<Stored> batch, boolean mask) {
        return read(batch, CableParser::parse, mask);
    }

    static List<Staged> read(List<Stored> batch, Function<DumpRecord, ParseResult> parser, boolean mask) {
        List<ParseResult> results = new ArrayList<>(batch.size());
        batch.forEach(stored ->
                results.add(unlessItFails(() -> parser.apply(stored.record()), () -> Unread.READER_FAILED.result())));
        List<Staged> read = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            Stored stored = batch.get(i);
            ParseResult result = results.get(i);
            read.add(unlessItFails(
                    () -> read(stored, result, mask), () -> read(stored, Unread.READER_FAILED.result(), mask)));
        }
        return read;
    }

    private static <T> T unlessItFails(Supplier<T> reader, Supplier<T> failed) {
        try {
            return reader.get();
        } catch (RuntimeException e) {
            return failed.get(); // a fault of ours, found by one record among millions
        }
    }

    private static Staged read(Stored stored, ParseResult result, boolean mask) {
        DumpRecord record = stored.record();
        return result.fold(
                parsed -> new Staged(
                        record, stored.ingest(), Optional.empty(), Optional.of(row(parsed, List.of(record), mask))),
                quarantined ->
                        new Staged(record, stored.ingest(), Optional.of(quarantined.reason()), Optional.empty()));
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
