package app.comptoir.domain.funnel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The one definition of an ordered funnel: from the events of one journey (shopper × post) to the
/// steps it reached.
///
/// The journey begins with the earliest event of the action's first step. A later step is reached
/// by its earliest event that is not before the step ahead of it, within the conversion window
/// (both ends included: platforms stamp to the second). Other events may lie between; a first step
/// repeated later does not start anew.
public final class JourneyFold {
  /// The conversion window: 7 × 24 h from the first step, not calendar days.
  public static final Duration WINDOW = Duration.ofDays(7);

  private static final long WINDOW_MICROS = WINDOW.toNanos() / 1000;

  private JourneyFold() {}

  /// Folds a journey.
  ///
  /// @param times instants in µs since the epoch, ascending
  /// @param steps position of each event's step in its action, or −1 where it is not part of it
  /// @param count how many entries of both arrays count
  /// @return null where the first step never happened
  public static @Nullable Reach fold(long[] times, int[] steps, int count) {
    int entry = firstOf(0, steps, 0, count);
    if (entry < 0) {
      return null;
    }
    long[] reached = new long[Action.MAX_STEPS];
    reached[0] = times[entry];
    int depth = 1;
    while (depth < Action.MAX_STEPS) {
      int from = firstAtOrAfter(times, count, reached[depth - 1]);
      int next = firstOf(depth, steps, from, count);
      if (next < 0 || times[next] - reached[0] > WINDOW_MICROS) {
        break;
      }
      reached[depth++] = times[next];
    }
    return new Reach(entry, depth, reached);
  }

  private static int firstOf(int step, int[] steps, int from, int count) {
    for (int i = from; i < count; i++) {
      if (steps[i] == step) {
        return i;
      }
    }
    return -1;
  }

  private static int firstAtOrAfter(long[] times, int count, long time) {
    int i = 0;
    while (i < count && times[i] < time) {
      i++;
    }
    return i;
  }

  /// How far a journey came.
  ///
  /// @param entry position of the event it began with
  /// @param depth number of steps reached, from 1
  /// @param times when each was reached, µs since the epoch; the first `depth` entries count
  @SuppressWarnings("ArrayRecordComponent") // made a hundred thousand times a second; not compared
  public record Reach(int entry, int depth, long[] times) {}
}
