package chancery.dump;

import chancery.cable.Declared;
import java.util.Optional;

/** Cables as plain text, one behind the other and nothing between them: a record starts where {@link CableStart} says. */
final class CableTexts implements ManyRecords {

    /** How files of this format are cut. */
    record Cut() implements Layout.Cut {
        @Override
        public ManyRecords open(Encoding encoding) {
            return new CableTexts();
        }
    }

    /** Whether more than one cable starts in these first bytes of a file. */
    static boolean areIn(byte[] prefix) {
        CableTexts texts = new CableTexts();
        int starts = 0;
        int at = -1;
        do {
            at = texts.findStart(prefix, at + 1, prefix.length, prefix.length);
            starts += at < 0 ? 0 : 1;
        } while (at >= 0 && starts < 2);
        return starts == 2;
    }

    @Override
    public int lookbehind() {
        return CableStart.BEHIND_BYTES;
    }

    @Override
    public int lookahead() {
        return CableStart.AHEAD_BYTES;
    }

    @Override
    public int findStart(byte[] bytes, int from, int to, int limit) {
        for (int at = from; at < to; at++) {
            if ((at == 0 || bytes[at - 1] == '\n') && CableStart.isAt(bytes, at, limit)) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public int read(Piece piece, RecordSink sink) {
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
                    Declared.NOTHING,
                    Optional.empty(),
                    text.value(),
                    piece.kept(at, piece.to(), text.exact()));
        }
        return piece.to();
    }

    @Override
    public Declared declared(byte[] bytes, int from, int to) {
        return Declared.NOTHING;
    }
}
