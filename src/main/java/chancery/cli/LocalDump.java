package chancery.cli;

import chancery.dump.DumpFile;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
        try (Stream<Path> files = Files.walk(argument, FileVisitOption.FOLLOW_LINKS)) {
            List<LocalDump> found = files.filter(Files::isRegularFile)
                    .map(file -> new LocalDump(file, DumpFile.of(name(argument, file))))
                    .filter(dump -> !DumpFile.isHidden(dump.name().path()))
                    .sorted(Comparator.comparing(dump -> dump.name().path()))
                    .toList();
            if (found.isEmpty()) {
                throw new IOException("no files in folder: " + argument);
            }
            return found;
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    /** Whether it can only be read from front to back, as what a shell hands over for {@code <(zcat a.gz)}. */
    boolean isStream() {
        return !Files.isRegularFile(path);
    }
}
