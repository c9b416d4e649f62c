package chancery.archive;

import chancery.archive.SourceStream.SourceException;
import chancery.dump.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A source that can be read at any place, for archives whose table of contents stands at their end. */
final class SourceChannel implements SeekableByteChannel {

    private static final int BLOCK_BYTES = 1 << 16;

    private final ByteSource source;
    private final long size;
    private long position;
    private long furthest;
    private boolean open = true;

    SourceChannel(ByteSource source, long size) {
        this.source = source;
        this.size = size;
    }

    /** The furthest place that was read, members being read from front to back. */
    long furthest() {
        return furthest;
    }

    /** The table of contents does not count. */
    void forget() {
        furthest = 0;
    }

    @Override
    public int read(ByteBuffer into) {
        if (position >= size) {
            return -1;
        }
        byte[] block = new byte[(int) Math.min(Math.min(into.remaining(), BLOCK_BYTES), size - position)];
        try {
            int got = block.length == 0 ? 0 : source.read(position, block, 0, block.length);
            into.put(block, 0, Math.max(got, 0));
            position += Math.max(got, 0);
            furthest = Math.max(furthest, position);
            return got;
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long to) {
        position = to;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long to) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}
