package chancery.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** What holds other files, recognised by its first bytes and never by its name. */
enum Container {
    ZIP("504B0304|504B0506"),
    SEVEN_Z("377ABCAF271C"),
    GZIP("1F8B08"),
    BZIP2("425A68..314159265359"),
    XZ("FD377A585A00"),
    ZSTD("28B52FFD|5.2A4D18"),
    /** Has its mark in the middle of a block. */
    TAR("");

    /** So many bytes tell what a file is. */
    static final int BEGINNING_BYTES = TarConstants.DEFAULT_RCDSIZE;

    private static final int TAR_MARK_AT = 257;

    /** In hexadecimal, any digit for a dot; between bars. */
    private final String marks;

    Container(String marks) {
        this.marks = marks;
    }

    /** What begins with these bytes, if it holds others. */
    static Optional<Container> of(byte[] beginning) {
        return Arrays.stream(values()).filter(c -> c.begins(beginning)).findFirst();
    }

    /** Whether it holds one member only, without a name. */
    boolean isCompression() {
        return switch (this) {
            case GZIP, BZIP2, XZ, ZSTD -> true;
            case ZIP, SEVEN_Z, TAR -> false;
        };
    }

    /** Such as {@code zip}. */
    String label() {
        return this == SEVEN_Z ? "7z" : name().toLowerCase(Locale.ROOT);
    }

    private boolean begins(byte[] bytes) {
        if (this == TAR) {
            return isTar(bytes);
        }
        String hex = HexFormat.of().withUpperCase().formatHex(bytes, 0, Math.min(bytes.length, 10));
        return Arrays.stream(marks.split("\\|", -1)).anyMatch(mark -> matches(mark, hex));
    }

    private static boolean matches(String mark, String hex) {
        for (int i = 0; i < mark.length(); i++) {
            if (i >= hex.length() || (mark.charAt(i) != '.' && mark.charAt(i) != hex.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Old archives have no mark, but all have a check sum. */
    private static boolean isTar(byte[] bytes) {
        if (bytes.length < BEGINNING_BYTES) {
            return false;
        }
        if (new String(bytes, TAR_MARK_AT, 5, StandardCharsets.US_ASCII).equals("ustar")) {
            return true;
        }
        for (int i = TarConstants.CHKSUM_OFFSET; i < TarConstants.CHKSUM_OFFSET + TarConstants.CHKSUMLEN; i++) {
            if (bytes[i] != 0 && bytes[i] != ' ' && (bytes[i] < '0' || bytes[i] > '7')) {
                return false;
            }
        }
        try {
            return bytes[0] != 0 && TarUtils.verifyCheckSum(Arrays.copyOf(bytes, BEGINNING_BYTES));
        } catch (IllegalArgumentException e) {
            return false; // a check sum that is no number
        }
    }
}
