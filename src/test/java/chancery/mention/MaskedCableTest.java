package chancery.mention;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.cable.Cable;
import chancery.cable.Defect;
import chancery.cable.DumpRecord;
import chancery.cable.Mention;
import chancery.cable.MessageReference;
import chancery.cable.Paragraph;
import chancery.cable.Source;
import chancery.cable.Span;
import chancery.table.CableRow;
import chancery.table.Column;
import chancery.table.ColumnType;
import chancery.table.ColumnType.Primitive;
import chancery.table.Table;
import chancery.table.Tables;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A cable whose every text, wherever the type has one, is the name of a protected person. */
class MaskedCableTest {

    private static final String NAME = "Hassan Tolmerizan";

    /** Columns that are made of numbers and tables, not of what the cable says. */
    private static final Set<String> CODES = Set.of(
            "cables.cable_id",
            "cables.addressees.post",
            "cables.refs.label",
            "cables.refs.cable_id",
            "cables.record_ids",
            "cables.subject_mark",
            "paragraphs.cable_id",
            "paragraphs.mark",
            "paragraphs.spans.record_id",
            "mentions.cable_id",
            "mentions.finder",
            "mentions.mark",
            "defects.cable_id",
            "defects.record_id");

    @Test
    void onlyCodesAreLeftAsTheyWere() throws ReflectiveOperationException {
        Cable cable = (Cable) filled(Cable.class);
        Paragraph paragraph = cable.text().paragraphs().get(0);
        Mention mention = (Mention) filled(Mention.class);
        Mention found = new Mention(
                paragraph.ordinal(),
                Mention.Kind.PERSON,
                NAME,
                NAME,
                mention.country(),
                mention.entity(),
                mention.title(),
                true,
                new Span(0, NAME.length()),
                mention.finder());
        MaskedCable masked = MaskedCable.of(cable, List.of(found), List.of((Defect) filled(Defect.class)));
        DumpRecord record = (DumpRecord) filled(DumpRecord.class);
        CableRow row = CableRow.of(masked.cable(), masked.mentions(), masked.defects(), List.of(record));

        Set<String> named = new TreeSet<>();
        named(Tables.CABLES, List.of(row), named);
        named(Tables.PARAGRAPHS, row.paragraphRows(), named);
        named(Tables.MENTIONS, row.mentionRows(), named);
        named(Tables.DEFECTS, row.defectRows(), named);
        assertThat(named).isEqualTo(new TreeSet<>(CODES));
    }

    /** The columns in which the name stands. */
    private static <R> void named(Table<R> table, List<R> rows, Set<String> named) {
        for (R row : rows) {
            ColumnType.encode(table.rowType(), row, new ColumnType.Encoder<String>() {
                @Override
                public String scalar(Primitive primitive, Object value) {
                    return value.toString();
                }

                @Override
                public String list(List<String> values) {
                    return String.join("|", values);
                }

                @Override
                public String struct(List<? extends Column<?, ?>> columns, List<String> values) {
                    StringBuilder parts = new StringBuilder();
                    boolean isRow = columns.equals(table.columns());
                    for (int i = 0; i < columns.size(); i++) {
                        String column = columns.get(i).name();
                        for (String part : values.get(i).split("\\|", -1)) {
                            if (part.contains("Tolmerizan")) {
                                String inner = part.contains("=") ? "." + part.substring(0, part.indexOf('=')) : "";
                                if (isRow) {
                                    named.add(table.name() + "." + column + inner);
                                } else {
                                    parts.append(column).append("=Tolmerizan|");
                                }
                            }
                        }
                    }
                    return parts.toString();
                }

                @Override
                public String absent() {
                    return "";
                }
            });
        }
    }

    private static Object filled(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            Object inner = filled(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == Optional.class ? Optional.of(inner) : List.of(inner);
        }
        Class<?> of = (Class<?>) type;
        if (of == String.class) {
            return NAME;
        } else if (of == int.class || of == Integer.class) {
            return 1;
        } else if (of == long.class) {
            return 1L;
        } else if (of == boolean.class) {
            return true;
        } else if (of == byte[].class) {
            return new byte[0];
        } else if (of == LocalDateTime.class) {
            return LocalDateTime.of(1999, 1, 2, 3, 4);
        } else if (of == LocalDate.class) {
            return LocalDate.of(1999, 1, 2);
        } else if (of == Span.class) {
            return new Span(0, 0);
        } else if (of == Source.class) {
            return new Source("a", Optional.empty(), 0, 0);
        } else if (of == MessageReference.class) {
            return new MessageReference(1999, "BONN", 1);
        } else if (of.isEnum()) {
            return of.getEnumConstants()[0];
        }
        RecordComponent[] parts = of.getRecordComponents();
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = filled(parts[i].getGenericType());
        }
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = of.getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }
}
