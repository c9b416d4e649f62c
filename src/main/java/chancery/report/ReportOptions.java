package chancery.report;

import java.util.Optional;

/**
 * What a report says besides its statistics.
 *
 * @param title in place of the title that the first statistic gives
 * @param version of the program: {@code 0.1.0}
 */
public record ReportOptions(Optional<String> title, String version) {}
