package chancery.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statistic turns its {@code given-*.csv} into its {@code expect.csv}; written anew with -Dgolden.write=true. */
class StatisticsOnDuckDbTest {

    /** Other percentages are ends of intervals, or of what other statistics count. */
    private static final Pattern SHARE = Pattern.compile("(?!(?:least|greatest)_|share_in_all_percent).*_percent");

    private static DuckDb withoutRows;

    @BeforeAll
    static void open() throws SQLException, IOException {
        withoutRows = DuckDb.withoutRows();
    }

    @AfterAll
    static void close() throws SQLException {
        withoutRows.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statistics")
    void givenRowsBecomeExpectedRowsThatAnswerTheQuestion(Statistic statistic) throws SQLException, IOException {
        try (DuckDb duck = DuckDb.given(statistic)) {
            ResultTable result = duck.run(statistic);
            Path expect = DuckDb.folder(statistic).resolve("expect.csv");
            String got = ResultCsv.write(result);
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(expect, got, StandardCharsets.UTF_8);
            }
            assertThat(got).isEqualTo(Files.readString(expect, StandardCharsets.UTF_8));
            assertThat(statistic.answer(result)).isPresent();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statistics")
    void frontMatterSpeaksOnlyOfColumnsOfTheResult(Statistic statistic) throws SQLException {
        assertThat(withoutRows.run(statistic).columns())
                .extracting(ResultTable.Column::name)
                .containsAll(statistic.columnsNamed());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statistics")
    void questionIsAnsweredWithoutRowsToo(Statistic statistic) throws SQLException {
        assertThat(statistic.answer(withoutRows.run(statistic)).orElse("")).doesNotContain("{");
    }

    /** What a percentage is of stands in its row, and it is that quotient, to half of its last digit. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("statistics")
    void sharesAreTheQuotientsThatTheySay(Statistic statistic) throws SQLException, IOException {
        try (DuckDb duck = DuckDb.given(statistic)) {
            ResultTable result = duck.run(statistic);
            assertThat(result.columns().stream().map(ResultTable.Column::name).filter(SHARE.asMatchPredicate()))
                    .allSatisfy(
                            name -> assertThat(statistic.shares().byColumn()).containsKey(name));
            statistic.shares().byColumn().forEach((name, share) -> {
                for (List<Optional<Object>> row : result.rows()) {
                    Optional<BigDecimal> percent = result.number(row, name);
                    BigDecimal part = result.number(row, share.part()).orElse(BigDecimal.ZERO);
                    BigDecimal whole = result.number(row, share.whole()).orElse(BigDecimal.ONE);
                    percent.ifPresent(cell -> assertThat(cell.multiply(whole))
                            .as(name + " of " + row)
                            .isCloseTo(
                                    part.movePointRight(2),
                                    within(whole.movePointLeft(cell.scale()).divide(BigDecimal.valueOf(2)))));
                }
            });
        }
    }

    /** Whoever is first of many zeros is not the one that does it most often. */
    @Test
    void noPostStandsOutWhereNoneClassifiesTooHigh() throws SQLException, IOException {
        Statistic statistic = statistic("overclassified_by_post");
        try (DuckDb duck = DuckDb.given(statistic)) {
            duck.execute("update cables set subject_mark = 'S'");
            assertThat(statistic.answer(duck.run(statistic)))
                    .contains("None of the 10 such cables of PARIS, which has most of them, stands above its highest"
                            + " portion mark, nor does any of another post.");
        }
    }

    /** References that lead nowhere are not needed to say that others lead somewhere. */
    @Test
    void referencesIntoTheDumpAreToldWhereNoneLeadsOut() throws SQLException, IOException {
        Statistic statistic = statistic("reference_resolution");
        try (DuckDb duck = DuckDb.given(statistic)) {
            duck.execute(
                    "update cables set refs = list_filter(refs, lambda ref: ref.kind = 'cable' and ref.cable_id like"
                            + " '08%')");
            assertThat(statistic.answer(duck.run(statistic)))
                    .contains("100.0\u00a0% of the 2 references lead to a cable in the dump; none names a cable that is"
                            + " not.");
        }
    }

    private static Statistic statistic(String name) {
        return StatisticCatalog.all().stream()
                .filter(statistic -> statistic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Named<Statistic>> statistics() {
        return Stream.concat(StatisticCatalog.all().stream(), StatisticCatalog.changes().stream())
                .map(statistic -> Named.of(statistic.name(), statistic));
    }
}
