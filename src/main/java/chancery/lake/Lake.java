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
     * The lake at a place, which need not exist yet.
     *
     * @param location a path or URI, such as {@code lake} or {@code hdfs://host/lake}
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
     * The current snapshot: the newest that is complete. Fails with one clear line where there is none, or where it has
     * another layout than this code reads.
     */
    public Snapshot current() {
        return readable(currentOfAnyLayout());
    }

    /** The current snapshot, which may have an older layout: enough to make the next one of its records. */
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

    /** Fails where a snapshot is a copy without its records, which nothing can be made of or compared with. */
    public void requireRecords(Snapshot snapshot) {
        if (!snapshot.manifest().hasRecords()) {
            throw fault(display() + " is a copy without records: use the lake that it was made from");
        }
    }

    /** What CURRENT says. */
    public Optional<String> currentName() {
        return text(new Path(root, CURRENT)).map(String::strip);
    }

    /** A complete snapshot by its name, of the layout that this code reads. */
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
                    + "); make a snapshot of its records with: chancery rebuild --lake " + display());
        }
        return snapshot;
    }

    /** All complete snapshots, oldest first: by their newest ingest, then by when they were completed. */
    public List<Snapshot> snapshots() {
        return names(snapshotsPath())
                .flatMap(name -> find(name).stream())
                .sorted(Comparator.comparing((Snapshot s) -> s.manifest().newestIngest())
                        .thenComparing(s -> modified(s.manifestPath()))
                        .thenComparing(Snapshot::name))
                .toList();
    }

    /** A complete snapshot of this name, or of one that differs only in case, which some file systems take for it. */
    public Optional<String> snapshotLike(String name) {
        return names(snapshotsPath())
                .filter(name::equalsIgnoreCase)
                .filter(there -> exists(new Path(snapshotPath(there), Snapshot.MANIFEST)))
                .findFirst();
    }

    /** Whether a snapshot may be called this: letters, digits, dot, dash and underscore, at most 64. */
    public static boolean isSnapshotName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether a path, as a person types it, is the lake's folder or lies in it. */
    public boolean holds(String place) {
        Path path = qualified(place);
        while (path != null && !path.equals(root)) {
            path = path.getParent();
        }
        return path != null;
    }

    /** Whether there is anything at a path, as a person types it, on any file system. */
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

    /** The only writer, until it is closed. Fails, naming the other, where there is one already. */
    public LakeWriter write() {
        return LakeWriter.open(this);
    }

    public Path root() {
        return root;
    }

    public FileSystem fileSystem() {
        return fs;
    }

    /** The folder of all records; each ingest is a partition in it. */
    public Path recordsPath() {
        return new Path(root, "records");
    }

    public Path recordsPath(String ingest) {
        return new Path(recordsPath(), "ingest=" + ingest);
    }

    /** What the splitter saw of each file of an ingest; engines that read the records pass over it. */
    public Path accountsPath(String ingest) {
        return new Path(recordsPath(ingest), "_accounts");
    }

    Path snapshotsPath() {
        return new Path(root, "snapshots");
    }

    /** Where a snapshot of this name lies, or would. */
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

    /** Writes a text file of a snapshot: a reader sees the old one or the new one. */
    public void write(Path path, String text) {
        Replacement.write(fs, path, text);
    }

    /** Writes a snapshot's report. */
    public void writeReport(Snapshot snapshot, String html) {
        write(snapshot.report(), html);
    }

    /** Puts a file that was written aside in the place of another. */
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

    /** When a file was last written, in milliseconds since 1970, UTC. */
    private long modified(Path file) {
        try {
            return fs.getFileStatus(file).getModificationTime();
        } catch (IOException e) {
            throw fault("cannot read " + file, e);
        }
    }

    /** The whole of a small text file; absent where there is none. */
    public Optional<String> text(Path path) {
        try (FSDataInputStream in = fs.open(path)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw fault("cannot read " + path, e);
        }
    }

    /** Whether there is a file or folder. */
    public boolean exists(Path path) {
        try {
            return fs.exists(path);
        } catch (IOException e) {
            throw fault("cannot read " + path, e);
        }
    }

    /** Removes a file or folder, where there is one. */
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

    /** A path as a person would type it: without {@code file:}. */
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
