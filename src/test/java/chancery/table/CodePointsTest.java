package chancery.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void offsetsInPlainTextStayAsTheyAre() {
        assertThat(new CodePoints("¶1. (C) Text").at(4)).isEqualTo(4);
    }

    @Test
    void aCharacterBeyondTheBasicPlaneCountsOnce() {
        String text = "a\uD83D\uDCDEb";
        assertThat(new CodePoints(text).at(text.indexOf('b'))).isEqualTo(2);
    }
}
