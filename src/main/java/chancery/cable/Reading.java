package chancery.cable;

import java.util.function.Function;

/** A value read from text, or the defect that stands in its place. */
public sealed interface Reading<T> {

    /**
     * One function for each of the two.
     *
     * @param <R> what both functions give
     * @param ok for a value
     * @param bad for the defect in its place
     * @return what the function of this case gave
     */
    <R> R fold(Function<? super T, ? extends R> ok, Function<? super Defect, ? extends R> bad);

    /** The value. */
    record Ok<T>(T value) implements Reading<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> ok, Function<? super Defect, ? extends R> bad) {
            return ok.apply(value);
        }
    }

    /** What is wrong where the value should stand. */
    record Bad<T>(Defect defect) implements Reading<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> ok, Function<? super Defect, ? extends R> bad) {
            return bad.apply(defect);
        }
    }
}
