package chancery.cable;

import java.util.List;
import java.util.function.Function;

/** What became of one record. */
public sealed interface ParseResult {

    /**
     * One function for each of the two; what it gives is handed on.
     *
     * @param <R> what both functions give
     * @param parsed for a cable
     * @param quarantined for a record without one
     * @return what the function of this case gave
     */
    <R> R fold(Function<? super Parsed, ? extends R> parsed, Function<? super Quarantined, ? extends R> quarantined);

    /**
     * A cable, perhaps with defects.
     *
     * @param header the segments of the record's header, in order; together they are the header exactly
     * @param body the segments of the record's body, likewise (law 3)
     */
    record Parsed(Cable cable, List<Defect> defects, List<Segment> header, List<Segment> body) implements ParseResult {

        public Parsed {
            defects = List.copyOf(defects);
            header = List.copyOf(header);
            body = List.copyOf(body);
        }

        @Override
        public <R> R fold(
                Function<? super Parsed, ? extends R> parsed, Function<? super Quarantined, ? extends R> quarantined) {
            return parsed.apply(this);
        }
    }

    /** A record that holds no cable; it is kept whole in {@code records}. */
    record Quarantined(String reason) implements ParseResult {

        @Override
        public <R> R fold(
                Function<? super Parsed, ? extends R> parsed, Function<? super Quarantined, ? extends R> quarantined) {
            return quarantined.apply(this);
        }
    }
}
