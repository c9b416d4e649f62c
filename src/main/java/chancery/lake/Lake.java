package chancery.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of results. Nothing is kept in memory: what it says is what the file system holds.
 *
 * <pre>
 * CURRENT                     one line: the name of the current snapshot
 * latest                      for people: a symbolic link to the same, where the file system has them
 * LOCK                        held by the one writer
 * records/ingest=000001/      the dump as it arrived, record by record; _accounts/ in it: what the splitter saw of each
 *                             file, as JSON Lines
 * snapshots/000001/           manifest.json and the tables made of it
 * </pre>
 *
 * Failures of the file system are {@link UncheckedIOException}s whose message is one line for people.
 */
public final class Lake {

    /** The layout that this code writes and reads. */
    public static final int SCHEMA = 1;

    private static final String CURRENT = "CURRENT";
    private static final Pattern NUMBER = Pattern.compile("\\d{6,}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final FileSystem fs;
    private final Path root;

    private Lake(FileSystem fs, Path root) {
        this.fs = fs;
        this.root = root;
    }

    /**
     * {@return the lake at a place, which need not exist yet}
     *
     * @param location a path or URI, such as {@code lake} or {@code hdfs://host/lake}
     * @param conf of Hadoop, such as the credentials of an object store
     */
    public static Lake at(String location, Configuration conf) {
        Path path = new Path(location);
        try {
            FileSystem fs = path.getFileSystem(conf);
            fs.setWriteChecksum(false); // on file: no .crc file beside each file
            return new Lake(fs, fs.makeQualified(path));
        } catch (IOException e) {
            throw fault("cannot open the lake " + location, e);
        }
    }

    /**
     * {@return the current snapshot: the newest that is complete} Fails with one clear line where there is none, or
     * where it has another layout than this code reads.
     *
     * @throws UncheckedIOException where there is none, or it cannot be read
     */
    public Snapshot current() {
        return readable(currentOfAnyLayout());
    }

    /**
     * {@return the current snapshot, which may have an older layout: enough to make the next one of its records}
     *
     * @throws UncheckedIOException where there is none
     */
    public Snapshot currentOfAnyLayout() {
        return currentName()
                .map(this::complete)
                .orElseThrow(() -> fault(
                        exists(root)
                                ? display() + " is not a lake: it has no " + CURRENT + " file"
                                : "there is no lake " + display()));
    }

    /** Fails where the current snapshot, if there is one, has another layout than this code writes. */
    public void requireLayout() {
        currentName().map(this::complete).ifPresent(this::readable);
    }

    /**
     * Fails where a snapshot is a copy without its records, which nothing can be made of or compared with.
     *
     * @param snapshot of this lake
     */
    public void requireRecords(Snapshot snapshot) {
        if (!snapshot.manifest().hasRecords()) {
            throw fault(display() + " is a copy without records: use the lake that it was made from");
        }
    }

    /** {@return what CURRENT says, such as {@code 000001}; absent where there is no such file} */
    public Optional<String> currentName() {
        return text(new Path(root, CURRENT)).map(String::strip);
    }

    /**
     * {@return a complete snapshot by its name, of the layout that this code reads}
     *
     * @param name such as {@code 000001}
     * @throws UncheckedIOException where there is none, or it has an older layout
     */
    public Snapshot snapshot(String name) {
        return readable(complete(name));
    }

    private Snapshot complete(String name) {
        return find(name).orElseThrow(() -> fault(display() + " has no complete snapshot " + name));
    }

    private Optional<Snapshot> find(String name) {
        Path folder = snapshotPath(name);
        return text(new Path(folder, Snapshot.MANIFEST))
                .map(json -> new Snapshot(name, folder, Manifest.read(json, this)));
    }

    private Snapshot readable(Snapshot snapshot) {
        if (snapshot.manifest().schema() < SCHEMA) {
            throw fault(display() + " has the layout of an older Chancery (schema "
                    + snapshot.manifest().schema() + ", this one reads " + SCHEMA
                    + "); make a snapshot of its records with: chancery rebuild --lake " + argument(display()));
        }
        return snapshot;
    }

    /** {@return all complete snapshots, oldest first: by their newest ingest, then by when they were completed} */
    public List<Snapshot> snapshots() {
        return names(snapshotsPath())
                .flatMap(name -> find(name).stream())
                .sorted(Comparator.comparing((Snapshot s) -> s.manifest().newestIngest())
                        .thenComparing(s -> modified(s.manifestPath()))
                        .thenComparing(Snapshot::name))
                .toList();
    }

    /**
     * {@return a complete snapshot of this name, or of one that differs only in case, which some file systems take for
     * it}
     *
     * @param name that a person typed
     */
    public Optional<String> snapshotLike(String name) {
        return names(snapshotsPath())
                .filter(name::equalsIgnoreCase)
                .filter(there -> exists(new Path(snapshotPath(there), Snapshot.MANIFEST)))
                .findFirst();
    }

    /**
     * {@return whether a snapshot may be called this: letters, digits, dot, dash and underscore, at most 64}
     *
     * @param name that a person typed
     */
    public static boolean isSnapshotName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * {@return whether a path, as a person types it, is the lake's folder or lies in it}
     *
     * @param place such as {@code ../lake/cables} or {@code hdfs://host/lake}
     */
    public boolean holds(String place) {
        Path path = qualified(place);
        while (path != null && !path.equals(root)) {
            path = path.getParent();
        }
        return path != null;
    }

    /**
     * {@return whether there is anything at a path, as a person types it, on any file system}
     *
     * @param place such as {@code out} or {@code hdfs://host/out}
     */
    public boolean isTaken(String place) {
        Path path = qualified(place);
        try {
            return path.getFileSystem(fs.getConf()).exists(path);
        } catch (IOException e) {
            throw fault("cannot read " + place, e);
        }
    }

    private Path qualified(String place) {
        Path path = new Path(place);
        try {
            return path.getFileSystem(fs.getConf()).makeQualified(path);
        } catch (IOException e) {
            throw fault("cannot open " + place, e);
        }
    }

    /** {@return the only writer, until it is closed} Fails, naming the other, where there is one already. */
    public LakeWriter write() {
        return LakeWriter.open(this);
    }

    /** {@return its folder, with scheme and host: {@code file:/data/lake}} */
    public Path root() {
        return root;
    }

    /** {@return the file system that it lies on} */
    public FileSystem fileSystem() {
        return fs;
    }

    /** {@return the folder of all records; each ingest is a partition in it} */
    public Path recordsPath() {
        return new Path(root, "records");
    }

    /**
     * {@return the folder of an ingest's records: {@code records/ingest=000001}}
     *
     * @param ingest its number, such as {@code 000001}
     */
    public Path recordsPath(String ingest) {
        return new Path(recordsPath(), "ingest=" + ingest);
    }

    /**
     * {@return the folder of what the splitter saw of each file of an ingest; engines that read the records pass over
     * it}
     *
     * @param ingest its number, such as {@code 000001}
     */
    public Path accountsPath(String ingest) {
        return new Path(recordsPath(ingest), "_accounts");
    }

    Path snapshotsPath() {
        return new Path(root, "snapshots");
    }

    /**
     * {@return where a snapshot of this name lies, or would}
     *
     * @param name such as {@code 000001}
     */
    public Path snapshotPath(String name) {
        return new Path(snapshotsPath(), name);
    }

    Path lockPath() {
        return new Path(root, "LOCK");
    }

    /** Names CURRENT anew: readers see the old snapshot or the new one, never anything between. */
    void setCurrent(String name) {
        Replacement.write(fs, new Path(root, CURRENT), name + "\n");
        Replacement.link(new Path(root, "latest"), "snapshots/" + name);
    }

    /**
     * Writes a text file of a snapshot: a reader sees the old one or the new one.
     *
     * @param path in a snapshot
     * @param text the whole file, written as UTF-8
     */
    public void write(Path path, String text) {
        Replacement.write(fs, path, text);
    }

    /**
     * Writes a snapshot's report.
     *
     * @param snapshot of this lake
     * @param html the whole page
     */
    public void writeReport(Snapshot snapshot, String html) {
        write(snapshot.report(), html);
    }

    /**
     * Puts a file that was written aside in the place of another.
     *
     * @param aside the new file, on the same file system
     * @param path where readers look for it
     */
    public void move(Path aside, Path path) {
        Replacement.move(fs, aside, path);
    }

    /** One more than the highest number under a folder, as six digits; a prefix such as {@code ingest=} is skipped. */
    String nextNumber(Path folder) {
        long last = names(folder)
                .map(name -> name.substring(name.indexOf('=') + 1))
                .filter(name -> NUMBER.matcher(name).matches())
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
        String digits = Long.toString(last + 1);
        return "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }

    /** Names of the folders in a folder, sorted; none where it is missing. */
    Stream<String> names(Path folder) {
        return list(folder)
                .filter(FileStatus::isDirectory)
                .map(status -> status.getPath().getName());
    }

    /** What is in a folder, sorted by name; nothing where it is missing. */
    Stream<FileStatus> list(Path folder) {
        try {
            return Arrays.stream(fs.listStatus(folder)).sorted(Comparator.comparing(FileStatus::getPath));
        } catch (FileNotFoundException e) {
            return Stream.empty();
        } catch (IOException e) {
            throw fault("cannot list " + folder, e);
        }
    }

    /** Removes a folder with nothing in it. */
    void deleteIfEmpty(Path folder) {
        if (exists(folder) && list(folder).findAny().isEmpty()) {
            delete(folder);
        }
    }

    /** When a file was last written, in milliseconds since 1970, UTC. */
    private long modified(Path file) {
        try {
            return fs.getFileStatus(file).getModificationTime();
        } catch (IOException e) {
            throw fault("cannot read " + file, e);
        }
    }

    /**
     * {@return the whole of a small text file; absent where there is none}
     *
     * @param path of a file in UTF-8
     */
    public Optional<String> text(Path path) {
        try (FSDataInputStream in = fs.open(path)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw fault("cannot read " + path, e);
        }
    }

    /**
     * {@return whether there is a file or folder}
     *
     * @param path on the lake's file system
     */
    public boolean exists(Path path) {
        try {
            return fs.exists(path);
        } catch (IOException e) {
            throw fault("cannot read " + path, e);
        }
    }

    /**
     * Removes a file or folder, where there is one.
     *
     * @param path on the lake's file system; a folder goes with all that is in it
     */
    public void delete(Path path) {
        try {
            fs.delete(path, true);
        } catch (IOException e) {
            throw fault("cannot remove " + path, e);
        }
    }

    /** The lake as a person would write it. */
    String display() {
        return typed(root);
    }

    /**
     * {@return the place of a lake as a shell takes it, in quotes where it has blanks or other signs}
     *
     * @param location as a person would write it
     */
    public static String argument(String location) {
        return location.matches("[\\w./:-]+") ? location : "'" + location.replace("'", "'\\''") + "'";
    }

    /**
     * {@return a path as a person would type it: without {@code file:}}
     *
     * @param path on any file system
     */
    public static String typed(Path path) {
        return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
    }

    static UncheckedIOException fault(String line) {
        return new UncheckedIOException(line, new IOException(line));
    }

    static UncheckedIOException fault(String line, IOException cause) {
        return new UncheckedIOException(line + ": " + cause.getMessage(), cause);
    }
}
