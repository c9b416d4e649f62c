package chancery.spark;

import static java.util.stream.Collectors.joining;

import chancery.cable.DumpRecord;
import chancery.table.RecordRow;
import chancery.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;

/**
 * The rows of one task, read as they are asked for. At its end the task leaves an account of all its slices; a task
 * that is run again leaves the same.
 */
final class SliceRows implements Iterator<Row> {

    private static final StructType ACCOUNTS = RowCodec.schema(Account.ACCOUNTS);

    private final Iterator<Slice> slices;
    private final DumpOptions options;
    private final String ingest;
    private final Path accountsFile;
    private final Configuration conf;
    private final LongAccumulator bytesRead;

    private final Queue<Row> ready = new ArrayDeque<>();
    private final List<Account> accounts = new ArrayList<>();
    private Optional<Slice.Work> open = Optional.empty();
    private Consumer<DumpRecord> sink = this::ready;
    private boolean done;

    SliceRows(
            List<Slice> slices,
            DumpOptions options,
            String ingest,
            Path accountsFolder,
            Configuration conf,
            LongAccumulator bytesRead) {
        this.slices = slices.iterator();
        this.options = options;
        this.ingest = ingest;
        this.accountsFile = new Path(accountsFolder, "part-" + TaskContext.getPartitionId() + ".json");
        this.conf = conf;
        this.bytesRead = bytesRead;
    }

    @Override
    public boolean hasNext() {
        try {
            while (ready.isEmpty() && !done) {
                readOn();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the dump: " + e.getMessage(), e);
        }
        return !ready.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    /** Reads the open slice on, or opens the next, or ends. */
    private void readOn() throws IOException {
        if (open.isPresent()) {
            Optional<Account> seen = open.get().step(sink);
            seen.ifPresentOrElse(this::account, this::closeSlice);
        } else if (slices.hasNext()) {
            Slice slice = slices.next();
            open = Optional.of(slice.open(options, conf));
            sink = slice.file().repeat() ? record -> {} : this::ready;
        } else {
            leaveAccounts();
            done = true;
        }
    }

    private void ready(DumpRecord record) {
        ready.add(RowCodec.row(Tables.RECORDS, new RecordRow(record, ingest)));
    }

    private void account(Account account) {
        bytesRead.add(account.seen().bytes());
        accounts.add(account);
    }

    private void closeSlice() {
        try {
            open.orElseThrow().close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a file of the dump: " + e.getMessage(), e);
        }
        open = Optional.empty();
    }

    private void leaveAccounts() throws IOException {
        String lines = accounts.stream()
                .map(account -> json(RowCodec.row(Account.ACCOUNTS, account)) + "\n")
                .collect(joining());
        try (FSDataOutputStream out = accountsFile.getFileSystem(conf).create(accountsFile, true)) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String json(Row row) {
        Object[] values = IntStream.range(0, row.size()).mapToObj(row::get).toArray();
        return new GenericRowWithSchema(values, ACCOUNTS).json();
    }
}
