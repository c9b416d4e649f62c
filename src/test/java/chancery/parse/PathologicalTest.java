package chancery.parse;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.Declared;
import chancery.cable.DumpFormat;
import chancery.cable.DumpRecord;
import chancery.cable.ParseResult;
import chancery.cable.Segment;
import chancery.cable.Source;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Megabytes of one thing, as a whole record and below a head, are read in linear time: twice as much takes at most
 * {@value #MOST_GROWTH} times as long. Processor time counts, so that a busy machine does not.
 */
class PathologicalTest {

    private static final int CHARACTERS = 400_000;

    private static final double MOST_GROWTH = 2.6;

    /** What is not linear takes much longer than this; shorter times are not compared. */
    private static final Duration TOO_SHORT = Duration.ofMillis(150);

    /** The compiler and the collector may disturb one measurement, but not so many. */
    private static final int ATTEMPTS = 5;

    private static final Duration HANGS = Duration.ofSeconds(60);

    private static final String HEAD = """
            C O N F I D E N T I A L BERN 000012

            SIPDIS

            E.O. 12958: DECL: 10/30/2018
            TAGS: PGOV, SZ
            SUBJECT: A WORD AGAIN AND AGAIN

            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "-",
                "x",
                "X",
                " ",
                "\\n",
                "\\r",
                "(",
                "[",
                "¶",
                "()",
                "(C) ",
                "1.",
                "1. ",
                "1. (",
                "1.\\n",
                "a. 1. (C) ",
                "1. (C) a.\\n",
                "1. (C) END SUMMARY. ",
                "2. (C) Comment: a. End comment.\\n\\n",
                "END COMMENT ",
                "COMMENT: ",
                "- ",
                "---- ",
                "----\\n\\n",
                "A\\n----\\n",
                "A\\n----\\n1. (C) a\\n",
                "A Heading\\n\\n",
                "A A\\n\\n",
                "***** a ",
                " OF 1 ",
                "BERN 00000012 002 OF 002 ",
                "OSLO 00000012 002 OF 002\\n",
                "PAGE 02 BERN 00012 01 OF 02 182017Z\\n",
                "VZCZC",
                "VZCZCXRO9025\\n",
                "CONFIDENTIAL\\n",
                "Declassified/Released ",
                "a   b   c\\n",
                "pro-\\n",
                "REF: ",
                "REF: A. BERN 12\\n",
                "A. BERN 12 ",
                "TAGS: ",
                "TAGS: PGOV\\n",
                "PGOV, ",
                "SUBJECT: A\\n",
                "E.O. 12958: ",
                "CLASSIFIED BY ",
                "Reason: 1.4 (b) ",
                "SIPDIS\\n",
                "BERN FOR BASEL\\n",
                "RUEHSW/AMEMBASSY BERN 0012\\n",
                "TO AMEMBASSY BERN\\n",
                "FM BERN\\n",
                "301112Z OCT 08\\n",
                "Concepts: a\\n",
                "Message Attributes\\n"
            })
    void twiceAsMuchTakesTwiceAsLong(String unit) {
        String repeated = unit.replace("\\n", "\n").replace("\\r", "\r").repeat(2 * CHARACTERS / unit.length());
        Assertions.assertTimeoutPreemptively(HANGS, () -> {
            assertThat(growth("", repeated)).isLessThan(MOST_GROWTH);
            assertThat(growth(HEAD, repeated)).isLessThan(MOST_GROWTH);
        });
    }

    /** How much longer the whole of a text takes to read than its half. */
    private static double growth(String head, String text) {
        String half = head + text.substring(0, text.length() / 2);
        String whole = head + text;
        long halfNanos = Long.MAX_VALUE;
        long wholeNanos = Long.MAX_VALUE;
        double growth = 0;
        for (int i = 0; i < ATTEMPTS; i++) {
            wholeNanos = Math.min(wholeNanos, nanos(whole));
            if (wholeNanos < TOO_SHORT.toNanos()) {
                return 0;
            }
            halfNanos = Math.min(halfNanos, nanos(half));
            growth = (double) wholeNanos / halfNanos;
            if (growth < MOST_GROWTH) {
                return growth;
            }
        }
        return growth;
    }

    private static long nanos(String body) {
        DumpRecord record = new DumpRecord(
                "0",
                "0",
                new Source("a.txt", Optional.empty(), 0, body.length()),
                DumpFormat.TEXT,
                Declared.id("08BERN12"),
                Optional.empty(),
                body,
                Optional.empty(),
                Optional.empty());
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        ParseResult result = CableParser.parse(record);
        long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        if (result instanceof ParseResult.Parsed parsed) {
            assertThat(cover(parsed.body(), body)).isEqualTo(body);
        }
        return taken;
    }

    private static String cover(List<Segment> segments, String body) {
        return segments.stream().map(segment -> segment.span().of(body)).collect(Collectors.joining());
    }
}
