package chancery.dump;

import chancery.cable.Declared;

/** Cables as plain text, one behind the other and nothing between them: a record starts where {@link CableStart} says. */
final class CableTexts extends TextRecords {

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
    boolean isStart(byte[] bytes, int at, int limit) {
        return CableStart.isAt(bytes, at, limit);
    }

    @Override
    Declared declared(String text) {
        return Declared.NOTHING;
    }
}
