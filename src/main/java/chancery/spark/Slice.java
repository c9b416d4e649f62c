package chancery.spark;

import chancery.cable.DumpRecord;
import chancery.dump.ByteSource;
import chancery.dump.DumpFile;
import chancery.dump.DumpReader;
import chancery.dump.Layout;
import chancery.dump.SliceAccount;
import chancery.spark.DumpListing.InputFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;

/** A piece of work on one file of a dump, done by one task. */
sealed interface Slice extends Serializable {

    /** Opening a file costs as much as reading so many bytes. */
    long OPENING = 64 << 10;

    /** What of a large file is read at once, so that memory does not grow with the slice. */
    long STEP_BYTES = 2 << 20;

    InputFile file();

    /** How long it takes, in bytes that could be read meanwhile. */
    long cost();

    /** Begins to read. */
    Work open(DumpOptions options, Configuration conf) throws IOException;

    /** A slice being read. */
    interface Work extends Closeable {

        /** Reads on, handing records over, and says what it saw; nothing at the slice's end. */
        Optional<Account> step(Consumer<DumpRecord> sink) throws IOException;

        @Override
        default void close() throws IOException {}
    }

    /** A small file: recognised, hashed and read as a whole. */
    record Whole(InputFile file) implements Slice {

        @Override
        public long cost() {
            return OPENING + file.bytes();
        }

        @Override
        public Work open(DumpOptions options, Configuration conf) {
            return once(sink -> {
                byte[] bytes = HadoopBytes.all(file.path(), conf);
                Layout layout = options.layout(ByteSource.of(bytes));
                SliceAccount seen = reader(file, layout, options).read(ByteSource.of(bytes), sink);
                return new Account(file, layout.format().label(), seen, Optional.of(HadoopBytes.sha256(bytes)));
            });
        }
    }

    /** The records that begin in {@code [start, end)} of a large file. */
    record Stretch(InputFile file, Layout layout, long start, long end) implements Slice {

        @Override
        public long cost() {
            return end - start;
        }

        @Override
        public Work open(DumpOptions options, Configuration conf) throws IOException {
            HadoopBytes bytes = HadoopBytes.open(file.path(), conf);
            DumpReader reader = reader(file, layout, options);
            return new Work() {

                private long at = start;

                @Override
                public Optional<Account> step(Consumer<DumpRecord> sink) {
                    if (at >= end) {
                        return Optional.empty();
                    }
                    long from = at;
                    at = layout.splittable() ? Math.min(end, at + STEP_BYTES) : end;
                    SliceAccount seen = reader.read(bytes, from, at, sink);
                    return Optional.of(new Account(file, layout.format().label(), seen, Optional.empty()));
                }

                @Override
                public void close() throws IOException {
                    bytes.close();
                }
            };
        }
    }

    /** The hash of a large file, which is taken from its first byte to its last. */
    record Digest(InputFile file, Layout layout) implements Slice {

        @Override
        public long cost() {
            return file.bytes() / 8;
        }

        @Override
        public Work open(DumpOptions options, Configuration conf) {
            return once(sink -> new Account(
                    file,
                    layout.format().label(),
                    SliceAccount.NOTHING,
                    Optional.of(HadoopBytes.sha256(file.path(), conf))));
        }
    }

    private static DumpReader reader(InputFile file, Layout layout, DumpOptions options) {
        return new DumpReader(layout, DumpFile.of(file.name()), options.maxRecordBytes());
    }

    private static Work once(Reading reading) {
        return new Work() {

            private boolean done;

            @Override
            public Optional<Account> step(Consumer<DumpRecord> sink) throws IOException {
                if (done) {
                    return Optional.empty();
                }
                done = true;
                return Optional.of(reading.of(sink));
            }
        };
    }

    /** Reads a whole file. */
    interface Reading {
        Account of(Consumer<DumpRecord> sink) throws IOException;
    }
}
