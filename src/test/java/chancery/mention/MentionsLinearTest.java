package chancery.mention;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.Cable;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twice as much text takes twice as long, whatever is repeated in it. */
class MentionsLinearTest {

    private static final int CHARACTERS = 200_000;
    private static final double MOST_GROWTH = 2.6;
    /** What is not linear takes much longer than this; shorter times are not compared. */
    private static final long TOO_SHORT = Duration.ofMillis(150).toNanos();

    private static final int ATTEMPTS = 5;
    private static final Duration HANGS = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "X",
                "XXXX ",
                "[",
                "[a",
                "(",
                "A-",
                "a'",
                "J. ",
                "Hassan ",
                "Hassan-",
                "Hassan Vestrik (protect) ",
                "Minister of ",
                "Ministry of the ",
                "Bank and ",
                "President and ",
                "bin al ",
                "GOK ",
                "(ABC) ",
                "LAND OFFICE (LO) AND ",
                "United ",
                "ref A, B, ",
                "REFS A AND ",
                "98 ROME ",
                "ROME 12 ",
                "9",
                "MINISTER VESTRIK SAID ",
                "Oslo-",
                "U.S.",
                "Party "
            })
    void twiceAsMuchTakesTwiceAsLong(String unit) {
        Cable half = cable(unit, CHARACTERS);
        Cable whole = cable(unit, 2 * CHARACTERS);
        Assertions.assertTimeoutPreemptively(
                HANGS, () -> assertThat(growth(half, whole)).isLessThan(MOST_GROWTH));
    }

    /** As the parser's test measures it: the best of some attempts, until one is good enough. */
    private static double growth(Cable half, Cable whole) {
        long halfNanos = Long.MAX_VALUE;
        long wholeNanos = Long.MAX_VALUE;
        for (int i = 0; i < ATTEMPTS; i++) {
            wholeNanos = Math.min(wholeNanos, nanos(whole));
            if (wholeNanos < TOO_SHORT) {
                return 0;
            }
            halfNanos = Math.min(halfNanos, nanos(half));
            if (wholeNanos < MOST_GROWTH * halfNanos) {
                break;
            }
        }
        return (double) wholeNanos / halfNanos;
    }

    private static long nanos(Cable cable) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(Mentions.of(cable)).isNotNull();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    private static Cable cable(String unit, int characters) {
        return MentionsTest.cable(1999, List.of(), unit.repeat(characters / unit.length()));
    }
}
