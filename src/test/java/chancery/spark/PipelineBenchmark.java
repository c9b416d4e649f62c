package chancery.spark;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * What the steps of an ingest cost beside the floor, in one run on one machine: {@code jobs/bench} starts it. The floor
 * F is stock Spark reading the same file as lines of text and writing them as one Parquet table of zstd. Takes a folder
 * with {@code small.csv} and {@code large.csv}, and prints a table in Markdown.
 */
public final class PipelineBenchmark {

    private static final int ROUNDS = 3;

    private final SparkSession spark;
    private final Path work;
    private final LiveHeap heap;

    private PipelineBenchmark(SparkSession spark, Path work, LiveHeap heap) {
        this.spark = spark;
        this.work = work;
        this.heap = heap;
    }

    public static void main(String[] arguments) throws IOException {
        Path dumps = Path.of(arguments[0]);
        Path small = dumps.resolve("small.csv");
        Path large = dumps.resolve("large.csv");
        Path work = Files.createTempDirectory(dumps, "bench");
        try (SparkSession spark = Sessions.open(new SparkConf())) {
            PipelineBenchmark benchmark = new PipelineBenchmark(spark, work, LiveHeap.watch());
            benchmark.tables(small); // warms up
            benchmark.print(small, large);
        } finally {
            delete(work);
        }
    }

    private void print(Path small, Path large) throws IOException {
        System.out.printf(Locale.ROOT, "%s%n%n", machine());
        System.out.println("| what | MB | seconds | F | MB/s | processor s for 100 MB | heap in use, MB |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        Cost floor = median(() -> floor(small));
        line("floor F: stock Spark, lines of text to Parquet", small, floor, floor);
        line("CSV to `records`", small, median(() -> records(small)), floor);
        Cost tables = median(() -> tables(small));
        line("dump to all tables", small, tables, floor);
        Cost largeFloor = once(() -> floor(large));
        line("floor F", large, largeFloor, largeFloor);
        line("CSV to `records`", large, once(() -> records(large)), largeFloor);
        Cost largeTables = once(() -> tables(large));
        line("dump to all tables", large, largeTables, largeFloor);
        System.out.printf(
                Locale.ROOT,
                "%nA dump %.1f times as large takes %.1f times as long.%n",
                (double) Files.size(large) / Files.size(small),
                largeTables.seconds / tables.seconds);
    }

    private void floor(Path dump) {
        spark.read().text(dump.toString()).write().option("compression", "zstd").parquet(work + "/out");
    }

    private void records(Path dump) {
        spark.read().format("cable-dump").load(dump.toString()).write().parquet(work + "/out");
    }

    private void tables(Path dump) {
        TestLakes.ingest(spark, TestLakes.at(spark, work.resolve("out")), dump);
        delete(work.resolve("out"));
    }

    private Cost median(Runnable step) {
        List<Cost> costs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            costs.add(once(step));
        }
        costs.sort(Comparator.comparingDouble(Cost::seconds));
        return costs.get(ROUNDS / 2);
    }

    private Cost once(Runnable step) {
        delete(work.resolve("out"));
        System.gc(); // what the last step left is not this one's
        heap.forget();
        long processor = processorNanos();
        long start = System.nanoTime();
        step.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        double processorSeconds = (processorNanos() - processor) / 1e9;
        return new Cost(seconds, processorSeconds, heap.most());
    }

    /**
     * What a step cost.
     *
     * @param seconds by the clock
     * @param processorSeconds of all threads, those of the compiler and the collector included
     * @param heapBytes the most that a full collection left
     */
    private record Cost(double seconds, double processorSeconds, long heapBytes) {}

    private static void line(String what, Path dump, Cost cost, Cost floor) throws IOException {
        double megabytes = Files.size(dump) / 1e6;
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.1f | %.1f | %.1f | %.1f | %s |%n",
                what,
                megabytes,
                cost.seconds,
                cost.seconds / floor.seconds,
                megabytes / cost.seconds,
                cost.processorSeconds / megabytes * 100,
                cost.heapBytes == 0 ? "no full collection" : String.format(Locale.ROOT, "%.0f", cost.heapBytes / 1e6));
    }

    private static String machine() throws IOException {
        Path processors = Path.of("/proc/cpuinfo");
        String model = Files.exists(processors)
                ? Files.readAllLines(processors, StandardCharsets.UTF_8).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse("processor of unknown make")
                : System.getProperty("os.arch");
        return String.format(
                Locale.ROOT,
                "%d virtual processors (%s), %.0f GB, %s, Java %s, heap of %.1f GB, Spark %s",
                Runtime.getRuntime().availableProcessors(),
                model,
                system().getTotalMemorySize() / 1e9,
                System.getProperty("os.name"),
                System.getProperty("java.version"),
                Runtime.getRuntime().maxMemory() / 1e9,
                org.apache.spark.package$.MODULE$.SPARK_VERSION());
    }

    private static long processorNanos() {
        return system().getProcessCpuTime();
    }

    private static com.sun.management.OperatingSystemMXBean system() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most that was in use after a full collection: what a run needs, not what it lets lie. */
    private static final class LiveHeap {

        private final AtomicLong most = new AtomicLong();

        static LiveHeap watch() {
            LiveHeap heap = new LiveHeap();
            ManagementFactory.getGarbageCollectorMXBeans()
                    .forEach(collector -> ((NotificationEmitter) collector)
                            .addNotificationListener(
                                    (notification, nothing) -> heap.collected(GarbageCollectionNotificationInfo.from(
                                            (CompositeData) notification.getUserData())),
                                    notification ->
                                            GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION.equals(
                                                    notification.getType()),
                                    null));
            return heap;
        }

        private void collected(GarbageCollectionNotificationInfo collection) {
            if (collection.getGcAction().equals("end of major GC")) {
                long used = collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                        .filter(pool -> pool.getKey().startsWith("PS "))
                        .map(Map.Entry::getValue)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum();
                most.accumulateAndGet(used, Math::max);
            }
        }

        void forget() {
            most.set(0);
        }

        long most() {
            return most.get();
        }
    }
}
