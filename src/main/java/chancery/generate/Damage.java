package chancery.generate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What goes wrong with records on their way into a dump. */
enum Damage {
    /** Nothing is left but what the container declares, as of cables that were withdrawn. */
    NO_TEXT {
        @Override
        Printed onText(Printed printed, Chance chance) {
            return new Printed(Optional.of(""), "SYNTHETIC: THIS RECORD HOLDS NO TEXT\n");
        }
    },
    /** From some paragraph on the pilcrow before the number was read as a one: {@code ¶4.} is {@code 14.}. */
    LOST_PILCROW {
        @Override
        Printed onText(Printed printed, Chance chance) {
            int from = chance.between(2, 4);
            return new Printed(
                    printed.header(), NUMBERED.matcher(printed.body()).replaceAll(start -> {
                        int number = Integer.parseInt(start.group(1));
                        return number < from ? start.group() : "1" + start.group();
                    }));
        }
    },
    /** The date-time group breaks off: {@code O 301112Z OC}. */
    BROKEN_DATE {
        @Override
        Printed onText(Printed printed, Chance chance) {
            return new Printed(
                    printed.header()
                            .map(header -> DATE_TIME_GROUP.matcher(header).replaceFirst("${start}")),
                    printed.body());
        }
    },
    /** The line of the filing station lost its serial and time: {@code DE RUEHTA}. */
    BROKEN_ORIGIN {
        @Override
        Printed onText(Printed printed, Chance chance) {
            return new Printed(
                    printed.header().map(header -> ORIGIN.matcher(header).replaceFirst("${start}")), printed.body());
        }
    },
    /** The record stands in the dump twice. */
    DUPLICATE,
    /** The record ends in the middle, and so does what the container puts around it. */
    CUT_SHORT {
        @Override
        byte[] onBytes(byte[] bytes, Chance chance) {
            int length = bytes.length / 4 + chance.below(bytes.length / 2);
            byte[] cut = Arrays.copyOf(bytes, length + 1);
            cut[length] = '\n';
            return cut;
        }
    },
    /** A letter in the body is in another encoding, so that the record is no valid UTF-8. */
    INVALID_BYTES {
        @Override
        byte[] onBytes(byte[] bytes, Chance chance) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int the = text.toLowerCase(Locale.ROOT).indexOf(" the ", text.length() / 2);
            byte[] changed = bytes.clone();
            if (the >= 0) {
                changed[the + 3] = (byte) 0xE9;
            }
            return changed;
        }
    };

    private static final Pattern NUMBERED = Pattern.compile("(?m)^([2-9])\\. (?=\\()");
    private static final Pattern DATE_TIME_GROUP = Pattern.compile("(?<start>\\d{6}Z [A-Z]{2})[A-Z] \\d{2}");
    private static final Pattern ORIGIN = Pattern.compile("(?<start>DE [A-Z]+) #[^\n]*");

    /** What becomes of the text; most damage leaves it alone. */
    Printed onText(Printed printed, Chance chance) {
        return printed;
    }

    /** What becomes of the record as it stands in the file. */
    byte[] onBytes(byte[] bytes, Chance chance) {
        return bytes;
    }

    /** The name in the truth: {@code lost_pilcrow}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
