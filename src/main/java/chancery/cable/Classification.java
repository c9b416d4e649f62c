package chancery.cable;

/** The classification of a cable or a portion, lowest first, on one scale of ranks. */
public enum Classification {
    UNCLASSIFIED(0),
    LIMITED_OFFICIAL_USE(1),
    CONFIDENTIAL(2),
    SECRET(3),
    TOP_SECRET(4);

    private final int rank;

    Classification(int rank) {
        this.rank = rank;
    }

    /** The name in tables: {@code TOP SECRET}. */
    public String label() {
        return name().replace('_', ' ');
    }

    /** U 0, LOU 1, C 2, S 3, TS 4. */
    public int rank() {
        return rank;
    }
}
