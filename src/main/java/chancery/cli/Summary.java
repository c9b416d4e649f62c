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
        return of(draft.balance(), draft.balance().duplicates() == 1 ? "was not stored again" : "were not stored again")
                + line(
                        "tables",
                        "%s, %s, %s, %s",
                        counted(m.count("cables"), "cable"),
                        counted(m.count("paragraphs"), "paragraph"),
                        counted(m.count("mentions"), "mention"),
                        counted(m.count("defects"), "defect"))
                + line("snapshot", "%s", draft.snapshot().place());
    }

    static String of(DryRun run) {
        StringBuilder lines = new StringBuilder(of(run.balance(), "would not be stored again"));
        run.formats()
                .forEach((format, seen) -> lines.append(line(
                        "format",
                        "%s: %s, %s, %s%s",
                        format.label(),
                        counted(seen.files(), "file"),
                        counted(seen.bytes(), "byte"),
                        counted(seen.records(), "record"),
                        seen.broken() == 0
                                ? ""
                                : String.format(Locale.ROOT, "; %,d cannot be read to their end", seen.broken()))));
        run.reasons()
                .forEach((reason, records) ->
                        lines.append(line("quarantine", "%s: %s", reason, counted(records, "record"))));
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
        return line("dump", "%s, %s", counted(b.files(), "file"), counted(b.bytes(), "byte"))
                + line(
                        "balance",
                        "%s = %,d in records + %,d in gaps + %,d in duplicates",
                        counted(b.bytes(), "byte"),
                        b.recordBytes(),
                        b.gapBytes(),
                        b.duplicateBytes())
                + line(
                        "",
                        "%s = %,d parsed + %,d quarantined; %s %s",
                        counted(b.records(), "record"),
                        b.parsed(),
                        b.quarantined(),
                        counted(b.duplicates(), "duplicate"),
                        duplicates);
    }

    /** A count and what is counted: {@code 1 file}, {@code 2,915 files}. */
    static String counted(long count, String one) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : one + "s");
    }

    static String line(String label, String format, Object... values) {
        return String.format(Locale.ROOT, "%-10s", label + " ")
                + String.format(Locale.ROOT, format, values)
                + System.lineSeparator();
    }
}
