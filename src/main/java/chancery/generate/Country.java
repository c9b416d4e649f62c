package chancery.generate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A country that cables are about.
 *
 * @param iso2 ISO 3166-1 alpha-2
 * @param tag the code in TAGS, which is not ISO: {@code GM} for Germany
 * @param bureau the Department's bureau for it: {@code EUR}
 * @param culture whose names its people bear, in {@code names.csv}
 */
record Country(String iso2, String tag, String name, String bureau, String culture) {

    static final List<Country> ALL = WordList.read(
            "/generate/countries.csv",
            row -> new Country(
                    row.getField("iso2"),
                    row.getField("tag"),
                    row.getField("name"),
                    row.getField("bureau"),
                    row.getField("culture")));

    private static final Map<String, Country> BY_ISO2 =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Country::iso2, Function.identity()));

    private static final Map<String, List<Country>> NEIGHBOURS = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Country::iso2,
                    country -> ALL.stream()
                            .filter(other -> other.bureau.equals(country.bureau) && !other.equals(country))
                            .toList()));

    /** The country of a code, if cables are made up about it. */
    static Optional<Country> find(String iso2) {
        return Optional.ofNullable(BY_ISO2.get(iso2));
    }

    /** Another country of the same part of the world. */
    Country neighbour(Chance chance) {
        return chance.pick(NEIGHBOURS.getOrDefault(iso2, ALL));
    }
}
