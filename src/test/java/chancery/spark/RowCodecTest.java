package chancery.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.cable.Declared;
import chancery.cable.DumpFormat;
import chancery.cable.DumpRecord;
import chancery.cable.Source;
import chancery.table.RecordRow;
import chancery.table.Table;
import chancery.table.Tables;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class RowCodecTest {

    private static final DumpRecord FULL = new DumpRecord(
            "0f".repeat(16),
            "1e".repeat(16),
            new Source("2009/dump.7z", Optional.of("a/09OTTAWA64.html"), 5_000_000_000L, 17),
            DumpFormat.HTML,
            new Declared(
                    Optional.of("09OTTAWA64"),
                    Optional.of("2009-01-26 13:10"),
                    Optional.of("Embassy Ottawa"),
                    Optional.of("SECRET//NOFORN"),
                    List.of("08OTTAWA1", "08PARIS2"),
                    Optional.empty()),
            Optional.of("DE RUEHOT #0064"),
            "É and 𝔘 and \"quotes\"",
            Optional.of(new byte[] {0, -1, 7}),
            Optional.of("unclosed_quote"));

    private static final DumpRecord BARE = new DumpRecord(
            "00".repeat(16),
            "11".repeat(16),
            new Source("note.txt", Optional.empty(), 0, 0),
            DumpFormat.TEXT,
            Declared.NOTHING,
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty());

    @Test
    void recordComesBackThroughSparkAsItWas() {
        List<Row> rows = List.of(full(), RowCodec.rows(Tables.RECORDS).apply(new RecordRow(BARE, "000001")));
        List<DumpRecord> back = SharedSession.withGeneratedCode()
                .createDataset(rows, Encoders.row(RowCodec.schema(Tables.RECORDS)))
                .collectAsList()
                .stream()
                .map(RowCodec::record)
                .toList();
        assertThat(back).usingRecursiveFieldByFieldElementComparator().containsExactly(FULL, BARE);
    }

    @Test
    void absentValueInColumnThatMustHaveOneFailsTheTask() {
        Object[] values = new Object[Tables.RECORDS.columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = full().get(i);
        }
        values[0] = Optional.empty().orElse(null);
        Row row = org.apache.spark.sql.RowFactory.create(values);
        assertThatThrownBy(() -> SharedSession.withGeneratedCode()
                        .createDataset(List.of(row), Encoders.row(RowCodec.schema(Tables.RECORDS)))
                        .collectAsList())
                .hasStackTraceContaining("record_id");
    }

    @ParameterizedTest
    @CsvSource({
        "cable_id, string",
        "serial, int",
        "sent_at, timestamp_ntz",
        "released_on, date",
        "tags, array<string>",
        "sections_found, array<int>",
        "partial, boolean",
        "'classified_by', 'struct<name:string,title:string>'",
        "'refs', 'array<struct<label:string,kind:string,cable_id:string,text:string>>'",
        "'year', int"
    })
    void columnsOfCablesHaveTheTypesOfTheContract(String column, String type) {
        StructType cables = RowCodec.schema(Tables.CABLES);
        assertThat(cables.apply(column).dataType().catalogString()).isEqualTo(type);
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void everyColumnCarriesItsComment(Table<?> table) {
        StructType schema = RowCodec.schema(table);
        assertThat(table.columns())
                .allSatisfy(column -> assertThat(
                                schema.apply(column.name()).getComment().get())
                        .isEqualTo(column.comment()));
    }

    static final List<Table<?>> TABLES = Tables.ALL;

    @Test
    void listsAndTheirElementsAreNeverNull() {
        StructType cables = RowCodec.schema(Tables.CABLES);
        assertThat(cables.apply("tags").dataType()).isEqualTo(DataTypes.createArrayType(DataTypes.StringType, false));
        assertThat(cables.apply("tags").nullable()).isFalse();
    }

    private static Row full() {
        return RowCodec.rows(Tables.RECORDS).apply(new RecordRow(FULL, "000001"));
    }
}
