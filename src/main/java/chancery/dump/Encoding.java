package chancery.dump;

/** How a file's text is written. Told from its first MiB, so that it is the same for every slice. */
public enum Encoding {
    /** Also for what is plain ASCII so far. */
    UTF_8,
    /**
     * And ISO-8859-1, which differs from it only in 0x80 to 0x9F: control characters there, and printed marks such as
     * curly quotes here. No cable holds the former.
     */
    WINDOWS_1252;

    /** Of a hundred signs of an encoding so many must speak for the one that is rare. */
    private static final int CERTAIN_PER_CENT = 90;
    /** One alone may be a damaged byte as well. */
    private static final int CERTAIN_BYTES = 2;

    /**
     * The encoding of a file that begins with these bytes. A file is Windows-1252 when its bytes above 0x7F stand as
     * letters and marks of a Western text do and make no characters of UTF-8. A few stray bytes in other text do not
     * make it so.
     */
    static Encoding detect(byte[] prefix) {
        int plausible = 0;
        int others = 0;
        for (int at = 0; at < prefix.length; at++) {
            if (prefix[at] < 0) {
                int length = utf8Length(prefix, at);
                if (length == 0 && isMarkOrLetter(prefix, at)) {
                    plausible++;
                } else {
                    others++;
                }
                at += Math.max(0, length - 1);
            }
        }
        return plausible >= CERTAIN_BYTES && plausible * 100L > (plausible + others) * (long) CERTAIN_PER_CENT
                ? WINDOWS_1252
                : UTF_8;
    }

    /** Bytes of the character of UTF-8 that begins here, or 0 when none does. What the end cuts off counts as one. */
    private static int utf8Length(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length = lead >= 0xF0 && lead <= 0xF4
                ? 4
                : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : 0;
        for (int i = 1; i < length && at + i < bytes.length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /** A mark of Western printing, or a letter beside another. */
    private static boolean isMarkOrLetter(byte[] bytes, int at) {
        char c = new String(bytes, at, 1, Text.WINDOWS_1252).charAt(0);
        return c == '\u00A0'
                || "\u2018\u2019\u201C\u201D\u2013\u2014\u2022\u2026§¶°£€«»".indexOf(c) >= 0
                || (Character.isLetter(c)
                        && c != 'ÿ'
                        && c != 'þ'
                        && (isLetter(bytes, at - 1) || isLetter(bytes, at + 1)));
    }

    private static boolean isLetter(byte[] bytes, int at) {
        return at >= 0 && at < bytes.length && bytes[at] > 0 && Character.isLetter(bytes[at]);
    }
}
