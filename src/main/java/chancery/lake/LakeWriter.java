package chancery.lake;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;

/**
 * The one writer of a lake. What it writes counts only once {@link #publish} has moved CURRENT; until then readers
 * see the last good snapshot, and whatever is left of a writer that died is removed by the next.
 */
public final class LakeWriter implements AutoCloseable {

    private final Lake lake;
    private final WriteLock lock;

    private LakeWriter(Lake lake, WriteLock lock) {
        this.lake = lake;
        this.lock = lock;
    }

    static LakeWriter open(Lake lake) {
        LakeWriter writer = new LakeWriter(lake, WriteLock.take(lake, Clock.systemUTC()));
        writer.removeUnfinished();
        return writer;
    }

    public Lake lake() {
        return lake;
    }

    /** The name of the next ingest. */
    public String nextIngest() {
        return lake.nextNumber(lake.recordsPath());
    }

    /** The name of the next snapshot, where the user gave none. */
    public String nextSnapshot() {
        return lake.nextNumber(lake.snapshotsPath());
    }

    /**
     * Makes a snapshot, whose tables are written, complete and current, unless the lock was lost meanwhile. Its tables
     * are never touched again.
     */
    public void publish(Snapshot snapshot) {
        lock.verifyHeld();
        lake.write(snapshot.manifestPath(), snapshot.manifest().json());
        lake.setCurrent(snapshot.name());
    }

    /** Lets the next writer in, and removes what this one did not finish. */
    @Override
    public void close() {
        try {
            removeUnfinished();
        } finally {
            lock.close();
        }
    }

    /** Lets the next writer in at once, without tidying: for a process that is being stopped. */
    public void abandon() {
        lock.close();
    }

    /** Removes snapshots without a manifest, and ingests that no manifest names. */
    private void removeUnfinished() {
        List<Snapshot> complete = lake.snapshots();
        Set<String> named = complete.stream().map(Snapshot::name).collect(Collectors.toSet());
        Set<String> ingests =
                complete.stream().flatMap(s -> s.manifest().ingests().stream()).collect(Collectors.toSet());
        lake.names(lake.snapshotsPath())
                .filter(name -> !named.contains(name))
                .map(lake::snapshotPath)
                .forEach(lake::delete);
        Stream.of(lake.recordsPath(), lake.accountsPath())
                .forEach(folder -> lake.names(folder)
                        .filter(name -> !ingests.contains(name.substring(name.indexOf('=') + 1)))
                        .map(name -> new Path(folder, name))
                        .forEach(lake::delete));
    }
}
