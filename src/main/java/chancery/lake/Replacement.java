package chancery.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * Files replaced as a whole: a reader sees the old one or the new one. On {@code file:} by an atomic move, on HDFS by a
 * rename that overwrites, on object stores by one PUT, which is atomic there.
 */
final class Replacement {

    private static final String LOCAL = "file";
    private static final Set<String> RENAME_OVERWRITES = Set.of("hdfs", "viewfs", "webhdfs", "swebhdfs");

    /** What {@link #asideOf} makes: {@code .CURRENT.6f1c4c0e-7f0f-4d8e-9c3b-0d0f6f3f3c11}. */
    private static final Pattern ASIDE = Pattern.compile("\\..+\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Replacement() {}

    /** Writes a small text file. */
    static void write(FileSystem fs, Path path, String text) {
        if (renames(path)) {
            Path aside = asideOf(path);
            try {
                put(fs, aside, text);
                move(fs, aside, path);
            } catch (UncheckedIOException e) {
                removeAside(fs, aside);
                throw e;
            }
        } else {
            put(fs, path, text);
        }
    }

    /** What a full disk kept from being written is in the way; when it cannot be removed either, the next writer will. */
    private static void removeAside(FileSystem fs, Path aside) {
        try {
            fs.delete(aside, false);
        } catch (IOException e) {
            return;
        }
    }

    /** Whether a name is of a file that was written aside of another, and left by a writer that died. */
    static boolean isAside(String name) {
        return ASIDE.matcher(name).matches();
    }

    /** Puts a file that was written aside in the place of another. */
    static void move(FileSystem fs, Path aside, Path path) {
        try {
            if (isLocal(path)) {
                Files.move(
                        local(aside), local(path), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else if (renames(path)) {
                FileContext.getFileContext(path.toUri(), fs.getConf()).rename(aside, path, Options.Rename.OVERWRITE);
            } else {
                fs.delete(path, false);
                if (!fs.rename(aside, path)) {
                    throw new IOException("rename from " + aside + " failed");
                }
            }
        } catch (IOException e) {
            throw Lake.fault("cannot replace " + path, e);
        }
    }

    /**
     * Creates a small file, text and all; false where there is one already. Of several who try at once, one succeeds on
     * {@code file:} and HDFS; on an object store the last.
     */
    static boolean create(FileSystem fs, Path path, String text) throws IOException {
        if (isLocal(path)) {
            return createLocal(local(path), local(asideOf(path)), text);
        }
        if (renames(path)) {
            return createByRename(fs, path, asideOf(path), text);
        }
        try (OutputStream out = fs.create(path, false)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
            return false;
        }
    }

    /** The text is there with the name, or not at all. */
    private static boolean createLocal(java.nio.file.Path path, java.nio.file.Path aside, String text)
            throws IOException {
        Files.createDirectories(aside.resolveSibling(""));
        Files.writeString(aside, text);
        try {
            Files.createLink(path, aside);
            return true;
        } catch (FileAlreadyExistsException | NoSuchFileException e) { // the holder removes what others leave aside
            return false;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static boolean createByRename(FileSystem fs, Path path, Path aside, String text) throws IOException {
        put(fs, aside, text);
        try {
            FileContext.getFileContext(path.toUri(), fs.getConf()).rename(aside, path, Options.Rename.NONE);
            return true;
        } catch (org.apache.hadoop.fs.FileAlreadyExistsException | FileNotFoundException e) {
            return false;
        } finally {
            fs.delete(aside, false);
        }
    }

    /** Points a symbolic link elsewhere, where there are such; nothing rests on it, so that failing is no fault. */
    static void link(Path link, String target) {
        if (!isLocal(link)) {
            return;
        }
        java.nio.file.Path aside = local(asideOf(link));
        try {
            Files.createSymbolicLink(aside, java.nio.file.Path.of(target));
            Files.move(aside, local(link), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UnsupportedOperationException e) {
            aside.toFile().delete();
        }
    }

    private static void put(FileSystem fs, Path path, String text) {
        try (OutputStream out = fs.create(path, true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Lake.fault("cannot write " + path, e);
        }
    }

    private static boolean renames(Path path) {
        return isLocal(path) || RENAME_OVERWRITES.contains(path.toUri().getScheme());
    }

    private static boolean isLocal(Path path) {
        return LOCAL.equals(path.toUri().getScheme());
    }

    private static Path asideOf(Path path) {
        return new Path(path.getParent(), "." + path.getName() + "." + UUID.randomUUID());
    }

    private static java.nio.file.Path local(Path path) {
        return java.nio.file.Path.of(path.toUri().getPath());
    }
}
