package app.comptoir.imports;

import app.comptoir.service.workspaces.TroubleException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what appears in the watched folder of a workspace while it is open: each file once, as
/// soon as it stands still. What cannot be read is said, and the next one is gone on with.
public final class WatchedFolder {
  private static final Logger log = LoggerFactory.getLogger(WatchedFolder.class);

  /// Between two looks: a file that is as it was stands still.
  public static final Duration BETWEEN = Duration.ofSeconds(2);

  private final WorkspaceFiles files;
  private final BiConsumer<String, String> trouble;
  private final Duration between;
  private final CountDownLatch ended = new CountDownLatch(1);

  /// @param trouble told a code and a sentence
  public WatchedFolder(WorkspaceFiles files, BiConsumer<String, String> trouble, Duration between) {
    this.files = files;
    this.trouble = trouble;
    this.between = between;
  }

  /// Looks now and then until [#close]; blocks as long.
  public void run() {
    Path folder = null;
    FolderWatch watch = null;
    boolean said = false;
    try {
      do {
        Path now = files.watched().orElse(null);
        if (now == null) {
          watch = null;
        } else if (watch == null || !now.equals(folder)) {
          watch = new FolderWatch(now);
          said = false;
        }
        folder = now;
        said = look(watch, folder, said);
      } while (!ended.await(between.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// @param said whether it was said already that the folder cannot be read
  private boolean look(@Nullable FolderWatch watch, @Nullable Path folder, boolean said) {
    if (watch == null) {
      return false;
    }
    try {
      for (Path file : watch.standing()) {
        if (ended.getCount() > 0 && !files.knows(file)) {
          read(file);
        }
      }
      return false;
    } catch (IOException e) {
      if (!said) {
        log.warn("IMP-5 {}", folder, e);
        trouble.accept("IMP-5", "The watched folder %s cannot be read.".formatted(folder));
      }
      return true;
    }
  }

  private void read(Path file) {
    try {
      boolean changed = files.add(file);
      log.info("{} appeared and {}", file, changed ? "is counted" : "changes nothing");
    } catch (TroubleException e) {
      log.warn("{} {}", e.code(), file, e);
      trouble.accept(e.code(), "%s: %s".formatted(file.getFileName(), e.getMessage()));
    }
  }

  /// Ends it after the file it is at.
  public void close() {
    ended.countDown();
  }
}
