package chancery.dump;

import chancery.cable.Declared;
import chancery.dump.RecordSink.Place;

/** JSON Lines: a record starts behind every line feed. */
final class JsonLines implements ManyRecords {

    @Override
    public int lookahead() {
        return 0;
    }

    @Override
    public int findStart(byte[] bytes, int from, int to, int limit) {
        for (int i = from; i < to; i++) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void read(byte[] bytes, int from, int to, long offset, RecordSink sink) {
        int mark = offset == 0 ? Text.utf8MarkLength(bytes, to) : 0;
        sink.gap(mark);
        JsonLine.read(bytes, from + mark, to, new Place(offset + mark, to - from - mark), sink);
    }

    @Override
    public int readFront(byte[] bytes, int from, int to, long offset, RecordSink sink) {
        return from;
    }

    @Override
    public Declared declared(byte[] bytes, int from, int to) {
        return Declared.NOTHING;
    }
}
