package chancery.reference;

/** How many letters two words differ in: insertions, deletions and replacements (Levenshtein). */
public final class EditDistance {

    private EditDistance() {}

    /**
     * {@return whether {@code a} becomes {@code b} by at most {@code limit} edits}
     *
     * @param limit insertions, deletions and changes of a letter, 0 or more
     * @param a one word
     * @param b the other; the order does not matter
     */
    public static boolean within(int limit, CharSequence a, CharSequence b) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return false;
        }
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return false;
            }
            int[] done = above;
            above = row;
            row = done;
        }
        return above[b.length()] <= limit;
    }
}
