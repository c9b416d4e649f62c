package chancery.generate;

import chancery.cable.Mention;
import chancery.cable.Span;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The text of one cable while it is written, paragraph by paragraph, and what it mentions where. */
final class Prose {

    /** How the published copies blot a name out. */
    private static final String REDACTION = "XXXXXXXXXXXX";

    private final Grammar grammar;
    private final Chance chance;
    private final Cast cast;
    private final Topic topic;
    private final LocalDate today;
    private final boolean allCapitals;

    private final List<Mention> mentions = new ArrayList<>();
    private final Set<String> introduced = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private int ordinal;
    private int redactions;
    private boolean capitals;
    private boolean capitalizing;
    private final Turns<Cast.Person> people;
    private final Turns<Cast.Organization> organizations;

    /** @param allCapitals whether everything is written in capitals, as the teleprinters of the time did */
    Prose(Grammar grammar, Chance chance, Cast cast, Topic topic, LocalDate today, boolean allCapitals) {
        this.grammar = grammar;
        this.chance = chance;
        this.cast = cast;
        this.people = new Turns<>(cast.people());
        this.organizations = new Turns<>(cast.organizations());
        this.topic = topic;
        this.today = today;
        this.allCapitals = allCapitals;
    }

    /** Picks from a list, never the same twice in a row where there are others. */
    private static final class Turns<T> {

        private final List<T> all;
        private int latest;

        Turns(List<T> all) {
            this.all = all;
        }

        T next(Chance chance) {
            latest = all.size() == 1 ? 0 : (latest + chance.between(1, all.size() - 1)) % all.size();
            return all.get(latest);
        }
    }

    Chance chance() {
        return chance;
    }

    Topic topic() {
        return topic;
    }

    /** Begins a new stretch of text, of the paragraph with this ordinal; 0 is the subject line, always in capitals. */
    void begin(int ordinal) {
        this.ordinal = ordinal;
        capitals = allCapitals || ordinal == 0;
        text.setLength(0);
        redactions = 0;
        capitalizing = false;
    }

    /** Redacted places in the present stretch. */
    int redactions() {
        return redactions;
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    List<Mention> mentions() {
        return List.copyOf(mentions);
    }

    /** One phrase of a rule. */
    void say(String rule) {
        grammar.rule(rule).say(this);
    }

    void words(String words) {
        words(words, capitals ? words.toUpperCase(Locale.ROOT) : words);
    }

    /** @param inCapitals the same words, made once for all who say them */
    void words(String words, String inCapitals) {
        int from = text.length();
        text.append(capitals ? inCapitals : words);
        if (capitalizing && text.length() > from) {
            text.setCharAt(from, Character.toUpperCase(text.charAt(from)));
            capitalizing = false;
        }
    }

    void capitalizeNext() {
        capitalizing = true;
    }

    void person() {
        Cast.Person person = people.next(chance);
        String full = person.name().toString();
        if (person.isRedacted()) {
            redactions++;
            mention(Mention.Kind.REDACTION, REDACTION, REDACTION, Optional.empty(), false);
        } else if (introduced.add(full)) {
            words(person.office() + " ");
            mention(Mention.Kind.PERSON, full, full, Optional.of(person.office()), person.isProtected());
            if (person.isProtected()) {
                words(" (strictly protect)");
            }
        } else {
            mention(
                    Mention.Kind.PERSON,
                    person.name().surname(),
                    full,
                    Optional.of(person.office()),
                    person.isProtected());
        }
    }

    /** Only the surname, as subject lines have it. */
    void personOfSubject() {
        Cast.Person person = people.next(chance);
        if (person.isRedacted()) {
            person();
        } else {
            mention(
                    Mention.Kind.PERSON,
                    person.name().surname(),
                    person.name().toString(),
                    Optional.empty(),
                    person.isProtected());
        }
    }

    void organization() {
        Cast.Organization organization = organizations.next(chance);
        words("the ");
        organization
                .shortForm()
                .filter(initials -> introduced.contains(organization.name()))
                .ifPresentOrElse(initials -> organization(initials, organization.name()), () -> inFull(organization));
    }

    private void inFull(Cast.Organization organization) {
        organization(organization.name(), organization.name());
        if (introduced.add(organization.name())) {
            organization.shortForm().ifPresent(initials -> {
                words(" (");
                organization(initials, organization.name());
                words(")");
            });
        }
    }

    /** Without an article, as subject lines have it. */
    void organizationOfSubject() {
        String name = organizations.next(chance).name();
        organization(name, name);
    }

    private void organization(String surface, String name) {
        mention(Mention.Kind.ORGANIZATION, surface, name, Optional.empty(), false);
    }

    void country() {
        place(cast.country().name(), cast.country(), Optional.of(cast.country().iso2()));
    }

    void neighbour() {
        place(
                cast.neighbour().name(),
                cast.neighbour(),
                Optional.of(cast.neighbour().iso2()));
    }

    void city() {
        place(chance.pick(cast.cities()), cast.country(), Optional.empty());
    }

    void date() {
        LocalDate day = today.minusDays(chance.between(1, 21));
        words(name(day.getMonth()) + " " + day.getDayOfMonth());
    }

    void month() {
        words(name(today.plusMonths(chance.between(1, 8)).getMonth()));
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    void year() {
        words(String.valueOf(today.getYear() - chance.between(1, 25)));
    }

    void yearOfBirth() {
        words(String.valueOf(today.getYear() - chance.between(32, 68)));
    }

    void number() {
        words(chance.of(0.5) ? String.valueOf(chance.between(20, 900)) : chance.between(2, 90) + ",000");
    }

    void percent() {
        words(chance.between(11, 89) + " percent");
    }

    void money() {
        words("USD " + chance.between(2, 450) + " million");
    }

    private void place(String surface, Country country, Optional<String> entity) {
        int start = text.length();
        words(surface);
        add(new Mention(
                ordinal,
                Mention.Kind.PLACE,
                text.substring(start),
                text.substring(start),
                Optional.of(country.iso2()),
                entity,
                Optional.empty(),
                false,
                new Span(start, text.length()),
                "truth"));
    }

    private void mention(Mention.Kind kind, String surface, String name, Optional<String> title, boolean isProtected) {
        int start = text.length();
        words(surface);
        add(new Mention(
                ordinal,
                kind,
                text.substring(start),
                allCapitals ? name.toUpperCase(Locale.ROOT) : name,
                Optional.empty(),
                Optional.empty(),
                title,
                isProtected,
                new Span(start, text.length()),
                "truth"));
    }

    private void add(Mention mention) {
        mentions.add(mention);
    }
}
