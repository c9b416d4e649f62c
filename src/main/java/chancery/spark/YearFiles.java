package chancery.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.dayofyear;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import chancery.table.Table;
import chancery.table.Tables;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many files each year of a table gets: one, until that would be larger than {@link #FILE_BYTES}. A year of many
 * files is cut by the day of the year, so that each file holds a stretch of time.
 *
 * @param dumpBytes bytes of the dump by the year they went into; years not known are left out
 */
record YearFiles(SortedMap<Integer, Long> dumpBytes) {

    /** Between the 64 and 256 MB that readers of Parquet like. */
    private static final long FILE_BYTES = 128 << 20;

    /** What a table takes of a dump's bytes, in per cent, measured; only the size of files rests on it. */
    private static final Map<String, Integer> PER_CENT = Map.of(
            Tables.CABLES.name(), 4,
            Tables.PARAGRAPHS.name(), 29,
            Tables.MENTIONS.name(), 6);

    /** For staged rows. Collects a number for each year. */
    static YearFiles of(Dataset<Row> staged) {
        TreeMap<Integer, Long> bytes = new TreeMap<>();
        staged.where(col("year").isNotNull())
                .groupBy(col("year"))
                .agg(sum("byte_length"))
                .collectAsList()
                .forEach(row -> bytes.put(row.getInt(0), row.getLong(1)));
        return new YearFiles(bytes);
    }

    /** Which file of its year a row of a table goes into: 0, 1, …; the table has {@code year} and {@code dated_at}. */
    Column file(Table<?> table) {
        Column day = dayofyear(col("dated_at")).minus(1);
        Optional<Column> cases = Optional.empty();
        for (Map.Entry<Integer, Long> year : dumpBytes.entrySet()) {
            long files = files(table, year.getValue());
            if (files > 1) {
                Column large = col("year").equalTo(year.getKey());
                Column file = floor(day.multiply(files).divide(366));
                cases = Optional.of(cases.map(so -> so.when(large, file)).orElseGet(() -> when(large, file)));
            }
        }
        return cases.map(so -> so.otherwise(lit(0L))).orElseGet(() -> lit(0L));
    }

    /** How many files a year of a table gets that so many bytes of the dump went into. */
    static long files(Table<?> table, long dumpBytes) {
        return dumpBytes * PER_CENT.getOrDefault(table.name(), 100) / 100 / FILE_BYTES + 1;
    }
}
