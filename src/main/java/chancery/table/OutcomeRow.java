package chancery.table;

import java.util.Optional;

/** What became of one record: in which cable it is, or why in none. */
public record OutcomeRow(String recordId, Optional<String> reason, Optional<String> cableId) {

    public OutcomeRow {
        if (reason.isPresent() == cableId.isPresent()) {
            throw new IllegalArgumentException("a record is either in a cable or quarantined: " + recordId);
        }
    }

    public static OutcomeRow parsed(String recordId, String cableId) {
        return new OutcomeRow(recordId, Optional.empty(), Optional.of(cableId));
    }

    public static OutcomeRow quarantined(String recordId, String reason) {
        return new OutcomeRow(recordId, Optional.of(reason), Optional.empty());
    }

    public String status() {
        return reason.isPresent() ? "quarantined" : "parsed";
    }
}
