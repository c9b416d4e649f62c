package chancery.cli;

import chancery.spark.Progress;
import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * How far a run is, on standard error: on a terminal a bar that is drawn anew, in a log a line every ten seconds.
 *
 * <pre>
 * parsing    [##############----------------]  48 %  120,400 cables  41.3 MB/s  0:21 left
 * </pre>
 */
final class ProgressLine implements AutoCloseable {

    private static final int BAR_CHARS = 30;
    private static final Duration ON_TERMINAL = Duration.ofMillis(500);
    private static final Duration IN_LOG = Duration.ofSeconds(10);

    private final Progress progress;
    private final long totalBytes;
    private final long started = System.nanoTime();
    private final boolean terminal;
    private final PrintStream err = System.err;
    private final ScheduledExecutorService clock;
    private final Future<?> ticking;

    private ProgressLine(Progress progress, long totalBytes) {
        this.progress = progress;
        this.totalBytes = totalBytes;
        this.terminal = isTerminal();
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        long every = (terminal ? ON_TERMINAL : IN_LOG).toMillis();
        this.ticking = clock.scheduleAtFixedRate(this::print, every, every, TimeUnit.MILLISECONDS);
    }

    static ProgressLine show(Progress progress, long totalBytes) {
        return new ProgressLine(progress, totalBytes);
    }

    @Override
    public void close() {
        end();
    }

    /** Takes the bar away; what is printed next is the result. */
    void end() {
        if (!clock.isShutdown()) {
            ticking.cancel(false);
            clock.shutdownNow();
            if (terminal) {
                err.print("\r\033[K");
                err.flush();
            }
        }
    }

    private void print() {
        Duration since = Duration.ofNanos(System.nanoTime() - started);
        String line = line(progress.step(), progress.share(), progress.cables(), totalBytes, since);
        if (Interruption.happened()) {
            return;
        }
        if (terminal) {
            err.print("\r\033[K" + line);
        } else {
            err.println(line);
        }
        err.flush();
    }

    /** The rate is of the whole run: dump bytes that are through, over the time since it began. */
    static String line(Progress.Step step, double share, long cables, long totalBytes, Duration since) {
        double seconds = Math.max(0.001, since.toMillis() / 1000.0);
        int filled = (int) Math.round(share * BAR_CHARS);
        String bar = "#".repeat(filled) + "-".repeat(BAR_CHARS - filled);
        return String.format(
                Locale.ROOT,
                "%-10s [%s] %3d %%  %,d cables  %.1f MB/s%s",
                step.label(),
                bar,
                (int) (share * 100),
                cables,
                totalBytes * share / 1e6 / seconds,
                share < 0.02
                        ? ""
                        : "  " + clock(Duration.ofMillis((long) (seconds * 1000 * (1 - share) / share))) + " left");
    }

    private static String clock(Duration left) {
        return String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart());
    }

    /** Whether a person watches: since JDK 22 there is a console even where there is no terminal. */
    private static boolean isTerminal() {
        return Optional.ofNullable(System.console())
                .filter(console -> !Set.of("", "dumb")
                        .contains(Optional.ofNullable(System.getenv("TERM")).orElse("")))
                .filter(ProgressLine::isTerminal)
                .isPresent();
    }

    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true; // before JDK 22 there is a console only where there is a terminal
        }
    }
}
