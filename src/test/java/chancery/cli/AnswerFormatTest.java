package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.spark.Answer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            table    | post  cables;----  ------;BERN      12;=1+1
            csv      | post,cables;BERN,12;'=1+1,
            jsonl    | {"post":"BERN","cables":12};{"post":"=1+1","cables":null}
            """)
    void rowsArePrintedWholeAndFormulasAreDisarmed(AnswerFormat format, String expected) {
        assertThat(print(format)).isEqualTo(expected.replace(';', '\n') + "\n");
    }

    @ParameterizedTest
    @CsvSource("markdown")
    void markdownIsATable(AnswerFormat format) {
        assertThat(print(format)).isEqualTo("""
                | post | cables |
                | --- | --- |
                | BERN | 12 |
                | =1+1 |  |
                """);
    }

    private static String print(AnswerFormat format) {
        StringWriter text = new StringWriter();
        List<List<Optional<Object>>> rows =
                List.of(List.of(Optional.of("BERN"), Optional.of(12)), List.of(Optional.of("=1+1"), Optional.empty()));
        PrintWriter out = new PrintWriter(text);
        format.print(new Answer(List.of("post", "cables"), rows.iterator()), out);
        out.flush();
        return text.toString();
    }
}
