package chancery.generate;

import chancery.cable.Cable;
import chancery.cable.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    public SyntheticDump(Settings settings) {
        this.settings = settings;
    }

    /** Writes all cables in the order of their dates and tells the truth about each. */
    public void write(DumpSink sink, Consumer<? super SyntheticTruth> truth) {
        Schedule schedule = new Schedule(settings.cables(), settings.seed());
        Drafter drafter = new Drafter(settings.seed(), settings.medianChars());
        Records records = new Records(sink);
        while (schedule.hasNext()) {
            List<Assignment> batch = schedule.next(BATCH_CABLES);
            // Cables do not depend on one another: only their order in the dump does.
            List<Printer.Print> prints = batch.parallelStream()
                    .map(assignment -> Printer.print(drafter.draft(assignment)))
                    .toList();
            for (int i = 0; i < prints.size(); i++) {
                // A stream of its own, so that the same cables come out with and without damage.
                Chance chance = new Chance(~settings.seed(), batch.get(i).index());
                Optional<Damage> damage =
                        chance.of(settings.damageShare()) ? Optional.of(chance.pick(KINDS)) : Optional.empty();
                truth.accept(records.put(prints.get(i), damage, chance));
            }
        }
    }

    /** Numbers and names the records that it puts into the dump. */
    private final class Records {

        private final DumpSink sink;
        private long number;

        Records(DumpSink sink) {
            this.sink = sink;
        }

        SyntheticTruth put(Printer.Print print, Optional<Damage> damage, Chance chance) {
            Cable cable = print.cable().cable();
            List<Source> places = new ArrayList<>();
            boolean changed = false;
            for (Printed section : print.records()) {
                boolean first = places.isEmpty();
                Printed printed = section;
                if (first && damage.isPresent()) {
                    printed = damage.get().onText(section, chance);
                }
                byte[] whole = settings.layout().bytes(++number, cable, printed);
                byte[] bytes = first && damage.isPresent() ? damage.get().onBytes(whole, chance) : whole;
                changed |= !printed.equals(section) || !Arrays.equals(bytes, whole);
                places.add(put(cable, places.size(), bytes));
            }
            if (damage.equals(Optional.of(Damage.DUPLICATE))) {
                changed = true;
                places.add(put(
                        cable,
                        places.size(),
                        settings.layout().bytes(++number, cable, print.records().get(0))));
            }
            boolean damaged = changed;
            return new SyntheticTruth(
                    cable,
                    print.cable().mentions(),
                    places,
                    damage.filter(d -> damaged).map(Damage::label));
        }

        /** {@code 2008/10/08ASTANA2148.html}; a second record of the cable is {@code 08ASTANA2148-2.html}. */
        private Source put(Cable cable, int before, byte[] bytes) {
            String file = String.format(
                    Locale.ROOT,
                    "%1$tY/%1$tm/%2$s%3$s.%4$s",
                    cable.datedAt().orElseThrow(),
                    cable.cableId(),
                    before == 0 ? "" : "-" + (before + 1),
                    settings.layout().extension());
            try {
                return sink.put(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
            }
        }
    }
}
