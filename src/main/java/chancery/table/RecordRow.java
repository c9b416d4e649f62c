package chancery.table;

import chancery.cable.DumpRecord;

/**
 * One record as it arrived.
 *
 * @param ingest the six digits of the run that brought it: {@code 000001}
 */
public record RecordRow(DumpRecord record, String ingest) {}
