package chancery.generate;

import chancery.cable.Cable;
import chancery.cable.CableHeader;
import chancery.cable.CableText;
import chancery.cable.Classification;
import chancery.cable.Declared;
import chancery.cable.Drafting;
import chancery.cable.MessageReference;
import chancery.cable.TextHead;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes up one cable: what is true of it, before it is printed. */
final class Drafter {

    /** Of the logarithm of lengths: a few cables are many times as long as most. */
    private static final double LENGTH_SPREAD = 0.75;

    private static final int SHORTEST_CHARS = 400;
    private static final int LONGEST_CHARS = 70_000;

    /** How long a chief of mission stays. */
    private static final int TERM_YEARS = 3;

    /** How often the header of a cable of 2003 to 2006 is withheld. */
    private static final double WITHHELD_SHARE = 0.08;

    /** What the Department and missions to international bodies write about. */
    private static final List<Country> REPORTED_ON = Station.ALL.stream()
            .map(Station::country)
            .flatMap(Optional::stream)
            .distinct()
            .toList();

    private final long seed;
    private final int medianChars;

    Drafter(long seed, int medianChars) {
        this.seed = seed;
        this.medianChars = medianChars;
    }

    SyntheticCable draft(Assignment assignment) {
        Chance chance = new Chance(seed, assignment.index());
        Station station = assignment.station();
        LocalDate day = assignment.sentAt().toLocalDate();
        Period period = Period.of(day.getYear());
        Classification level = period.classification(chance);
        Topic topic = chance.pick(Topic.ALL, one -> one.weight(day.getYear()));
        Country country = station.country().orElseGet(() -> chance.pick(REPORTED_ON));
        Cast cast = Cast.of(country, Station.cities(country), day.getYear(), chance);
        Prose prose = new Prose(Grammar.REPORTING, chance, cast, topic, day, period.isCapitals());
        Culture.FullName signer = chief(station, day.getYear());

        boolean withheld = period == Period.NETWORK && day.getYear() <= 2006 && chance.of(WITHHELD_SHARE);
        CableHeader header =
                withheld ? CableHeader.WITHHELD : new HeaderDraft(assignment, period, chance).header(level);
        prose.begin(0);
        prose.say("subject");
        TextHead head = new HeadDraft(assignment, period, level, topic, cast, chance).head(prose.text(), signer);
        int lengthChars = (int) Math.min(
                LONGEST_CHARS, Math.max(SHORTEST_CHARS, medianChars * StrictMath.exp(LENGTH_SPREAD * chance.normal())));
        CableText text = new TextDraft(prose, period, level, head.captions(), lengthChars).text(signer);
        Cable cable = new Cable(
                assignment.reference().toString(),
                Optional.of(assignment.reference()),
                declared(assignment, head),
                Optional.of(assignment.sentAt()),
                header,
                Drafting.NOT_GIVEN,
                head,
                text,
                List.of(1),
                withheld,
                false,
                false,
                List.of(),
                1);
        return new SyntheticCable(cable, prose.mentions(), Style.of(period, chance));
    }

    /** Who heads a station in a year: the same for every cable of that time. */
    private Culture.FullName chief(Station station, int year) {
        return Culture.american(new Chance(seed, station.word().hashCode() * 1000L + year / TERM_YEARS));
    }

    private static Declared declared(Assignment assignment, TextHead head) {
        String level = head.classification().map(Classification::label).orElseThrow();
        boolean noforn = head.captions().contains("NOFORN");
        boolean sensitive = head.captions().contains("SENSITIVE");
        return new Declared(
                Optional.of(assignment.reference().toString()),
                Optional.of(Layout.csvDate(assignment.sentAt())),
                Optional.of(assignment.station().title()),
                Optional.of(level + (noforn ? "//NOFORN" : sensitive ? "//FOR OFFICIAL USE ONLY" : "")),
                assignment.earlier().stream()
                        .map(MessageReference::toString)
                        .sorted()
                        .toList(),
                Optional.empty());
    }
}
