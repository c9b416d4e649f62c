package chancery.generate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Given names and invented surnames that go together. */
record Culture(String name, List<String> given, List<String> surnames) {

    private static final Map<String, Culture> BY_NAME = WordList.read(
                    "/generate/names.csv",
                    row -> new Culture(
                            row.getField("culture"), WordList.words(row, "given"), WordList.words(row, "surnames")))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Culture::name, Function.identity()));

    /** Whose people put the surname first. */
    private static final Set<String> SURNAME_FIRST = Set.of("chinese", "korean");

    /** The culture of a name in {@code countries.csv}. */
    static Culture of(String name) {
        return Optional.ofNullable(BY_NAME.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no names for " + name));
    }

    /** Somebody from the United States. */
    static FullName american(Chance chance) {
        return of("anglo").person(chance);
    }

    /** A person of this culture. */
    FullName person(Chance chance) {
        return new FullName(chance.pick(given), chance.pick(surnames), SURNAME_FIRST.contains(name));
    }

    /** A name in its two parts. */
    record FullName(String given, String surname, boolean surnameFirst) {

        @Override
        public String toString() {
            return surnameFirst ? surname + " " + given : given + " " + surname;
        }
    }
}
