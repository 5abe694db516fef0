package app.comptoir.workspace;

import app.comptoir.common.CommandException;
import app.comptoir.common.FileLocks;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Tells whether some program has a workspace's files open, with a window or without.
public final class InUse {
  private static final List<String> FILES = List.of("comptoir.mv.db", "acts.journal");

  private InUse() {}

  /// @throws CommandException `DB-2` where one has
  public static void require(Path directory) {
    for (String name : FILES) {
      Path file = directory.resolve(name);
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && locked(file)) {
        throw new CommandException(
            "DB-2", "This workspace is open in another Comptoir: close that one first.");
      }
    }
  }

  private static boolean locked(Path file) {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      FileLock lock = channel.tryLock();
      return lock == null && !FileLocks.onlyShared(channel);
    } catch (OverlappingFileLockException _) {
      return true;
    } catch (IOException _) {
      // What cannot be opened cannot be asked; removing it will say why.
      return false;
    }
  }
}
