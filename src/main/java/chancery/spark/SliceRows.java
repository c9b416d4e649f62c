package chancery.spark;

import chancery.cable.DumpRecord;
import chancery.spark.DumpTable.Task;
import chancery.table.Column;
import chancery.table.RecordRow;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;

/**
 * The rows of one task, read as they are asked for. Whoever watches gets an account of each slice, and of all at the end.
 */
final class SliceRows implements PartitionReader<InternalRow> {

    private final Task task;
    private final Iterator<Slice> slices;
    private final DumpOptions options;
    private final String ingest;
    private final Optional<Watch> watch;
    private final Function<RecordRow, InternalRow> row;
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
        this.row = RowCodec.internalRows(columns);
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
        return row.apply(new RecordRow(current.orElseThrow(), ingest));
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
                watch.get().ended(task.number(), accounts, conf);
            }
            done = true;
        }
    }

    private void account(Account account) {
        bytes += account.seen().bytes();
        watch.ifPresent(watched -> {
            watched.read(account);
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
}
