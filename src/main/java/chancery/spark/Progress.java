package chancery.spark;

import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How far a run is, for whoever wants to show it: written by the pipeline, read by a thread of the command line at any
 * time.
 */
public final class Progress {

    /** The steps of a run, each with its beginning and its share of the time, in per cent; estimates. */
    public enum Step {
        /** The files of the dump are looked up. */
        LISTING(0, 0),
        /** A dry run reads and parses. */
        COUNTING(0, 100),
        /** The dump is cut into records. */
        READING(0, 25),
        /** Records are parsed. */
        PARSING(25, 45),
        /** Tables are written. */
        WRITING(70, 20),
        /** Statistics are run. */
        STATISTICS(90, 8),
        /** The report is written. */
        REPORT(98, 2);

        private final int begin;
        private final int share;

        Step(int begin, int share) {
            this.begin = begin;
            this.share = share;
        }

        /** {@return its name for people, such as {@code reading}} */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private volatile State state = new State(Step.LISTING, () -> 0, 1);
    private volatile LongSupplier cables = () -> 0;

    /**
     * A step begins whose work is told by a counter that grows to a total.
     *
     * @param step which
     * @param done read at any time, from any thread
     * @param total what {@code done} reaches, such as the bytes of the dump
     */
    public void begin(Step step, LongSupplier done, long total) {
        state = new State(step, done, Math.max(1, total));
    }

    /** Where the number of cables read so far can be seen. */
    void countCables(LongSupplier cables) {
        this.cables = cables;
    }

    /** {@return the step that began last} */
    public Step step() {
        return state.step;
    }

    /** {@return how many cables were read so far} */
    public long cables() {
        return cables.getAsLong();
    }

    /** {@return how much of the run is done, from 0 to 1; an estimate} */
    public double share() {
        State now = state;
        double within = Math.min(1, (double) now.done.getAsLong() / now.total);
        return (now.step.begin + now.step.share * within) / 100;
    }

    private record State(Step step, LongSupplier done, long total) {}
}
