package chancery.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chancery.stat.ResultTable.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {

    private static final Column PERCENT = new Column("share_percent", ResultTable.Type.DECIMAL);

    @ParameterizedTest
    @CsvSource({
        "0, 20000, 0.0, 0.0",
        "3, 20000, 0.0, under 0.1",
        "3, 20000, 0.02, 0.02",
        "3, 200000, 0.00, under 0.01",
        "4000, 20000, 20.0, 20.0",
        "19999, 20000, 100.0, over 99.9",
        "20000, 20000, 100.0, 100.0",
    })
    void percentageThatIsRoundedToNothingOrToAllSaysSo(long part, long whole, BigDecimal percent, String text) {
        ResultTable result = new ResultTable(
                List.of(
                        new Column("cables", ResultTable.Type.INTEGER),
                        new Column("cables_in_year", ResultTable.Type.INTEGER),
                        PERCENT),
                List.of(List.of(Optional.of(part), Optional.of(whole), Optional.of(percent))));
        assertThat(Shares.of(List.of(Shares.Share.read("share_percent = cables / cables_in_year")))
                        .inTable(result, result.rows().get(0), PERCENT))
                .contains(text);
    }

    @Test
    void absentPercentageStaysAbsent() {
        ResultTable result = new ResultTable(List.of(PERCENT), List.of(List.of(Optional.empty())));
        assertThat(Shares.NONE.inTable(result, result.rows().get(0), PERCENT)).isEmpty();
    }

    @Test
    void shareThatIsNoQuotientIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shares.Share.read("share_percent of cables"))
                .withMessageContaining("not like share_percent of cables");
    }
}
