package app.comptoir.common;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.jspecify.annotations.Nullable;

/// Locks on files that Comptoir only ever takes exclusively. So who holds a shared one is no
/// Comptoir but somebody who could once open the file for reading: they keep nobody out.
public final class FileLocks {
  private FileLocks() {}

  /// Locks a part of a file that is open for reading and writing, and which another claim keeps to
  /// one Comptoir at a time: shared where a stranger has a shared lock.
  ///
  /// @return null where a Comptoir holds it
  public static @Nullable FileLock take(FileChannel channel, long position, long size)
      throws IOException {
    FileLock exclusive = channel.tryLock(position, size, false);
    return exclusive == null ? channel.tryLock(position, size, true) : exclusive;
  }

  /// Whether only strangers hold a file that could not be locked exclusively.
  ///
  /// @param channel open for reading
  public static boolean onlyShared(FileChannel channel) throws IOException {
    try (FileLock shared = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return shared != null;
    }
  }
}
