package chancery.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Megabytes of one thing: what takes more than linear time does not come back within the limit. */
class PathologicalTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(strings = {"\"", "-", "x", " ", "\\n", "(", "1. ", "a. 1. (C) ", " OF 1 "})
    void megabytesOfOneThingAreReadInTime(String unit) {
        read(unit, 4_000_000);
    }

    /** Where each repetition is a row, a heading or a paragraph, less of it shows as much. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "- ",
                "X",
                "[",
                "¶",
                "1.\\n",
                "1. (C) a.\\n",
                "1. (",
                "2. (C) Comment: a. End comment.\\n\\n",
                "1. (C) END SUMMARY. ",
                "END COMMENT ",
                "---- ",
                "----\\n\\n",
                "A\\n----\\n1. (C) a\\n",
                "***** a ",
                "BERN 00000012 002 OF 002 ",
                "OSLO 00000012 002 OF 002\\n",
                "PAGE 02 BERN 00012 01 OF 02 182017Z\\n",
                "CONFIDENTIAL\\n",
                "Declassified/Released ",
                "a   b   c\\n",
                "pro-\\n",
                "A A\\n\\n",
                "\\r"
            })
    void repeatedRowsAreReadInTime(String unit) {
        read(unit, 600_000);
    }

    private static void read(String unit, int length) {
        String body = unit.replace("\\n", "\n").replace("\\r", "\r").repeat(length / unit.length());
        Assertions.assertTimeoutPreemptively(
                LIMIT, () -> assertThat(Bodies.cover(Bodies.read(body), body)).hasSameSizeAs(body));
    }
}
