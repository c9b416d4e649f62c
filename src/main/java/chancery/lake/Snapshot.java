package chancery.lake;

import org.apache.hadoop.fs.Path;

/** A complete snapshot: its tables, statistics and report, and the manifest that says what it was made of. */
public record Snapshot(String name, Path path, Manifest manifest) {

    static final String MANIFEST = "manifest.json";

    /** The folder of a table's Parquet files. */
    public Path table(String table) {
        return new Path(path, table);
    }

    /** The folder of the statistics: {@code NAME.parquet} and {@code NAME.csv}. */
    public Path stats() {
        return new Path(path, "stats");
    }

    public Path report() {
        return new Path(path, "report/index.html");
    }
}
