package chancery.spark;

import chancery.dump.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** The bytes of a file on any Hadoop file system. */
final class HadoopBytes implements ByteSource {

    private static final int BLOCK_BYTES = 1 << 18;

    private final FSDataInputStream in;

    private HadoopBytes(FSDataInputStream in) {
        this.in = in;
    }

    static HadoopBytes open(Path path, Configuration conf) throws IOException {
        return new HadoopBytes(stream(path, conf));
    }

    /** A small file as a whole. */
    static byte[] all(Path path, Configuration conf) throws IOException {
        try (InputStream in = stream(path, conf)) {
            return in.readAllBytes();
        }
    }

    /** Locally without the check sums that Hadoop may have written, whose names are no paths for a name with a colon. */
    private static FSDataInputStream stream(Path path, Configuration conf) throws IOException {
        FileSystem fs = path.getFileSystem(conf);
        return (fs instanceof LocalFileSystem local ? local.getRawFileSystem() : fs).open(path);
    }

    /** SHA-256 of a file, in hexadecimal. */
    static String sha256(Path path, Configuration conf) throws IOException {
        MessageDigest digest = sha256();
        byte[] block = new byte[BLOCK_BYTES];
        try (InputStream in = stream(path, conf)) {
            for (int got = in.read(block); got >= 0; got = in.read(block)) {
                digest.update(block, 0, got);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    @Override
    public int read(long position, byte[] buffer, int offset, int count) throws IOException {
        return in.read(position, buffer, offset, count);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
