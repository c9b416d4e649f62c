package chancery.archive;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;

/** The entries of one container, in the order in which they stand. Folders and links are no entries. */
interface Entries extends Closeable {

    /** Archives ask for their largest dictionary; none made with usual settings asks for more. */
    int MAX_MEMORY_KIB = 512 << 10;

    /** The next entry, whose content is read before the one after it is asked for. */
    Optional<Entry> next() throws IOException;

    @Override
    void close() throws IOException;

    /**
     * One entry.
     *
     * @param refusal why its content cannot be read, such as for its encryption
     */
    record Entry(String name, InputStream content, Optional<String> refusal) {}

    /** What a compressed file holds. */
    static InputStream decompress(Container container, InputStream in) throws IOException {
        return switch (container) {
            case GZIP ->
                GzipCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .get();
            case BZIP2 -> new BZip2CompressorInputStream(in, true);
            case XZ ->
                XZCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .setMemoryLimitKiB(MAX_MEMORY_KIB)
                        .get();
            case ZSTD -> new ZstdCompressorInputStream(in);
            case ZIP, SEVEN_Z, TAR -> throw new IllegalArgumentException(container + " is no compressed file");
        };
    }

    static Entries ofTar(InputStream in) {
        return new Streamed<>(new TarArchiveInputStream(in)) {
            @Override
            boolean isFile(TarArchiveEntry entry) {
                return entry.isFile() && !entry.isLink() && !entry.isSymbolicLink();
            }
        };
    }

    /** A zip archive from front to back, without its table of contents. */
    static Entries ofZip(InputStream in) {
        return new Streamed<>(new ZipArchiveInputStream(in)) {
            @Override
            boolean isFile(ZipArchiveEntry entry) {
                return !entry.isDirectory() && !entry.isUnixSymlink();
            }
        };
    }

    /** A zip archive by its table of contents. */
    static Entries ofZip(SeekableByteChannel channel) throws IOException {
        ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(channel)
                .setIgnoreLocalFileHeader(true)
                .get();
        Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
        return new Entries() {
            @Override
            public Optional<Entry> next() throws IOException {
                while (entries.hasMoreElements()) {
                    ZipArchiveEntry entry = entries.nextElement();
                    if (!entry.isDirectory() && !entry.isUnixSymlink()) {
                        boolean readable = zip.canReadEntryData(entry);
                        return Optional.of(new Entry(
                                entry.getName(),
                                readable ? zip.getInputStream(entry) : InputStream.nullInputStream(),
                                readable ? Optional.empty() : Optional.of(Streamed.REFUSAL)));
                    }
                }
                return Optional.empty();
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }

    static Entries ofSevenZ(SeekableByteChannel channel) throws IOException {
        SevenZFile archive = SevenZFile.builder()
                .setSeekableByteChannel(channel)
                .setMaxMemoryLimitKiB(MAX_MEMORY_KIB)
                .get();
        Iterator<SevenZArchiveEntry> entries = archive.getEntries().iterator();
        return new Entries() {
            @Override
            public Optional<Entry> next() throws IOException {
                while (entries.hasNext()) {
                    SevenZArchiveEntry entry = entries.next();
                    if (!entry.isDirectory() && !entry.isAntiItem()) {
                        InputStream content =
                                entry.hasStream() ? archive.getInputStream(entry) : InputStream.nullInputStream();
                        return Optional.of(
                                new Entry(Optional.ofNullable(entry.getName()).orElse(""), content, Optional.empty()));
                    }
                }
                return Optional.empty();
            }

            @Override
            public void close() throws IOException {
                archive.close();
            }
        };
    }

    /** A compressed file, or an entry by itself. */
    static Entries ofOne(Entry only) {
        Iterator<Entry> one = List.of(only).iterator();
        return new Entries() {
            @Override
            public Optional<Entry> next() {
                return one.hasNext() ? Optional.of(one.next()) : Optional.empty();
            }

            @Override
            public void close() throws IOException {
                only.content().close();
            }
        };
    }

    /** An archive that is read from front to back. */
    abstract class Streamed<E extends ArchiveEntry> implements Entries {

        static final String REFUSAL = "not read: encrypted, or packed in a way that is not known";

        private final ArchiveInputStream<E> archive;

        Streamed(ArchiveInputStream<E> archive) {
            this.archive = archive;
        }

        abstract boolean isFile(E entry);

        @Override
        public Optional<Entry> next() throws IOException {
            for (E entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (isFile(entry)) {
                    boolean readable = archive.canReadEntryData(entry);
                    return Optional.of(new Entry(
                            entry.getName(),
                            readable ? archive : InputStream.nullInputStream(),
                            readable ? Optional.empty() : Optional.of(REFUSAL)));
                }
            }
            return Optional.empty();
        }

        @Override
        public void close() throws IOException {
            archive.close();
        }
    }

    /** So that many small reads are one. */
    static InputStream buffered(InputStream in) {
        return new BufferedInputStream(in, 1 << 16);
    }
}
