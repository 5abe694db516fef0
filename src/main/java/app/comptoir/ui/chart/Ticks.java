package app.comptoir.ui.chart;

import java.util.ArrayList;
import java.util.List;

/// Round values for an axis that always shows zero.
///
/// @param values from the lowest to the highest, evenly spaced
/// @param step between two of them
/// @param min where the axis begins: the lowest of them, or a little below zero
/// @param max where it ends
record Ticks(List<Long> values, long step, long min, long max) {
  private static final long[] STEPS = {1, 2, 5, 10};

  /// What reaches less than so much of a step below zero gets its own room, not a whole step.
  private static final double LITTLE = 0.4;

  /// @param unit the smallest step that makes sense, e.g. 100 where cents would only confuse
  /// @param atMost how many intervals there may be
  static Ticks over(long low, long high, long unit, int atMost) {
    if (low == 0 && high == 0) {
      return new Ticks(List.of(0L), unit, 0, unit);
    }
    long from = Math.min(0, low);
    long to = Math.max(from == 0 ? unit : 0, high);
    long step = step((to - from) / (double) Math.max(1, atMost), unit);
    boolean little = -from < step * LITTLE;
    List<Long> values = new ArrayList<>();
    for (long v = little ? 0 : Math.floorDiv(from, step) * step; v < to + step; v += step) {
      values.add(v);
      if (v >= to) {
        break;
      }
    }
    return new Ticks(
        List.copyOf(values), step, little ? from : values.getFirst(), values.getLast());
  }

  private static long step(double raw, long unit) {
    long magnitude = unit;
    while (magnitude <= Long.MAX_VALUE / 100 && magnitude * 10 <= raw) {
      magnitude *= 10;
    }
    for (long factor : STEPS) {
      if (magnitude * factor >= raw) {
        return magnitude * factor;
      }
    }
    return magnitude * 10;
  }
}
