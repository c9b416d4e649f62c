package chancery.cable;

/** The classification of a cable or a portion, lowest first, on one scale of ranks. */
public enum Classification {
    /**
     * Printed {@code UNCLAS} or {@code UNCLASSIFIED}, also {@code UNCLAS SENSITIVE} and {@code FOR OFFICIAL USE ONLY}.
     */
    UNCLASSIFIED(0),
    /** Printed {@code LIMITED OFFICIAL USE}, to the mid 1990s. */
    LIMITED_OFFICIAL_USE(1),
    /** Printed {@code C O N F I D E N T I A L}. */
    CONFIDENTIAL(2),
    /** Printed {@code S E C R E T}. */
    SECRET(3),
    /** Printed {@code T O P S E C R E T}; hardly ever published. */
    TOP_SECRET(4);

    private final int rank;

    Classification(int rank) {
        this.rank = rank;
    }

    /** {@return the name in tables: {@code TOP SECRET}} */
    public String label() {
        return name().replace('_', ' ');
    }

    /** {@return its place on the scale: U 0, LOU 1, C 2, S 3, TS 4} */
    public int rank() {
        return rank;
    }
}
