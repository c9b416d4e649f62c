package chancery.dump;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.DumpRecord;
import chancery.dump.Dialect.Made;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A record in the middle of a dump is damaged in every way, in every format: it costs at most that record. */
class DamageMatrixTest {

    private static final int RECORDS = 9;
    private static final int DAMAGED = 4;
    private static final int MAX_RECORD_BYTES = 20_000;

    static Stream<Arguments> everyDamageInEveryDialect() {
        return Arrays.stream(Dialect.values())
                .flatMap(dialect -> Arrays.stream(RecordDamage.values()).map(damage -> Arguments.of(dialect, damage)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyDamageInEveryDialect")
    void damageCostsAtMostTheRecordItStandsIn(Dialect dialect, RecordDamage damage) {
        List<Made> cables =
                IntStream.range(0, RECORDS).mapToObj(DamageMatrixTest::cable).toList();
        List<String> rows = new ArrayList<>(cables.stream().map(dialect::row).toList());
        Layout layout = dialect.layout(Dumps.utf8(dialect.join(rows)));
        rows.set(DAMAGED, damage.of(rows.get(DAMAGED), dialect));
        byte[] bytes = dialect.join(rows).getBytes(StandardCharsets.UTF_8);
        damage.spoil(bytes, "OSLO 00000" + DAMAGED);

        for (int slice : List.of(bytes.length, 1 + bytes.length / 100)) {
            List<DumpRecord> records = Dumps.readSlices(
                    layout, "dump", bytes, MAX_RECORD_BYTES, WrittenAndReadPropertyTest.every(slice, bytes.length));
            List<String> others = IntStream.range(0, RECORDS)
                    .filter(i -> i != DAMAGED)
                    .mapToObj(i -> cables.get(i).body())
                    .toList();
            assertThat(records.stream()
                            .filter(record -> record.damage().isEmpty())
                            .map(DumpRecord::body))
                    .as("the other records arrive")
                    .containsSubsequence(others);
            List<Optional<String>> damages = records.stream()
                    .map(DumpRecord::damage)
                    .filter(Optional::isPresent)
                    .toList();
            assertThat(damages).as("records in quarantine").hasSizeLessThanOrEqualTo(1);
            assertThat(records).as("no record is lost or made up").hasSize(RECORDS);
            assertThat(records.get(DAMAGED).declared().id().orElse("09OSLO" + DAMAGED))
                    .isEqualTo("09OSLO" + DAMAGED);
        }
    }

    static Made cable(int i) {
        return new Made(
                i + 1,
                "09OSLO" + i,
                "Embassy Oslo",
                "08LIMA1|08ROME2",
                "R 020304Z JAN 09\nFM AMEMBASSY OSLO",
                "UNCLAS OSLO 00000" + i + "\n\n1. (U) The minister said \"herring\", 'cod' and C:\\nets.\n"
                        + "2. (U) He left for Tromsø, \"gladly\".\n" + "The catch was good. ".repeat(20 + i)
                        + "\nSMITH");
    }
}
