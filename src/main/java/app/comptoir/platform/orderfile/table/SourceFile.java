package app.comptoir.platform.orderfile.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// A file as it lies on the disk, and what it unpacks to.
public final class SourceFile {
  private static final int BUFFER = 1 << 16;

  private SourceFile() {}

  /// The file as it lies on the disk.
  ///
  /// @throws Unfit where it is a folder, a device or a pipe, which may never end
  public static InputStream onDisk(Path path) throws IOException {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new Unfit("It is no file, but a folder, a device or a pipe");
    }
    return Files.newInputStream(path);
  }

  /// The same, unpacked where it is packed with gzip.
  static InputStream unpacked(Path path) throws IOException {
    InputStream raw = new BufferedInputStream(onDisk(path), BUFFER);
    try {
      return packed(raw) ? new Unpacked(new GZIPInputStream(raw, BUFFER), Files.size(path)) : raw;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  static boolean packed(Path path) throws IOException {
    try (InputStream raw = new BufferedInputStream(onDisk(path), 2)) {
      return packed(raw);
    }
  }

  /// Whether its bytes are those of its rows: it is neither packed nor a workbook.
  public static boolean isText(Path path) throws IOException {
    try (InputStream raw = new BufferedInputStream(onDisk(path), 2)) {
      return !packed(raw) && !(raw.read() == 'P' && raw.read() == 'K');
    }
  }

  private static boolean packed(InputStream raw) throws IOException {
    raw.mark(2);
    boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    return packed;
  }

  /// Its first bytes, unpacked; fewer where it is shorter.
  static byte[] start(Path path, int length) throws IOException {
    try (InputStream in = unpacked(path)) {
      return in.readNBytes(length);
    }
  }
}
