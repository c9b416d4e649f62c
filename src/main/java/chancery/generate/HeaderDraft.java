package chancery.generate;

import chancery.cable.Addressee;
import chancery.cable.Addressee.Role;
import chancery.cable.CableHeader;
import chancery.cable.Classification;
import chancery.cable.HeaderLine;
import chancery.cable.Precedence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes up the header of a cable: whom it goes to, how urgently, and by which stations. */
final class HeaderDraft {

    /** An address that is no post. */
    private record Address(String bureau, String routing, String name) {}

    private static final List<Address> COLLECTIVES = WordList.read(
            "/generate/collectives.csv",
            row -> new Address(row.getField("bureau"), row.getField("routing"), row.getField("name")));

    private static final List<Address> AGENCIES = WordList.read(
            "/generate/agencies.csv", row -> new Address("", row.getField("routing"), row.getField("name")));

    private final Assignment assignment;
    private final Period period;
    private final Chance chance;
    private final Precedence precedence;

    HeaderDraft(Assignment assignment, Period period, Chance chance) {
        this.assignment = assignment;
        this.period = period;
        this.chance = chance;
        this.precedence = period.precedence(chance);
    }

    CableHeader header(Classification level) {
        boolean network = period == Period.NETWORK;
        Station station = assignment.station();
        int delayMinutes = chance.of(0.9) ? 0 : chance.between(1, 30);
        return new CableHeader(
                network ? Optional.of(transmission()) : Optional.empty(),
                network ? Optional.of(station.routing()) : Optional.empty(),
                network ? Optional.of(assignment.reference().serial() % 10_000) : Optional.empty(),
                network ? Optional.of(assignment.sentAt().plusMinutes(delayMinutes)) : Optional.empty(),
                Optional.of(precedence),
                network && precedence != Precedence.ROUTINE && chance.of(0.04)
                        ? Optional.of(Precedence.ROUTINE)
                        : Optional.empty(),
                Optional.of(assignment.sentAt()),
                Optional.of(station.address()),
                addressees(),
                network ? lines(level) : List.of());
    }

    private String transmission() {
        return "VZCZC" + (chance.of(0.7) ? "XRO" : "XYZ") + HeaderPrinter.digits(4, chance.between(1, 9999));
    }

    private List<HeaderLine> lines(Classification level) {
        StringBuilder relay = new StringBuilder();
        String prosign = prosign(precedence);
        relay.append(prosign).append(prosign);
        for (int i = chance.between(1, 7); i > 0; i--) {
            relay.append(' ').append(chance.pick(assignment.open()).routing());
        }
        char letter = level.label().charAt(0);
        String security = (level == Classification.UNCLASSIFIED ? "ZNR " : "ZNY ")
                + String.valueOf(letter).repeat(5) + " ZZH";
        return List.of(
                new HeaderLine(HeaderLine.Kind.RELAY, relay.toString()),
                new HeaderLine(HeaderLine.Kind.SECURITY, security));
    }

    /** {@code O} of IMMEDIATE. */
    static String prosign(Precedence precedence) {
        return switch (precedence) {
            case FLASH -> "Z";
            case NIACT_IMMEDIATE, IMMEDIATE -> "O";
            case PRIORITY -> "P";
            case ROUTINE -> "R";
        };
    }

    private List<Addressee> addressees() {
        Optional<Precedence> printed =
                precedence == Precedence.ROUTINE || chance.of(0.1) ? Optional.empty() : Optional.of(precedence);
        Optional<Precedence> toOthers = chance.of(0.5) ? printed : Optional.empty();
        List<Addressee> found = new ArrayList<>();
        if (assignment.station().isDepartment()) {
            posts(chance.between(1, 5)).forEach(post -> found.add(to(Role.ACTION, post, printed, true)));
        } else {
            found.add(to(Role.ACTION, Station.DEPARTMENT, printed, true));
            posts(chance.of(0.1) ? 1 : 0).forEach(post -> found.add(to(Role.ACTION, post, printed, true)));
        }
        if (chance.of(0.05)) {
            return found;
        }
        assignment.station().country().map(Country::bureau).ifPresent(bureau -> {
            for (Address collective : COLLECTIVES) {
                if (period != Period.TELEPRINTER && collective.bureau.equals(bureau) && chance.of(0.45)) {
                    found.add(to(Role.INFO, collective.routing, collective.name, toOthers, false));
                }
            }
        });
        for (Station post : posts(chance.between(0, 5))) {
            if (found.stream().noneMatch(other -> other.name().equals(post.address()))) {
                found.add(to(Role.INFO, post, toOthers, chance.of(0.7)));
            }
        }
        for (Address agency : AGENCIES) {
            if (chance.of(0.22)) {
                found.add(to(Role.INFO, agency.routing, agency.name, toOthers, chance.of(0.3)));
            }
        }
        return List.copyOf(found);
    }

    /** Other posts, mostly of the same part of the world, in the order of the alphabet. */
    private List<Station> posts(int count) {
        List<Station> found = new ArrayList<>();
        Optional<String> bureau = assignment.station().country().map(Country::bureau);
        for (int tries = 0; tries < count * 8 && found.size() < count; tries++) {
            Station one = chance.pick(assignment.open());
            boolean near = one.country().map(Country::bureau).equals(bureau) || bureau.isEmpty() || chance.of(0.15);
            if (near && !one.isDepartment() && !one.equals(assignment.station()) && !found.contains(one)) {
                found.add(one);
            }
        }
        found.sort(Comparator.comparing(Station::address));
        return found;
    }

    private Addressee to(Role role, Station station, Optional<Precedence> word, boolean numbered) {
        return to(role, station.routing(), station.address(), word, numbered);
    }

    private Addressee to(Role role, String routing, String name, Optional<Precedence> word, boolean numbered) {
        return new Addressee(
                role,
                period == Period.NETWORK ? Optional.of(routing) : Optional.empty(),
                name,
                Station.wordOf(name),
                Optional.empty(),
                word,
                numbered ? Optional.of(chance.between(1, 9999)) : Optional.empty(),
                List.of());
    }
}
