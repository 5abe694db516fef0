package app.comptoir.platform.orderfile.table;

import app.comptoir.common.Threads;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Takes things from an iterator ahead, on a thread of its own: while some are worked on, the next
/// are made. For one thread to take from; closed, it asks the iterator for nothing more.
///
/// At most three batches are in memory: one taken from, one waiting, one being made.
final class ReadAhead<T> implements AutoCloseable {
  private static final int MOST = 512;
  private static final int MOST_WEIGHT = 1 << 17;

  private final Iterator<T> from;
  private final ToIntFunction<T> weight;
  private final BlockingQueue<Batch<T>> ready = new ArrayBlockingQueue<>(1);
  private final Thread thread;
  private Batch<T> current = new Batch<>(List.of(), null, false);
  private int at;

  /// @param failure what ended the iterator behind these
  /// @param last whether nothing comes behind them
  private record Batch<T>(List<T> things, @Nullable Throwable failure, boolean last) {}

  /// @param weight of a thing, as the characters it holds
  ReadAhead(Iterator<T> from, ToIntFunction<T> weight) {
    this.from = from;
    this.weight = weight;
    this.thread = Threads.daemons("read-ahead").newThread(this::run);
    thread.start();
  }

  private void run() {
    try {
      Batch<T> batch;
      do {
        batch = batch();
        ready.put(batch);
      } while (!batch.last);
    } catch (InterruptedException _) {
      // Closed: nobody takes any more.
    }
  }

  private Batch<T> batch() {
    List<T> things = new ArrayList<>();
    try {
      int sum = 0;
      while (things.size() < MOST && sum < MOST_WEIGHT) {
        if (!from.hasNext()) {
          return new Batch<>(things, null, true);
        }
        T next = from.next();
        things.add(next);
        sum += weight.applyAsInt(next);
      }
      return new Batch<>(things, null, false);
    } catch (RuntimeException | Error e) {
      return new Batch<>(things, e, true);
    }
  }

  /// The next thing; null behind the last. What the iterator throws is thrown where it comes to it.
  @Nullable T next() throws InterruptedIOException {
    while (at == current.things.size()) {
      switch (current.failure) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case null, default -> {
          if (current.last) {
            return null;
          }
        }
      }
      current = taken();
      at = 0;
    }
    return current.things.get(at++);
  }

  private Batch<T> taken() throws InterruptedIOException {
    try {
      return ready.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(String.valueOf(e.getMessage()));
    }
  }

  /// Waits until the iterator is asked no more, so that what it reads from can be closed.
  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
