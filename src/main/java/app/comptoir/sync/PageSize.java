package app.comptoir.sync;

import app.comptoir.platform.Failure;

/// How many changes to ask for at once: fewer after an answer that was too slow, cut or damaged,
/// for a smaller one may come through; more again while all is well. One thread.
final class PageSize {
  private static final int SMALLEST_SHARE = 16;

  private final int most;
  private int size;

  PageSize(int most) {
    this.most = most;
    this.size = most;
  }

  int get() {
    return size;
  }

  void failed(Failure failure) {
    if (failure instanceof Failure.TimedOut || failure instanceof Failure.BadAnswer) {
      size = Math.max(Math.max(1, most / SMALLEST_SHARE), size / 2);
    }
  }

  void succeeded() {
    size = Math.min(most, size * 2);
  }
}
