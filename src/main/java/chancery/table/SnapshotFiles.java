package chancery.table;

import java.util.List;

/**
 * Where the Parquet files of a snapshot lie, for engines that read them without us.
 *
 * @param snapshot its folder, such as {@code /data/lake/snapshots/000001}; tables are folders in it
 * @param records the folder of the lake's records, such as {@code /data/lake/records}
 * @param ingests the partitions of {@code records} that the snapshot was made of, such as {@code 000001}; none where the
 *     snapshot came without its records
 * @param statistics names of those that it keeps, each a file {@code stats/NAME.parquet}
 */
public record SnapshotFiles(String snapshot, String records, List<String> ingests, List<String> statistics) {

    public SnapshotFiles {
        ingests = List.copyOf(ingests);
        statistics = List.copyOf(statistics);
    }

    String table(Table<?> table) {
        return snapshot + "/" + table.name();
    }

    String statistic(String name) {
        return snapshot + "/stats/" + name + ".parquet";
    }
}
