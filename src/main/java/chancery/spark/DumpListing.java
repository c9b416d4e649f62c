package chancery.spark;

import chancery.dump.DumpFile;
import chancery.lake.Lake;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The files of a dump, sorted by name. Hidden files and folders, whose names begin with a dot or an underscore, are
 * left out.
 */
public record DumpListing(List<InputFile> files) {

    public DumpListing {
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param uri where it lies
     * @param name how it is called in {@code records}: relative to the DUMP argument, {@code /} between names
     * @param repeat the same bytes under the same name came before it; its records are only counted
     */
    public record InputFile(String uri, String name, long bytes, boolean repeat) implements Serializable {

        Path path() {
            return new Path(URI.create(uri));
        }
    }

    /**
     * Lists what the DUMP arguments name: files, folders with all that is below them, and globs.
     *
     * @param dumps paths, URIs and globs on any Hadoop file system
     * @return every file, once for each time that it is named
     * @throws UncheckedIOException naming the argument, when there is nothing, or nothing readable
     * @throws SameNameException when two different files would have one name
     */
    public static DumpListing of(List<String> dumps) {
        return of(dumps, Optional.empty(), Sessions.fileSystems());
    }

    /**
     * The same without the files of a lake that lies in a folder of the dump.
     *
     * @param dumps as above
     * @param lake whose own folder cannot be a dump
     * @return as above
     */
    public static DumpListing of(List<String> dumps, Lake lake) {
        return of(dumps, Optional.of(lake.root()), Sessions.fileSystems());
    }

    static DumpListing of(List<String> dumps, Configuration conf) {
        return of(dumps, Optional.empty(), conf);
    }

    private static DumpListing of(List<String> dumps, Optional<Path> lake, Configuration conf) {
        List<InputFile> found = new ArrayList<>();
        for (String dump : dumps) {
            try {
                List<InputFile> files = list(dump, lake, conf);
                if (files.isEmpty()) {
                    throw fault("there are no files in " + dump);
                }
                found.addAll(files);
            } catch (FileNotFoundException e) {
                throw fault("there is no " + dump);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + dump + ": " + e.getMessage(), e);
            }
        }
        found.sort(Comparator.comparing(InputFile::name).thenComparing(InputFile::uri));
        return new DumpListing(markRepeats(found, conf));
    }

    List<String> names() {
        return files.stream().map(InputFile::name).toList();
    }

    /** {@return bytes of all files together, compressed ones as they are} */
    public long bytes() {
        return files.stream().mapToLong(InputFile::bytes).sum();
    }

    private static List<InputFile> list(String dump, Optional<Path> lake, Configuration conf) throws IOException {
        Path path = path(dump);
        FileSystem fs = path.getFileSystem(conf);
        boolean plain = fs.exists(path);
        FileStatus[] matches = plain ? new FileStatus[] {fs.getFileStatus(path)} : fs.globStatus(path);
        if (matches == null || matches.length == 0) {
            throw new FileNotFoundException(dump);
        }
        if (plain && lake.equals(Optional.of(matches[0].getPath()))) {
            throw fault(dump + " cannot be the dump and the lake");
        }
        List<InputFile> files = new ArrayList<>();
        for (FileStatus match : matches) {
            if (match.isDirectory()) {
                String folder = match.getPath().toUri().getPath();
                below(fs, match.getPath(), lake, Set.of(), file -> {
                    String name =
                            file.getPath().toUri().getPath().substring(folder.length() + (folder.equals("/") ? 0 : 1));
                    if (!DumpFile.isHidden(name)) {
                        files.add(file(file, name));
                    }
                });
            } else if (isStream(match)) {
                throw fault(
                        dump + " is a pipe or a device, which tasks cannot read from any place: write it to a file");
            } else {
                files.add(file(match, match.getPath().getName()));
            }
        }
        return files;
    }

    /**
     * Goes through the files below a folder. Not by {@code listFiles}: that asks for each file's permissions, for which
     * Hadoop starts a process a file where its native library is missing.
     */
    private static void below(
            FileSystem fs, Path folder, Optional<Path> lake, Set<String> above, Consumer<FileStatus> files)
            throws IOException {
        String place = isLocal(folder) ? new File(folder.toUri()).getCanonicalPath() : folder.toString();
        if (lake.equals(Optional.of(folder)) || above.contains(place)) { // a link may lead back to where it lies
            return;
        }
        Set<String> down = new HashSet<>(above);
        down.add(place);
        RemoteIterator<FileStatus> entries = fs.listStatusIterator(folder);
        while (entries.hasNext()) {
            FileStatus entry = entries.next();
            if (entry.isDirectory()) {
                below(fs, entry.getPath(), lake, down, files);
            } else if (!isStream(entry)) {
                files.accept(entry);
            }
        }
    }

    /** A pipe or device of this machine: whoever opens it may wait for ever. */
    private static boolean isStream(FileStatus entry) {
        return isLocal(entry.getPath()) && !new File(entry.getPath().toUri()).isFile();
    }

    private static boolean isLocal(Path path) {
        return "file".equals(path.toUri().getScheme());
    }

    /** A local path may hold characters that mean something in a URI or a glob, such as a colon or a blank. */
    private static Path path(String dump) {
        File local = new File(dump);
        return local.exists() ? new Path(local.toURI()) : new Path(dump);
    }

    private static InputFile file(FileStatus status, String name) {
        return new InputFile(status.getPath().toUri().toString(), name, status.getLen(), false);
    }

    /** Marks files that repeat one of the same name; fails where two of one name differ. */
    private static List<InputFile> markRepeats(List<InputFile> sorted, Configuration conf) {
        Map<String, List<InputFile>> byName =
                sorted.stream().collect(Collectors.groupingBy(InputFile::name, TreeMap::new, Collectors.toList()));
        List<InputFile> marked = new ArrayList<>();
        byName.values().forEach(same -> {
            InputFile first = same.get(0);
            marked.add(first);
            for (InputFile other : same.subList(1, same.size())) {
                if (!sameBytes(first, other, conf)) {
                    throw new SameNameException(first, other);
                }
                marked.add(new InputFile(other.uri(), other.name(), other.bytes(), true));
            }
        });
        return marked;
    }

    private static boolean sameBytes(InputFile one, InputFile other, Configuration conf) {
        try {
            if (one.uri().equals(other.uri())) {
                return true;
            }
            return one.bytes() == other.bytes()
                    && HadoopBytes.sha256(one.path(), conf).equals(HadoopBytes.sha256(other.path(), conf));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + one.name() + ": " + e.getMessage(), e);
        }
    }

    private static UncheckedIOException fault(String line) {
        return new UncheckedIOException(line, new IOException(line));
    }

    /** Two different files would have one name in the tables: the DUMP arguments do not make one dump. */
    public static final class SameNameException extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        SameNameException(InputFile one, InputFile other) {
            super("two different files are called " + one.name() + ": " + one.uri() + " and " + other.uri());
        }
    }
}
