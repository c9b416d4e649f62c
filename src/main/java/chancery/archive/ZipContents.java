package chancery.archive;

import chancery.archive.Archive.Part;
import chancery.archive.Entries.Entry;
import chancery.archive.SourceStream.SourceException;
import chancery.dump.DumpFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The table of contents of a zip archive that can be relied on: each entry is read by itself, in any order, and what
 * becomes of it depends on no other. Names and limits are given out beforehand, by the table alone.
 */
final class ZipContents implements Closeable {

    /** Finding an entry costs as much as reading so many compressed bytes. */
    private static final int FINDING = 512;

    private final ZipFile zip;
    private final List<Named> entries;
    private final ArchiveLimits limits;

    private ZipContents(ZipFile zip, List<Named> entries, ArchiveLimits limits) {
        this.zip = zip;
        this.entries = entries;
        this.limits = limits;
    }

    /** An entry, and the name that it has to itself. */
    private record Named(String name, ZipArchiveEntry entry) {

        /** Bytes that its content takes up. */
        long packed() {
            return Math.max(0, entry.getCompressedSize());
        }

        /** Bytes that its content is said to have. */
        long unpacked() {
            return Math.max(0, entry.getSize());
        }
    }

    /**
     * The table of an archive; nothing where there is none, where it gives members names that an inner archive's may
     * have, or where its sizes cannot be true or are those of a bomb.
     *
     * @param channel open as long as this; closed where there is nothing
     * @param length bytes of the archive
     */
    static Optional<ZipContents> of(SeekableByteChannel channel, long length, ArchiveLimits limits) {
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .get();
            List<Named> entries = named(Collections.list(zip.getEntriesInPhysicalOrder()));
            long packed = entries.stream().mapToLong(Named::packed).reduce(0, ZipContents::sum);
            long unpacked = entries.stream().mapToLong(Named::unpacked).reduce(0, ZipContents::sum);
            if (!entries.isEmpty()
                    && entries.size() <= limits.members()
                    && packed <= length
                    && (unpacked <= limits.freeBytes() || unpacked / limits.ratio() <= length)
                    && entries.stream().noneMatch(entry -> entry.name().contains("!/"))) {
                return Optional.of(new ZipContents(zip, entries, limits));
            }
            zip.close();
            return Optional.empty();
        } catch (SourceException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // as the library answers a table that is damaged
            return Optional.empty();
        }
    }

    private static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    /** Folders, links and hidden entries are left out; of two with one name the second is called {@code name#2}. */
    private static List<Named> named(List<ZipArchiveEntry> all) {
        Set<String> names = new HashSet<>();
        List<Named> named = new ArrayList<>();
        for (ZipArchiveEntry entry : all) {
            String name = Archive.plain(entry.getName());
            if (!entry.isDirectory() && !entry.isUnixSymlink() && !DumpFile.isHidden(name)) {
                named.add(new Named(Archive.unique(name, names), entry));
            }
        }
        return List.copyOf(named);
    }

    int size() {
        return entries.size();
    }

    /** Cuts the table where entries take up so many bytes. */
    List<Part> parts(long partBytes) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        long bytes = 0;
        for (int at = 0; at < entries.size(); at++) {
            long more = FINDING + entries.get(at).packed();
            if (at > from && bytes + more > partBytes) {
                parts.add(new Part(from, at, bytes));
                from = at;
                bytes = 0;
            }
            bytes += more;
        }
        parts.add(new Part(from, entries.size(), bytes));
        return List.copyOf(parts);
    }

    /** An entry, to be read once. One that cannot be found costs no other. */
    Entry open(int at) {
        Named named = entries.get(at);
        try {
            boolean readable = zip.canReadEntryData(named.entry());
            InputStream content = readable ? zip.getInputStream(named.entry()) : InputStream.nullInputStream();
            return new Entry(
                    named.name(), content, readable ? Optional.empty() : Optional.of(Entries.Streamed.REFUSAL));
        } catch (SourceException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // as the library answers an entry that is damaged
            return new Entry(named.name(), InputStream.nullInputStream(), Optional.of("broken: " + e.getMessage()));
        }
    }

    /**
     * How far an entry may expand, archives in it and all: to the size that the table gives, and beyond that by its
     * share of what is allowed always and by the ratio. All entries together stay below three times the limit of an
     * archive that is read from front to back.
     */
    ArchiveLimits limits(int at) {
        Named named = entries.get(at);
        long bytes = sum(named.unpacked(), limits.freeBytes() / entries.size() + limits.ratio() * named.packed());
        return new ArchiveLimits(bytes, limits.ratio(), limits.members());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
