package chancery.cli;

import chancery.lake.Manifest;
import chancery.spark.Balance;
import chancery.spark.Pipeline;
import java.util.Locale;

/** What a person reads when a run is done: the balance, the counts, and where the snapshot is. */
final class Summary {

    private Summary() {}

    static String of(Pipeline.Draft draft) {
        Balance b = draft.balance();
        Manifest m = draft.snapshot().manifest();
        return line("dump", "%,d files, %,d bytes", b.files(), b.bytes())
                + line(
                        "balance",
                        "%,d bytes = %,d in records + %,d in gaps + %,d in duplicates",
                        b.bytes(),
                        b.recordBytes(),
                        b.gapBytes(),
                        b.duplicateBytes())
                + line(
                        "",
                        "%,d records = %,d parsed + %,d quarantined; %,d duplicates were not stored again",
                        b.records(),
                        b.parsed(),
                        b.quarantined(),
                        b.duplicates())
                + line(
                        "tables",
                        "%,d cables, %,d paragraphs, %,d mentions, %,d defects",
                        b.cables(),
                        m.count("paragraphs"),
                        m.count("mentions"),
                        m.count("defects"))
                + line("snapshot", "%s", draft.snapshot().place());
    }

    static String line(String label, String format, Object... values) {
        return String.format(Locale.ROOT, "%-10s", label)
                + String.format(Locale.ROOT, format, values)
                + System.lineSeparator();
    }
}
