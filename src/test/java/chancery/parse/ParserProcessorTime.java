package chancery.parse;

import chancery.cable.DumpRecord;
import chancery.dump.ByteSource;
import chancery.dump.DumpFile;
import chancery.dump.DumpReader;
import chancery.dump.FormatDetector;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Millions of characters of header and body that the parser reads in a second of its thread's processor time: unlike
 * {@link ParserBenchmark}, a busy machine may run it. Takes a file or a folder of cables and prints the median of the
 * later rounds.
 */
public final class ParserProcessorTime {

    private static final int ROUNDS = 40;

    /** A round reads so much at least, a short dump again and again. */
    private static final long CHARACTERS_A_ROUND = 5_000_000;

    private ParserProcessorTime() {}

    public static void main(String[] arguments) throws IOException {
        List<DumpRecord> records = records(Path.of(arguments[0]));
        long characters = records.stream()
                .mapToLong(record ->
                        record.body().length() + record.header().orElse("").length())
                .sum();
        long times = Math.max(1, CHARACTERS_A_ROUND / characters);
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        double[] megabytes = new double[ROUNDS];
        int parsed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = thread.getCurrentThreadCpuTime();
            parsed = 0;
            for (long time = 0; time < times; time++) {
                for (DumpRecord record : records) {
                    parsed += CableParser.parse(record).fold(cable -> 1, quarantined -> 0);
                }
            }
            megabytes[round] = times * characters * 1e3 / (thread.getCurrentThreadCpuTime() - start);
        }
        double[] later = Arrays.copyOfRange(megabytes, ROUNDS / 2, ROUNDS);
        Arrays.sort(later);
        System.out.printf(
                Locale.ROOT,
                "%d records, %d of them cables, %d characters: %.1f MB/s%n",
                records.size(),
                parsed / times,
                characters,
                later[later.length / 2]);
    }

    private static List<DumpRecord> records(Path dump) throws IOException {
        List<DumpRecord> records = new ArrayList<>();
        List<Path> files;
        try (var found = Files.walk(dump)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            try (ByteSource source = ByteSource.of(file)) {
                new DumpReader(
                                FormatDetector.detect(source),
                                DumpFile.of(file.getFileName().toString()),
                                DumpReader.DEFAULT_MAX_RECORD_BYTES)
                        .read(source, records::add);
            }
        }
        return records;
    }
}
