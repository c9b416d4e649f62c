package chancery.dump;

import java.nio.charset.StandardCharsets;

/** What can go wrong with one record of a dump. */
enum RecordDamage {
    UNESCAPED_QUOTE {
        @Override
        String of(String row, Dialect dialect) {
            return row.replaceFirst("for Troms", "for " + dialect.quote() + "Troms");
        }
    },
    UNESCAPED_QUOTE_AND_COMMA {
        @Override
        String of(String row, Dialect dialect) {
            return row.replaceFirst("for Troms", "for" + dialect.quote() + ", Troms");
        }
    },
    RECORD_CUT_SHORT {
        @Override
        String of(String row, Dialect dialect) {
            return row.substring(0, row.length() - 200);
        }
    },
    CLOSING_QUOTE_LOST {
        @Override
        String of(String row, Dialect dialect) {
            int last = row.lastIndexOf(dialect.quote());
            return last < 0
                    ? row
                    : row.substring(0, last)
                            + row.substring(last + dialect.quote().length());
        }
    },
    STRAY_BACKSLASH {
        @Override
        String of(String row, Dialect dialect) {
            int last = row.lastIndexOf(dialect.quote());
            return row.substring(0, last) + "\\" + row.substring(last);
        }
    },
    MISSING_COLUMN {
        @Override
        String of(String row, Dialect dialect) {
            return row.replace(dialect.column("SECRET//NOFORN"), "");
        }
    },
    EXTRA_COLUMN {
        @Override
        String of(String row, Dialect dialect) {
            String column = dialect.column("SECRET//NOFORN");
            return row.replace(column, column + column);
        }
    },
    BAD_UTF8 {
        @Override
        void spoil(byte[] file, String near) {
            int at = indexOf(file, near);
            file[at + 30] = (byte) 0xC3;
            file[at + 31] = (byte) 0x28;
        }
    },
    NUL_BYTES {
        @Override
        void spoil(byte[] file, String near) {
            int at = indexOf(file, near);
            file[at + 30] = 0;
            file[at + 31] = 0;
        }
    },
    BLANK_LINE {
        @Override
        String of(String row, Dialect dialect) {
            return row.replaceFirst("The catch", "\n\nThe catch");
        }
    },
    CRLF_INSIDE {
        @Override
        String of(String row, Dialect dialect) {
            return row.replaceFirst("The catch", "\r\nThe catch");
        }
    },
    GLUED {
        @Override
        String of(String row, Dialect dialect) {
            return row.stripTrailing();
        }
    },
    /** Stands for a field of a gigabyte. */
    ENDLESS_FIELD {
        @Override
        String of(String row, Dialect dialect) {
            return row.substring(0, row.length() - 200) + "x".repeat(300_000);
        }
    };

    String of(String row, Dialect dialect) {
        return row;
    }

    /** @param near a text of the record that no other has */
    void spoil(byte[] file, String near) {}

    private static int indexOf(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
