package chancery.spark;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Jobs that do not need one another, a few at a time: while one is being planned or ends on a single core, another
 * works.
 */
final class Together {

    private static final int AT_A_TIME = 3;

    private Together() {}

    /** Runs all jobs and waits for them; when one fails, the others end first, and its fault is thrown as it is. */
    static void run(List<Runnable> jobs) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        Optional<Throwable> fault = Optional.empty();
        for (Future<?> job : jobs.stream().<Future<?>>map(threads::submit).toList()) {
            Optional<Throwable> its = faultOf(job);
            fault = fault.or(() -> its);
        }
        threads.shutdown();
        if (fault.isPresent()) {
            throw fault.get() instanceof RuntimeException known ? known : new IllegalStateException(fault.get());
        }
    }

    private static Optional<Throwable> faultOf(Future<?> job) {
        try {
            job.get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.ofNullable(e.getCause()).or(() -> Optional.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(e);
        }
    }
}
