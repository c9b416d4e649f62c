package chancery.lake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * A small file replaced as a whole: a reader sees the old text or the new one. On {@code file:} by an atomic move, on
 * HDFS by a rename that overwrites, on object stores by one PUT, which is atomic there.
 */
interface Replacement {

    void write(String text);

    static Replacement of(FileSystem fs, Path path) {
        return switch (path.toUri().getScheme()) {
            case "file" ->
                text -> aside(
                        fs,
                        path,
                        text,
                        aside -> Files.move(
                                local(aside),
                                local(path),
                                StandardCopyOption.ATOMIC_MOVE,
                                StandardCopyOption.REPLACE_EXISTING));
            case "hdfs", "viewfs", "webhdfs", "swebhdfs" ->
                text -> aside(
                        fs,
                        path,
                        text,
                        aside -> FileContext.getFileContext(path.toUri(), fs.getConf())
                                .rename(aside, path, Options.Rename.OVERWRITE));
            default -> text -> put(fs, path, text);
        };
    }

    /** Points a symbolic link elsewhere, where the file system has them; nothing rests on it, so failing is no fault. */
    static void link(FileSystem fs, Path link, String target) {
        if (!link.toUri().getScheme().equals("file")) {
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

    /** Creates a small file; false where there is one already. Atomic on {@code file:} and HDFS. */
    static boolean create(FileSystem fs, Path path, String text) throws IOException {
        if (path.toUri().getScheme().equals("file")) {
            Files.createDirectories(local(path.getParent()));
            java.nio.file.Path aside = local(asideOf(path));
            Files.writeString(aside, text);
            try {
                Files.createLink(local(path), aside); // the text is there with the name, or not at all
                return true;
            } catch (java.nio.file.FileAlreadyExistsException e) {
                return false;
            } finally {
                Files.deleteIfExists(aside);
            }
        }
        try (FSDataOutputStream out = fs.create(path, false)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
            return false;
        }
    }

    private static void aside(FileSystem fs, Path path, String text, Move move) {
        Path aside = asideOf(path);
        put(fs, aside, text);
        try {
            move.of(aside);
        } catch (IOException e) {
            throw Lake.fault("cannot replace " + path, e);
        }
    }

    private static void put(FileSystem fs, Path path, String text) {
        try (FSDataOutputStream out = fs.create(path, true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Lake.fault("cannot write " + path, e);
        }
    }

    private static Path asideOf(Path path) {
        return new Path(path.getParent(), "." + path.getName() + "." + UUID.randomUUID());
    }

    private static java.nio.file.Path local(Path path) {
        return java.nio.file.Path.of(path.toUri().getPath());
    }

    /** Puts the file written aside in its place. */
    interface Move {
        void of(Path aside) throws IOException;
    }
}
