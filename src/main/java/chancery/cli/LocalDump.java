package chancery.cli;

import chancery.dump.DumpFile;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** One file of the local file system and the name it goes by in records. */
record LocalDump(Path path, DumpFile name) {

    /**
     * A file, or all files below a folder but hidden ones, sorted by name.
     *
     * @throws IOException when there is no such file or folder, or no file in it
     */
    static List<LocalDump> under(Path argument) throws IOException {
        if (!Files.exists(argument)) {
            throw new NoSuchFileException(argument.toString());
        }
        if (!Files.isDirectory(argument)) {
            return List.of(new LocalDump(argument, DumpFile.of(String.valueOf(argument.getFileName()))));
        }
        List<LocalDump> found = new ArrayList<>();
        Files.walkFileTree(
                argument, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        String name = name(argument, file);
                        if (attributes.isRegularFile() && !DumpFile.isHidden(name)) {
                            found.add(new LocalDump(file, DumpFile.of(name)));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException error) throws IOException {
                        if (error instanceof FileSystemLoopException) {
                            return FileVisitResult.CONTINUE; // what the link leads to is read where it lies
                        }
                        throw error;
                    }
                });
        if (found.isEmpty()) {
            throw new IOException("no files in folder: " + argument);
        }
        found.sort(Comparator.comparing(dump -> dump.name().path()));
        return found;
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    /** Whether it can only be read from front to back, as what a shell hands over for {@code <(zcat a.gz)}. */
    boolean isStream() {
        return !Files.isRegularFile(path);
    }
}
