package chancery.generate;

import chancery.cable.Classification;
import chancery.cable.ClassifiedBy;
import chancery.cable.MessageReference;
import chancery.cable.PortionMark;
import chancery.cable.Reference;
import chancery.cable.TextHead;
import chancery.reference.Posts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes up the head of a cable's text: captions, passing instructions, E.O., TAGS, subject, references, classifier. */
final class HeadDraft {

    /** The caption that every cable made here carries. */
    static final String SYNTHETIC = "SYNTHETIC";

    private static final List<String> TITLES =
            List.of("Charge d'Affaires", "Deputy Chief of Mission", "Political Counselor", "Economic Counselor");

    private final Assignment assignment;
    private final Period period;
    private final Classification level;
    private final Topic topic;
    private final Cast cast;
    private final Chance chance;

    HeadDraft(Assignment assignment, Period period, Classification level, Topic topic, Cast cast, Chance chance) {
        this.assignment = assignment;
        this.period = period;
        this.level = level;
        this.topic = topic;
        this.cast = cast;
        this.chance = chance;
    }

    /** @param signer who heads the station, who mostly also classifies */
    TextHead head(String subject, Culture.FullName signer) {
        List<String> captions = captions();
        Period.Declassification declassification =
                period.declassification(level, assignment.sentAt().toLocalDate(), chance);
        boolean classified = period.isMarked() && level.rank() >= Classification.CONFIDENTIAL.rank();
        return new TextHead(
                Optional.of(level),
                Optional.of(Posts.letters(assignment.station().printed())),
                Optional.of(assignment.reference().serial()),
                1,
                1,
                captions,
                attention(),
                Optional.of(period.executiveOrder(assignment.sentAt().toLocalDate())),
                declassification.on(),
                declassification.rule(),
                tags(),
                Optional.of(subject),
                classified && chance.of(0.05) ? Optional.of(mark(level)) : Optional.empty(),
                references(),
                classified ? Optional.of(classifiedBy(signer)) : Optional.empty(),
                classified ? reasons() : List.of());
    }

    /** {@code C} of CONFIDENTIAL. */
    static PortionMark mark(Classification level) {
        return new PortionMark(
                switch (level) {
                    case UNCLASSIFIED -> "U";
                    case LIMITED_OFFICIAL_USE -> "LOU";
                    case CONFIDENTIAL -> "C";
                    case SECRET -> "S";
                    case TOP_SECRET -> "TS";
                },
                level);
    }

    private List<String> captions() {
        List<String> found = new ArrayList<>();
        boolean classified = level.rank() >= Classification.CONFIDENTIAL.rank();
        if (period == Period.NETWORK) {
            found.add("SIPDIS");
        }
        found.add(SYNTHETIC);
        if (classified && period.isMarked() && chance.of(0.2)) {
            found.add("NOFORN");
        }
        if (level == Classification.UNCLASSIFIED && period.isMarked() && chance.of(0.55)) {
            found.add("SENSITIVE");
        }
        if (classified && !period.isMarked() && chance.of(0.15)) {
            found.add(chance.pick(List.of("LIMDIS", "LIMDIS", "EXDIS", "NODIS")));
        }
        return found;
    }

    private List<String> attention() {
        List<String> found = new ArrayList<>();
        String bureau = assignment.station().country().map(Country::bureau).orElse("IO");
        if (chance.of(0.55)) {
            String offices = chance.of(0.5) ? " AND " + chance.pick(topic.office()) : "";
            found.add((chance.of(0.7) ? "STATE" : "DEPT") + " FOR " + bureau + offices);
        }
        if (chance.of(0.1)) {
            found.add("NSC FOR " + Culture.american(chance).surname().toUpperCase(Locale.ROOT));
        }
        return found;
    }

    private List<String> tags() {
        Set<String> found = new LinkedHashSet<>();
        int subjects = chance.between(1, topic.tags().size());
        topic.tags().stream().limit(subjects).map(this::ofItsTime).forEach(found::add);
        if (period.isMarked()) {
            topic.programs().stream().filter(program -> chance.of(0.4)).forEach(found::add);
        }
        found.add(cast.country().tag());
        if (chance.of(0.3)) {
            found.add(cast.neighbour().tag());
        }
        return List.copyOf(found);
    }

    /** In the 1970s internal politics were PINT, and external relations PFOR. */
    private String ofItsTime(String tag) {
        if (period != Period.TELEPRINTER) {
            return tag;
        }
        return tag.equals("PGOV") ? "PINT" : tag.equals("PREL") ? "PFOR" : tag;
    }

    private List<Reference> references() {
        List<MessageReference> earlier = assignment.earlier();
        List<Reference> found = new ArrayList<>();
        for (int i = 0; i < earlier.size(); i++) {
            MessageReference cited = earlier.get(i);
            String year = cited.year() == assignment.reference().year()
                    ? ""
                    : cited.toString().substring(0, 2) + " ";
            String notal = chance.of(0.08) ? " (NOTAL)" : "";
            found.add(new Reference(
                    earlier.size() == 1 ? Optional.empty() : Optional.of(String.valueOf((char) ('A' + i))),
                    Reference.Kind.CABLE,
                    Optional.of(cited.toString()),
                    year + Station.printed(cited.post()) + " " + cited.serial() + notal));
        }
        return found;
    }

    private ClassifiedBy classifiedBy(Culture.FullName signer) {
        boolean chief = chance.of(0.5);
        String name = (chief ? signer : Culture.american(chance)).toString();
        String title =
                assignment.station().isDepartment() ? "Office Director" : chief ? "Ambassador" : chance.pick(TITLES);
        return new ClassifiedBy(Optional.of(name), Optional.of(title));
    }

    private List<String> reasons() {
        String section = period == Period.NETWORK ? "1.4" : "1.5";
        return switch (chance.below(4)) {
            case 0 -> List.of(section + "(b)");
            case 1 -> List.of(section + "(d)");
            default -> List.of(section + "(b)", section + "(d)");
        };
    }
}
