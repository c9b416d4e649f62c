package chancery.spark;

import static java.util.stream.Collectors.joining;

import chancery.cable.DumpRecord;
import chancery.spark.DumpTable.Task;
import chancery.spark.DumpTable.Watch;
import chancery.table.Column;
import chancery.table.RecordRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.StructType;

/**
 * The rows of one task, read as they are asked for. For an ingest the task leaves an account of all its slices at its
 * end. However often it is run, and even twice at once, one whole account of it is there.
 */
final class SliceRows implements PartitionReader<InternalRow> {

    private static final StructType ACCOUNTS = RowCodec.schema(Account.ACCOUNTS);

    private final Task task;
    private final Iterator<Slice> slices;
    private final DumpOptions options;
    private final String ingest;
    private final Optional<Watch> watch;
    private final List<Column<RecordRow, ?>> columns;
    private final Configuration conf;

    private final Queue<DumpRecord> ready = new ArrayDeque<>();
    private final List<Account> accounts = new ArrayList<>();
    private Optional<Slice.Work> open = Optional.empty();
    private Consumer<DumpRecord> sink = ready::add;
    private boolean done;
    private long records;
    private long bytes;
    private long damaged;
    private Optional<DumpRecord> current = Optional.empty();

    /** @param columns those of {@code records} that are wanted, in the table's order */
    SliceRows(
            Task task,
            DumpOptions options,
            String ingest,
            Optional<Watch> watch,
            List<Column<RecordRow, ?>> columns,
            Configuration conf) {
        this.task = task;
        this.slices = task.slices().iterator();
        this.options = options;
        this.ingest = ingest;
        this.watch = watch;
        this.columns = columns;
        this.conf = conf;
    }

    @Override
    public boolean next() throws IOException {
        while (ready.isEmpty() && !done) {
            readOn();
        }
        current = Optional.ofNullable(ready.poll());
        current.ifPresent(record -> {
            records++;
            damaged += record.damage().isPresent() ? 1 : 0;
        });
        return current.isPresent();
    }

    @Override
    public InternalRow get() {
        return RowCodec.internal(columns, new RecordRow(current.orElseThrow(), ingest));
    }

    @Override
    public CustomTaskMetric[] currentMetricsValues() {
        return new CustomTaskMetric[] {
            metric(new DumpTable.RecordsMetric().name(), records),
            metric(new DumpTable.BytesMetric().name(), bytes),
            metric(new DumpTable.DamagedMetric().name(), damaged)
        };
    }

    private static CustomTaskMetric metric(String name, long value) {
        return new CustomTaskMetric() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long value() {
                return value;
            }
        };
    }

    /** Reads the open slice on, or opens the next, or ends. */
    private void readOn() throws IOException {
        if (open.isPresent()) {
            if (!open.get().step(sink, this::account)) {
                close();
            }
        } else if (slices.hasNext()) {
            Slice slice = slices.next();
            open = Optional.of(slice.open(options, conf));
            sink = slice.file().repeat() ? record -> {} : ready::add;
        } else {
            if (watch.isPresent()) {
                leaveAccounts(new Path(watch.get().accounts()));
            }
            done = true;
        }
    }

    private void account(Account account) {
        bytes += account.seen().bytes();
        watch.ifPresent(watched -> {
            watched.bytesRead().add(account.seen().bytes());
            accounts.add(account);
        });
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            Slice.Work work = open.get();
            open = Optional.empty();
            work.close();
        }
    }

    /**
     * Writes the accounts aside and moves them into place, unless another attempt of the task has done so: an attempt
     * that is stopped while it writes must not spoil what another one has left. Spark does not read files whose names
     * begin with an underscore.
     */
    private void leaveAccounts(Path folder) throws IOException {
        String lines = accounts.stream()
                .map(account -> json(RowCodec.row(Account.ACCOUNTS, account)) + "\n")
                .collect(joining());
        Path place = new Path(folder, "part-" + task.number() + ".json");
        Path aside = new Path(folder, "_part-" + task.number() + "-" + UUID.randomUUID());
        FileSystem fs = place.getFileSystem(conf);
        try (FSDataOutputStream out = fs.create(aside, true)) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        }
        if (fs.exists(place) || !fs.rename(aside, place)) {
            fs.delete(aside, false);
            if (!fs.exists(place)) {
                throw new IOException("cannot write " + place);
            }
        }
    }

    private static String json(Row row) {
        Object[] values = IntStream.range(0, row.size()).mapToObj(row::get).toArray();
        return new GenericRowWithSchema(values, ACCOUNTS).json();
    }
}
