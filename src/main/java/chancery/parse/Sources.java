package chancery.parse;

import chancery.cable.Declared;
import chancery.cable.DumpRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is declared of a cable, the container first, then fields pasted into the body, then the archive's attributes. */
final class Sources {

    private Sources() {}

    static Declared declared(DumpRecord record, Optional<Declared> pasted, Declared attributes) {
        if (pasted.isEmpty() && attributes.equals(Declared.NOTHING)) { // nearly all
            return record.declared();
        }
        List<Declared> all = List.of(record.declared(), pasted.orElse(Declared.NOTHING), attributes);
        return new Declared(
                first(all, Declared::id),
                first(all, Declared::at),
                first(all, Declared::origin),
                first(all, Declared::classification),
                all.stream()
                        .map(Declared::references)
                        .filter(refs -> !refs.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                first(all, Declared::releasedOn));
    }

    private static Optional<String> first(List<Declared> all, Function<Declared, Optional<String>> field) {
        for (Declared declared : all) {
            Optional<String> value = field.apply(declared);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }
}
