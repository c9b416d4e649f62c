package chancery.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphStartTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ¶1. (C) The mayor      | 1    | C   | The mayor
            ¶12.  (SBU)  The mayor | 12   | SBU | The mayor
            1.(S)The mayor         | 1    | S   | The mayor
            6, (SBU) The mayor     | 6    | SBU | The mayor
            15 (C) The mayor       | 15   | C   | The mayor
            3.. (U) The mayor      | 3    | U   | The mayor
            3) (C) The mayor       | 3    | C   | The mayor
            3) The mayor           | 3    | -   | The mayor
            7. (C). The mayor      | 7    | C   | The mayor
            2. C) The mayor        | 2    | C   | The mayor
            2. (C The mayor        | 2    | C   | The mayor
            (C) 7. The mayor       | 7    | C   | The mayor
            \ufffd4. (C) The mayor | 4    | C   | The mayor
            3. (Oslo) The mayor    | 3    | -   | (Oslo) The mayor
            3. The mayor           | 3    | -   | The mayor
            2008. He came back     | 2008 | -   | He came back
            1.4 (b) and (d)        | -    | -   | -
            10,000 people          | -    | -   | -
            0. (C) The mayor       | -    | -   | -
            12345. (C) The mayor   | -    | -   | -
            (C) The mayor          | -    | -   | -
            The mayor              | -    | -   | -
            """)
    void numberMarkAndContentAreRead(String text, String number, String mark, String content) {
        Row row = new Row(Row.Kind.TEXT, 0, 0, text.length(), false, 1);
        String read = ParagraphStart.read(text, row, text.length())
                .map(start -> start.number()
                        + "|" + start.mark().map(m -> m.mark().text()).orElse("-")
                        + "|" + text.substring(start.content()))
                .orElse("-|-|-");
        assertThat(read).isEqualTo(number + "|" + mark + "|" + content);
    }
}
