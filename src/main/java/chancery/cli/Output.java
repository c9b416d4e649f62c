package chancery.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Where commands print: in UTF-8, whatever the locale. A {@link PrintWriter} keeps a full disk and a closed pipe to
 * itself; those made here throw an {@link UncheckedIOException}, also from {@code flush}, which comes before {@code close}.
 */
final class Output extends FilterWriter {

    private static final int BUFFER_CHARS = 1 << 16;

    private Output(Writer out) {
        super(out);
    }

    /** Standard output; not {@code System.out}, whose encoding follows the locale. */
    static PrintWriter standard() {
        return to(new FileOutputStream(FileDescriptor.out));
    }

    static PrintWriter to(OutputStream out) {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER_CHARS);
        return new PrintWriter(new Output(text), true);
    }

    @Override
    public void write(int c) {
        orThrow(() -> out.write(c));
    }

    @Override
    public void write(char[] chars, int start, int length) {
        orThrow(() -> out.write(chars, start, length));
    }

    @Override
    public void write(String text, int start, int length) {
        orThrow(() -> out.write(text, start, length));
    }

    @Override
    public void flush() {
        orThrow(out::flush);
    }

    private interface Write {
        void run() throws IOException;
    }

    private static void orThrow(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write: " + e.getMessage(), e);
        }
    }
}
