package chancery.report;

import chancery.stat.CellText;
import chancery.stat.ResultTable;
import chancery.stat.ResultTable.Column;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The values along a chart's axis: whole numbers and times ascending and without gaps, others in the order of the rows. */
record Axis(Column column, List<Object> values) {

    /** A wrong date of the year 1 must not make an axis of two thousand years. */
    private static final int LONGEST_GAPLESS = 1500;

    private static final int MONTHS_IN_YEAR = 12;

    static Axis of(Column column, Stream<Object> cells) {
        List<Object> values = cells.distinct().toList();
        if (CellText.isMonth(column)) {
            return new Axis(
                    column,
                    months(values.stream().map(LocalDate.class::cast).sorted().toList()));
        }
        if (column.type() == ResultTable.Type.INTEGER) {
            return new Axis(
                    column,
                    numbers(values.stream().map(Long.class::cast).sorted().toList()));
        }
        return new Axis(column, values);
    }

    /** Whole years, so that every twelfth value is a January. */
    private static List<Object> months(List<LocalDate> sorted) {
        LocalDate first = sorted.get(0).withDayOfYear(1);
        LocalDate end = sorted.get(sorted.size() - 1).withDayOfYear(1).plusYears(1);
        int months = (end.getYear() - first.getYear()) * MONTHS_IN_YEAR;
        return months > LONGEST_GAPLESS
                ? List.copyOf(sorted)
                : List.copyOf(Stream.iterate(first, m -> m.isBefore(end), m -> m.plusMonths(1))
                        .toList());
    }

    private static List<Object> numbers(List<Long> sorted) {
        long first = sorted.get(0);
        long last = sorted.get(sorted.size() - 1);
        return last - first > LONGEST_GAPLESS
                ? List.copyOf(sorted)
                : LongStream.rangeClosed(first, last)
                        .<Object>mapToObj(number -> number)
                        .toList();
    }

    /** {@code month}, {@code year}, or empty where the axis is not of time. */
    String time() {
        if (!CellText.isTime(column)) {
            return "";
        }
        return CellText.isMonth(column) ? "month" : "year";
    }
}
