package chancery.cli;

import chancery.lake.Manifest;
import chancery.spark.Balance;
import chancery.spark.DryRun;
import chancery.spark.Pipeline;
import java.util.Locale;

/** What a person reads when a run is done: the balance, the counts, and where the snapshot is. */
final class Summary {

    private Summary() {}

    static String of(Pipeline.Draft draft) {
        Manifest m = draft.snapshot().manifest();
        return of(draft.balance(), "were not stored again")
                + line(
                        "tables",
                        "%,d cables, %,d paragraphs, %,d mentions, %,d defects",
                        m.count("cables"),
                        m.count("paragraphs"),
                        m.count("mentions"),
                        m.count("defects"))
                + line("snapshot", "%s", draft.snapshot().place());
    }

    static String of(DryRun run) {
        StringBuilder lines = new StringBuilder(of(run.balance(), "would not be stored again"));
        run.formats()
                .forEach((format, seen) -> lines.append(line(
                        "format",
                        "%s: %,d files, %,d bytes, %,d records%s",
                        format.label(),
                        seen.files(),
                        seen.bytes(),
                        seen.records(),
                        seen.broken() == 0
                                ? ""
                                : String.format(Locale.ROOT, "; %,d cannot be read to their end", seen.broken()))));
        run.reasons()
                .forEach((reason, records) -> lines.append(line("quarantine", "%s: %,d records", reason, records)));
        return lines.append(line(
                        "disk",
                        "about %,d MB for the lake, %,d MB while it is written",
                        megabytes(run.lakeBytes()),
                        megabytes(run.writingBytes())))
                .append(line("", "nothing was written"))
                .toString();
    }

    private static long megabytes(long bytes) {
        return (bytes + 999_999) / 1_000_000;
    }

    /** @param duplicates what is said of them */
    private static String of(Balance b, String duplicates) {
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
                        "%,d records = %,d parsed + %,d quarantined; %,d duplicates %s",
                        b.records(),
                        b.parsed(),
                        b.quarantined(),
                        b.duplicates(),
                        duplicates);
    }

    static String line(String label, String format, Object... values) {
        return String.format(Locale.ROOT, "%-10s", label)
                + String.format(Locale.ROOT, format, values)
                + System.lineSeparator();
    }
}
