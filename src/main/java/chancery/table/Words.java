package chancery.table;

/** Counts words: runs of anything but white space. */
final class Words {

    private Words() {}

    static int count(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = (c <= ' ' || c > 0x7f) && Character.isWhitespace(c); // most are neither
            if (!blank && !inside) {
                words++;
            }
            inside = !blank;
        }
        return words;
    }
}
