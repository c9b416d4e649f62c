package chancery.table;

import java.util.List;

/** ClickHouse: views over the functions {@code file} and {@code s3}; the partition is told from {@code _path}. */
final class ClickHouseViews extends Declarations {

    @Override
    List<String> table(Table<?> table, SnapshotFiles files) {
        return List.of(
                table.partitioned()
                        ? partitioned(
                                table.name(),
                                table,
                                files.table(table) + "/year=*/*.parquet",
                                "year",
                                "toInt32OrNull(extract(_path, 'year=([0-9]+)'))")
                        : view(table.name(), names(table), source(files.table(table) + "/*.parquet")));
    }

    @Override
    List<String> records(SnapshotFiles files) {
        String stored = partitioned(
                STORED_RECORDS,
                Tables.RECORDS,
                files.records() + "/ingest=*/*.parquet",
                "ingest",
                "extract(_path, 'ingest=([^/]+)')");
        return List.of(
                stored + "\nwhere " + inIngests(files),
                "create or replace view " + Tables.RECORDS.name() + " as\n" + joinedRecords());
    }

    @Override
    List<String> statistic(String name, SnapshotFiles files) {
        return List.of("create or replace view " + name + " as\nselect * from " + source(files.statistic(name)));
    }

    private static String partitioned(String name, Table<?> table, String place, String column, String value) {
        return view(name, names(table).map(c -> c.equals(column) ? value + " as " + column : c), source(place));
    }

    private static String source(String place) {
        String function = place.matches("s3[an]?://.*") ? "s3" : "file";
        return function + "(" + quoted(place.replaceFirst("^s3[an]://", "s3://")) + ", 'Parquet')";
    }
}
