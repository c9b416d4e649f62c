package chancery.generate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** When cables are sent: from 1973 to 2010, more and more of them, few at weekends, by day. */
final class Timeline {

    private static final LocalDate FIRST = LocalDate.of(1973, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2010, 12, 31);

    /** Cables a day in each year from 1973 on, on a scale of its own. */
    private static final int[] DAILY = {
        24, 26, 28, 28, 27, 26, 24, 8, 7, 7, 7, 8, 8, 8, 9, 9, 10, 11, 11, 10, 10, 11, 11, 12, 12, 13, 13, 14, 16, 24,
        60, 80, 95, 110, 120, 125, 130, 110
    };

    private static final double WEEKEND = 0.2;
    private static final int DAY_BEGINS_MINUTE = 5 * 60;
    private static final int DAY_MINUTES = 15 * 60;

    private final List<LocalDate> days = new ArrayList<>();
    private final double[] until;

    Timeline() {
        List<Double> sums = new ArrayList<>();
        double sum = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            sum += DAILY[day.getYear() - FIRST.getYear()] * (weekend ? WEEKEND : 1);
            days.add(day);
            sums.add(sum);
        }
        until = sums.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The time before which this share of all cables is sent, 0 to less than 1; UTC, whole minutes. */
    LocalDateTime at(double share) {
        double wanted = share * until[until.length - 1];
        int found = Arrays.binarySearch(until, wanted);
        int day = found >= 0 ? found + 1 : -found - 1;
        double before = day == 0 ? 0 : until[day - 1];
        double ofDay = (wanted - before) / (until[day] - before);
        return days.get(day).atStartOfDay().plusMinutes(DAY_BEGINS_MINUTE + (int) (ofDay * DAY_MINUTES));
    }
}
