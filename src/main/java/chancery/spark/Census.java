package chancery.spark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Counts what is in a snapshot, whose tables must be views. What is collected is one row, or a few hundred. */
final class Census {

    private static final String COUNTS = """
            with file as (
                select
                    count(*) as files,
                    coalesce(sum(bytes), 0) as bytes,
                    coalesce(sum(record_bytes), 0) as record_bytes,
                    coalesce(sum(gap_bytes), 0) as gap_bytes,
                    coalesce(sum(duplicate_bytes), 0) as duplicate_bytes,
                    coalesce(sum(duplicates), 0) as duplicates,
                    count_if(bytes <> record_bytes + gap_bytes + duplicate_bytes or duplicates < 0) as unbalanced_files
                from files
            ),

            outcome as (
                select
                    count(*) as records,
                    count_if(status = 'parsed') as parsed,
                    count_if(status = 'quarantined') as quarantined
                from outcomes
            ),

            cable as (
                select
                    count(*) as cables,
                    coalesce(sum(size(record_ids)), 0) as records_in_cables
                from cables
            )

            select
                file.*,
                outcome.*,
                cable.*,
                (select count(*) from paragraphs) as paragraphs,
                (select count(*) from mentions) as mentions,
                (select count(*) from defects) as defects
            from file
            cross join outcome
            cross join cable
            """;

    /** In two steps, so that no row grows with the dump: a hash for each first byte of a file's hash, then over them. */
    private static final String INPUTS = """
            select sha2(array_join(sort_array(collect_set(concat_ws('/', sha256, file, member))), '\\n'), 256) as hash
            from files
            group by substring(sha256, 1, 2)
            order by substring(sha256, 1, 2)
            """;

    private Census() {}

    /** Rows of each table, and the sums of {@code files}, by name. */
    static SortedMap<String, Long> counts(SparkSession spark) {
        Row row = spark.sql(COUNTS).first();
        TreeMap<String, Long> counts = new TreeMap<>();
        Arrays.stream(row.schema().fieldNames()).forEach(name -> counts.put(name, row.<Long>getAs(name)));
        return counts;
    }

    /** SHA-256 over name and hash of every file of the dump, in hexadecimal. */
    static String inputsHash(SparkSession spark) {
        StringBuilder hashes = new StringBuilder();
        spark.sql(INPUTS)
                .collectAsList()
                .forEach(row -> hashes.append(row.getString(0)).append('\n'));
        return HadoopBytes.sha256(hashes.toString().getBytes(StandardCharsets.UTF_8));
    }
}
