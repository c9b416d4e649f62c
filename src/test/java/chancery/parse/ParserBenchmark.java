package chancery.parse;

import chancery.cable.Declared;
import chancery.cable.DumpFormat;
import chancery.cable.DumpRecord;
import chancery.cable.ParseResult;
import chancery.cable.Source;
import chancery.dump.ByteSource;
import chancery.dump.DumpFile;
import chancery.dump.DumpReader;
import chancery.dump.FormatDetector;
import chancery.generate.DumpSink;
import chancery.generate.Layout;
import chancery.generate.SyntheticDump;
import chancery.mention.Mentions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Text read by the parser on one thread, without Spark; {@code megabytes} is what counts: millions of characters of
 * header and body a second. Methods are compiled before they run on ({@code -Xbatch}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xbatch")
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 3)
public class ParserBenchmark {

    /** All periods, lengths and styles of the generator. */
    private static final SyntheticDump.Settings MIXED =
            new SyntheticDump.Settings(500, 1, SyntheticDump.MEDIAN_CHARS, 0.1, Layout.CSV);

    private final List<DumpRecord> mixed = mixed();
    private final DumpRecord seed = seed();

    /** Invented cables of 1973 to 2010, one in ten damaged. */
    @Benchmark
    public void mixed(Megabytes read, Blackhole results) {
        for (DumpRecord record : mixed) {
            read.add(record);
            results.consume(CableParser.parse(record));
        }
    }

    /** The same with everything that is named in them, in the batches of an ingest; the compilers need half a minute. */
    @Benchmark
    @Warmup(iterations = 12, time = 5)
    public void mixedWithMentions(Megabytes read, Blackhole results) {
        new Batches<>(mixed.iterator(), record -> record.body().length()).forEachRemaining(batch -> {
            List<ParseResult> parsed = new ArrayList<>(batch.size());
            batch.forEach(record -> {
                read.add(record);
                parsed.add(CableParser.parse(record));
            });
            parsed.forEach(
                    result -> results.consume(result.fold(cable -> Mentions.of(cable.cable()), unread -> List.of())));
        });
    }

    /** One cable again and again: what the processor has learned by heart. */
    @Benchmark
    public void seed(Megabytes read, Blackhole results) {
        read.add(seed);
        results.consume(CableParser.parse(seed));
    }

    private static List<DumpRecord> mixed() {
        try {
            ByteArrayOutputStream dump = new ByteArrayOutputStream();
            try (DumpSink sink = DumpSink.file("mixed.csv", dump)) {
                new SyntheticDump(MIXED).write(sink, truth -> {});
            }
            List<DumpRecord> records = new ArrayList<>();
            try (ByteSource source = ByteSource.of(dump.toByteArray())) {
                new DumpReader(
                                FormatDetector.detect(source),
                                DumpFile.of("mixed.csv"),
                                DumpReader.DEFAULT_MAX_RECORD_BYTES)
                        .read(source, records::add);
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DumpRecord seed() {
        try {
            String body = Files.readString(Path.of("seeds/08ASTANA2148.txt"), StandardCharsets.UTF_8);
            return new DumpRecord(
                    "0",
                    "0",
                    new Source("08ASTANA2148.txt", Optional.empty(), 0, body.length()),
                    DumpFormat.TEXT,
                    Declared.id("08ASTANA2148"),
                    Optional.empty(),
                    body,
                    Optional.empty(),
                    Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts characters read, in millions. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Megabytes {
        private long characters;

        @Setup(Level.Iteration)
        public void begin() {
            characters = 0;
        }

        public double megabytes() {
            return characters / 1e6;
        }

        private void add(DumpRecord record) {
            characters += record.body().length() + record.header().orElse("").length();
        }
    }
}
