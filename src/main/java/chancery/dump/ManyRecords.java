package chancery.dump;

import chancery.cable.Declared;

/**
 * A format of many records a file. Where a record starts can be told from a few bytes around the place alone; so a
 * file is cut into the same stretches, from one start to the next, whatever slices it is read in.
 */
interface ManyRecords {

    /** How many bytes behind a place must be seen to tell whether a record starts there. */
    int lookahead();

    /**
     * The first place in {@code bytes[from, to)} where a record starts, or -1. The bytes from {@code from - 1} to
     * {@code limit} may be looked at.
     */
    int findStart(byte[] bytes, int from, int to, int limit);

    /**
     * Makes records of a stretch, and accounts for every byte of it. Normally it holds one record; it holds more where
     * the start of one was damaged.
     *
     * @param offset place of {@code bytes[from]} in the file
     */
    void read(byte[] bytes, int from, int to, long offset, RecordSink sink);

    /**
     * Makes records of those that are complete at the front of a stretch that is longer than a record may be.
     *
     * @return where the rest begins: {@code from} when not even the first record is complete
     */
    int readFront(byte[] bytes, int from, int to, long offset, RecordSink sink);

    /** What the first bytes of a record say for certain. */
    Declared declared(byte[] bytes, int from, int to);
}
