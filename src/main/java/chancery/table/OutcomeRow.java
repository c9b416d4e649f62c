package chancery.table;

import java.util.Optional;

/** What became of one record: in which cable it is, or why in none. */
public record OutcomeRow(String recordId, Optional<String> reason, Optional<String> cableId) {

    public OutcomeRow {
        if (reason.isPresent() == cableId.isPresent()) {
            throw new IllegalArgumentException("a record is either in a cable or quarantined: " + recordId);
        }
    }

    /**
     * {@return the outcome of a record that a cable was made of}
     *
     * @param recordId as in {@code records}
     * @param cableId as in {@code cables}
     */
    public static OutcomeRow parsed(String recordId, String cableId) {
        return new OutcomeRow(recordId, Optional.empty(), Optional.of(cableId));
    }

    /**
     * {@return the outcome of a record that holds no cable}
     *
     * @param recordId as in {@code records}
     * @param reason in snake case, such as {@code no_cable}
     */
    public static OutcomeRow quarantined(String recordId, String reason) {
        return new OutcomeRow(recordId, Optional.of(reason), Optional.empty());
    }

    /** {@return {@code parsed} or {@code quarantined}} */
    public String status() {
        return reason.isPresent() ? "quarantined" : "parsed";
    }
}
