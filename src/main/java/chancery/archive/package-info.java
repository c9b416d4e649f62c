/**
 * The members of an archive, or of a compressed file, as streams of bytes, one after the other. Start at
 * {@link chancery.archive.Archive}. Archives are not trusted: nothing is written to disk, and what expands without end
 * is stopped.
 */
package chancery.archive;
