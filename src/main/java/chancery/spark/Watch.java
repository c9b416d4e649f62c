package chancery.spark;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;

/** What becomes of the accounts that the tasks of a reading give. */
sealed interface Watch extends Serializable {

    /** Grows as tasks go on. */
    LongAccumulator bytesRead();

    /** Some of a task's work is done. */
    default void read(Account account) {
        bytesRead().add(account.seen().bytes());
    }

    /** All of it is. However often a task is run, and even twice at once, this counts once where it can. */
    void ended(int task, List<Account> accounts, Configuration conf) throws IOException;

    /** For an ingest: each task leaves its accounts in a folder, as JSON Lines. */
    record Kept(String folder, LongAccumulator bytesRead) implements Watch {

        private static final long serialVersionUID = 1;
        private static final StructType ACCOUNTS = RowCodec.schema(Account.ACCOUNTS);

        /**
         * Writes the accounts aside and moves them into place, unless another attempt of the task has done so: an
         * attempt that is stopped while it writes must not spoil what another one has left. Spark does not read files
         * whose names begin with an underscore.
         */
        @Override
        public void ended(int task, List<Account> accounts, Configuration conf) throws IOException {
            String lines = accounts.stream()
                    .map(RowCodec.rows(Account.ACCOUNTS))
                    .map(account -> json(account) + "\n")
                    .collect(joining());
            Path place = new Path(folder, "part-" + task + ".json");
            Path aside = new Path(folder, "_part-" + task + "-" + UUID.randomUUID());
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

    /** For a dry run: the accounts are added up. A task that a cluster runs twice counts twice. */
    record Counted(Tally tally, LongAccumulator bytesRead) implements Watch {

        private static final long serialVersionUID = 1;

        @Override
        public void ended(int task, List<Account> accounts, Configuration conf) {
            accounts.forEach(tally::add);
        }
    }
}
