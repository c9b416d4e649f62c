/**
 * Values to flat rows: which tables there are, which columns they have, what each means and how its value is taken
 * from a cable. Knows neither Spark nor JSON; both walk these descriptions.
 */
package chancery.table;
