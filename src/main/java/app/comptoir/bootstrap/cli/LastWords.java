package app.comptoir.bootstrap.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Told to end from outside, the program waits a moment for the command's last sentence: until this
/// is closed, but for little longer than a database may take to close in order.
final class LastWords implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(25);

  private final CountDownLatch said = new CountDownLatch(1);
  private final Thread hook = Thread.ofPlatform().unstarted(this::awaitQuietly);

  private LastWords() {}

  static LastWords awaited() {
    LastWords words = new LastWords();
    Runtime.getRuntime().addShutdownHook(words.hook);
    return words;
  }

  /// Whether the program was told to end from outside.
  static boolean ending() {
    Thread none = Thread.ofPlatform().unstarted(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(none);
      return !Runtime.getRuntime().removeShutdownHook(none);
    } catch (IllegalStateException _) {
      return true;
    }
  }

  private void awaitQuietly() {
    try {
      var _ = said.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    said.countDown();
    if (!ending()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
