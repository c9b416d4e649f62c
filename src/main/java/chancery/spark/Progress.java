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
        LISTING(0, 0),
        COUNTING(0, 100),
        READING(0, 25),
        PARSING(25, 45),
        WRITING(70, 20),
        STATISTICS(90, 8),
        REPORT(98, 2);

        private final int begin;
        private final int share;

        Step(int begin, int share) {
            this.begin = begin;
            this.share = share;
        }

        /** Such as {@code reading}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private volatile State state = new State(Step.LISTING, () -> 0, 1);
    private volatile LongSupplier cables = () -> 0;

    /** A step begins whose work is told by a counter that grows to a total. */
    public void begin(Step step, LongSupplier done, long total) {
        state = new State(step, done, Math.max(1, total));
    }

    /** Where the number of cables read so far can be seen. */
    void countCables(LongSupplier cables) {
        this.cables = cables;
    }

    public Step step() {
        return state.step;
    }

    /** Cables that were read so far. */
    public long cables() {
        return cables.getAsLong();
    }

    /** How much of the run is done, from 0 to 1; an estimate. */
    public double share() {
        State now = state;
        double within = Math.min(1, (double) now.done.getAsLong() / now.total);
        return (now.step.begin + now.step.share * within) / 100;
    }

    private record State(Step step, LongSupplier done, long total) {}
}
