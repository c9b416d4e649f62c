package chancery.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    private static final SparkSession SPARK = SharedSession.withoutGeneratedCode();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t as select 1",
                "create table t (a int) using parquet",
                "insert into t values (1)",
                "insert overwrite directory 'x' using csv select 1",
                "drop table t",
                "create view v as select 1"
            })
    void whatWouldWriteIsRefused(String sql) {
        assertThatThrownBy(() -> new Engine(SPARK).query(sql, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("statements here only read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "with a as (select 1) select * from a",
                "values (1)",
                "from values (1) select *",
                "show functions like 'abs'",
                "describe function abs",
                "explain select 1",
                "set spark.sql.ansi.enabled",
                "create or replace temporary view looked as select 1"
            })
    void whatReadsIsNot(String sql) {
        assertThat(new Engine(SPARK).query(sql, Map.of()).columns()).isNotNull();
        assertThat(SPARK.catalog().listTables().filter("not isTemporary").isEmpty())
                .isTrue();
    }
}
