package app.comptoir.sandbox.log;

import java.util.Arrays;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// A brand's log: one writer appends, any number of readers wait and read. What is appended shows
/// when it is [published][#publish].
public final class BrandLog {
  private static final int CHUNK = 4096;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private volatile Entry[][] chunks = new Entry[64][];
  private volatile long[] acts = new long[0];
  private volatile int published;
  private int written;

  /// Appends what the simulation does by itself; by its thread only.
  public void append(Entry entry) {
    int chunk = written / CHUNK;
    if (written % CHUNK == 0) {
      Entry[][] table = chunk < chunks.length ? chunks : Arrays.copyOf(chunks, chunk * 2);
      table[chunk] = new Entry[CHUNK];
      chunks = table;
    }
    chunks[chunk][written % CHUNK] = entry;
    written++;
  }

  /// Appends what somebody's act brought about; by the simulation's thread, or while it is held.
  public void appendAct(Entry entry) {
    append(entry);
    long[] more = Arrays.copyOf(acts, acts.length + 1);
    more[more.length - 1] = written;
    acts = more;
  }

  /// Shows what was appended to the readers; by the writer.
  public void publish() {
    if (published == written) {
      return;
    }
    published = written;
    lock.lock();
    try {
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// The last sequence number there is, 0 for an empty log.
  public long lastSeq() {
    return published;
  }

  /// Entries appended so far, shown or not; for the writer.
  public long written() {
    return written;
  }

  /// The entry of a published sequence number.
  public Entry get(long seq) {
    int index = (int) (seq - 1);
    return chunks[index / CHUNK][index % CHUNK];
  }

  /// How many entries up to `seq` somebody's acts brought about.
  public int actsUpTo(long seq) {
    int found = Arrays.binarySearch(acts, seq);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /// Waits until the log has grown beyond `seq`, or for so many nanoseconds, or until `enough` says
  /// so after a [nudge][#nudge].
  ///
  /// @return whether it has grown
  public boolean awaitBeyond(long seq, long nanos, BooleanSupplier enough)
      throws InterruptedException {
    if (published > seq) {
      return true;
    }
    long left = nanos;
    lock.lock();
    try {
      while (published <= seq && left > 0 && !enough.getAsBoolean()) {
        left = grown.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
    return published > seq;
  }

  /// Wakes all who wait, for them to look around.
  public void nudge() {
    lock.lock();
    try {
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
