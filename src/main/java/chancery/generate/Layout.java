package chancery.generate;

import chancery.cable.Cable;
import chancery.cable.Classification;
import chancery.cable.Declared;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a record stands in a dump: the published layouts, written as they were published. */
public enum Layout {
    /** One file in the Cablegate layout: eight quoted fields, a quote within is {@code \"}. */
    CSV("csv", true) {
        @Override
        String print(long number, Cable cable, Printed printed) {
            Declared declared = cable.declared();
            return TableRow.CSV.print(number, declared.at().orElse(""), declared, printed);
        }
    },
    /** The same as spreadsheets save it: a quote within is {@code ""}. */
    CSV_DOUBLED("csv", true) {
        @Override
        String print(long number, Cable cable, Printed printed) {
            Declared declared = cable.declared();
            return TableRow.CSV_DOUBLED.print(number, declared.at().orElse(""), declared, printed);
        }
    },
    /** One file of MySQL's INSERT statements, a hundred rows in each. */
    SQL("sql", true) {
        @Override
        String before(long number) {
            return insert(number, "-- MySQL dump (SYNTHETIC)\n");
        }

        @Override
        String print(long number, Cable cable, Printed printed) {
            return TableRow.MYSQL.print(number, isoTime(cable), cable.declared(), printed);
        }

        @Override
        String end() {
            return ";\n";
        }
    },
    /** The same of PostgreSQL: a text is {@code E'…'}. */
    POSTGRES("sql", true) {
        @Override
        String before(long number) {
            return insert(number, "-- PostgreSQL database dump (SYNTHETIC)\n");
        }

        @Override
        String print(long number, Cable cable, Printed printed) {
            return TableRow.POSTGRES.print(number, isoTime(cable), cable.declared(), printed);
        }

        @Override
        String end() {
            return ";\n";
        }
    },
    /** One file with PostgreSQL's COPY: a line for each record, tabs between its columns. */
    COPY("sql", true) {
        @Override
        String before(long number) {
            return number > 1
                    ? ""
                    : "-- PostgreSQL database dump (SYNTHETIC)\nCOPY cable (" + COLUMNS + ") FROM stdin;\n";
        }

        @Override
        String print(long number, Cable cable, Printed printed) {
            return TableRow.COPY.print(number, isoTime(cable), cable.declared(), printed);
        }

        @Override
        String end() {
            return "\\.\n";
        }
    },
    /** A folder of years and months, a file for each cable. */
    TEXT("txt", false) {
        @Override
        String print(long number, Cable cable, Printed printed) {
            return printed.header().map(header -> header + "\n").orElse("") + printed.body();
        }
    },
    /** One file of cables as they were sent, one behind the other with a blank line between. */
    JOINED("txt", true) {
        @Override
        String print(long number, Cable cable, Printed printed) {
            return TEXT.print(number, cable, printed).stripLeading() + "\n\n"; // what is blank ends the cable before
        }
    },
    /** One file as the National Archives print telegrams: the text, then what is known of it. */
    NARA("txt", true) {
        @Override
        String print(long number, Cable cable, Printed printed) {
            LocalDateTime at = cable.datedAt().orElseThrow();
            return "Message Text\n\n" + TEXT.print(number, cable, printed)
                    + "\n\nMessage Attributes\n"
                    + attribute("Draft Date", Optional.of(DRAFT_DATE.format(at).toUpperCase(Locale.ROOT)))
                    + attribute("Document Number", cable.declared().id().map(id -> at.getYear() / 100 + id))
                    + attribute("From", cable.post())
                    + attribute(
                            "Original Classification",
                            cable.head().classification().map(Classification::label))
                    + attribute("Subject", cable.head().subject()) + "\n\n";
        }

        private String attribute(String name, Optional<String> value) {
            return "\n" + name + ": " + value.orElse("n/a");
        }
    },
    /** The same, of pages: a table of what is declared, and two blocks of text. */
    HTML("html", false) {
        @Override
        String print(long number, Cable cable, Printed printed) {
            Declared declared = cable.declared();
            String id = declared.id().orElse("");
            String subject = escaped(cable.head().subject().orElse(""));
            String cells = cell("cable", id)
                    + cable.declaredAt().map(at -> cell("date", pageTime(at))).orElse("")
                    + cell("classification", declared.classification().orElse(""))
                    + cell("origin", declared.origin().orElse(""));
            return """
                    <?xml version='1.0' encoding='utf-8' ?>
                    <html lang='en'>
                    <head><title>Cable Viewer (SYNTHETIC)</title></head>
                    <body>
                    <h3>Viewing cable %s, %s</h3>
                    <table class='cable'>
                    <tr><th>Reference ID</th><th>Created</th><th>Classification</th><th>Origin</th></tr>
                    <tr>
                    %s</tr>
                    </table>
                    <code><pre>%s</pre></code>
                    <code><pre>%s</pre></code>
                    </body>
                    </html>
                    """.formatted(
                            id, subject, cells, block(printed.header().orElse("")), anchored(block(printed.body())));
        }

        private String cell(String folder, String value) {
            String text = escaped(value);
            return "<td>\n<a href='/" + folder + "/" + text.replace(' ', '_') + ".html'>" + text + "</a>\n</td>\n";
        }

        /** The pages print the hour of a twelve-hour clock where the minute belongs. */
        private String pageTime(LocalDateTime at) {
            int onClock = (at.getHour() + 11) % 12 + 1;
            return at.toLocalDate() + String.format(Locale.ROOT, " %02d:%02d", at.getHour(), onClock);
        }

        private String block(String text) {
            return escaped(text).replace("\n", "&#x000A;");
        }

        /** Every line that begins with a number was given a pilcrow. */
        private String anchored(String block) {
            return NUMBERED.matcher(block).replaceAll("$1<a id='par$2' href='#par$2'>¶</a>$2. ");
        }

        private String escaped(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("'", "&#39;");
        }
    },
    /** One file, an object on each line. */
    JSONL("jsonl", true) {
        @Override
        String print(long number, Cable cable, Printed printed) {
            Declared declared = cable.declared();
            ObjectNode object = JSON.createObjectNode()
                    .put("id", declared.id().orElse(""))
                    .put(
                            "created",
                            cable.declaredAt()
                                    .map(at -> at.toString().replace('T', ' '))
                                    .orElse(""))
                    .put("origin", declared.origin().orElse(""))
                    .put("classification", declared.classification().orElse(""));
            declared.references().forEach(object.putArray("references")::add);
            object.put("header", printed.header().orElse("")).put("body", printed.body());
            try {
                return JSON.writeValueAsString(object) + "\n";
            } catch (IOException e) {
                throw new UncheckedIOException("writing to memory failed", e);
            }
        }
    };

