/**
 * The only package that knows Spark. {@link chancery.spark.Pipeline} is where to start: it has the whole flow from a
 * dump to a snapshot in one short method. Logic over one cable lives in the core; here it is only carried over many
 * machines.
 */
package chancery.spark;
