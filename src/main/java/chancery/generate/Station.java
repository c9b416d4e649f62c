package chancery.generate;

import chancery.reference.Posts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A post as an originator.
 *
 * @param word in ids: {@code TELAVIV}
 * @param printed in the classification line: {@code TEL AVIV}
 * @param address in FM, TO and INFO lines: {@code AMEMBASSY TEL AVIV}
 * @param title as containers print it: {@code Embassy Tel Aviv}
 * @param routing routing indicator: {@code RUEHTV}
 * @param country where it reports from; absent for the Department and missions to international bodies
 * @param city where it is: {@code Tel Aviv}
 * @param first the first year that it sends cables in
 * @param last the last
 * @param weight how many cables it sent, of all those known
 */
record Station(
        String word,
        String printed,
        String address,
        String title,
        String routing,
        Optional<Country> country,
        String city,
        int first,
        int last,
        int weight) {

    /** Posts with fewer known cables, such as travelling parties, are left out. */
    private static final int FEWEST_CABLES = 100;

    private record Period(String post, String printed, String address, int first, int last) {}

    private static final Map<String, Period> PERIODS = WordList.read(
                    "/generate/stations.csv",
                    row -> new Period(
                            row.getField("post"),
                            row.getField("printed"),
                            row.getField("address"),
                            Integer.parseInt(row.getField("first")),
                            Integer.parseInt(row.getField("last"))))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Period::post, Function.identity()));

    /** Those with most cables first. */
    static final List<Station> ALL = WordList.read(
                    "/reference/posts.csv",
                    row -> station(
                            row.getField("post"),
                            row.getField("title"),
                            row.getField("kind"),
                            row.getField("city"),
                            WordList.optional(row, "routing"),
                            WordList.optional(row, "country"),
                            Integer.parseInt(row.getField("cablegate_ids"))))
            .stream()
            .flatMap(Optional::stream)
            .toList();

    private static final Map<String, Station> BY_WORD =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Station::word, Function.identity()));

    private static final Map<String, String> WORDS =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Station::address, Station::word));

    private static final Map<String, List<String>> CITIES = ALL.stream()
            .filter(station -> station.country.isPresent())
            .collect(Collectors.groupingBy(
                    station -> station.country.orElseThrow().iso2(),
                    Collectors.mapping(
                            Station::city,
                            Collectors.collectingAndThen(
                                    Collectors.toList(),
                                    cities -> cities.stream().distinct().toList()))));

    static final Station DEPARTMENT = ALL.stream()
            .filter(station -> station.word.equals("STATE"))
            .findFirst()
            .orElseThrow();

    private static Optional<Station> station(
            String word,
            String title,
            String kind,
            String city,
            Optional<String> routing,
            Optional<String> iso2,
            int cables) {
        Optional<Country> country = iso2.flatMap(Country::find);
        String capitals = city.toUpperCase(Locale.ROOT);
        String prefix = kind.equals("consulate") ? "AMCONSUL " : "AMEMBASSY ";
        boolean plain = Stream.of("embassy", "consulate").anyMatch(kind::equals)
                && Posts.letters(city).equals(word)
                && country.isPresent()
                && capitals.chars().allMatch(c -> c == ' ' || (c >= 'A' && c <= 'Z'));
        Optional<Period> exception = Optional.ofNullable(PERIODS.get(word));
        Period period = exception.orElseGet(() -> new Period(word, capitals, prefix + capitals, 1973, 2010));
        return routing.filter(r -> exception.isPresent() || (plain && cables >= FEWEST_CABLES))
                .map(indicator -> new Station(
                        word,
                        period.printed,
                        period.address,
                        title,
                        indicator,
                        country,
                        city,
                        period.first,
                        period.last,
                        cables));
    }

    /** The word in ids of the station that an address names: {@code TELAVIV} of {@code AMEMBASSY TEL AVIV}. */
    static Optional<String> wordOf(String address) {
        return Optional.ofNullable(WORDS.get(address));
    }

    /** The cities of a country that have posts; others are not named. */
    static List<String> cities(Country country) {
        return CITIES.getOrDefault(country.iso2(), List.of());
    }

    /** How the classification line and references print a post: {@code TEL AVIV} of {@code TELAVIV}. */
    static String printed(String word) {
        return Optional.ofNullable(BY_WORD.get(word)).map(Station::printed).orElse(word);
    }

    boolean isOpen(int year) {
        return first <= year && year <= last;
    }

    boolean isDepartment() {
        return word.equals(DEPARTMENT.word);
    }

    /** About how many messages it numbers in a year: cables are a part of its traffic. */
    int messagesPerYear() {
        return isDepartment() ? 130_000 : 300 + weight;
    }
}
