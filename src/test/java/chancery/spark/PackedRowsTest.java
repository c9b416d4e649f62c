package chancery.spark;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.table.OutcomeRow;
import chancery.table.Tables;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;

class PackedRowsTest {

    private static final int COLUMNS = Tables.OUTCOMES.columns().size();

    private final PackedRows<OutcomeRow> packing = new PackedRows<>(Tables.OUTCOMES);

    @Test
    void rowsComeBackInTheirOrderWithTheirValues() {
        byte[] packed = packing.pack(List.of(OutcomeRow.parsed("r1", "08ÉVORA1"), OutcomeRow.quarantined("r2", "𝔘")));
        assertThat(texts(packed)).containsExactly("r1 parsed null 08ÉVORA1", "r2 quarantined 𝔘 null");
    }

    @Test
    void noRowsAreBytesToo() {
        assertThat(texts(packing.pack(List.of()))).isEmpty();
    }

    @Test
    void whatWasPackedStaysWhenMoreIsPacked() {
        byte[] first = packing.pack(List.of(OutcomeRow.parsed("r1", "08OSLO1")));
        packing.pack(List.of(OutcomeRow.parsed("r2", "08OSLO2")));
        assertThat(texts(first)).containsExactly("r1 parsed null 08OSLO1");
    }

    private static List<String> texts(byte[] packed) {
        List<String> texts = new ArrayList<>();
        PackedRows.unpack(packed, COLUMNS).forEachRemaining(row -> texts.add(text(row)));
        return texts;
    }

    private static String text(InternalRow row) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            values.add(String.valueOf(row.getUTF8String(i)));
        }
        return String.join(" ", values);
    }
}
