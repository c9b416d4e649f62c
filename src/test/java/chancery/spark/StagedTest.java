package chancery.spark;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.Declared;
import chancery.cable.DumpFormat;
import chancery.cable.DumpRecord;
import chancery.cable.Source;
import chancery.parse.CableParser;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StagedTest {

    @Test
    void aFaultOfTheReaderCostsItsRecordAlone() {
        List<Staged.Stored> batch = List.of(stored("1", "99OSLO1"), stored("2", "99OSLO2"), stored("3", "99OSLO3"));

        List<Staged> read = Staged.read(
                batch,
                record -> {
                    if (record.recordId().equals("2")) {
                        throw new IllegalStateException("a fault");
                    }
                    return CableParser.parse(record);
                },
                false);

        assertThat(read).extracting(staged -> staged.cable().isPresent()).containsExactly(true, false, true);
        assertThat(read)
                .extracting(Staged::reason)
                .containsExactly(Optional.empty(), Optional.of("reader_failed"), Optional.empty());
        assertThat(read.get(1).record()).isEqualTo(batch.get(1).record());
    }

    private static Staged.Stored stored(String recordId, String cableId) {
        String body = "UNCLAS OSLO\n\nSUBJECT: TALKS\n\n1. They met in Oslo.\n";
        return new Staged.Stored(
                new DumpRecord(
                        recordId,
                        recordId,
                        new Source("a.txt", Optional.empty(), 0, body.length()),
                        DumpFormat.TEXT,
                        Declared.id(cableId),
                        Optional.empty(),
                        body,
                        Optional.empty(),
                        Optional.empty()),
                "000001");
    }
}
