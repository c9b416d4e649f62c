package chancery.dump;

import chancery.cable.Declared;

/**
 * A format of many records a file. Where a record starts can be told from the bytes around the place, of which there is
 * a bound; so a file is cut into the same stretches, from one start to the next, whatever slices it is read in. A tool
 * for one reading.
 */
interface ManyRecords {

    /** How many bytes before a place may be looked at to tell whether a record starts there. */
    int lookbehind();

    /** How many bytes behind a place may be looked at to tell whether a record starts there. */
    int lookahead();

    /**
     * The first place in {@code bytes[from, to)} where a record starts, or -1. {@code bytes[0]} is the first of the file
     * or at least {@link #lookbehind} before {@code from}; nothing from {@code limit} on may be looked at.
     */
    int findStart(byte[] bytes, int from, int to, int limit);

    /**
     * Makes records of a stretch, and accounts for every byte of it. Normally it holds one record; it holds more where
     * the start of one was damaged. Of a stretch that is longer than a record may be, only the beginning is given at
     * first, and then the rest.
     *
     * @return where what is left begins, in {@code piece.bytes()}: the end of a piece that is the last of its stretch;
     *     else behind the last record that was complete, which is {@code piece.from()} when none was
     */
    int read(Piece piece, RecordSink sink);

    /** What the first bytes of a record say for certain. */
    Declared declared(byte[] bytes, int from, int to);
}
