package app.comptoir.bootstrap.cli;

import app.comptoir.service.workspaces.Storage;
import app.comptoir.service.workspaces.SyncState;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A command's long work: says on standard error how far it is, and is not wanted any more once the
/// program is told to end.
final class LongWork implements Storage.Progress, AutoCloseable {
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final PrintWriter err;
  private final long begun = System.nanoTime();
  private final Thread hook;
  private volatile boolean cancelled;
  private Storage.@Nullable Stage stage;
  private long saidAt = begun - PAUSE_NANOS;

  /// @param cancel called, on another thread, when the program is told to end
  LongWork(PrintWriter err, Runnable cancel) {
    this.err = err;
    hook =
        Thread.ofPlatform()
            .unstarted(
                () -> {
                  cancelled = true;
                  cancel.run();
                });
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /// Work that asks whether it is [#cancelled].
  LongWork(PrintWriter err) {
    this(err, () -> {});
  }

  /// What it begins with, where it is not known how much there is of it.
  void begins(String what) {
    err.println(what);
  }

  @Override
  public void at(Storage.Stage now, long done, long of) {
    if (due(now)) {
      String word = now.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      err.println(of == 0 ? word : "%s, %,d of %,d".formatted(word, done, of));
    }
  }

  /// Changes of a brand were stored.
  void stored(String brand, long changes, long remaining) {
    if (due(null)) {
      double seconds = Math.max(1, System.nanoTime() - begun) / 1e9;
      SyncCommand.progress(err, brand, SyncState.reading(changes, remaining, changes / seconds));
    }
  }

  private boolean due(Storage.@Nullable Stage now) {
    boolean due = now != stage || System.nanoTime() - saidAt >= PAUSE_NANOS;
    if (due) {
      stage = now;
      saidAt = System.nanoTime();
    }
    return due;
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public void close() {
    if (!LastWords.ending()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
