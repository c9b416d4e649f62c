/**
 * Made-up dumps with known truth. {@link chancery.generate.SyntheticDump} is where to start: it makes cables one after
 * the other, in the order of their dates, the same for the same seed on every machine. Nothing in them is real but the
 * names of posts, countries and agencies, and each carries the caption {@code SYNTHETIC}.
 */
package chancery.generate;
