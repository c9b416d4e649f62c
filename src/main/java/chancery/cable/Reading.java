package chancery.cable;

import java.util.function.Function;

/** A value read from text, or the defect that stands in its place. */
public sealed interface Reading<T> {

    <R> R fold(Function<? super T, ? extends R> ok, Function<? super Defect, ? extends R> bad);

    record Ok<T>(T value) implements Reading<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> ok, Function<? super Defect, ? extends R> bad) {
            return ok.apply(value);
        }
    }

    record Bad<T>(Defect defect) implements Reading<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> ok, Function<? super Defect, ? extends R> bad) {
            return bad.apply(defect);
        }
    }
}
