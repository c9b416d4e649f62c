package chancery.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A row of an answer, asked by name. What is absent in SQL is absent here. */
record Fields(Map<String, Optional<Object>> cells) {

    /** The same row with every text in it, also in lists and structs, changed. */
    Fields with(UnaryOperator<String> change) {
        Map<String, Optional<Object>> changed = new LinkedHashMap<>();
        cells.forEach((name, cell) -> changed.put(name, cell.map(value -> changed(value, change))));
        return new Fields(changed);
    }

    private static Object changed(Object value, UnaryOperator<String> change) {
        if (value instanceof String text) {
            return change.apply(text);
        }
        if (value instanceof Optional<?> cell) {
            return cell.map(inner -> changed(inner, change));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(inner -> changed(inner, change)).toList();
        }
        if (value instanceof Map<?, ?> struct) {
            Map<Object, Object> changed = new LinkedHashMap<>();
            struct.forEach((name, inner) -> changed.put(name, changed(inner, change)));
            return changed;
        }
        return value;
    }

    Optional<String> text(String name) {
        return cell(name).map(Cells::text);
    }

    boolean flag(String name) {
        return cell(name).filter(Boolean.TRUE::equals).isPresent();
    }

    Optional<Integer> number(String name) {
        return cell(name).map(value -> ((Number) value).intValue());
    }

    /** The texts of a list of texts. */
    List<String> texts(String name) {
        return list(name).stream().map(Cells::text).toList();
    }

    /** The structs of a list of structs. */
    @SuppressWarnings("unchecked") // a struct's cells are named and optional, as Answer says
    List<Fields> structs(String name) {
        return list(name).stream()
                .map(value -> new Fields((Map<String, Optional<Object>>) value))
                .toList();
    }

    @SuppressWarnings("unchecked")
    Optional<Fields> struct(String name) {
        return cell(name).map(value -> new Fields((Map<String, Optional<Object>>) value));
    }

    private List<Object> list(String name) {
        return cell(name)
                .map(value -> ((List<?>) value)
                        .stream()
                                .flatMap(e -> ((Optional<?>) e).stream())
                                .<Object>map(e -> e)
                                .toList())
                .orElse(List.of());
    }

    private Optional<Object> cell(String name) {
        Optional<Object> cell = cells.get(name);
        if (cell == null) {
            throw new IllegalArgumentException("the answer has no column " + name);
        }
        return cell;
    }
}
