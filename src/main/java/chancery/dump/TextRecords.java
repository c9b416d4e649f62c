package chancery.dump;

import chancery.cable.Declared;
import java.util.Optional;

/** Texts one behind the other, each of which begins with a line and goes on to the next one's. */
abstract class TextRecords implements ManyRecords {

    /** Whether a text starts with the line that begins at {@code at}; nothing from {@code limit} on may be looked at. */
    abstract boolean isStart(byte[] bytes, int at, int limit);

    /** What a text says of itself. */
    abstract Declared declared(String text);

    @Override
    public final int findStart(byte[] bytes, int from, int to, int limit) {
        for (int at = from; at < to; at++) {
            if ((at == 0 || bytes[at - 1] == '\n') && isStart(bytes, at, limit)) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public final int read(Piece piece, RecordSink sink) {
        if (!piece.isLast()) {
            return piece.from();
        }
        int at = piece.from() + piece.markLength();
        at = piece.blankEnd(at) == piece.to() ? piece.to() : at;
        sink.gap(at - piece.from());
        if (at < piece.to()) {
            Text text = sink.text(piece.bytes(), at, piece.to());
            sink.clean(
                    piece.place(at, piece.to()),
                    declared(text.value()),
                    Optional.empty(),
                    text.value(),
                    piece.kept(at, piece.to(), text.exact()));
        }
        return piece.to();
    }

    /** A text cut short may lack what it says of itself. */
    @Override
    public final Declared declared(byte[] bytes, int from, int to) {
        return Declared.NOTHING;
    }
}
