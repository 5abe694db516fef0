package app.comptoir.acts;

import app.comptoir.common.FileLocks;
import app.comptoir.common.OwnFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real file. Not a [FileChannel] but its older cousin, whose calls an interrupt cannot cut
/// short: a channel would be closed under everybody. `getFD().sync()` is the same fsync as
/// `FileChannel.force(true)`.
final class FileDevice implements Device {
  private static final Logger log = LoggerFactory.getLogger(FileDevice.class);

  private final RandomAccessFile file;

  private FileDevice(RandomAccessFile file) {
    this.file = file;
  }

  static Device open(Path path) throws IOException {
    OwnFiles.make(path);
    return new FileDevice(new RandomAccessFile(path.toFile(), "rw"));
  }

  /// Locks a byte behind all that can be written, so that others may still read.
  @Override
  public boolean locked() throws IOException {
    return FileLocks.take(file.getChannel(), Long.MAX_VALUE - 1, 1) != null;
  }

  @Override
  public void write(long at, byte[] bytes) throws IOException {
    file.seek(at);
    file.write(bytes);
  }

  @Override
  public void force() throws IOException {
    file.getFD().sync();
  }

  @Override
  public void truncate(long length) throws IOException {
    file.setLength(length);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /// Makes the name of a file last, not only what is in it. Where folders cannot be opened
  /// (Windows) the system does so by itself.
  static void forceName(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      log.debug("The folder {} cannot be forced: {}", folder, e.getMessage());
    }
  }
}
