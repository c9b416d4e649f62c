package chancery.lake;

import org.apache.hadoop.fs.Path;

/** A complete snapshot: its tables, statistics and report, and the manifest that says what it was made of. */
public record Snapshot(String name, Path path, Manifest manifest) {

    static final String MANIFEST = "manifest.json";

    /** The folder of a table's Parquet files. */
    public Path table(String table) {
        return new Path(path, table);
    }

    /** The file that makes it complete. */
    Path manifestPath() {
        return new Path(path, MANIFEST);
    }

    /** The folder of the statistics: {@code NAME.parquet} and {@code NAME.csv}. */
    public Path stats() {
        return new Path(path, "stats");
    }

    Path report() {
        return new Path(path, "report/index.html");
    }

    /** Where it lies, as a person would type it: without {@code file:}. */
    public String place() {
        return Lake.typed(path);
    }

    /** Where its report lies, likewise. */
    public String reportPlace() {
        return Lake.typed(report());
    }
}
