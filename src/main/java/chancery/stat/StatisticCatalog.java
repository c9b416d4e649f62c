package chancery.stat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Every statistic that comes with the program: the files of {@code statistics/} on the class path, listed from the
 * folder or the jar they lie in, so that no index can be forgotten.
 */
public final class StatisticCatalog {

    private static final Comparator<Statistic> READING_ORDER = Comparator.comparing(Statistic::chapter)
            .thenComparing(Statistic::place)
            .thenComparing(Statistic::name);

    private StatisticCatalog() {}

    /** {@return the statistics over one snapshot, in reading order: by chapter, place and name} */
    public static List<Statistic> all() {
        return shipped().stream().filter(s -> !s.comparesSnapshots()).toList();
    }

    /**
     * {@return the statistics that compare a snapshot with another, whose tables are {@code before_cables},
     * {@code before_paragraphs} …; likewise}
     */
    public static List<Statistic> changes() {
        return shipped().stream().filter(Statistic::comparesSnapshots).toList();
    }

    private static List<Statistic> shipped() {
        // A folder itself has no address in a jar without folder entries; a file of it always has one.
        URL overview = Objects.requireNonNull(
                StatisticCatalog.class.getResource("/statistics/overview.sql"), "no statistics on the class path");
        try {
            if (overview.openConnection() instanceof JarURLConnection inJar) {
                try (FileSystem jar =
                        FileSystems.newFileSystem(Path.of(inJar.getJarFileURL().toURI()))) {
                    return in(jar.getPath("/statistics"));
                }
            }
            return in(Path.of(overview.toURI()).resolveSibling(""));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the statistics at " + overview, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the statistics lie at no proper address: " + overview, e);
        }
    }

    /**
     * {@return the statistics of a folder, in reading order; files that do not end in {@code .sql} are left alone}
     *
     * @param folder of the local file system
     * @throws IllegalArgumentException naming file and line, where front matter cannot be read
     */
    public static List<Statistic> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".sql"))
                    .map(StatisticCatalog::read)
                    .sorted(READING_ORDER)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static Statistic read(Path file) {
        String name = file.getFileName().toString();
        try {
            return Statistic.read(
                    name.substring(0, name.length() - ".sql".length()), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
