package chancery.parse;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.Declared;
import chancery.cable.DumpFormat;
import chancery.cable.DumpRecord;
import chancery.cable.ParseResult;
import chancery.cable.Segment;
import chancery.cable.Source;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;

/**
 * Looks for a text that makes the parser throw, hang or lose a character: {@code mvn -Pfuzz test}. What it finds is
 * kept under {@code CableParserFuzzTestInputs/} and replayed first.
 */
@Tag("fuzz")
class CableParserFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void anyTextIsReadAndNothingOfItIsLost(FuzzedDataProvider data) {
        Optional<String> header = data.consumeBoolean() ? Optional.of(data.consumeString(400)) : Optional.empty();
        String body = data.consumeRemainingAsString();
        DumpRecord record = new DumpRecord(
                "0",
                "0",
                new Source("fuzz", Optional.empty(), 0, body.length()),
                DumpFormat.TEXT,
                Declared.NOTHING,
                header,
                body,
                Optional.empty(),
                Optional.empty());

        ParseResult.Parsed parsed = CableParser.parse(record).fold(p -> p, q -> null);

        if (parsed != null) {
            assertThat(text(parsed.body(), body)).isEqualTo(body);
            assertThat(text(parsed.header(), header.orElse(""))).isEqualTo(header.orElse(""));
        }
    }

    private static String text(List<Segment> segments, String of) {
        return segments.stream().map(segment -> segment.span().of(of)).collect(Collectors.joining());
    }
}
