package chancery.archive;

import chancery.archive.Entries.Entry;
import chancery.archive.SourceStream.SourceException;
import chancery.dump.ByteSource;
import chancery.dump.DumpFile;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Start here: an archive or compressed file, and its members in the order in which they stand. A container inside a
 * container is opened too, but no deeper; a compressed tar counts as one. A member is read before the next one is asked
 * for.
 *
 * <p>No content makes this fail: what cannot be read ends the member or the archive, and the error is told.
 */
public final class Archive implements Closeable {

    /** So many bytes tell whether a file is an archive. */
    public static final int BEGINNING_BYTES = Container.BEGINNING_BYTES;

    private static final int DEEPEST = 2;
    private static final int LITTLE_BYTES = 512;
    /** An inner archive of this kind is read in memory, since it can only be read at any place. */
    private static final int MAX_INNER_SEVEN_Z = 64 << 20;
    /** A longer table of contents, of some 100,000 members, is not taken into memory. */
    private static final int MAX_CONTENTS = 8 << 20;

    private final DumpFile file;
    private final ByteSource source;
    private final long length;
    /** Of the archive, or of the entry that is being read where its table of contents tells their sizes. */
    private ArchiveLimits limits;

    private final Deque<Level> levels = new ArrayDeque<>();
    private final Set<String> names = new HashSet<>();
    private final byte[] drain = new byte[1 << 14];

    private LongSupplier compressedRead = () -> 0;
    private long decompressed;
    private Optional<Member> last = Optional.empty();
    private Optional<InputStream> unread = Optional.empty();
    /** Why the file itself could not be opened. */
    private Optional<String> broken = Optional.empty();

    private int members;
    private boolean stopped;

    private Optional<ZipContents> contents = Optional.empty();
    private int nextEntry;
    private int endEntry;

    private Archive(DumpFile file, ByteSource source, long length, ArchiveLimits limits) {
        this.file = file;
        this.source = source;
        this.length = length;
        this.limits = limits;
    }

    /**
     * {@return whether a file that begins so is an archive, or compressed}
     *
     * @param beginning the first {@link #BEGINNING_BYTES} bytes of the file, or all of a shorter one
     */
    public static boolean begins(byte[] beginning) {
        return Container.of(beginning).isPresent();
    }

    /**
     * Entries of a zip archive that one task reads.
     *
     * @param from the first one, counted from 0 in the order in which they stand
     * @param to one past the last
     * @param bytes how much they take up in the archive
     */
    public record Part(int from, int to, long bytes) implements Serializable {}

    /**
     * {@return the parts of a zip archive whose table of contents can be relied on, in order; none of any other file,
     * which is read from front to back}
     *
     * @param source readable at any place
     * @param length bytes of the file
     * @param limits how far it may expand
     * @param partBytes how much of the archive one part takes up; a larger entry is a part of its own
     * @throws IOException when the file cannot be read, whatever it holds
     */
    public static List<Part> parts(ByteSource source, long length, ArchiveLimits limits, long partBytes)
            throws IOException {
        try (Archive archive = open(DumpFile.of(""), source, length, limits)) {
            return archive.contents.map(table -> table.parts(partBytes)).orElse(List.of());
        }
    }

    /**
     * Opens a part of a file.
     *
     * @param file the name that members get before their own
     * @param source readable at any place
     * @param length bytes of the file
     * @param limits those that the parts were made with
     * @param part one of {@link #parts}
     * @return the archive, before the first member of the part
     * @throws IOException when the file cannot be read, or is no longer the one that the part was made of
     */
    public static Archive open(DumpFile file, ByteSource source, long length, ArchiveLimits limits, Part part)
            throws IOException {
        Archive archive = open(file, source, length, limits);
        if (part.to() > archive.endEntry) {
            archive.close();
            throw new IOException("the file was changed while it was read");
        }
        archive.nextEntry = part.from();
        archive.endEntry = part.to();
        return archive;
    }

