package app.comptoir.acts;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/// The file under a journal: what may fail, and what has to be on the disk before it returns.
public interface Device extends Closeable {
  /// Opens the file under a journal, making it where there is none.
  interface Opener {
    /// @throws java.nio.channels.OverlappingFileLockException where this process has it open
    Device open(Path file) throws IOException;
  }

  /// Whether nobody else has it open.
  boolean locked() throws IOException;

  /// Writes all bytes at a place; on the disk only after [#force].
  void write(long at, byte[] bytes) throws IOException;

  /// Returns when all that was written is on the disk.
  void force() throws IOException;

  /// Cuts everything behind a place off.
  void truncate(long length) throws IOException;
}
