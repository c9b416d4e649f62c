package chancery.generate;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Chance that comes out the same on every machine and every JDK: the SplitMix64 generator. A stream of its own for each
 * purpose keeps one choice from moving all that follow it.
 */
final class Chance {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    /** The numbers of one stream of a seed. */
    Chance(long seed, long stream) {
        state = mixed(seed) + mixed(stream * STEP + 1);
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        state += STEP;
        return mixed(state);
    }

    /** 0 or more, less than {@code bound}. */
    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** 0 or more, less than 1. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** True in this share of cases, 0 to 1. */
    boolean of(double share) {
        return unit() < share;
    }

    /** About a standard normal: the sum of twelve uniforms, which needs no function that machines round differently. */
    double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += unit();
        }
        return sum;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** One of them, each as often as its weight says; the weights are not all zero. */
    <T> T pick(List<T> from, ToIntFunction<? super T> weight) {
        int total = from.stream().mapToInt(weight).sum();
        int left = below(total);
        for (T one : from) {
            left -= weight.applyAsInt(one);
            if (left < 0) {
                return one;
            }
        }
        throw new IllegalArgumentException("nothing to pick from: weights add up to " + total);
    }
}
