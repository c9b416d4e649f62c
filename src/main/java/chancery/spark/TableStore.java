package chancery.spark;

import static org.apache.spark.sql.functions.col;

import chancery.lake.Lake;
import chancery.table.Table;
import chancery.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Reads and writes tables as Parquet; every table has at least one file that carries its schema. */
final class TableStore {

    private static final String UNKNOWN_YEAR = "year=__HIVE_DEFAULT_PARTITION__";

    private final SparkSession spark;

    TableStore(SparkSession spark) {
        this.spark = spark;
    }

    /** Writes a table's rows, which must have its columns in any order, into a new folder. */
    void write(Table<?> table, Dataset<Row> rows, Path folder) {
        rows.select(columns(RowCodec.schema(table))).write().parquet(folder.toString());
    }

    /** The same by years: few files each. The rows must be sorted by year, those of a file in one partition. */
    void writeByYear(Table<?> table, Dataset<Row> rows, Path folder) {
        rows.write().partitionBy("year").parquet(folder.toString());
        if (isEmpty(folder)) {
            empty(table).drop("year").write().parquet(new Path(folder, UNKNOWN_YEAR).toString());
        }
    }

    /** Writes the rows of a small table into one file. */
    <R> void writeSmall(Table<R> table, List<R> rows, Path folder) {
        List<Row> encoded = rows.stream().map(RowCodec.rows(table)).toList();
        spark.createDataset(encoded, Encoders.row(RowCodec.schema(table)))
                .coalesce(1)
                .write()
                .parquet(folder.toString());
    }

    /** The rows of a table, its columns in order. */
    Dataset<Row> read(Table<?> table, Path folder) {
        StructType schema = RowCodec.schema(table);
        return spark.read().schema(schema).parquet(folder.toString()).select(columns(schema));
    }

    /** Writes rows as one partition of a table: the folder's name says the value of the column {@code ingest}. */
    void writePartition(Table<?> table, Dataset<Row> rows, Path folder) {
        rows.select(columns(RowCodec.schema(table))).drop("ingest").write().parquet(folder.toString());
    }

    /** Lays rows down that several tables are taken from, so that they are made once. */
    Dataset<Row> stage(Dataset<Row> rows, Path folder) {
        rows.write()
                .option("compression", "snappy") // written once, read four times, then deleted
                .option("parquet.enable.dictionary", false) // no two of the packed values are alike
                .parquet(folder.toString());
        return spark.read().schema(rows.schema()).parquet(folder.toString());
    }

    /** The stored records of those ingests, as they arrived; none where there are none. */
    Dataset<Row> records(Lake lake, List<String> ingests) {
        if (ingests.isEmpty()) {
            return empty(Tables.RECORDS);
        }
        StructType schema = RowCodec.schema(Tables.RECORDS);
        return spark.read()
                .schema(schema)
                .option("basePath", lake.recordsPath().toString())
                .parquet(ingests.stream()
                        .map(ingest -> lake.recordsPath(ingest).toString())
                        .toArray(String[]::new))
                .select(columns(schema));
    }

    /** Rows of a dump without the records that those ingests have; only those of files of the same name can come again. */
    Dataset<Row> fresh(Dataset<Row> rows, Lake lake, List<String> ingests, DumpListing dump) {
        if (ingests.isEmpty()) {
            return rows;
        }
        Dataset<Row> names =
                spark.createDataset(dump.names(), Encoders.STRING()).toDF("file");
        return Stages.without(rows, records(lake, ingests).join(names, "file").select("record_id"));
    }

    void delete(Path folder) {
        try {
            folder.getFileSystem(conf()).delete(folder, true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder + ": " + e.getMessage(), e);
        }
    }

    private Configuration conf() {
        return spark.sparkContext().hadoopConfiguration();
    }

    private Dataset<Row> empty(Table<?> table) {
        return spark.createDataset(List.<Row>of(), Encoders.row(RowCodec.schema(table)));
    }

    private boolean isEmpty(Path folder) {
        try {
            FileSystem fs = folder.getFileSystem(conf());
            return Arrays.stream(fs.listStatus(folder)).noneMatch(file -> file.isDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The columns of a schema, with its comments. */
    private static Column[] columns(StructType schema) {
        return Arrays.stream(schema.fields())
                .map(field -> col(field.name()).as(field.name(), field.metadata()))
                .toArray(Column[]::new);
    }
}
