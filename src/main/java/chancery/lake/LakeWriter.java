package chancery.lake;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * The one writer of a lake. What it writes counts only once {@link #publish} has moved CURRENT; until then readers
 * see the last good snapshot, and whatever is left of a writer that died is removed by the next.
 */
public final class LakeWriter implements AutoCloseable {

    private final Lake lake;
    private final WriteLock lock;
    private boolean stopped;
    private boolean published;
    private boolean closed;

    private LakeWriter(Lake lake, WriteLock lock) {
        this.lake = lake;
        this.lock = lock;
    }

    static LakeWriter open(Lake lake) {
        LakeWriter writer = new LakeWriter(lake, WriteLock.take(lake, Clock.systemUTC()));
        writer.removeUnfinished();
        return writer;
    }

    /** {@return the lake that it writes} */
    public Lake lake() {
        return lake;
    }

    /** {@return the number of the next ingest: {@code 000002} after {@code 000001}} */
    public String nextIngest() {
        return lake.nextNumber(lake.recordsPath());
    }

    /** {@return the name of the next snapshot, where the user gave none} */
    public String nextSnapshot() {
        return lake.nextNumber(lake.snapshotsPath());
    }

    /**
     * Makes a snapshot, whose tables are written, complete and current, unless the lock was lost meanwhile. Its tables
     * are never touched again.
     *
     * @param snapshot with manifest and tables in its folder
     */
    public synchronized void publish(Snapshot snapshot) {
        if (stopped) {
            throw Lake.fault("stopped before " + snapshot.name() + " was complete");
        }
        lock.verifyHeld();
        lake.write(snapshot.manifestPath(), snapshot.manifest().json());
        lake.setCurrent(snapshot.name());
        published = true;
    }

    /** Fails unless this writer still holds the lock, before it puts a result in the place of another. */
    public void requireHeld() {
        lock.verifyHeld();
    }

    /**
     * What happens when the process is stopped, as by Ctrl-C: at once nothing more is published and a person is told;
     * once Spark has stopped, what is unfinished is removed and the next writer let in.
     *
     * @param told whether a snapshot was published before
     * @return the hook, for whoever stops Spark
     */
    public StopHook whenStopped(Consumer<Boolean> told) {
        return StopHook.register(() -> told.accept(stop()), this::close);
    }

    synchronized boolean stop() {
        stopped = true;
        return published;
    }

    /**
     * Removes old snapshots, and with them the records that no manifest names any more.
     *
     * @param keep how many of the newest stay; the current one stays too, whatever its age
     * @return the names of those that went, oldest first
     */
    public List<String> prune(int keep) {
        List<Snapshot> complete = lake.snapshots();
        Optional<String> current = lake.currentName();
        List<String> old = complete.subList(0, Math.max(0, complete.size() - keep)).stream()
                .filter(snapshot -> current.filter(snapshot.name()::equals).isEmpty())
                .map(snapshot -> {
                    lock.verifyHeld();
                    lake.delete(snapshot.manifestPath()); // from here on it is not complete, whatever happens
                    return snapshot.name();
                })
                .toList();
        removeUnfinished();
        return old;
    }

    /** Lets the next writer in, and removes what this one did not finish; a second time does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (lock.isMine()) {
                removeUnfinished();
            }
        } finally {
            lock.close();
        }
    }

    /**
     * Removes snapshots without a manifest, ingests that no manifest names, what was written aside and left, and folders
     * with nothing in them.
     */
    private void removeUnfinished() {
        List<Snapshot> complete = lake.snapshots();
        Set<String> named = complete.stream().map(Snapshot::name).collect(Collectors.toSet());
        Set<Path> records = complete.stream()
                .flatMap(snapshot -> snapshot.manifest().ingests().stream())
                .map(lake::recordsPath)
                .collect(Collectors.toSet());
        lake.names(lake.snapshotsPath())
                .filter(name -> !named.contains(name))
                .map(lake::snapshotPath)
                .forEach(lake::delete);
        lake.names(lake.recordsPath())
                .map(name -> new Path(lake.recordsPath(), name))
                .filter(path -> !records.contains(path))
                .forEach(lake::delete);
        lake.deleteIfEmpty(lake.snapshotsPath());
        lake.deleteIfEmpty(lake.recordsPath());
        Stream.concat(Stream.of(lake.root()), complete.stream().flatMap(Snapshot::changingFolders))
                .flatMap(lake::list)
                .map(FileStatus::getPath)
                .filter(path -> Replacement.isAside(path.getName()) || Snapshot.isAside(path))
                .forEach(lake::delete);
    }
}
