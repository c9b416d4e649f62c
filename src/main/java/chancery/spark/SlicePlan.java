package chancery.spark;

import chancery.archive.Archive;
import chancery.archive.ArchiveLimits;
import chancery.dump.Layout;
import chancery.spark.DumpListing.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/**
 * The work of reading a dump, cut into tasks: large files into slices, small files packed together. Where the cuts
 * are changes no record.
 */
record SlicePlan(List<List<Slice>> tasks) {

    /** A file up to this size is read into memory. */
    private static final long SMALL_FILE = 4 << 20;

    private static final long LARGEST_TASK = 64 << 20;
    private static final long SMALLEST_TASK = 4 << 20;
    /** So that cores that are done find more work. */
    private static final int TASKS_PER_CORE = 3;

    SlicePlan {
        tasks = tasks.stream().map(List::copyOf).toList();
    }

    /** A plan for so many cores. */
    static SlicePlan of(DumpListing listing, DumpOptions options, int cores, Configuration conf) {
        if (options.taskBytes() > 0) {
            return cut(listing, options, options.taskBytes(), conf);
        }
        long cost = listing.bytes() + Slice.OPENING * listing.files().size();
        long even = cost / ((long) cores * TASKS_PER_CORE);
        return cut(listing, options, Math.max(SMALLEST_TASK, Math.min(LARGEST_TASK, even)), conf);
    }

    /** A plan with tasks of so many bytes. */
    static SlicePlan cut(DumpListing listing, DumpOptions options, long taskBytes, Configuration conf) {
        List<Slice> slices = listing.files().stream()
                .flatMap(file -> file.bytes() <= Math.min(SMALL_FILE, taskBytes)
                        ? Stream.of(new Slice.Whole(file))
                        : large(file, options, taskBytes, conf))
                .toList();
        return new SlicePlan(pack(slices, taskBytes));
    }

    private static Stream<Slice> large(InputFile file, DumpOptions options, long taskBytes, Configuration conf) {
        try (HadoopBytes bytes = HadoopBytes.open(file.path(), conf)) {
            return Archive.begins(bytes.prefix(Archive.BEGINNING_BYTES))
                    ? archive(file, bytes, taskBytes)
                    : stretches(file, options.layout(bytes), taskBytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.name() + ": " + e.getMessage(), e);
        }
    }

    private static Stream<Slice> archive(InputFile file, HadoopBytes bytes, long taskBytes) throws IOException {
        List<Archive.Part> parts =
                Archive.parts(bytes, file.bytes(), ArchiveLimits.DEFAULT, taskBytes / Slice.Packed.EXPANDS);
        return parts.isEmpty()
                ? Stream.of(new Slice.Packed(file))
                : parts.stream().map(part -> new Slice.Members(file, part));
    }

    private static Stream<Slice> stretches(InputFile file, Layout layout, long taskBytes) {
        Stream<Slice> stretches = layout.splittable()
                ? LongStream.iterate(0, start -> start < file.bytes(), start -> start + taskBytes)
                        .mapToObj(start ->
                                new Slice.Stretch(file, layout, start, Math.min(file.bytes(), start + taskBytes)))
                : Stream.of(new Slice.Stretch(file, layout, 0, file.bytes()));
        return Stream.concat(Stream.of(new Slice.Digest(file, layout)), stretches);
    }

    private static List<List<Slice>> pack(List<Slice> slices, long taskBytes) {
        List<List<Slice>> tasks = new ArrayList<>();
        List<Slice> task = new ArrayList<>();
        long cost = 0;
        for (Slice slice : slices) {
            if (!task.isEmpty() && cost + slice.cost() > taskBytes) {
                tasks.add(task);
                task = new ArrayList<>();
                cost = 0;
            }
            task.add(slice);
            cost += slice.cost();
        }
        if (!task.isEmpty()) {
            tasks.add(task);
        }
        return tasks;
    }
}
