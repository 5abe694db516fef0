package app.comptoir.bootstrap.cli;

import app.comptoir.common.Printable;
import app.comptoir.platform.orderfile.row.ReadingProgress;
import app.comptoir.service.workspaces.Storage;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.sync.FeedState;
import app.comptoir.sync.SyncListener;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A command's long work: says on standard error how far it is, and is not wanted any more once the
/// program is told to end.
final class LongWork implements Storage.Progress, SyncListener, AutoCloseable {
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final PrintWriter err;
  private final Thread hook;
  private final CountDownLatch cancelled = new CountDownLatch(1);
  private Storage.@Nullable Stage stage;
  private long saidAt = System.nanoTime() - PAUSE_NANOS;

  /// @param cancel called, on another thread, when the program is told to end
  static LongWork begin(PrintWriter err, Runnable cancel) {
    LongWork work = new LongWork(err, cancel);
    Runtime.getRuntime().addShutdownHook(work.hook);
    return work;
  }

  private LongWork(PrintWriter err, Runnable cancel) {
    this.err = err;
    hook =
        Thread.ofPlatform()
            .unstarted(
                () -> {
                  cancelled.countDown();
                  cancel.run();
                });
  }

  /// Work that asks whether it is [#cancelled].
  static LongWork begin(PrintWriter err) {
    return begin(err, () -> {});
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

  /// How far the reading of an order file is.
  void reading(ReadingProgress.Step step, long done, long of) {
    if (done > 0 && due(stage)) {
      err.println(
          switch (step) {
            case ROWS ->
                "reading, %,d rows".formatted(done)
                    + (of == 0 ? "" : " (%d %%)".formatted(100 * done / of));
            case PARTS -> "putting orders together, %d %%".formatted(100 * done / of);
            case RECORDS -> "comparing, %d %%".formatted(100 * done / of);
          });
    }
  }

  @Override
  public void onStored(String brand) {}

  @Override
  public synchronized void onState(String brand, FeedState state) {
    if (state.applied() > 0 && due(null)) {
      print(err, brand, SyncState.reading(state.applied(), state.remaining(), state.perSecond()));
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
    return cancelled.getCount() == 0;
  }

  /// Waits until the program is told to end.
  ///
  /// @return whether it was, within that time
  boolean awaitCancelled(Duration atMost) throws InterruptedException {
    return cancelled.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    if (!LastWords.ending()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  /// How far the reading of a brand is, in one line.
  static void print(PrintWriter err, String brand, SyncState state) {
    if (brand.isEmpty() || LastWords.ending()) {
      // Before there is any brand, there is no progress; what stands in the way is said at the end.
      return;
    }
    String left = state.timeLeft().map(d -> ", %d s left".formatted(d.toSeconds())).orElse("");
    String trouble =
        state.failureCode() == null
            ? ""
            : " %s %s".formatted(state.failureCode(), state.failureDetail());
    err.printf(
        "%s: %s, %,d changes, %,.0f/s%s%s%n",
        Printable.oneLine(brand),
        state.phase().name().toLowerCase(Locale.ROOT),
        state.applied(),
        state.perSecond(),
        left,
        trouble);
    err.flush();
  }
}
