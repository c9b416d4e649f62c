package chancery.mention;

import chancery.cable.Mention;
import chancery.reference.Post;
import chancery.reference.Posts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The word lists under {@code resources/names/}. Their first line says where a list is from, the second names the
 * columns; no field holds a comma. {@code form} holds all forms of one thing, the fullest first, between bars.
 */
final class NameLists {

    private static final String SURNAME = "surname";

    private NameLists() {}

    /** Countries, places and the cities that posts are in. */
    static List<ListedName> all() {
        List<ListedName> names = new ArrayList<>();
        // forms,country,note
        names.addAll(read("countries.csv", row -> forms(row, Optional.of(row.get(1)))));
        Map<String, String> postOfCity = postOfCity();
        // forms,country,note
        names.addAll(read(
                "places.csv",
                row -> forms(row, Optional.ofNullable(postOfCity.get(row.get(0).split("\\|")[0])))));
        names.addAll(read("organizations.csv", NameLists::bodies));
        Map<String, Boolean> listed = new HashMap<>();
        names.forEach(name -> listed.put(name.form(), true));
        for (Post post : Posts.known().all()) {
            post.city()
                    .filter(city -> !listed.containsKey(city) && city.chars().noneMatch(Character::isDigit))
                    .ifPresent(city -> {
                        listed.put(city, true);
                        names.add(new ListedName(
                                city,
                                Mention.Kind.PLACE,
                                city,
                                post.country(),
                                Optional.ofNullable(postOfCity.get(city)),
                                false));
                    });
        }
        // city,country,note
        for (ListedName city : read("cities.csv", row -> cityForms(row, postOfCity))) {
            if (listed.putIfAbsent(city.form(), true) == null) {
                names.add(city);
            }
        }
        return names;
    }

    /** Forms under which a text may print the names, in no order, some of them twice. */
    static Stream<String> forms() {
        Stream<String> listed = Stream.of("countries.csv", "places.csv", "organizations.csv", "cities.csv")
                .flatMap(list -> read(list, row -> Arrays.asList(row.get(0).split("\\|"))).stream());
        return Stream.concat(listed, Posts.known().all().stream().flatMap(post -> post.city().stream()));
    }

    /** The post of a city; where there are several, the embassy, else the one with most cables. */
    private static Map<String, String> postOfCity() {
        Map<String, String> posts = new HashMap<>();
        for (String kind : List.of("embassy", "consulate", "")) {
            for (Post post : Posts.known().all()) {
                if (kind.isEmpty() || post.kind().equals(kind)) {
                    post.city().ifPresent(city -> posts.putIfAbsent(city, post.word()));
                }
            }
        }
        return posts;
    }

    /** A city that the shorter list has too keeps its place there. */
    private static List<ListedName> cityForms(List<String> row, Map<String, String> postOfCity) {
        String city = row.get(0);
        return List.of(new ListedName(
                city,
                Mention.Kind.PLACE,
                city,
                Optional.of(row.get(1)),
                Optional.ofNullable(postOfCity.get(city)),
                true));
    }

    private static List<ListedName> bodies(List<String> row) {
        List<String> forms = Arrays.asList(row.get(0).split("\\|"));
        return forms.stream()
                .map(form -> new ListedName(
                        form,
                        Mention.Kind.ORGANIZATION,
                        forms.get(0),
                        Optional.of(row.get(1)).filter(code -> !code.isEmpty()),
                        Optional.empty(),
                        false))
                .toList();
    }

    private static List<ListedName> forms(List<String> row, Optional<String> entity) {
        List<String> forms = Arrays.asList(row.get(0).split("\\|"));
        Optional<String> country = Optional.of(row.get(1)).filter(code -> !code.isEmpty());
        return forms.stream()
                .map(form -> new ListedName(
                        form,
                        Mention.Kind.PLACE,
                        forms.get(0),
                        country,
                        entity,
                        row.get(2).equals(SURNAME)))
                .toList();
    }

    private static <T> List<T> read(String list, Function<List<String>, List<T>> row) {
        try (InputStream in = NameLists.class.getResourceAsStream("/names/" + list)) {
            if (in == null) {
                throw new IllegalStateException("word list missing from the jar: " + list);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(2)
                    .flatMap(line -> row.apply(Arrays.asList(line.split(",", -1))).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read word list " + list, e);
        }
    }
}
