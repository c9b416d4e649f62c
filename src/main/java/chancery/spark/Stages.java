package chancery.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import chancery.cable.DumpRecord;
import chancery.parse.Batches;
import chancery.parse.CableParser;
import chancery.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;

/** The steps from records to tables, dataset to dataset. None of them reads, writes, counts or collects. */
final class Stages {

    private static final Encoder<Row> STAGED = Encoders.row(Staged.schema());

    private static final Encoder<Row> REASONS =
            Encoders.row(StructType.fromDDL("byte_length bigint not null, reason string"));

    private static final long STRETCH_BYTES = 16 << 20;
    private static final long MAX_STRETCHES = 10_000;

    private Stages() {}

    /** The rows whose {@code record_id} is not known. Shuffles both sides, unless the known ids are few. */
    static Dataset<Row> without(Dataset<Row> rows, Dataset<Row> known) {
        return rows.join(known, rows.col("record_id").equalTo(known.col("record_id")), "left_anti");
    }

    /**
     * One row per record: what was read from it. No shuffle.
     *
     * @param mask whether the names of those whom a cable asks to protect are taken out of its texts
     * @param bytes counts the bytes of records that were read, for whoever watches
     * @param cables counts the cables found
     */
    static Dataset<Row> parse(Dataset<Row> records, boolean mask, LongAccumulator bytes, LongAccumulator cables) {
        return records.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> {
                    Function<Staged, Row> encode = Staged.rows();
                    Iterator<Staged.Stored> stored =
                            stream(rows).map(Staged.Stored::of).iterator();
                    return stream(new Batches<>(stored, Staged.Stored::characters))
                            .flatMap(batch -> Staged.read(batch, mask).stream())
                            .map(staged -> {
                                bytes.add(staged.record().source().byteLength());
                                cables.add(staged.cable().isPresent() ? 1 : 0);
                                return encode.apply(staged);
                            })
                            .iterator();
                },
                STAGED);
    }

    private static <T> Stream<T> stream(Iterator<T> all) {
        Iterable<T> once = () -> all;
        return StreamSupport.stream(once.spliterator(), false);
    }

    /**
     * One row per record, its {@code byte_length} and {@code reason}: why there is no cable in it, if there is none. No
     * shuffle.
     *
     * @param cables counts the cables found
     */
    static Dataset<Row> reasons(Dataset<Row> records, LongAccumulator cables) {
        return records.map(
                (MapFunction<Row, Row>) row -> {
                    DumpRecord record = RowCodec.record(row);
                    Optional<String> reason = CableParser.parse(record)
                            .fold(parsed -> Optional.empty(), quarantined -> Optional.of(quarantined.reason()));
                    cables.add(reason.isPresent() ? 0 : 1);
                    return RowFactory.create(record.source().byteLength(), reason.orElse(null));
                },
                REASONS);
    }

    /** The ids of cables that more than one record holds. Shuffles ids only. */
    static Dataset<Row> sharedIds(Dataset<Row> staged) {
        return staged.where(col("cable_id").isNotNull())
                .groupBy("cable_id")
                .agg(count(lit(1)).as("records"))
                .where(col("records").gt(1))
                .select("cable_id");
    }

    /** The records that hold shared cables: {@code record_id}, {@code cable_id}. Shuffles nothing while the ids are few. */
    static Dataset<Row> sharedRecords(Dataset<Row> staged, Dataset<Row> sharedIds) {
        return staged.select("record_id", "cable_id").join(sharedIds, "cable_id");
    }

    /**
     * One row per shared cable: its records, read again and put together. Shuffles the records of shared cables and no
     * others while these are few.
     *
     * @param shared of {@link #sharedRecords}, laid down, so that Spark knows how few they are before it joins
     */
    static Dataset<Row> assemble(Dataset<Row> shared, Dataset<Row> records, boolean mask) {
        return records.join(shared, "record_id")
                .groupByKey((MapFunction<Row, String>) row -> row.getAs("cable_id"), Encoders.STRING())
                .mapGroups((MapGroupsFunction<String, Row, Row>) (id, rows) -> assembled(rows, mask), STAGED);
    }

    private static Row assembled(Iterator<Row> rows, boolean mask) {
        List<DumpRecord> records = new ArrayList<>();
        rows.forEachRemaining(row -> records.add(RowCodec.record(row)));
        records.sort(Comparator.comparing(DumpRecord::recordId));
        return Staged.rows().apply(Staged.assemble(records, "", mask));
    }

    /** The staged rows but those of shared cables. Shuffles nothing while the shared ids are few. */
    static Dataset<Row> unshared(Dataset<Row> staged, Dataset<Row> sharedIds) {
        return staged.join(sharedIds, staged.col("cable_id").equalTo(sharedIds.col("cable_id")), "left_anti");
    }

    /** The rows of a table that the staged rows hold. No shuffle. */
    static Dataset<Row> rowsIn(Dataset<Row> whole, Table<?> table) {
        return unpacked(whole.select(table.name()), table);
    }

    /**
     * The same, each year's rows of a file together, sorted by year, date and cable. Shuffles and sorts cables, not
     * their rows.
     */
    static Dataset<Row> rowsByYear(Dataset<Row> whole, Table<?> table, YearFiles files) {
        return unpacked(
                whole.where(col("cable_id").isNotNull())
                        .select(col("year"), col("dated_at"), col("cable_id"), col(table.name()))
                        .repartition(col("year"), files.file(table))
                        .sortWithinPartitions("year", "dated_at", "cable_id"),
                table,
                "year");
    }

    /** @param sortedBy columns of the table by which the partitions are sorted */
    private static Dataset<Row> unpacked(Dataset<Row> packed, Table<?> table, String... sortedBy) {
        int place = packed.schema().fieldIndex(table.name());
        int columns = table.columns().size();
        return InternalRows.sorted(
                packed.sparkSession(),
                InternalRows.of(packed).flatMap(row -> PackedRows.unpack(row.getBinary(place), columns)),
                RowCodec.schema(table),
                sortedBy);
    }

    /** One row per record. No shuffle. */
    static Dataset<Row> outcomes(Dataset<Row> staged) {
        return staged.select(
                col("record_id"),
                when(col("reason").isNull(), "parsed").otherwise("quarantined").as("status"),
                col("reason"),
                col("cable_id"));
    }

    /**
     * One row per file: what the splitter saw of it beside what was stored; the difference is duplicates. Shuffles a row
     * per file and task.
     *
     * @param accounts of the same ingests as the staged records, with the column {@code ingest}
     */
    static Dataset<Row> files(Dataset<Row> accounts, Dataset<Row> staged) {
        Column quarantined = col("reason").isNotNull();
        Dataset<Row> seen = accounts.select(
                col("ingest"),
                col("file"),
                col("member"),
                col("format"),
                col("sha256"),
                col("bytes"),
                col("gap_bytes"),
                col("record_bytes").as("seen_bytes"),
                col("records").as("seen"),
                lit(0L).as("record_bytes"),
                lit(0L).as("records"),
                lit(0L).as("quarantined_bytes"),
                lit(0L).as("quarantined"),
                col("error"));
        Dataset<Row> stored = staged.select(
                col("ingest"),
                col("file"),
                col("member"),
                lit(null).cast("string").as("format"),
                lit(null).cast("string").as("sha256"),
                lit(0L).as("bytes"),
                lit(0L).as("gap_bytes"),
                lit(0L).as("seen_bytes"),
                lit(0L).as("seen"),
                col("byte_length").as("record_bytes"),
                lit(1L).as("records"),
                when(quarantined, col("byte_length")).otherwise(0L).as("quarantined_bytes"),
                when(quarantined, 1L).otherwise(0L).as("quarantined"),
                lit(null).cast("string").as("error"));
        return seen.unionByName(stored)
                .groupBy("ingest", "file", "member")
                .agg(
                        max("format").as("format"),
                        sum("bytes").as("bytes"),
                        sum("record_bytes").as("record_bytes"),
                        sum("gap_bytes").as("gap_bytes"),
                        sum("quarantined_bytes").as("quarantined_bytes"),
                        sum(col("seen_bytes").minus(col("record_bytes"))).as("duplicate_bytes"),
                        sum("records").as("records"),
                        sum("quarantined").as("quarantined"),
                        sum(col("seen").minus(col("records"))).as("duplicates"),
                        max("sha256").as("sha256"),
                        max("error").as("error"));
    }

    /**
     * The same rows, sorted by all columns from left to right and cut into stretches of some ten megabytes of Parquet, a
     * partition each. Shuffles all of them.
     */
    static Dataset<Row> sorted(Dataset<Row> rows) {
        Column[] all = Arrays.stream(rows.columns()).map(functions::col).toArray(Column[]::new);
        long bytes = InternalRows.storedBytes(rows);
        return rows.repartitionByRange((int) Math.min(1 + bytes / STRETCH_BYTES, MAX_STRETCHES), all)
                .sortWithinPartitions(all);
    }
}