    /**
     * Opens a file.
     *
     * @param file the name that members get before their own
     * @param source readable at any place
     * @param length bytes of the file
     * @param limits how far it may expand; beyond them the archive ends with an error
     * @return the archive, before its first member
     * @throws IOException when the file cannot be read, whatever it holds
     */
    public static Archive open(DumpFile file, ByteSource source, long length, ArchiveLimits limits) throws IOException {
        Archive archive = new Archive(file, source, length, limits);
        try {
            archive.openFile();
        } catch (SourceException e) {
            throw new IOException(e.getMessage(), e);
        }
        return archive;
    }

    /**
     * An open container, and how it is named where it stands inside another.
     *
     * @param before how many members there were before it
     */
    private record Level(String prefix, Entries entries, int depth, int before) {}

    /** Something that may fail as content does. */
    private interface Attempt<T> {
        T get() throws IOException;
    }

    /** The content is not what it should be. */
    private static final class BrokenException extends IOException {

        private static final long serialVersionUID = 1;

        BrokenException(Exception cause) {
            super(
                    Optional.ofNullable(cause.getMessage())
                            .orElse(
                                    cause instanceof EOFException
                                            ? "it ends too early"
                                            : cause.getClass().getSimpleName()),
                    cause);
        }

        BrokenException(String message) {
            super(message);
        }
    }

