package app.comptoir.sync;

import app.comptoir.domain.change.Change;
import app.comptoir.platform.Cursor;
import app.comptoir.store.pages.LogMark;
import app.comptoir.store.pages.Replica;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The replica's end of a feed: where it stands, and what is stored. One thread; never interrupted
/// while it stores.
final class FeedStore {
  private static final Duration END_NOTED = Duration.ofMinutes(1);

  private final String brandId;
  private final Replica replica;
  private final SyncListener listener;
  private final StopGate gate;
  private final Rate rate;
  private @Nullable Cursor cursor;
  private boolean whole;
  private Instant notedEnd = Instant.EPOCH;

  FeedStore(String brandId, Replica replica, SyncListener listener, StopGate gate, Rate rate) {
    this.brandId = brandId;
    this.replica = replica;
    this.listener = listener;
    this.gate = gate;
    this.rate = rate;
  }

  /// @param grows whether the log is gone on with where it was left
  void load(boolean grows) throws InterruptedException {
    if (!grows) {
      cursor = null;
      whole = false;
      return;
    }
    String stored = gate.uninterrupted(() -> replica.position(brandId)).cursor();
    cursor = stored == null ? null : new Cursor(stored);
    whole = gate.uninterrupted(() -> replica.whole(brandId));
  }

  /// A stored record by which the log is known again; null where there is none.
  @Nullable LogMark mark() throws InterruptedException {
    return gate.uninterrupted(() -> replica.mark(brandId)).orElse(null);
  }

  /// Behind what is stored; null at the very beginning.
  @Nullable Cursor cursor() {
    return cursor;
  }

  /// Whether the log has been read to its end before.
  boolean whole() {
    return whole;
  }

  /// Nothing lies ahead: all is known up to an instant.
  void reachedEnd(Instant at) throws InterruptedException {
    noteEnd(at);
  }

  /// Nothing lies ahead still: noted now and then, that a quiet time is known to be quiet.
  void stillAtEnd(Instant at) throws InterruptedException {
    if (at.isBefore(notedEnd) || !at.isBefore(notedEnd.plus(END_NOTED))) {
      noteEnd(at);
    }
  }

  private void noteEnd(Instant at) throws InterruptedException {
    gate.uninterrupted(
        () -> {
          replica.readTo(brandId, at);
          return true;
        });
    notedEnd = at;
    listener.onStored(brandId);
  }

  /// Stores changes and the cursor behind them.
  ///
  /// @param last whether the log ends there
  /// @return whether there was any change
  boolean store(List<Change> changes, Cursor next, boolean last) throws InterruptedException {
    boolean ends = last && !whole;
    if (!changes.isEmpty() || !next.equals(cursor) || ends) {
      List<Change> inOrder = inOrder(changes);
      gate.uninterrupted(() -> replica.apply(brandId, inOrder, next.value(), last));
      rate.add(changes.size());
    }
    cursor = next;
    whole |= last;
    if (!changes.isEmpty() || ends) {
      listener.onStored(brandId);
    }
    return !changes.isEmpty();
  }

  void startAgain() throws InterruptedException {
    gate.uninterrupted(
        () -> {
          replica.startAgain(brandId);
          return true;
        });
    cursor = null;
    whole = false;
    listener.onStored(brandId);
  }

  /// The log is told in order; where a platform does not keep to that, it is put in order, for the
  /// ledger's page ends with its last change.
  private static List<Change> inOrder(List<Change> changes) {
    for (int i = 1; i < changes.size(); i++) {
      if (changes.get(i - 1).seq() > changes.get(i).seq()) {
        List<Change> sorted = new ArrayList<>(changes);
        sorted.sort(Comparator.comparingLong(Change::seq));
        return sorted;
      }
    }
    return changes;
  }
}
