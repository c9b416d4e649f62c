package chancery.lake;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;

/**
 * A snapshot as a lake of its own, to be given away: tables, statistics and report, but no records and nothing that was
 * laid down beside them. Only of a snapshot that hides protected names.
 */
public final class SharedCopy {

    private SharedCopy() {}

    /**
     * Copies the current snapshot.
     *
     * @param from a lake whose current snapshot hides protected names
     * @param location a new folder, on any Hadoop file system
     * @return the snapshot in its new lake
     */
    public static Snapshot write(Lake from, String location) {
        Snapshot snapshot = from.current();
        requireMasked(from, snapshot);
        Lake to = Lake.at(location, from.fileSystem().getConf());
        Path folder = to.snapshotPath(snapshot.name());
        try {
            from.list(snapshot.path())
                    .map(status -> status.getPath())
                    .filter(path -> !path.equals(snapshot.manifestPath()))
                    .forEach(path -> copy(from, path, to, folder));
            Manifest manifest = snapshot.manifest();
            Snapshot copy = new Snapshot(
                    snapshot.name(),
                    folder,
                    new Manifest(
                            manifest.schema(),
                            manifest.code(),
                            List.of(),
                            manifest.inputs(),
                            manifest.settings(),
                            manifest.counts()));
            to.write(copy.manifestPath(), copy.manifest().json());
            to.setCurrent(copy.name());
            return copy;
        } catch (RuntimeException e) {
            to.delete(to.root());
            throw e;
        }
    }

    private static void requireMasked(Lake lake, Snapshot snapshot) {
        if (!snapshot.manifest().hidesProtected()) {
            throw Lake.fault(
                    "the snapshot " + snapshot.name() + " has the names of protected persons; make one without: "
                            + "chancery rebuild --mask-protected --lake " + Lake.argument(lake.display()));
        }
    }

    private static void copy(Lake from, Path path, Lake to, Path folder) {
        try {
            FileUtil.copy(
                    from.fileSystem(),
                    path,
                    to.fileSystem(),
                    new Path(folder, path.getName()),
                    false,
                    from.fileSystem().getConf());
        } catch (IOException e) {
            throw Lake.fault("cannot copy " + path, e);
        }
    }
}
