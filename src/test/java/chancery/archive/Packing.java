package chancery.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Ways of packing files, in memory. */
public enum Packing {
    ZIP,
    TAR,
    SEVEN_Z,
    TAR_GZ,
    TAR_XZ,
    /** Of the one file. */
    GZIP,
    BZIP2,
    XZ,
    ZSTD;

    /** Whether there can be but one file, without a name. */
    public boolean isSingle() {
        return switch (this) {
            case GZIP, BZIP2, XZ, ZSTD -> true;
            case ZIP, TAR, SEVEN_Z, TAR_GZ, TAR_XZ -> false;
        };
    }

    /** Packs files by name, in the order of the map. */
    public byte[] pack(Map<String, byte[]> files) {
        try {
            return switch (this) {
                case ZIP -> zip(files);
                case TAR -> tar(files);
                case SEVEN_Z -> sevenZ(files);
                case TAR_GZ -> GZIP.compress(tar(files));
                case TAR_XZ -> XZ.compress(tar(files));
                case GZIP, BZIP2, XZ, ZSTD -> compress(files.values().iterator().next());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] compress(byte[] file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = compressor(packed)) {
            out.write(file);
        }
        return packed.toByteArray();
    }

    private OutputStream compressor(OutputStream out) throws IOException {
        return switch (this) {
            case GZIP -> new GzipCompressorOutputStream(out);
            case BZIP2 -> new BZip2CompressorOutputStream(out);
            case XZ -> XZCompressorOutputStream.builder().setOutputStream(out).get();
            case ZSTD ->
                ZstdCompressorOutputStream.builder().setOutputStream(out).get();
            case ZIP, TAR, SEVEN_Z, TAR_GZ, TAR_XZ -> throw new IllegalArgumentException(name());
        };
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(packed)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(out, new ZipArchiveEntry(file.getKey()), file.getValue());
            }
        }
        return packed.toByteArray();
    }

    private static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(packed)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
                entry.setSize(file.getValue().length);
                put(out, entry, file.getValue());
            }
        }
        return packed.toByteArray();
    }

    private static <E extends ArchiveEntry> void put(ArchiveOutputStream<E> out, E entry, byte[] content)
            throws IOException {
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }

    private static byte[] sevenZ(Map<String, byte[]> files) throws IOException {
        SeekableInMemoryByteChannel packed = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile out = new SevenZOutputFile(packed)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(file.getKey());
                out.putArchiveEntry(entry);
                out.write(file.getValue());
                out.closeArchiveEntry();
            }
        }
        byte[] bytes = new byte[(int) packed.size()];
        System.arraycopy(packed.array(), 0, bytes, 0, bytes.length);
        return bytes;
    }
}
