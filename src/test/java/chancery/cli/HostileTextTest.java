package chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.spark.Answer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text that would clear the screen, name the window or turn what is printed around, on its way to a terminal. */
class HostileTextTest {

    private static final String HOSTILE = "\u001b[2J\u001b]0;owned\u0007 \u202eWARD\u009b31m";

    @ParameterizedTest
    @EnumSource(AnswerFormat.class)
    void sqlPrintsNothingThatSteersATerminal(AnswerFormat format) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        List<Optional<Object>> row = List.of(Optional.of(HOSTILE), Optional.of(List.of(Optional.of(HOSTILE))));
        format.print(new Answer(List.of("signature", "tags"), List.of(row).iterator()), out);
        out.flush();
        assertThat(text.toString()).contains("WARD").doesNotContain("\u001b", "\u0007", "\u202e", "\u009b");
    }

    @Test
    void originalTextSteersNothingEither() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        OriginalText.print(
                new Fields(Map.of(
                        "file", Optional.of(HOSTILE), "header", Optional.of(HOSTILE), "body", Optional.of(HOSTILE))),
                out);
        out.flush();
        assertThat(text.toString()).contains("WARD").doesNotContain("\u001b", "\u0007", "\u202e", "\u009b");
    }
}
