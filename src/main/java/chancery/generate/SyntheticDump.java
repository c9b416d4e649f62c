package chancery.generate;

import chancery.cable.Cable;
import chancery.cable.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Start here: a made-up dump. The same settings give the same bytes on every machine. Memory does not grow with the
 * number of cables.
 */
public final class SyntheticDump {

    /** Half of the cables have about as many characters of text, or fewer. */
    public static final int MEDIAN_CHARS = 9000;

    /** Written at the same time, on all cores. */
    private static final int BATCH_CABLES = 256;

    private static final List<Damage> KINDS = List.of(Damage.values());

    private final Settings settings;

    /**
     * What a dump is to be like.
     *
     * @param cables how many; records are some more
     * @param seed of all chance
     * @param medianChars how long the text of a cable is, in the middle
     * @param damageShare how many cables are damaged, 0 to 1
     */
    public record Settings(int cables, long seed, int medianChars, double damageShare, Layout layout) {

        public Settings {
            if (cables < 1 || medianChars < 1 || !(damageShare >= 0 && damageShare <= 1)) {
                throw new IllegalArgumentException(
                        "not a dump: " + cables + " cables of " + medianChars + " characters, damage " + damageShare);
            }
        }
    }

    /**
     * Nothing is made until {@link #write}.
     *
     * @param settings what the dump is to be like
     */
    public SyntheticDump(Settings settings) {
        this.settings = settings;
    }

    /**
     * Writes all cables in the order of their dates and tells the truth about each.
     *
     * @param sink gets records in order; stays open
     * @param truth gets each cable, as soon as its records are written
     */
    public void write(DumpSink sink, Consumer<? super SyntheticTruth> truth) {
        Schedule schedule = new Schedule(settings.cables(), settings.seed());
        Drafter drafter = new Drafter(settings.seed(), settings.medianChars());
        long number = 0;
        while (schedule.hasNext()) {
            List<Assignment> batch = schedule.next(BATCH_CABLES);
            // Cables do not depend on one another: only their order in the dump and the records' numbers do.
            List<Work> works = batch.parallelStream()
                    .map(assignment -> work(drafter.draft(assignment), assignment))
                    .toList();
            List<Numbered> numbered = new ArrayList<>();
            for (Work work : works) {
                numbered.add(new Numbered(work, number + 1));
                number += work.records();
            }
            List<Written> written = numbered.parallelStream().map(this::written).toList();
            written.forEach(cable -> truth.accept(put(cable, sink)));
        }
        gap(settings.layout().end(), sink);
    }

    /** A cable to be written, and what is to go wrong with its first record. */
    private record Work(Printer.Print print, Optional<Damage> damage, Chance chance) {

        int records() {
            return print.records().size() + (damage.equals(Optional.of(Damage.DUPLICATE)) ? 1 : 0);
        }
    }

    /** @param number of the first of its records */
    private record Numbered(Work work, long number) {}

    /**
     * A cable as it goes into the dump.
     *
     * @param isChanged whether what was to go wrong made a difference
     */
    private record Written(Numbered numbered, List<byte[]> records, boolean isChanged) {}

    private Work work(SyntheticCable draft, Assignment assignment) {
        // A stream of its own, so that the same cables come out with and without damage.
        Chance chance = new Chance(~settings.seed(), assignment.index());
        Optional<Damage> damage =
                chance.of(settings.damageShare()) ? Optional.of(chance.pick(KINDS)) : Optional.empty();
        return new Work(Printer.print(draft), damage, chance);
    }

    private Written written(Numbered numbered) {
        Work work = numbered.work();
        List<byte[]> records = new ArrayList<>();
        boolean isChanged = false;
        for (Printed section : work.print().records()) {
            Optional<Damage> damage = records.isEmpty() ? work.damage() : Optional.empty();
            Printed printed =
                    damage.map(kind -> kind.onText(section, work.chance())).orElse(section);
            byte[] whole = bytes(numbered, records.size(), printed);
            byte[] bytes =
                    damage.map(kind -> kind.onBytes(whole, work.chance())).orElse(whole);
            isChanged |= !printed.equals(section) || !Arrays.equals(bytes, whole);
            records.add(bytes);
        }
        if (records.size() < work.records()) {
            isChanged = true;
            records.add(bytes(numbered, records.size(), work.print().records().get(0)));
        }
        return new Written(numbered, records, isChanged);
    }

    private byte[] bytes(Numbered numbered, int before, Printed printed) {
        Cable cable = numbered.work().print().cable().cable();
        return settings.layout().bytes(numbered.number() + before, cable, printed);
    }

    private SyntheticTruth put(Written written, DumpSink sink) {
        Numbered numbered = written.numbered();
        SyntheticCable cable = numbered.work().print().cable();
        List<Source> places = new ArrayList<>();
        for (byte[] record : written.records()) {
            gap(settings.layout().before(numbered.number() + places.size()), sink);
            places.add(put(cable.cable(), places.size(), record, sink));
        }
        return new SyntheticTruth(
                cable.cable(),
                cable.mentions(),
                places,
                numbered.work().damage().filter(kind -> written.isChanged()).map(Damage::label));
    }

    private static void gap(String text, DumpSink sink) {
        try {
            sink.gap(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write: " + e.getMessage(), e);
        }
    }

    /** {@code 2008/10/08ASTANA2148.html}; a second record of the cable is {@code 08ASTANA2148-2.html}. */
    private Source put(Cable cable, int before, byte[] bytes, DumpSink sink) {
        LocalDateTime at = cable.datedAt().orElseThrow();
        String file = HeaderPrinter.digits(4, at.getYear()) + "/" + HeaderPrinter.digits(2, at.getMonthValue()) + "/"
                + cable.cableId() + (before == 0 ? "" : "-" + (before + 1)) + "."
                + settings.layout().extension();
        try {
            return sink.put(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
