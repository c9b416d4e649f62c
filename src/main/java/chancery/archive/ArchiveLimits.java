package chancery.archive;

/**
 * How far an archive may expand before it is taken for a bomb. Text of cables shrinks to a fifth, seldom to a
 * fiftieth.
 *
 * @param freeBytes so many decompressed bytes are allowed always
 * @param ratio beyond those, so many for each compressed byte that was read
 * @param members so many members are read
 */
public record ArchiveLimits(long freeBytes, int ratio, int members) {

    /** 256 MiB always, then 200 bytes for each compressed one, and a million members. */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(256L << 20, 200, 1_000_000);
}
