package chancery.lake;

import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.ShutdownHookManager;

/** What is done when the process is stopped while a lake is being written; closed, it is forgotten. */
public final class StopHook implements AutoCloseable {

    /** Spark stops at 30 above the file systems, which close last. */
    private static final int BEFORE_SPARK = FileSystem.SHUTDOWN_HOOK_PRIORITY + 40;

    private static final int AFTER_SPARK = FileSystem.SHUTDOWN_HOOK_PRIORITY + 10;

    private final Runnable first;
    private final Runnable last;

    private StopHook(Runnable first, Runnable last) {
        this.first = first;
        this.last = last;
    }

    static StopHook register(Runnable first, Runnable last) {
        ShutdownHookManager.get().addShutdownHook(first, BEFORE_SPARK);
        ShutdownHookManager.get().addShutdownHook(last, AFTER_SPARK);
        return new StopHook(first, last);
    }

    /** Leaves the hooks to run when the process is being stopped already. */
    @Override
    public void close() {
        if (!ShutdownHookManager.get().isShutdownInProgress()) {
            ShutdownHookManager.get().removeShutdownHook(first);
            ShutdownHookManager.get().removeShutdownHook(last);
        }
    }
}
