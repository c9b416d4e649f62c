package chancery.spark;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.table.Table;
import chancery.table.Tables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearFilesTest {

    /** A year of 49,446 cables, as 2008 of Cablegate, is some 340 MB of the dump; 40 million would be 280 GB. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            340000000,    1,    1, 1
            1000000000,   3,    1, 1
            28000000000,  61,   13, 9
            280000000000, 605,  126, 84
            """)
    void yearIsCutWhereItsFileWouldBeLarge(long dumpBytes, long paragraphs, long mentions, long cables) {
        assertThat(YearFiles.files(Tables.PARAGRAPHS, dumpBytes)).isEqualTo(paragraphs);
        assertThat(YearFiles.files(Tables.MENTIONS, dumpBytes)).isEqualTo(mentions);
        assertThat(YearFiles.files(Tables.CABLES, dumpBytes)).isEqualTo(cables);
    }

    /** Where there is enough: 221 MB of a dump make 64 MB of paragraphs. */
    @ParameterizedTest
    @CsvSource({"221000000", "440000000", "470000000", "5000000000", "700000000000"})
    void filesHaveSixtyFourToOneHundredTwentyEightMebibytes(long dumpBytes) {
        Table<?> table = Tables.PARAGRAPHS;
        assertThat(dumpBytes * 29 / 100 / YearFiles.files(table, dumpBytes)).isBetween(60L << 20, 128L << 20);
    }
}
