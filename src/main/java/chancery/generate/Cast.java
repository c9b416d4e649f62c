package chancery.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who and what one cable speaks of. */
record Cast(
        Country country,
        Country neighbour,
        List<String> cities,
        List<Person> people,
        List<Organization> organizations) {

    private static final List<String> OFFICES = List.of(
            "Deputy Minister",
            "Foreign Minister",
            "Prime Minister",
            "Finance Minister",
            "Director General",
            "Member of Parliament",
            "Party Chairman",
            "Presidential Adviser",
            "Professor",
            "Governor",
            "Deputy Speaker",
            "Editor",
            "Bishop",
            "General");

    private static final List<String> FIELDS = List.of(
            "Finance",
            "Justice",
            "Agriculture",
            "Education",
            "Transport",
            "Health",
            "Labor",
            "Trade",
            "Energy",
            "the Interior",
            "Defense",
            "Culture",
            "Fisheries",
            "Tourism",
            "Planning");

    private static final List<String> TEMPERS = List.of(
            "National",
            "United",
            "Popular",
            "Liberal",
            "Democratic",
            "Social",
            "Republican",
            "Independent",
            "Workers",
            "Agrarian",
            "Constitutional",
            "Progressive");

    private static final List<String> CAUSES =
            List.of("Renewal", "Unity", "Reform", "Action", "Progress", "Justice", "Union", "Labor", "Freedom");

    private static final List<String> BODIES = List.of(
            "Chamber of Commerce",
            "Bar Association",
            "Journalists Union",
            "Farmers Federation",
            "Election Watch",
            "Teachers Union",
            "Development Bank",
            "Investment Authority",
            "Red Crescent Society",
            "Customs Board");

    private static final List<Organization> WORLD = List.of(
            new Organization("", "United Nations", Optional.of("UN")),
            new Organization("", "World Bank", Optional.empty()),
            new Organization("", "International Monetary Fund", Optional.of("IMF")),
            new Organization("", "European Commission", Optional.empty()),
            new Organization("", "Red Cross", Optional.empty()));

    /**
     * A person.
     *
     * @param office the title before the name: {@code Deputy Minister}
     * @param isProtected the text asks to protect this person
     * @param isRedacted the publisher blotted the name out
     */
    record Person(Culture.FullName name, String office, boolean isProtected, boolean isRedacted) {}

    /**
     * A body, which text speaks of with an article.
     *
     * @param country its country's name and a blank, where that is part of the name; may be empty
     * @param shortForm printed in brackets behind the first mention, and used from then on
     */
    record Organization(String country, String rest, Optional<String> shortForm) {

        String name() {
            return country + rest;
        }
    }

    /** The people, bodies and places of a cable about {@code country}. */
    static Cast of(Country country, List<String> cities, int year, Chance chance) {
        Country neighbour = country.neighbour(chance);
        boolean redacted = year >= 2003 && chance.of(0.08);
        List<Person> people = new ArrayList<>();
        int count = chance.between(2, 5);
        for (int i = 0; i < count; i++) {
            Culture.FullName name = Culture.of(country.culture()).person(chance);
            if (people.stream().noneMatch(person -> person.name().surname().equals(name.surname()))) {
                people.add(new Person(name, chance.pick(OFFICES), chance.of(0.06), redacted && people.isEmpty()));
            }
        }
        List<Organization> organizations = new ArrayList<>();
        organizations.add(new Organization("", "Ministry of " + chance.pick(FIELDS), Optional.empty()));
        organizations.add(party(chance));
        organizations.add(chance.of(0.5) ? chance.pick(WORLD) : body(country, chance));
        if (chance.of(0.4)) {
            organizations.add(body(country, chance));
        }
        return new Cast(country, neighbour, cities, List.copyOf(people), List.copyOf(organizations));
    }

    private static Organization party(Chance chance) {
        String name = chance.pick(TEMPERS) + " " + chance.pick(CAUSES) + " Party";
        StringBuilder initials = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            initials.append(word.charAt(0));
        }
        return new Organization("", name, Optional.of(initials.toString().toUpperCase(Locale.ROOT)));
    }

    private static Organization body(Country country, Chance chance) {
        return new Organization(
                chance.of(0.3) ? country.name() + " " : "National ", chance.pick(BODIES), Optional.empty());
    }
}
