package chancery.lake;

import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;

/** A complete snapshot: its tables, statistics and report, and the manifest that says what it was made of. */
public record Snapshot(String name, Path path, Manifest manifest) {

    static final String MANIFEST = "manifest.json";

    private static final String STATS = "stats";

    /**
     * {@return the folder of a table's Parquet files}
     *
     * @param table such as {@code cables}
     */
    public Path table(String table) {
        return new Path(path, table);
    }

    /** The file that makes it complete. */
    Path manifestPath() {
        return new Path(path, MANIFEST);
    }

    /** {@return the folder of the statistics: {@code NAME.parquet} and {@code NAME.csv}} */
    public Path stats() {
        return new Path(path, STATS);
    }

    Path report() {
        return new Path(path, "report/index.html");
    }

    /** The folders in which files are replaced after it is complete. */
    Stream<Path> changingFolders() {
        return Stream.of(path, stats(), report().getParent());
    }

    /**
     * {@return the folder in which a statistic of this name is written before its file is moved to its place}
     *
     * @param statistic such as {@code cables_by_month}
     */
    public Path statisticAside(String statistic) {
        return new Path(stats(), "_" + statistic);
    }

    /** Whether this is such a folder, left by a writer that died. */
    static boolean isAside(Path path) {
        return path.getName().startsWith("_") && path.getParent().getName().equals(STATS);
    }

    /** {@return where it lies, as a person would type it: without {@code file:}} */
    public String place() {
        return Lake.typed(path);
    }

    /** {@return where its report lies, as a person would type it} */
    public String reportPlace() {
        return Lake.typed(report());
    }
}
