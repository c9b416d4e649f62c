package chancery.table;

import chancery.cable.Cable;
import chancery.cable.Defect;
import java.util.Optional;

/** One defect and the cable that its record went into. */
public record DefectRow(Optional<Cable> cable, Defect defect, CodePoints text) {}
