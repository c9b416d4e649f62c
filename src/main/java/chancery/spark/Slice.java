package chancery.spark;

import chancery.archive.Archive;
import chancery.cable.DumpRecord;
import chancery.dump.ByteSource;
import chancery.dump.DumpFile;
import chancery.dump.DumpReader;
import chancery.dump.DumpReading;
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

        /** Reads on, handing over records, and accounts of what was read to its end; false when nothing is left. */
        boolean step(Consumer<DumpRecord> records, Consumer<Account> accounts) throws IOException;

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
        public Work open(DumpOptions options, Configuration conf) throws IOException {
            byte[] bytes = HadoopBytes.all(file.path(), conf);
            ByteSource source = ByteSource.of(bytes);
            if (Archive.begins(source.prefix(Archive.BEGINNING_BYTES))) {
                return ArchiveWork.all(file, source, bytes.length, options);
            }
            return once(sink -> {
                Layout layout = options.layout(source);
                SliceAccount seen = reader(file, layout, options).read(source, sink);
                return whole(file, layout, seen, HadoopBytes.sha256(bytes));
            });
        }
    }

    /** A large archive or compressed file that is read from front to back. */
    record Packed(InputFile file) implements Slice {

        /** Text shrinks to about a fifth. */
        static final int EXPANDS = 5;

        @Override
        public long cost() {
            return OPENING + EXPANDS * file.bytes();
        }

        @Override
        public Work open(DumpOptions options, Configuration conf) throws IOException {
            return ArchiveWork.all(file, HadoopBytes.open(file.path(), conf), file.bytes(), options);
        }
    }

    /** Some members of a large zip archive. */
    record Members(InputFile file, Archive.Part part) implements Slice {

        @Override
        public long cost() {
            return Packed.EXPANDS * part.bytes();
        }

        @Override
        public Work open(DumpOptions options, Configuration conf) throws IOException {
            return ArchiveWork.part(file, HadoopBytes.open(file.path(), conf), part, options);
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

                private Consumer<DumpRecord> taker = record -> {};
                private final DumpReading reading = reader.begin(bytes, start, end, record -> taker.accept(record));

                @Override
                public boolean step(Consumer<DumpRecord> records, Consumer<Account> accounts) {
                    taker = records;
                    boolean more = readOn(reading);
                    if (!more) {
                        accounts.accept(new Account(
                                DumpFile.of(file.name()),
                                layout.format(),
                                0,
                                reading.account(),
                                Optional.empty(),
                                Optional.empty()));
                    }
                    return more;
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
            return once(sink -> whole(file, layout, SliceAccount.NOTHING, HadoopBytes.sha256(file.path(), conf)));
        }
    }

    /** Reads some records; false when there is nothing more. */
    static boolean readOn(DumpReading reading) {
        long enough = reading.account().bytes() + STEP_BYTES;
        boolean more = reading.step();
        while (more && reading.account().bytes() < enough) {
            more = reading.step();
        }
        return more;
    }

    private static Account whole(InputFile file, Layout layout, SliceAccount seen, String sha256) {
        return new Account(
                DumpFile.of(file.name()), layout.format(), file.bytes(), seen, Optional.of(sha256), Optional.empty());
    }

    private static DumpReader reader(InputFile file, Layout layout, DumpOptions options) {
        return new DumpReader(layout, DumpFile.of(file.name()), options.maxRecordBytes());
    }

    private static Work once(Reading reading) {
        return (records, accounts) -> {
            accounts.accept(reading.of(records));
            return false;
        };
    }

    /** Reads a whole file. */
    interface Reading {
        Account of(Consumer<DumpRecord> sink) throws IOException;
    }
}
