package app.comptoir.common;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file that is somebody's alone: the system takes it back from whoever ends or is killed. Safe
/// for use by several threads.
///
/// POSIX gives up all of a process's locks on a file as soon as it closes any of its handles on it.
/// So a file that this process holds is not opened a second time: that it is held is known here.
public final class FileClaim implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(FileClaim.class);
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path real;
  private final FileChannel channel;

  private FileClaim(Path real, FileChannel channel) {
    this.real = real;
    this.channel = channel;
  }

  /// Claims a file, which is made where it is not there; its folder is.
  ///
  /// @return empty where another process has it, or this one already
  /// @throws IOException where it cannot be opened
  public static Optional<FileClaim> of(Path file) throws IOException {
    Path real = DurableFile.parent(file).toRealPath().resolve(file.getFileName());
    if (!HELD.add(real)) {
      return Optional.empty();
    }
    FileClaim claim = null;
    try {
      claim = locked(real);
      return Optional.ofNullable(claim);
    } finally {
      if (claim == null) {
        HELD.remove(real);
      }
    }
  }

  private static @Nullable FileClaim locked(Path real) throws IOException {
    boolean open = OwnFiles.tighten(real);
    FileChannel channel = open(real);
    if (lock(channel)) {
      return new FileClaim(real, channel);
    }
    boolean replace = open && onlyStrangers(channel);
    channel.close();
    return replace ? replaced(real) : null;
  }

  private static FileChannel open(Path file) throws IOException {
    return OwnFiles.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /// Puts a file that nobody else could open yet in the place of one that strangers hold.
  private static @Nullable FileClaim replaced(Path real) throws IOException {
    Path fresh = Files.createTempFile(DurableFile.parent(real), "lock", ".tmp");
    FileChannel channel = open(fresh);
    if (lock(channel)) {
      DurableFile.move(fresh, real);
      log.warn("{} was held by somebody who could read it; it was replaced", real.getFileName());
      return new FileClaim(real, channel);
    }
    channel.close();
    Files.deleteIfExists(fresh);
    return null;
  }

  private static boolean onlyStrangers(FileChannel channel) {
    try {
      return FileLocks.onlyShared(channel);
    } catch (IOException | OverlappingFileLockException _) {
      return false;
    }
  }

  private static boolean lock(FileChannel channel) {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException _) {
      return false;
    } catch (IOException e) {
      log.warn(
          "This file system has no locks ({}); nothing keeps a second Comptoir out",
          e.getMessage());
      return true;
    }
  }

  /// Whether it was not given back yet.
  public boolean held() {
    return channel.isOpen();
  }

  /// Gives it back.
  @Override
  public void close() {
    if (!held()) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      log.debug("{} could not be given back: {}", real, e.getMessage());
    } finally {
      HELD.remove(real);
    }
  }
}
