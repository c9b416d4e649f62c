package chancery.dump;

import chancery.cable.DumpFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes cables in one of the ways that dumps are written, so that what is read can be compared with what was written. */
enum Dialect {
    CSV_BACKSLASH {
        @Override
        Layout layout(byte[] file) {
            return csv(CsvRecords.Escape.BACKSLASH);
        }

        @Override
        String row(Made cable) {
            return cable.fields().stream()
                    .map(field -> "\"" + field.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                    .collect(Collectors.joining(",", "", "\n"));
        }
    },
    CSV_DOUBLED {
        @Override
        Layout layout(byte[] file) {
            return csv(CsvRecords.Escape.DOUBLED);
        }

        @Override
        String row(Made cable) {
            return cable.fields().stream().map(Dialect::doubled).collect(Collectors.joining(",", "", "\r\n"));
        }
    },
    /** A row of names, and quotes only around the date and what needs them: {@code 1,"12/28/1966 18:48",66LIMA1,…}. */
    CSV_FEW_QUOTES {
        @Override
        Layout layout(byte[] file) {
            return csv(CsvRecords.Escape.DOUBLED);
        }

        @Override
        String before() {
            return "\uFEFFid,date,reference,origin,classification,references,header,body\r\n";
        }

        @Override
        String row(Made cable) {
            List<String> fields = cable.fields();
            return fields.get(0) + "," + doubled(fields.get(1)) + "," + fields.get(2) + ","
                    + fields.stream().skip(3).map(Dialect::doubled).collect(Collectors.joining(",", "", "\r\n"));
        }
    },
    /** Many rows a statement, {@code \'} and {@code \n}; the level stands before the origin. */
    SQL_BACKSLASH {
        @Override
        String before() {
            return """
                    -- MySQL dump
                    INSERT INTO `origin` VALUES (1,'Embassy Oslo; (1,\\'x\\')');
                    INSERT INTO `cable` (`id`, `date`, `refid`, `classification`, `origin`, `destination`, `header`, `content`) VALUES
                    """;
        }

        @Override
        String row(Made cable) {
            return tuple(
                    cable,
                    text -> "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'");
        }

        @Override
        String between() {
            return ",\n";
        }

        @Override
        String after() {
            return ";\nUNLOCK TABLES;\nINSERT INTO `tag` VALUES (1,'PGOV'),(2,'x');\n";
        }
    },
    /** A statement for each row, {@code ''}, and line ends as they are. */
    SQL_DOUBLED {
        @Override
        String before() {
            return "PRAGMA foreign_keys=OFF;\n";
        }

        @Override
        String row(Made cable) {
            return "INSERT INTO cable (id, date, refid, classification, origin, destination, header, content) VALUES "
                    + tuple(cable, text -> "'" + text.replace("'", "''") + "'") + ";\n";
        }
    },
    /** {@code E''} where there is something to escape. */
    SQL_POSTGRES {
        @Override
        String before() {
            return "SET standard_conforming_strings = on;\nINSERT INTO public.cable (id, date, refid, classification,"
                    + " origin, destination, header, content) VALUES ";
        }

        @Override
        String row(Made cable) {
            return tuple(
                    cable,
                    text -> text.contains("\\") || text.isEmpty()
                            ? "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'"
                            : "'" + text.replace("'", "''") + "'");
        }

        @Override
        String between() {
            return ", ";
        }

        @Override
        String after() {
            return ";\n";
        }
    },
    SQL_COPY {
        @Override
        String before() {
            return """
                    CREATE TABLE public.cable (
                        id integer NOT NULL
                    );

                    COPY public.cable (id, date, refid, classification, origin, destination, header, content) FROM stdin;
                    """;
        }

        @Override
        String row(Made cable) {
            return cable.sqlFields().stream()
                    .map(field -> field.isEmpty()
                            ? "\\N"
                            : field.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t"))
                    .collect(Collectors.joining("\t", "", "\n"));
        }

        @Override
        String after() {
            return "\\.\n\nALTER TABLE ONLY public.cable\n    ADD CONSTRAINT cable_pkey PRIMARY KEY (id);\n";
        }
    },
    JSON_LINES {
        @Override
        String row(Made cable) {
            List<String> fields = cable.fields();
            return "{\"id\": " + json(fields.get(2)) + ", \"created\": " + json(fields.get(1)) + ", \"origin\": "
                    + json(fields.get(3)) + ", \"classification\": " + json(fields.get(4)) + ", \"references\": "
                    + json(fields.get(5)) + ", \"header\": " + json(fields.get(6)) + ", \"body\": "
                    + json(fields.get(7)) + "}\n";
        }

        private String json(String text) {
            return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
        }
    };

    /** A cable to write. */
    record Made(int number, String id, String origin, String references, String header, String body) {

        List<String> fields() {
            return List.of(
                    String.valueOf(number), "1/2/1999 3:04", id, origin, "SECRET//NOFORN", references, header, body);
        }

        List<String> sqlFields() {
            return List.of(
                    String.valueOf(number),
                    "1999-01-02 03:04:00",
                    id,
                    "SECRET//NOFORN",
                    origin,
                    references,
                    header,
                    body);
        }
    }

    String before() {
        return "";
    }

    abstract String row(Made cable);

    /** Between two rows. */
    String between() {
        return "";
    }

    String after() {
        return "";
    }

    /** What stands around a text. */
    String quote() {
        return name().startsWith("SQL") ? "'" : "\"";
    }

    /** A column in the middle of a row, with what separates it from the next. */
    String column(String value) {
        return switch (this) {
            case SQL_COPY -> value + "\t";
            case JSON_LINES -> "\"classification\": \"" + value + "\", ";
            default -> quote() + value + quote() + ",";
        };
    }

    String write(List<Made> cables) {
        return join(cables.stream().map(this::row).toList());
    }

    String join(List<String> rows) {
        return before() + String.join(between(), rows) + after();
    }

    /** The layout of a file of good rows; it need not be guessed from the few quotes of a small one. */
    Layout layout(byte[] file) {
        try {
            return FormatDetector.detect(ByteSource.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Layout csv(CsvRecords.Escape escape) {
        return new Layout(DumpFormat.CSV, Encoding.UTF_8, new CsvRecords.Cut(escape, false));
    }

    private static String doubled(String field) {
        return "\"" + field.replace("\"", "\"\"") + "\"";
    }

    private static String tuple(Made cable, UnaryOperator<String> quoted) {
        return "(" + cable.number() + ","
                + cable.sqlFields().stream().skip(1).map(quoted).collect(Collectors.joining(",")) + ")";
    }
}
