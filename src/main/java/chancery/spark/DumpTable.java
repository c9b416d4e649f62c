package chancery.spark;

import chancery.table.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.metric.CustomSumMetric;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.Statistics;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.connector.read.SupportsReportStatistics;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.util.SerializableConfiguration;

/**
 * A dump as a table of {@code records}.
 *
 * @param ingest the number of the run that reads it
 * @param watch what becomes of the accounts; nothing where only the rows are wanted
 */
record DumpTable(DumpListing dump, DumpOptions options, String ingest, Optional<Watch> watch) implements SupportsRead {

    @Override
    public String name() {
        return "cable-dump " + dump.files().size() + " files";
    }

    @Override
    public Column[] columns() {
        return Arrays.stream(RowCodec.schema(Tables.RECORDS).fields())
                .map(field -> Column.create(
                        field.name(),
                        field.dataType(),
                        field.nullable(),
                        field.metadata().getString("comment"),
                        "{}"))
                .toArray(Column[]::new);
    }

    @Override
    public Set<TableCapability> capabilities() {
        return Set.of(TableCapability.BATCH_READ);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap ignored) {
        return new Builder(this);
    }

    /** Learns which columns are wanted. */
    private static final class Builder implements SupportsPushDownRequiredColumns {

        private final DumpTable table;
        private StructType wanted;

        Builder(DumpTable table) {
            this.table = table;
            this.wanted = RowCodec.schema(Tables.RECORDS);
        }

        @Override
        public void pruneColumns(StructType required) {
            wanted = required;
        }

        @Override
        public Scan build() {
            return new DumpScan(table, wanted);
        }
    }

    /** One reading of the dump: as many tasks as its {@link SlicePlan} has. */
    private record DumpScan(DumpTable table, StructType readSchema) implements Scan, Batch, SupportsReportStatistics {

        @Override
        public Batch toBatch() {
            return this;
        }

        @Override
        public String description() {
            return table.name() + ", " + String.join(" ", readSchema.fieldNames());
        }

        @Override
        public Statistics estimateStatistics() {
            return new Statistics() {
                @Override
                public OptionalLong sizeInBytes() {
                    return OptionalLong.of(table.dump.bytes());
                }

                @Override
                public OptionalLong numRows() {
                    return OptionalLong.empty();
                }
            };
        }

        @Override
        public InputPartition[] planInputPartitions() {
            SparkSession spark = SparkSession.active();
            List<List<Slice>> tasks = SlicePlan.of(
                            table.dump,
                            table.options,
                            spark.sparkContext().defaultParallelism(),
                            spark.sparkContext().hadoopConfiguration())
                    .tasks();
            return IntStream.range(0, tasks.size())
                    .mapToObj(i -> new Task(i, tasks.get(i)))
                    .toArray(InputPartition[]::new);
        }

        @Override
        public PartitionReaderFactory createReaderFactory() {
            SerializableConfiguration conf = new SerializableConfiguration(
                    SparkSession.active().sparkContext().hadoopConfiguration());
            return new Readers(table.options, table.ingest, table.watch.stream().toList(), readSchema, conf);
        }

        @Override
        public CustomMetric[] supportedCustomMetrics() {
            return new CustomMetric[] {new RecordsMetric(), new BytesMetric(), new DamagedMetric()};
        }
    }

    /**
     * The slices of one task.
     *
     * @param number the same when the task is run again
     */
    record Task(int number, List<Slice> slices) implements InputPartition {

        private static final long serialVersionUID = 1;
    }

    /** @param watch one or none */
    private record Readers(
            DumpOptions options, String ingest, List<Watch> watch, StructType wanted, SerializableConfiguration conf)
            implements PartitionReaderFactory {

        private static final long serialVersionUID = 1;

        @Override
        public PartitionReader<InternalRow> createReader(InputPartition partition) {
            Set<String> names = Set.copyOf(Arrays.asList(wanted.fieldNames()));
            return new SliceRows(
                    (Task) partition,
                    options,
                    ingest,
                    watch.stream().findFirst(),
                    Tables.RECORDS.columns().stream()
                            .filter(column -> names.contains(column.name()))
                            .toList(),
                    conf.value());
        }
    }

    /** Records read; Spark makes one by its name. */
    public static final class RecordsMetric extends CustomSumMetric {
        @Override
        public String name() {
            return "records";
        }

        @Override
        public String description() {
            return "records read";
        }
    }

    /** Decompressed bytes read. */
    public static final class BytesMetric extends CustomSumMetric {
        @Override
        public String name() {
            return "bytes";
        }

        @Override
        public String description() {
            return "bytes in records and gaps";
        }
    }

    /** Records that could not be cut cleanly. */
    public static final class DamagedMetric extends CustomSumMetric {
        @Override
        public String name() {
            return "damaged";
        }

        @Override
        public String description() {
            return "records quarantined as damaged";
        }
    }
}
