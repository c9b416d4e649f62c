package chancery.parse;

import chancery.cable.Declared;
import chancery.cable.DumpFormat;
import chancery.cable.DumpRecord;
import chancery.cable.ParseResult;
import chancery.cable.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Text read by the parser on one thread, without Spark; {@code megabytes} is what counts, in MB/s. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ParserBenchmark {

    private final DumpRecord seed = seed();

    @Benchmark
    public ParseResult seed(Megabytes read) {
        read.characters += seed.body().length();
        return CableParser.parse(seed);
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
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Counts characters read, in millions. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Megabytes {
        private long characters;

        public double megabytes() {
            return characters / 1e6;
        }
    }
}
