package app.comptoir.store.journeys;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.JourneyFold;
import app.comptoir.domain.funnel.JourneyFold.Reach;
import app.comptoir.store.sql.Checksum;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The events of one journey in order of time: what a late, restated or retracted event is folded
/// against.
public final class Trail {
  private long[] times = new long[2];
  private int[] facts = new int[2];
  private int size;

  public int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  long timeAt(int index) {
    return times[index];
  }

  int factsAt(int index) {
    return facts[index];
  }

  /// Adds an event at its place; of equal times the facts decide, so that the order of arrival
  /// never shows.
  public void add(long atMicros, int eventFacts) {
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
  public void remove(long atMicros, int eventFacts) {
    for (int i = 0; i < size; i++) {
      if (times[i] == atMicros && facts[i] == eventFacts) {
        System.arraycopy(times, i + 1, times, i, size - i - 1);
        System.arraycopy(facts, i + 1, facts, i, size - i - 1);
        size--;
        return;
      }
    }
  }

  /// The ordered fold of [JourneyFold]; null where the journey has not begun.
  public @Nullable Reach fold(Action action) {
    if (size == 0) {
      return null;
    }
    int[] steps = new int[size];
    for (int i = 0; i < size; i++) {
      steps[i] = Facts.stepIn(action, facts[i]);
    }
    return JourneyFold.fold(times, steps, size);
  }

  /// [Facts] of the event a journey began with; 0 where it has not.
  public int factsOf(@Nullable Reach reach) {
    return reach == null ? 0 : facts[reach.entry()];
  }

  /// A checksum of its events, whatever their order: that of the rows it was made of.
  public long checksum(long shopper) {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += checksum(shopper, times[i], facts[i]);
    }
    return sum;
  }

  public static long checksum(long shopper, long atMicros, int eventFacts) {
    return Checksum.mix(shopper, atMicros, eventFacts, 0);
  }
}
