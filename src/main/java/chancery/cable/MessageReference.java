package chancery.cable;

/**
 * A cable's name: year, post and serial, canonically printed as {@code 08ASTANA2148}.
 *
 * @param year four digits
 * @param post letters only, as printed in ids
 * @param serial without leading zeros
 */
public record MessageReference(int year, String post, int serial) {

    /** {@code 08ASTANA2148}. */
    @Override
    public String toString() {
        int yy = year % 100;
        return (yy < 10 ? "0" : "") + yy + post + serial;
    }
}
