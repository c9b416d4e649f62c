package chancery.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.SparkException;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;

/** Spark's failures as ours: what a person can do something about, in one line. */
final class Faults {

    private Faults() {}

    /** Work of which Spark throws checked exceptions without saying so. */
    interface Work<T> {
        T get() throws AnalysisException, SparkException;
    }

    /**
     * Does work with Spark.
     *
     * @throws IllegalArgumentException with Spark's own words, where SQL is wrong
     * @throws UncheckedIOException with the first cause, where a job failed
     */
    static <T> T inOneLine(Work<T> work) {
        try {
            return work.get();
        } catch (AnalysisException e) {
            throw new IllegalArgumentException(withoutPlan(e), e);
        } catch (SparkException e) {
            throw new UncheckedIOException(place(e) + says(first(e)), new IOException(e));
        }
    }

    /** Spark goes on with the statement and its plan. */
    private static String withoutPlan(AnalysisException e) {
        String line = String.valueOf(e.getMessage()).split("\\n== SQL|;\\n", -1)[0];
        return e.line().isDefined() && !line.contains("line ")
                ? line + " (line " + e.line().get() + ", column "
                        + (e.startPosition().isDefined() ? e.startPosition().get() : "?") + ")"
                : line;
    }

    /** Where a task failed to write, which the first cause, such as a full disk, does not say. */
    private static String place(Throwable error) {
        return chain(error)
                .filter(SparkThrowable.class::isInstance)
                .map(SparkThrowable.class::cast)
                .filter(e -> "TASK_WRITE_FAILED".equals(e.getCondition()))
                .map(e -> "cannot write to "
                        + e.getMessageParameters().getOrDefault("path", "").replaceFirst("^file:/+", "/") + ": ")
                .findFirst()
                .orElse("");
    }

    private static Throwable first(Throwable error) {
        return chain(error).reduce((outer, inner) -> inner).orElse(error);
    }

    private static Stream<Throwable> chain(Throwable error) {
        return Stream.iterate(Optional.of(error), Optional::isPresent, e -> e.map(Throwable::getCause))
                .flatMap(Optional::stream);
    }

    private static String says(Throwable error) {
        return Optional.ofNullable(error.getMessage())
                .map(message -> message.split("\\nDriver stacktrace", -1)[0])
                .orElseGet(() -> error.getClass().getSimpleName());
    }
}
