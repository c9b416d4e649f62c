package chancery.generate;

import chancery.cable.Classification;
import chancery.cable.Precedence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How cables looked and what was usual, by the years they were sent in. */
enum Period {
    /** Capitals throughout, no portion marks, LIMITED OFFICIAL USE is a level of its own. */
    TELEPRINTER(1973, "11652"),
    /** Capitals, and one mark for the entire text. */
    ENTIRE_TEXT(1978, "12065"),
    /** The same under a new order, with dates of no declassification. */
    UNDATED(1982, "12356"),
    /** Upper and lower case, each paragraph marked. */
    PORTIONS(1995, "12958"),
    /** Headers as the network carried them, SIPDIS. */
    NETWORK(2003, "12958");

    /** The order that replaced 12958; in use at posts from the summer of 2010. */
    private static final LocalDate NEW_ORDER = LocalDate.of(2010, 6, 27);

    private final int first;
    private final String order;

    Period(int first, String order) {
        this.first = first;
        this.order = order;
    }

    static Period of(int year) {
        Period found = TELEPRINTER;
        for (Period period : values()) {
            found = year >= period.first ? period : found;
        }
        return found;
    }

    boolean isCapitals() {
        return compareTo(PORTIONS) < 0;
    }

    /** Whether paragraph 1 carries one mark for all. */
    boolean isBlanket() {
        return this == ENTIRE_TEXT || this == UNDATED;
    }

    boolean isMarked() {
        return compareTo(PORTIONS) >= 0;
    }

    /** The number of the executive order in the E.O. line. */
    String executiveOrder(LocalDate day) {
        return day.isBefore(NEW_ORDER) ? order : "13526";
    }

    /** Digits of the serial in the classification line. */
    int serialDigits() {
        return this == TELEPRINTER ? 5 : 6;
    }

    private record Share(Classification classification, int early, int middle, int late) {}

    private static final List<Share> SHARES = List.of(
            new Share(Classification.UNCLASSIFIED, 360, 450, 480),
            new Share(Classification.LIMITED_OFFICIAL_USE, 250, 90, 0),
            new Share(Classification.CONFIDENTIAL, 330, 400, 430),
            new Share(Classification.SECRET, 55, 55, 85),
            new Share(Classification.TOP_SECRET, 5, 5, 5));

    /** A level; which is usual changes with the years. */
    Classification classification(Chance chance) {
        return chance.pick(SHARES, share -> switch (this) {
                    case TELEPRINTER, ENTIRE_TEXT -> share.early;
                    case UNDATED -> share.middle;
                    case PORTIONS, NETWORK -> share.late;
                })
                .classification;
    }

    private record Urgency(Precedence precedence, int early, int late) {}

    private static final List<Urgency> URGENCIES = List.of(
            new Urgency(Precedence.FLASH, 4, 4),
            new Urgency(Precedence.IMMEDIATE, 210, 290),
            new Urgency(Precedence.PRIORITY, 270, 360),
            new Urgency(Precedence.ROUTINE, 516, 346));

    Precedence precedence(Chance chance) {
        return chance.pick(URGENCIES, urgency -> this == NETWORK ? urgency.late : urgency.early).precedence;
    }

    /** When or by which rule a cable is to be declassified. */
    Declassification declassification(Classification level, LocalDate day, Chance chance) {
        if (level.rank() <= Classification.LIMITED_OFFICIAL_USE.rank()) {
            return Declassification.rule("N/A");
        }
        int years = chance.of(0.15) ? 25 : 10;
        return switch (this) {
            case TELEPRINTER -> Declassification.rule(chance.pick(List.of("GDS", "GDS", "XGDS-1", "XGDS-2")));
            case ENTIRE_TEXT -> Declassification.rule(chance.pick(List.of("GDS", "RDS-1", "RDS-3")));
            case UNDATED -> Declassification.rule("OADR");
            case PORTIONS ->
                chance.of(0.2)
                        ? Declassification.rule(chance.pick(List.of("X1", "X5", "X6")))
                        : Declassification.on(day.plusYears(years));
            case NETWORK -> Declassification.on(day.plusYears(years));
        };
    }

    /** What stands behind {@code DECL:}. */
    record Declassification(Optional<LocalDate> on, Optional<String> rule) {

        static Declassification on(LocalDate day) {
            return new Declassification(Optional.of(day), Optional.empty());
        }

        static Declassification rule(String rule) {
            return new Declassification(Optional.empty(), Optional.of(rule));
        }
    }
}
