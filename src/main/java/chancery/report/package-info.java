/**
 * Results of statistics to one HTML file that loads nothing. Start at {@link chancery.report.ReportPage}; a statistic
 * becomes an {@link chancery.report.Entry}, with a {@link chancery.report.TableView} and perhaps a
 * {@link chancery.report.ChartView} of the same cells.
 */
package chancery.report;
