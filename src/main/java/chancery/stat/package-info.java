/**
 * Statistics as data: one SQL file each under {@code resources/statistics/}, whose first lines say what it answers and
 * where it stands in the report. {@link chancery.stat.StatisticCatalog} has them all; a new file needs no other change.
 */
package chancery.stat;
