package chancery.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortionMarksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            (C)                              | C              | CONFIDENTIAL
            ( c )                            | C              | CONFIDENTIAL
            (C.)                             | -              | -
            (SBU)                            | SBU            | UNCLASSIFIED
            (sbu/noforn)                     | SBU/NF         | UNCLASSIFIED
            (SBU/N)                          | SBU/NF         | UNCLASSIFIED
            (S//NF)                          | S/NF           | SECRET
            (N/SF)                           | S/NF           | SECRET
            (S-NF)                           | S/NF           | SECRET
            (SECRET/REL NORWAY)              | S/REL NORWAY   | SECRET
            (S//REL TO USA, FVEY)            | S/REL TO USA, FVEY | SECRET
            (S//FGI//NF)                     | S/FGI/NF       | SECRET
            (LOU)                            | LOU            | LIMITED_OFFICIAL_USE
            (TS)                             | TS             | TOP_SECRET
            (C - ENTIRE TEXT)                | C              | CONFIDENTIAL
            (Confidential - entire text.)    | C              | CONFIDENTIAL
            (C While the mayor               | C              | CONFIDENTIAL
            (U.S.)                           | -              | -
            (Norway)                         | -              | -
            (S/he left)                      | -              | -
            (UN)                             | -              | -
            ()                               | -              | -
            (C                               | -              | -
            """)
    void marksAreNormalisedAndOtherParenthesesLeftAlone(String text, String mark, String level) {
        String read = PortionMarks.at(text, 0, text.length())
                .map(found -> found.mark().text() + " " + found.mark().level())
                .orElse("- -");
        assertThat(read).isEqualTo(mark + " " + level);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            (C - ENTIRE TEXT), true
            (C), false
            (S/REL NORWAY), false
            """)
    void blanketMarksSayThatTheyAre(String text, boolean blanket) {
        assertThat(PortionMarks.at(text, 0, text.length()).orElseThrow().blanket())
                .isEqualTo(blanket);
    }
}
