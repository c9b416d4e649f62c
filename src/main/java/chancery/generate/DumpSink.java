package chancery.generate;

import chancery.cable.Source;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Where the records of a dump go: into one file, one behind the other, or into files of their own. */
public interface DumpSink extends Closeable {

    /**
     * Writes a record.
     *
     * @param file its path in the dump, where each record has a file of its own
     * @param record its bytes, as the layout has them
     * @return where it stands
     * @throws IOException where it cannot be written
     */
    Source put(String file, byte[] record) throws IOException;

    /**
     * Writes what belongs to no record, where all records go into one file.
     *
     * @param bytes such as a line of column names
     * @throws IOException where they cannot be written
     */
    default void gap(byte[] bytes) throws IOException {
        if (bytes.length > 0) {
            throw new IllegalStateException("nothing stands between files");
        }
    }

    /**
     * {@return a sink that writes all records behind one another}
     *
     * @param name of the file, for the places of records
     * @param out closed with the sink
     */
    static DumpSink file(String name, OutputStream out) {
        return new DumpSink() {
            private long end;

            @Override
            public void gap(byte[] bytes) throws IOException {
                out.write(bytes);
                end += bytes.length;
            }

            @Override
            public Source put(String file, byte[] record) throws IOException {
                out.write(record);
                Source source = new Source(name, Optional.empty(), end, record.length);
                end += record.length;
                return source;
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    /**
     * {@return a sink that writes all records into a new file}
     *
     * @param file that does not exist yet
     * @throws IOException where there is such a file, or none can be made
     */
    static DumpSink file(Path file) throws IOException {
        OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16);
        return file(String.valueOf(file.getFileName()), out);
    }

    /**
     * {@return a sink that writes a file for each record below a folder}
     *
     * @param folder made where it is missing
     */
    static DumpSink folder(Path folder) {
        return new DumpSink() {
            @Override
            public Source put(String file, byte[] record) throws IOException {
                Path path = folder.resolve(file);
                Files.createDirectories(path.resolveSibling("."));
                Files.write(path, record, StandardOpenOption.CREATE_NEW);
                return new Source(file, Optional.empty(), 0, record.length);
            }

            @Override
            public void close() {
                // nothing is held open between two files
            }
        };
    }
}
