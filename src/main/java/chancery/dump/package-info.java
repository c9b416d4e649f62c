/**
 * Bytes to {@link chancery.cable.DumpRecord}s. {@link chancery.dump.FormatDetector} says what a file is,
 * {@link chancery.dump.DumpReader} reads it, whole or in slices. No byte is lost: each one is in a record or counted
 * as gap, and damage costs the record it stands in, never a neighbour. {@code docs/formats.md} describes the layouts.
 */
package chancery.dump;
