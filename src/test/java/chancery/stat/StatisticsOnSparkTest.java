package chancery.stat;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.spark.SharedSession;
import chancery.spark.StatisticRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spark and DuckDB run the same text over the same Parquet files and get the same columns, types and rows. */
@Execution(ExecutionMode.CONCURRENT)
class StatisticsOnSparkTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("statistics")
    void sparkAndDuckDbAgree(Statistic statistic, @TempDir Path parquet) throws SQLException, IOException {
        SparkSession spark = SharedSession.withGeneratedCode();
        try (DuckDb duck = DuckDb.given(statistic)) {
            for (String table : DuckDb.read(statistic)) {
                spark.read()
                        .parquet(duck.writeParquet(table, parquet).toString())
                        .createOrReplaceTempView(table);
            }
            assertThat(StatisticRunner.collect(StatisticRunner.rows(spark, statistic)))
                    .isEqualTo(duck.run(statistic));
        }
    }

    static Stream<Named<Statistic>> statistics() {
        return Stream.concat(StatisticCatalog.all().stream(), StatisticCatalog.changes().stream())
                .map(statistic -> Named.of(statistic.name(), statistic));
    }
}
