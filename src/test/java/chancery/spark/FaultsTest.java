package chancery.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a statement is said in Spark's words, with its suggestion and the place, and nothing else. */
class FaultsTest {

    private static final SparkSession SPARK = SharedSession.withoutGeneratedCode();

    @BeforeAll
    static void aView() {
        SPARK.sql("select '07MALTA11' as cable_id, 'DUES' as subject").createOrReplaceTempView("cables");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            select\\n  subjct from cables      | A column, variable, or function parameter with name `subjct` cannot be resolved. Did you mean one of the following? [`subject`, `cable_id`]. (line 2, column 3)
            select * from cabels               | The table or view `cabels` cannot be found. Did you mean one of the following? [`cables`]. (line 1, column 15)
            select form cables where           | Syntax error at or near end of input. (line 1, column 25)
            select 1 / 0                       | Division by zero. Use `try_divide` to tolerate divisor being 0 and return NULL instead. If necessary set "spark.sql.ansi.enabled" to "false" to bypass this error. (line 1, column 8)
            select count(*), subject from cables | The query does not include a GROUP BY clause. Add GROUP BY or turn it into the window functions using OVER clauses. (line 1, column 1)
            """)
    void oneLineSaysWhatAndWhereAndWhatElse(String sql, String says) {
        assertThatThrownBy(() -> answer(sql.replace("\\n", "\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select * from weather                 | There are cables, paragraphs, mentions
            select cast(subject as int) from cables | The value 'DUES' of the type "STRING" cannot be cast
            select frobnicate(subject) from cables  | Cannot resolve routine `frobnicate`
            """)
    void everyFaultHasAPlace(String sql, String says) {
        assertThatThrownBy(() -> answer(sql))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(says)
                .hasMessageMatching("[^\\n]*\\(line 1, column \\d+\\)");
    }

    private static void answer(String sql) {
        Answer answer = new Engine(SPARK).query(sql, Map.of());
        answer.rows().forEachRemaining(row -> assertThat(row).isNotEmpty());
    }
}
