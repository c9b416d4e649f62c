package chancery.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticTest {

    private static final String FILE = """
            -- title:    Cables by post
            -- question: Which posts wrote most?
            -- chapter:  volume 20
            -- answer:   {post} wrote most,
            --           {cables} cables.
            -- answer:   Nobody wrote.
            -- grain:    one row per post
            -- chart:    ranking x=post y=cables rank=rank top=25
            -- finding:  40 {post} wrote.
            -- caveat:   A post is a word.
            -- notice:   All of it is invented.
            -- citation: The invented cables
            select
                post, -- the word
                cables,
                rank
            from cables
            order by rank
            """;

    @Test
    void everyKeyIsRead() {
        Statistic read = Statistic.read("by_post", FILE);
        assertThat(read.name()).isEqualTo("by_post");
        assertThat(read.title()).hasToString("Cables by post");
        assertThat(read.question()).isEqualTo("Which posts wrote most?");
        assertThat(read.chapter()).isEqualTo(Chapter.VOLUME);
        assertThat(read.place()).isEqualTo(20);
        assertThat(read.answers())
                .map(Sentence::toString)
                .containsExactly("{post} wrote most, {cables} cables.", "Nobody wrote.");
        assertThat(read.grain()).isEqualTo("one row per post");
        assertThat(read.chart().kind()).isEqualTo(Chart.Kind.RANKING);
        assertThat(read.chart().top()).isEqualTo(25);
        assertThat(read.findingPlace()).isEqualTo(40);
        assertThat(read.columnsNamed()).containsExactlyInAnyOrder("post", "cables", "rank");
        assertThat(read.query()).startsWith("select\n    post, -- the word").endsWith("order by rank");
    }

    @Test
    void firstAnswerThatTheResultFillsIsGiven() {
        Statistic statistic = Statistic.read("by_post", FILE);
        List<ResultTable.Column> columns = List.of(
                new ResultTable.Column("post", ResultTable.Type.TEXT),
                new ResultTable.Column("cables", ResultTable.Type.INTEGER));
        assertThat(statistic.answer(new ResultTable(columns, List.of()))).contains("Nobody wrote.");
        assertThat(statistic.answer(new ResultTable(
                        columns, List.of(List.of(java.util.Optional.of("PARIS"), java.util.Optional.of(1200L))))))
                .contains("PARIS wrote most, 1,200 cables.");
    }

    /** A snapshot keeps results that an older version counted. */
    @Test
    void resultWithoutAColumnThatASentenceNamesCannotBeRead() {
        Statistic statistic = Statistic.read("by_post", FILE);
        ResultTable.Column post = new ResultTable.Column("post", ResultTable.Type.TEXT);
        ResultTable.Column cables = new ResultTable.Column("cables", ResultTable.Type.INTEGER);
        ResultTable.Column rank = new ResultTable.Column("rank", ResultTable.Type.INTEGER);
        assertThat(statistic.canRead(new ResultTable(List.of(rank, post, cables), List.of())))
                .isTrue();
        assertThat(statistic.canRead(new ResultTable(List.of(post, cables), List.of())))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -- title:                  | -- titel:         | line 1: no key is called titel
            -- title:                  | Title:            | line 1: there is no chapter
            -- chapter:  volume 20     | -- chapter        | line 3: front matter looks like
            -- question: Which         | -- title: Which   | line 2: title stands there twice
            -- chapter:  volume 20     | -- chapter: volume | line 3: a chapter looks like traffic 20, not like volume
            volume                     | weather           | line 3: no chapter is called weather
            {cables} cables            | {cables cables    | line 4: a brace without its other half
            Cables by post             | '(one|two) posts' | 'line 1: no number stands before (one|two)'
            {cables}                   | {cables of most}  | line 4: a place looks like {cables of max cables}
            {cables}                   | {cables where x}  | line 4: a condition looks like year=2008
            ranking x                  | pie x             | line 8: no chart is called pie
            x=post                     | x=post z=post     | line 8: a ranking chart knows no z=
            x=post                     | x                 | line 8: a chart's setting looks like x=month
            y=cables                   | x=cables          | line 8: the chart says x= twice
            x=post                     | rank=post         | line 8: the chart says rank= twice
            top=25                     | top=many          | line 8: top=many is no number
            40 {post}                  | {post}            | line 9: a finding looks like 20
            order by rank              | order by rank;    | line 13: one statement, without a semicolon
            -- grain:    one row       | -- caveat: one row | line 1: there is no grain
            """)
    void whatNobodyUnderstandsIsAnErrorWithFileAndLine(String right, String wrong, String message) {
        String file = FILE.replace(right, wrong);
        assertThat(file).isNotEqualTo(FILE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Statistic.read("by_post", file))
                .withMessageStartingWith("statistics/by_post.sql " + message);
    }
}