    /**
     * {@return the next member; none when all were read, or the rest cannot be}
     *
     * @throws IOException when the file cannot be read, whatever it holds
     */
    public Optional<Member> next() throws IOException {
        try {
            Optional<Member> next = stopped ? Optional.empty() : nextMember();
            while (next.isEmpty() && nextEntry < endEntry) {
                openEntry();
                next = nextMember();
            }
            members += next.isPresent() ? 1 : 0;
            last = next;
            return next;
        } catch (SourceException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void openFile() {
        try {
            SourceStream raw = new SourceStream(source);
            compressedRead = raw::position;
            Container container = Container.of(source.prefix(BEGINNING_BYTES)).orElseThrow();
            if (container == Container.ZIP && isContentsShort()) {
                contents = ZipContents.of(new SourceChannel(source, length), length, limits);
            }
            if (contents.isPresent()) {
                endEntry = contents.get().size();
                return;
            }
            push("", file.path(), container, Entries.buffered(raw), 1);
        } catch (BrokenException e) {
            broken = Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }

    /** Goes on to an entry of the table of contents. What becomes of it does not depend on the others. */
    private void openEntry() {
        drainUnread();
        while (!levels.isEmpty()) {
            close(levels.pop());
        }
        ZipContents table = contents.orElseThrow();
        Entry entry = table.open(nextEntry);
        limits = table.limits(nextEntry);
        nextEntry++;
        names.clear(); // the table's are told apart already
        stopped = false;
        members = 0;
        decompressed = 0;
        last = Optional.empty();
        levels.push(new Level("", Entries.ofOne(entry), 1, 0));
    }

    private Optional<Member> nextMember() {
        while (!levels.isEmpty()) {
            Level level = levels.getFirst();
            try {
                drainUnread();
                Optional<Entry> entry = attempt(level.entries()::next);
                if (entry.isEmpty()) {
                    close(levels.pop());
                    if (level.depth() > 1 && members == level.before()) {
                        return Optional.of(Member.notice(archiveName(level), "nothing in it"));
                    }
                } else {
                    Optional<Member> member = member(level, entry.get());
                    if (member.isPresent()) {
                        return member;
                    }
                }
            } catch (BrokenException e) {
                close(levels.pop());
                boolean said = last.isPresent() && last.get().error().isPresent();
                if (!said && (level.depth() > 1 || members > 0)) {
                    return Optional.of(Member.notice(archiveName(level), "broken: " + e.getMessage()));
                }
                broken = Optional.of(String.valueOf(e.getMessage()));
            }
        }
        return members == 0 && contents.isEmpty() ? Optional.of(itself()) : Optional.empty();
    }

    /** An archive without members is a file like any other. */
    private Member itself() {
        stopped = true;
        SourceStream raw = new SourceStream(source);
        return broken.map(why -> Member.of(file, raw::read, "not opened: " + why))
                .orElseGet(() -> Member.of(file, raw::read));
    }

    private DumpFile archiveName(Level level) {
        return level.prefix().isEmpty()
                ? file
                : new DumpFile(
                        file.path(), level.prefix().substring(0, level.prefix().length() - "!/".length()));
    }

    /** Passes over what was not read of the last entry. If that fails, its member has said so, or the next one will. */
    private void drainUnread() {
        unread.ifPresent(rest -> {
            try {
                while (rest.read(drain, 0, drain.length) >= 0) {
                    // counted by the meter
                }
            } catch (IOException e) {
                unread = Optional.empty();
            }
        });
        unread = Optional.empty();
    }

    /** The member that an entry is; nothing when it is left out, or opened. */
    private Optional<Member> member(Level level, Entry entry) throws BrokenException {
        String name = plain(entry.name());
        PushbackInputStream content = peekable(entry.content(), false);
        if (DumpFile.isHidden(name)) {
            unread = Optional.of(content);
            return Optional.empty();
        }
        if (members >= limits.members()) {
            stopped = true;
            return Optional.of(
                    Member.notice(archiveName(level), "stopped: more than " + limits.members() + " members"));
        }
        String full = unique(level.prefix() + name, names);
        DumpFile memberName = new DumpFile(file.path(), full);
        if (entry.refusal().isPresent()) {
            return Optional.of(
                    Member.of(memberName, content::read, entry.refusal().get()));
        }
        Optional<Container> container = peek(content);
        if (container.isEmpty()) {
            unread = Optional.of(content);
            return Optional.of(Member.of(memberName, content::read));
        }
        if (level.depth() >= DEEPEST) {
            unread = Optional.of(content);
            return Optional.of(
                    Member.of(memberName, content::read, "not opened: it lies more than one archive deep in another"));
        }
        try {
            push(full + "!/", name, container.get(), content, level.depth() + 1);
            return Optional.empty();
        } catch (BrokenException e) {
            unread = Optional.of(content);
            return Optional.of(Member.notice(memberName, "broken: " + e.getMessage()));
        }
    }

    /** {@code a.txt} of {@code ./a.txt}; what is plain already stays. */
    static String plain(String name) {
        String plain = name;
        while (plain.startsWith("./")) {
            plain = plain.substring(2);
        }
        return plain;
    }

    /** Two entries may have one name; the second is called {@code name#2}. */
    static String unique(String name, Set<String> names) {
        String free = name;
        for (int n = 2; !names.add(free); n++) {
            free = name + "#" + n;
        }
        return free;
    }

    private void push(String prefix, String name, Container container, InputStream in, int depth)
            throws BrokenException {
        if (!container.isCompression()) {
            levels.push(new Level(prefix, attempt(() -> entries(container, in, depth)), depth, members));
            return;
        }
        PushbackInputStream content = peekable(attempt(() -> Entries.decompress(container, in)), true);
        boolean tar = peek(content).filter(Container.TAR::equals).isPresent();
        levels.push(new Level(
                prefix,
                tar ? Entries.ofTar(content) : Entries.ofOne(new Entry(inside(name), content, Optional.empty())),
                depth,
                members));
    }

    private Entries entries(Container container, InputStream in, int depth) throws IOException {
        return switch (container) {
            case TAR -> Entries.ofTar(in);
            case ZIP -> depth == 1 && isContentsShort() ? zipByContents(in) : Entries.ofZip(in);
            case SEVEN_Z -> Entries.ofSevenZ(depth == 1 ? channel() : inMemory(in));
            case GZIP, BZIP2, XZ, ZSTD -> throw new IllegalArgumentException(container + " has no entries");
        };
    }

    /** The table of contents is missing where the archive was cut off; then it is read as it comes. */
    private Entries zipByContents(InputStream in) throws IOException {
        LongSupplier read = compressedRead;
        try {
            return attempt(() -> Entries.ofZip(channel()));
        } catch (BrokenException e) {
            compressedRead = read;
            return Entries.ofZip(in);
        }
    }

    private SeekableByteChannel channel() {
        SourceChannel channel = new SourceChannel(source, length);
        compressedRead = () -> length;
        return channel;
    }

    private static SeekableByteChannel inMemory(InputStream in) throws IOException {
        byte[] all = in.readNBytes(MAX_INNER_SEVEN_Z + 1);
        if (all.length > MAX_INNER_SEVEN_Z) {
            throw new BrokenException("a 7z archive inside an archive is opened up to 64 MiB");
        }
        return new SeekableInMemoryByteChannel(all);
    }

    /** Whether the table of contents of a zip archive is short enough for memory; false when there is none. */
    private boolean isContentsShort() throws IOException {
        byte[] end = new byte[(int) Math.min(length, (1 << 16) + 22)];
        int filled = 0;
        while (filled < end.length) {
            int got = source.read(length - end.length + filled, end, filled, end.length - filled);
            if (got < 0) {
                return false;
            }
            filled += got;
        }
        for (int at = end.length - 22; at >= 0; at--) {
            if (end[at] == 'P' && end[at + 1] == 'K' && end[at + 2] == 5 && end[at + 3] == 6) {
                long offset = Integer.toUnsignedLong(
                        ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).getInt(at + 16));
                return offset < length && length - offset <= MAX_CONTENTS;
            }
        }
        return false;
    }

    /** {@code a.csv} of {@code x/a.csv.gz}. */
    private static String inside(String compressed) {
        String name = compressed.substring(compressed.lastIndexOf('/') + 1);
        return name.replaceFirst("(?i)(?<=.)\\.(?:gz|gzip|bz2|xz|zst|zstd)$", "");
    }

    private static Optional<Container> peek(PushbackInputStream in) throws BrokenException {
        byte[] beginning = new byte[Container.BEGINNING_BYTES];
        int filled = 0;
        try {
            for (int got = 0; got >= 0 && filled < beginning.length; filled += Math.max(got, 0)) {
                got = in.read(beginning, filled, beginning.length - filled);
            }
        } catch (IOException e) {
            // it fails again when that much has been read again
        }
        byte[] read = Arrays.copyOf(beginning, filled);
        try {
            in.unread(read);
        } catch (IOException e) {
            throw new BrokenException(e);
        }
        return Container.of(read);
    }

    private PushbackInputStream peekable(InputStream in, boolean owned) {
        return new PushbackInputStream(new Metered(in, owned), Container.BEGINNING_BYTES);
    }

    /** Decompressed bytes being counted. What has failed once fails always. */
    private final class Metered extends InputStream {

        private final InputStream in;
        private final boolean owned;
        private Optional<BrokenException> failure = Optional.empty();

        /** @param owned whether the stream is closed with this one */
        Metered(InputStream in, boolean owned) {
            this.in = in;
            this.owned = owned;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        /** Decompressors forget what they had when they fail; so they are asked for little at a time. */
        @Override
        public int read(byte[] buffer, int offset, int count) throws IOException {
            int total = 0;
            while (failure.isEmpty() && total < count) {
                int at = offset + total;
                int little = Math.min(count - total, LITTLE_BYTES);
                try {
                    int got = attempt(() -> in.read(buffer, at, little));
                    if (got < 0) {
                        return total > 0 ? total : -1;
                    }
                    decompressed += got;
                    total += got;
                    refuseBombs();
                } catch (BrokenException e) {
                    failure = Optional.of(e);
                }
            }
            if (total == 0 && failure.isPresent()) {
                throw failure.get();
            }
            return total;
        }

        private void refuseBombs() throws BrokenException {
            if (decompressed > limits.freeBytes() && decompressed / limits.ratio() > compressedRead.getAsLong()) {
                stopped = true;
                throw new BrokenException(
                        "stopped: it expands to more than " + limits.ratio() + " times its size, as only a bomb does");
            }
        }

        @Override
        public void close() throws IOException {
            if (owned) {
                in.close();
            }
        }
    }

    /** Libraries answer untrusted bytes with all kinds of exceptions; they mean that the content is broken. */
    private static <T> T attempt(Attempt<T> work) throws BrokenException {
        try {
            return work.get();
        } catch (SourceException e) {
            throw e;
        } catch (BrokenException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new BrokenException(e);
        }
    }

    private static void close(Level level) {
        try {
            level.entries().close();
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }

    @Override
    public void close() {
        levels.forEach(Archive::close);
        try {
            if (contents.isPresent()) {
                contents.get().close();
            }
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }
}