    private static final int ROWS_A_STATEMENT = 100;
    private static final String COLUMNS = "id, date, refid, origin, classification, destination, header, content";
    private static final DateTimeFormatter ISO_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DRAFT_DATE = DateTimeFormatter.ofPattern("dd MMM uuuu", Locale.ENGLISH);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NUMBERED = Pattern.compile("(^|&#x000A;)(\\d{1,3})\\. ");

    private final String extension;
    private final boolean isOneFile;

    Layout(String extension, boolean isOneFile) {
        this.extension = extension;
        this.isOneFile = isOneFile;
    }

    /** {@return what file names end in: {@code csv}} */
    public String extension() {
        return extension;
    }

    /** {@return whether the dump is one file; else it is a folder} */
    public boolean isOneFile() {
        return isOneFile;
    }

    /** What stands before a record and belongs to none: the beginning of a statement, a comma. */
    String before(long number) {
        return "";
    }

    /** What stands behind the last record. */
    String end() {
        return "";
    }

    /** @param number of the record in the dump, from 1 */
    abstract String print(long number, Cable cable, Printed printed);

    /** The beginning of a statement before its first row, a comma before all others. */
    private static String insert(long number, String comment) {
        String statement = "INSERT INTO cable (" + COLUMNS + ") VALUES\n";
        if (number == 1) {
            return comment + statement;
        }
        return number % ROWS_A_STATEMENT == 1 ? ";\n" + statement : ",\n";
    }

    /** {@code 2008-10-30 09:05:00}. */
    private static String isoTime(Cable cable) {
        return cable.declaredAt().map(ISO_TIME::format).orElse("");
    }

    byte[] bytes(long number, Cable cable, Printed printed) {
        return print(number, cable, printed).getBytes(StandardCharsets.UTF_8);
    }

    /** {@code 10/30/2008 9:05}, as the CSV prints dates. */
    static String csvDate(LocalDateTime at) {
        return at.getMonthValue() + "/" + at.getDayOfMonth() + "/" + at.getYear() + " " + at.getHour() + ":"
                + HeaderPrinter.digits(2, at.getMinute());
    }
}
