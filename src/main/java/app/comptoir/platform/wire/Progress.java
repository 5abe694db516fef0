package app.comptoir.platform.wire;

/// When an answer last showed that it goes on. Written by the HTTP client's threads, read by the
/// one that waits.
final class Progress {
  private volatile boolean begun;
  private volatile long lastNanos;

  /// The head came, or some bytes.
  void mark() {
    lastNanos = System.nanoTime();
    begun = true;
  }

  boolean begun() {
    return begun;
  }

  /// Of [System#nanoTime]; only once it has begun.
  long lastNanos() {
    return lastNanos;
  }
}
