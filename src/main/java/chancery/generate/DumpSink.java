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
     * @return where it stands
     */
    Source put(String file, byte[] record) throws IOException;

    /** Writes what belongs to no record, where all records go into one file. */
    default void gap(byte[] bytes) throws IOException {
        if (bytes.length > 0) {
            throw new IllegalStateException("nothing stands between files");
        }
    }

    /** All records behind one another, in a file of this name. */
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

    /** A new file that all records go into. */
    static DumpSink file(Path file) throws IOException {
        OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16);
        return file(String.valueOf(file.getFileName()), out);
    }

    /** A file for each record below a folder. */
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
