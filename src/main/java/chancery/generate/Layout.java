package chancery.generate;

import chancery.cable.Cable;
import chancery.cable.Declared;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a record stands in a dump: the published layouts, written as they were published. */
public enum Layout {
    /** One file in the Cablegate layout: eight quoted fields, a quote within is {@code \"}. */
    CSV("csv", true) {
        @Override
        String print(long number, Cable cable, Printed printed) {
            Declared declared = cable.declared();
            StringBuilder out = new StringBuilder(
                    printed.body().length() + printed.header().orElse("").length() + 300);
            field(String.valueOf(number), out).append(',');
            field(declared.at().orElse(""), out).append(',');
            field(declared.id().orElse(""), out).append(',');
            field(declared.origin().orElse(""), out).append(',');
            field(declared.classification().orElse(""), out).append(',');
            field(String.join("|", declared.references()), out).append(',');
            field(printed.header().orElse(""), out).append(',');
            return field(printed.body(), out).append('\n').toString();
        }

        private StringBuilder field(String value, StringBuilder out) {
            out.append('"');
            int from = 0;
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '"' || c == '\\') {
                    out.append(value, from, i).append('\\');
                    from = i;
                }
            }
            return out.append(value, from, value.length()).append('"');
        }
    },
    /** A folder of years and months, a file for each cable. */
    TEXT("txt", false) {
        @Override
        String print(long number, Cable cable, Printed printed) {
            return printed.header().map(header -> header + "\n").orElse("") + printed.body();
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

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NUMBERED = Pattern.compile("(^|&#x000A;)(\\d{1,3})\\. ");

    private final String extension;
    private final boolean isOneFile;

    Layout(String extension, boolean isOneFile) {
        this.extension = extension;
        this.isOneFile = isOneFile;
    }

    /** What file names end in: {@code csv}. */
    public String extension() {
        return extension;
    }

    /** Whether the dump is one file; else it is a folder. */
    public boolean isOneFile() {
        return isOneFile;
    }

    /** @param number of the record in the dump, from 1 */
    abstract String print(long number, Cable cable, Printed printed);

    byte[] bytes(long number, Cable cable, Printed printed) {
        return print(number, cable, printed).getBytes(StandardCharsets.UTF_8);
    }

    /** {@code 10/30/2008 9:05}, as the CSV prints dates. */
    static String csvDate(LocalDateTime at) {
        return at.getMonthValue() + "/" + at.getDayOfMonth() + "/" + at.getYear() + " " + at.getHour() + ":"
                + HeaderPrinter.digits(2, at.getMinute());
    }
}
