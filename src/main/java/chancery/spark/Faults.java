package chancery.spark;

import chancery.reference.EditDistance;
import chancery.table.Table;
import chancery.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.SparkException;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;

/** Spark's failures as ours: what a person can do something about, in one line. */
final class Faults {

    private static final String NO_TABLE = "TABLE_OR_VIEW_NOT_FOUND";

    /** What Spark's message has for programs. */
    private static final Pattern NOISE = Pattern.compile("^\\[[A-Z_.]+\\] | SQLSTATE: \\w{5}");

    /** Where it is wrong: offsets count from 0, positions from 1. */
    private static final Pattern PLACE = Pattern.compile(
            "(; | \\(|\\n== SQL \\()line (?<line>\\d+),? (pos (?<offset>\\d+)|position (?<column>\\d+))\\)?");

    private Faults() {}

    /** Work of which Spark throws checked exceptions without saying so. */
    interface Work<T> {
        T get() throws AnalysisException, SparkException;
    }

    /**
     * Does work with Spark.
     *
     * @throws IllegalArgumentException with Spark's own words and the place, where SQL is wrong
     * @throws UncheckedIOException with the first cause, where a job failed
     */
    static <T> T inOneLine(Work<T> work) {
        try {
            return work.get();
        } catch (AnalysisException e) {
            throw new IllegalArgumentException(ofStatement(e), e);
        } catch (SparkException e) {
            if (isOfStatement(e)) {
                throw new IllegalArgumentException(ofStatement(e), e);
            }
            throw new UncheckedIOException(place(e) + says(first(e)), new IOException(e));
        } catch (RuntimeException e) {
            if (isOfStatement(e)) { // a value that it cannot work with, such as a divisor of 0
                throw new IllegalArgumentException(ofStatement((SparkThrowable) e), e);
            }
            throw e;
        }
    }

    private static boolean isOfStatement(Throwable e) {
        return e instanceof SparkThrowable spark && spark.getQueryContext().length > 0;
    }

    /** Spark's words and suggestion, then the place: {@code … Did you mean …? [`subject`]. (line 1, column 8)}. */
    private static String ofStatement(SparkThrowable e) {
        String message = String.valueOf(((Throwable) e).getMessage());
        String words = NOISE.matcher(message.strip()).replaceAll("").split("\\n== SQL|;\\n", 2)[0];
        Matcher place = PLACE.matcher(message);
        String at = place.find()
                ? " (line " + place.group("line") + ", column "
                        + (place.group("column") == null
                                ? Integer.parseInt(place.group("offset")) + 1
                                : place.group("column"))
                        + ")"
                : "";
        return (NO_TABLE.equals(e.getCondition())
                        ? noTable(e)
                        : PLACE.matcher(words).replaceAll("").strip())
                + at;
    }

    /** Spark has a suggestion for columns only. */
    private static String noTable(SparkThrowable e) {
        String name = e.getMessageParameters().getOrDefault("relationName", "");
        List<String> tables = Tables.ALL.stream().map(Table::name).toList();
        List<String> near = tables.stream()
                .filter(table -> EditDistance.within(2, table, name.replace("`", "")))
                .toList();
        return "The table or view " + name + " cannot be found. "
                + (near.isEmpty()
                        ? "There are " + String.join(", ", tables) + " and the statistics."
                        : "Did you mean one of the following? [`" + String.join("`, `", near) + "`].");
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
