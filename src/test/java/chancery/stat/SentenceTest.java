package chancery.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {

    private static final ResultTable RESULT = new ResultTable(
            List.of(
                    new ResultTable.Column("year", ResultTable.Type.INTEGER),
                    new ResultTable.Column("class", ResultTable.Type.TEXT),
                    new ResultTable.Column("cables", ResultTable.Type.INTEGER),
                    new ResultTable.Column("share_percent", ResultTable.Type.DECIMAL),
                    new ResultTable.Column("month", ResultTable.Type.DATE),
                    new ResultTable.Column("first_date", ResultTable.Type.DATE),
                    new ResultTable.Column("rank", ResultTable.Type.INTEGER)),
            List.of(
                    row(2007L, "SECRET", 1500L, "7.0"),
                    row(2008L, "SECRET", 900L, "9.5"),
                    row(2008L, "LIMITED OFFICIAL USE", 900L, "0.0"),
                    row(2009L, "", 2L, "")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nothing to fill                               | nothing to fill
        {cables} cables                               | 1,500 cables
        {year}                                        | 2007
        {year of first}-{year of last}                | 2007-2009
        {month} and {first_date}                      | October 2008 and 30 October 2008
        {year of max share_percent}                   | 2008
        {class of min share_percent}                  | LIMITED OFFICIAL USE
        {class of min cables}                         |
        {share_percent of last}                       |
        {share_percent of last where any class} %     | 0.0 %
        {cables where no class}                       | 2
        {year where cables=900}                       | 2008
        {cables where class=LIMITED OFFICIAL USE}     | 900
        {cables where class=SECRET and year=2008}     | 900
        {cables where class=TOP SECRET}               |
        {class of max cables where year=2008}         | SECRET
        {class of only max cables}                    | SECRET
        {class of only max cables where year=2008}    |
        {class of all max cables where year=2008}     | SECRET and LIMITED OFFICIAL USE
        {cables of all max cables where year=2008}    | 900
        {year of all min rank}                        | 2007, 2008 and 2009
        {class of all min cables}                     |
        '{class of all max cables} (is|are)'          | SECRET is
        '{class of all max cables where year=2008} (is|are)' | SECRET and LIMITED OFFICIAL USE are
        '{cables} (cable is|cables are) {class}'      | 1,500 cables are SECRET
        '{rank} (cable is|cables are) {cables}'       | 1 cable is 1,500
        '(as written) with {rank} (post|posts)'       | (as written) with 1 post
        """)
    void placeTakesItsCell(String template, String expected) {
        assertThat(Sentence.read(template).fill(RESULT, Shares.NONE))
                .isEqualTo(Optional.ofNullable(expected).map(text -> text.replace(" %", "\u00A0%")));
    }

    @Test
    void cellIsNotReadAsTemplate() {
        ResultTable hostile = new ResultTable(
                List.of(new ResultTable.Column("tag", ResultTable.Type.TEXT)),
                List.of(List.of(Optional.of("$1 {tag} \\"))));
        assertThat(Sentence.read("Tag {tag}, {tag}.").fill(hostile, Shares.NONE))
                .contains("Tag $1 {tag} \\, $1 {tag} \\.");
    }

    @Test
    void columnThatTheResultLacksIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sentence.read("{posts}").fill(RESULT, Shares.NONE))
                .withMessage(
                        "the result has no column posts; it has year, class, cables, share_percent, month, first_date,"
                                + " rank");
    }

    @Test
    void ofManyEqualsThreeAreNamed() {
        ResultTable four = new ResultTable(
                List.of(
                        new ResultTable.Column("post", ResultTable.Type.TEXT),
                        new ResultTable.Column("cables", ResultTable.Type.INTEGER)),
                Stream.of("A", "B", "C", "D")
                        .map(post -> List.<Optional<Object>>of(Optional.of(post), Optional.of(7L)))
                        .toList());
        assertThat(Sentence.read("{post of all max cables} (writes|write) most.")
                        .fill(four, Shares.NONE))
                .contains("A, B, C and others write most.");
    }

    @Test
    void percentageRoundedToNothingIsNotNothing() {
        Shares shares = Shares.of(List.of(Shares.Share.read("share_percent = cables / year")));
        assertThat(Sentence.read("{share_percent where class=LIMITED OFFICIAL USE} % of them.")
                        .fill(RESULT, shares))
                .contains("Under 0.1\u00A0% of them.");
        assertThat(Sentence.read("Of them {share_percent where class=LIMITED OFFICIAL USE} %.")
                        .fill(RESULT, shares))
                .contains("Of them under 0.1\u00A0%.");
    }

    /** An empty text stands for an absent cell. */
    private static List<Optional<Object>> row(long year, String classification, long cables, String share) {
        return List.of(
                Optional.of(year),
                Optional.<Object>of(classification).filter(text -> !text.equals("")),
                Optional.of(cables),
                Optional.of(share).filter(text -> !text.isEmpty()).map(BigDecimal::new),
                Optional.of(LocalDate.of(2008, 10, 30)),
                Optional.of(LocalDate.of(2008, 10, 30)),
                Optional.of(1L));
    }
}
