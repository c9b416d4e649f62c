package chancery.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.lake.Lake;
import chancery.spark.SharedSession;
import chancery.spark.TestLakes;
import chancery.spark.Views;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lake of three cables, two of them CONFIDENTIAL, and what others might have published about it. */
class PublishedFiguresTest {

    private static final SparkSession SPARK = SharedSession.withoutGeneratedCode();

    @TempDir
    static Path folder;

    @BeforeAll
    static void threeCables() throws IOException {
        Path dump = Files.writeString(
                folder.resolve("three.csv"),
                cable(1, "07MALTA11", "CONFIDENTIAL")
                        + cable(2, "07MALTA12", "CONFIDENTIAL")
                        + cable(3, "08MALTA1", "UNCLASSIFIED"),
                UTF_8);
        Lake lake = TestLakes.at(SPARK, folder.resolve("lake"));
        Views.create(SPARK, lake, TestLakes.ingest(SPARK, lake, dump).snapshot());
    }

    private static String cable(int number, String id, String classification) {
        return "\"%d\",\"5/%d/2007 9:30\",\"%s\",\"Embassy Valletta\",\"%s\",\"\",\"\",\"%s MALTA\n\nSUBJECT: DUES\n\n1. THEY ROSE.\"\n"
                .formatted(number, 13 + number, id, classification, classification);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            select count(*) from cables                                             | 3            |      | true  | +0.000
            select count(*) from cables                                             | 4            |      | false | -25.000
            select count(*) from cables                                             | 4            | 25   | true  | -25.000
            select count(*) from cables                                             | 4            | 24.9 | false | -25.000
            select count(*) from cables where classification = 'CONFIDENTIAL'       | 2            | 0    | true  | +0.000
            select count(*) from cables where classification = 'SECRET'             | 0            | 5    | true  |
            select count(*) from cables                                             | 0            | 5    | false |
            select date_format(min(dated_at), 'yyyy-MM-dd') from cables             | "2007-05-14" |      | true  |
            select date_format(max(dated_at), 'yyyy-MM-dd') from cables             | "2007-05-14" |      | false |
            select max(dated_at) from cables where id_year = 1999                   | "2007-05-14" |      | false |
            select max(id_year) from cables where id_year = 1999                    | 7            |      | false |
            """)
    void figureAgreesWithinItsBand(String sql, String published, String band, boolean agrees, String off)
            throws IOException {
        String within = band == null ? "" : "\"within_percent\": " + band + ", ";
        PublishedFigures figures = read("{\"title\": \"Three\", \"figures\": [{\"figure\": \"f\", \"sql\": \"" + sql
                + "\", \"published\": " + published + ", " + within + "\"source\": \"s\"}]}");
        PublishedFigures.Comparison compared = figures.figures().get(0).compare(cell(sql));
        assertThat(compared.agrees()).isEqualTo(agrees);
        assertThat(compared.differencePercent().map("%+.3f"::formatted)).isEqualTo(Optional.ofNullable(off));
    }

    @Test
    void everyShippedFigureIsOneCellOfALake() {
        PublishedFigures cablegate = PublishedFigures.read(Path.of("jobs/cablegate-published.json"));
        assertThat(cablegate.figures()).hasSizeGreaterThan(20).allSatisfy(figure -> {
            List<Row> rows = SPARK.sql(figure.sql()).collectAsList();
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).size()).isEqualTo(1);
            assertThat(figure.compare(cell(figure.sql())).found()).isPresent();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [                                                                                    | is not JSON
            {"title": "t"}                                                                       | holds no figures
            {"figures": [{"figure": "f", "sql": "s", "published": true, "source": "s"}]}         | no published number
            {"figures": [{"figure": "f", "published": 1, "source": "s"}]}                        | figure 1 has no sql
            {"figures": [{"figure": "f", "sql": "s", "published": 1}]}                           | figure 1 has no source
            {"figures": [{"figure": "f", "sql": "s", "published": 1, "source": "s", "band": 2}]} | has a key band
            {"figures": [{"figure": "f", "sql": "s", "published": 1, "within_percent": -1}]}     | within_percent
            """)
    void fileOfAnotherShapeIsRefusedInOneLine(String json, String says) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContainingAll("published.json", says);
    }

    private static PublishedFigures read(String json) throws IOException {
        return PublishedFigures.read(Files.writeString(folder.resolve("published.json"), json, UTF_8));
    }

    private static Optional<Object> cell(String sql) {
        return Optional.ofNullable(SPARK.sql(sql).first().get(0));
    }
}
