package chancery.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The countries and territories of ISO 3166-1, and Kosovo. */
public final class Countries {

    private final List<Country> all;
    private final Map<String, Country> byIso2;

    private Countries(List<Country> all) {
        this.all = all;
        this.byIso2 = all.stream().collect(Collectors.toUnmodifiableMap(Country::iso2, Function.identity()));
    }

    private static final class Loaded {
        static final Countries COUNTRIES = new Countries(ReferenceTable.read(
                "countries.csv",
                row -> new Country(
                        row.getField("iso2"),
                        row.getField("name"),
                        Double.parseDouble(row.getField("lat")),
                        Double.parseDouble(row.getField("lon")))));
    }

    /** {@return the countries of {@code countries.csv}, loaded at the first call} */
    public static Countries known() {
        return Loaded.COUNTRIES;
    }

    /** {@return all of them, by code} */
    public List<Country> all() {
        return all;
    }

    /**
     * {@return the country of a code; absent where no country has it}
     *
     * @param iso2 ISO 3166-1 alpha-2 in capitals: {@code KZ}
     */
    public Optional<Country> find(String iso2) {
        return Optional.ofNullable(byIso2.get(iso2));
    }
}
