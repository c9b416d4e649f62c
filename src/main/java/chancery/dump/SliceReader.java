package chancery.dump;

import chancery.cable.Declared;
import chancery.dump.RecordSink.Place;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the stretches that begin in a slice, through a buffer that is never larger than the longest record allowed, and
 * goes through the file from front to back. A tool for one reading.
 */
final class SliceReader implements DumpReading.Steps {

    private static final int BLOCK_BYTES = 1 << 18;

    private final ByteSource source;
    private final ManyRecords format;
    private final int maxRecordBytes;
    private final RecordSink sink;
    private final long start;
    private final long end;

    private byte[] buffer = new byte[2 * BLOCK_BYTES];
    /** Place of {@code buffer[0]} in the file. */
    private long base;

    private int filled;
    private boolean atEnd;
    private boolean begun;
    /** Where the next stretch begins; -1 when none does before the slice's end. */
    private long here;

    /** Will read every stretch that begins in {@code [start, end)} to its end. What stands first in a file begins one. */
    SliceReader(ByteSource source, ManyRecords format, int maxRecordBytes, RecordSink sink, long start, long end) {
        this.source = source;
        this.format = format;
        this.maxRecordBytes = maxRecordBytes;
        this.sink = sink;
        this.start = start;
        this.end = end;
        this.base = Math.max(0, start - format.lookbehind());
    }

    @Override
    public boolean step() throws IOException {
        if (!begun) {
            begun = true;
            here = start == 0 ? 0 : nextStart(start, end, start);
        }
        if (here < 0 || here >= end || !has(here)) {
            return false;
        }
        here = readStretch(here);
        return true;
    }

    /** Reads the stretch that begins here, and gives the place of the next one. */
    private long readStretch(long here) throws IOException {
        long rest = here;
        long searched = here + 1;
        while (true) {
            long limit = rest + maxRecordBytes + 1;
            long next = nextStart(searched, limit, rest);
            if (next >= 0) {
                format.read(new Piece(buffer, index(rest), index(next), rest, rest == here, true), sink);
                return next;
            }
            int front = format.read(new Piece(buffer, index(rest), index(limit), rest, rest == here, false), sink);
            if (base + front == rest) {
                return readTooLong(rest, limit);
            }
            rest = base + front;
            searched = limit;
        }
    }

    /** Keeps the beginning of a record that is too long, and goes on to the next start. */
    private long readTooLong(long here, long searched) throws IOException {
        int from = index(here);
        int keptTo = wholeCharacters(from, from + Math.min(DumpReader.KEPT_OF_TOO_LONG, maxRecordBytes));
        Text kept = sink.text(buffer, from, keptTo);
        Declared declared = format.declared(buffer, from, index(searched));
        byte[] raw = Arrays.copyOfRange(buffer, from, keptTo);
        MessageDigest digest = RecordHash.sha256();
        long hashed = here;
        long at = searched;
        long next = -1;
        while (next < 0) {
            digest.update(buffer, index(hashed), (int) (at - hashed));
            hashed = at;
            next = nextStart(at, at + BLOCK_BYTES, at);
            at = next < 0 ? at + BLOCK_BYTES : next;
        }
        digest.update(buffer, index(hashed), (int) (next - hashed));
        sink.cut(
                new Place(here, next - here),
                declared,
                kept,
                kept.exact() ? Optional.empty() : Optional.of(raw),
                digest.digest());
        return next;
    }

    /** The end of the last character of UTF-8 that ends at {@code to} or before. */
    private int wholeCharacters(int from, int to) {
        int end = to;
        while (end > from && end > to - 3 && end < filled && (buffer[end] & 0xC0) == 0x80) {
            end--;
        }
        return end;
    }

    /**
     * The place of the first start in {@code [from, to)}; the end of the file when that comes first; -1 when there is
     * neither.
     *
     * @param keep the buffer still holds everything from here, and what may be looked at before
     */
    private long nextStart(long from, long to, long keep) throws IOException {
        long at = from;
        while (at < to) {
            fill(Math.min(to, at + BLOCK_BYTES) + format.lookahead(), keep);
            int decided = (int) Math.min(to - base, atEnd ? filled : filled - format.lookahead());
            int found = decided > index(at) ? format.findStart(buffer, index(at), decided, filled) : -1;
            if (found >= 0) {
                return base + found;
            }
            if (atEnd && base + filled < to) {
                return base + filled;
            }
            at = base + decided;
        }
        return -1;
    }

    private boolean has(long place) throws IOException {
        fill(place + 1, place);
        return place < base + filled;
    }

    private int index(long place) {
        return (int) (place - base);
    }

    /** Loads the file up to {@code place}, or to its end; forgets what nobody will look at. */
    private void fill(long place, long keep) throws IOException {
        if (atEnd || place <= base + filled) {
            return;
        }
        int forget = index(Math.max(base, keep - format.lookbehind()));
        if (place - base > buffer.length && forget > 0) {
            System.arraycopy(buffer, forget, buffer, 0, filled - forget);
            base += forget;
            filled -= forget;
        }
        if (place - base > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max((int) (place - base), 2 * buffer.length));
        }
        while (!atEnd && base + filled < place) {
            int got = source.read(base + filled, buffer, filled, buffer.length - filled);
            atEnd = got < 0;
            filled += Math.max(got, 0);
        }
    }
}
