package app.comptoir.store;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.JourneyFold;
import app.comptoir.domain.funnel.JourneyFold.Reach;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The events of one journey in order of time: what a late, restated or retracted event is folded
/// against.
final class Trail {
  private static final int ENTRY_BYTES = Long.BYTES + Integer.BYTES;
  private long[] times;
  private int[] facts;
  private int size;

  Trail() {
    times = new long[4];
    facts = new int[4];
  }

  private Trail(int size) {
    this.size = size;
    times = new long[size + 2];
    facts = new int[size + 2];
  }

  static Trail decode(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    Trail trail = new Trail(bytes.length / ENTRY_BYTES);
    for (int i = 0; i < trail.size; i++) {
      trail.times[i] = in.getLong();
      trail.facts[i] = in.getInt();
    }
    return trail;
  }

  byte[] encode() {
    ByteBuffer out = ByteBuffer.allocate(size * ENTRY_BYTES);
    for (int i = 0; i < size; i++) {
      out.putLong(times[i]).putInt(facts[i]);
    }
    return out.array();
  }

  /// Adds an event at its place; of equal times the facts decide, so that the order of arrival
  /// never shows.
  void add(long atMicros, int eventFacts) {
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      facts = Arrays.copyOf(facts, size * 2);
    }
    int at = size++;
    while (at > 0 && later(at - 1, atMicros, eventFacts)) {
      times[at] = times[at - 1];
      facts[at] = facts[at - 1];
      at--;
    }
    times[at] = atMicros;
    facts[at] = eventFacts;
  }

  private boolean later(int index, long atMicros, int eventFacts) {
    return times[index] > atMicros || (times[index] == atMicros && facts[index] > eventFacts);
  }

  /// Takes one such event out again; nothing happens where there is none.
  void remove(long atMicros, int eventFacts) {
    for (int i = 0; i < size; i++) {
      if (times[i] == atMicros && facts[i] == eventFacts) {
        System.arraycopy(times, i + 1, times, i, size - i - 1);
        System.arraycopy(facts, i + 1, facts, i, size - i - 1);
        size--;
        return;
      }
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  /// The ordered fold of [JourneyFold]; null where the journey has not begun.
  @Nullable Reach fold(Action action) {
    int[] steps = new int[size];
    for (int i = 0; i < size; i++) {
      steps[i] = Facts.stepIn(action, facts[i]);
    }
    return JourneyFold.fold(times, steps, size);
  }

  int factsAt(int index) {
    return facts[index];
  }
}
