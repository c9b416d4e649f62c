package chancery.table;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** DuckDB: a view over each table's files, and the macros that the statistics need. */
final class DuckDbViews extends Declarations {

    @Override
    List<String> before() {
        try (InputStream macros = DuckDbViews.class.getResourceAsStream("/dialect/duckdb.sql")) {
            String text = new String(Objects.requireNonNull(macros).readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    List<String> table(Table<?> table, SnapshotFiles files) {
        String source = table.partitioned()
                ? partitioned(places(files.table(table) + "/", "year=*/*.parquet"), "year", "integer")
                : "read_parquet(" + places(files.table(table) + "/", "*.parquet") + ")";
        return List.of(view(table.name(), names(table), source));
    }

    @Override
    List<String> records(SnapshotFiles files) {
        String partitions = files.ingests().stream()
                .map(ingest -> places(files.records() + "/ingest=" + ingest + "/", "*.parquet"))
                .collect(joining(", ", "[", "]"));
        return List.of(
                view(STORED_RECORDS, names(Tables.RECORDS), partitioned(partitions, "ingest", "varchar")),
                "create or replace view " + Tables.RECORDS.name() + " as\n" + joinedRecords());
    }

    @Override
    List<String> statistic(String name, SnapshotFiles files) {
        return List.of(
                "create or replace view " + name + " as\nfrom read_parquet(" + places(files.statistic(name), "") + ")");
    }

    private static String partitioned(String places, String column, String type) {
        return "read_parquet(" + places + ", hive_partitioning = true, hive_types = {'" + column + "': '" + type
                + "'})";
    }

    /** Files by a pattern below a folder whose own name may hold what patterns are made of. */
    private static String places(String folder, String pattern) {
        return quoted(folder.replaceAll("[\\[*?]", "[$0]") + pattern);
    }
}
