package chancery.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DialectTest {

    private static final SnapshotFiles FILES = new SnapshotFiles(
            "s3a://it's/lake/snapshots/000002",
            "s3a://it's/lake/records",
            List.of("000001", "000002"),
            List.of("overview"));

    @ParameterizedTest
    @EnumSource
    void everyTableHasItsNameInEveryEngine(Dialect dialect) {
        String all = String.join(";\n", dialect.statements(FILES));
        for (Table<?> table : Tables.ALL) {
            assertThat(all).containsPattern("(view|table) " + table.name() + "\\s");
        }
    }

    @ParameterizedTest
    @EnumSource
    void snapshotWithoutRecordsHasNone(Dialect dialect) {
        SnapshotFiles shared = new SnapshotFiles("/lake/snapshots/000002", "/lake/records", List.of(), List.of());
        assertThat(String.join(";\n", dialect.statements(shared)))
                .doesNotContain("/lake/records")
                .contains("/lake/snapshots/000002/cables");
    }

    @Test
    void placesAreQuotedAsEachEngineReadsThem() {
        assertThat(cables(Dialect.DUCKDB))
                .endsWith("from read_parquet('s3a://it''s/lake/snapshots/000002/cables/year=*/*.parquet',"
                        + " hive_partitioning = true, hive_types = {'year': 'integer'})");
        assertThat(cables(Dialect.SPARK))
                .endsWith("using parquet options (path 's3a://it\\'s/lake/snapshots/000002/cables')");
        assertThat(cables(Dialect.CLICKHOUSE))
                .endsWith("from s3('s3://it''s/lake/snapshots/000002/cables/year=*/*.parquet', 'Parquet')");
        assertThat(cables(Dialect.TRINO))
                .endsWith("with (format = 'PARQUET', external_location = 's3a://it''s/lake/snapshots/000002/cables',"
                        + " partitioned_by = array['year'])");
    }

    @Test
    void patternsInTheNameOfALakeAreTakenLiterally() {
        SnapshotFiles files = new SnapshotFiles("/a[1]/*/s", "/a[1]/*/records", List.of(), List.of());
        assertThat(String.join("\n", Dialect.DUCKDB.statements(files))).contains("'/a[[]1]/[*]/s/files/*.parquet'");
    }

    private static String cables(Dialect dialect) {
        return dialect.statements(FILES).stream()
                .filter(statement -> statement.matches("(?s)create .*(view|table) cables\\s.*"))
                .findFirst()
                .orElseThrow();
    }
}
