package app.comptoir.ui.widget;

import java.util.ArrayList;
import java.util.List;

/// Round values for an axis that always shows zero.
///
/// @param values from the lowest to the highest, evenly spaced
/// @param step between two of them
record Ticks(List<Long> values, long step) {
  private static final long[] STEPS = {1, 2, 5, 10};

  /// @param unit the smallest step that makes sense, e.g. 100 where cents would only confuse
  /// @param atMost how many intervals there may be
  static Ticks over(long low, long high, long unit, int atMost) {
    long from = Math.min(0, low);
    long to = Math.max(from == 0 ? unit : 0, high);
    long step = step((to - from) / (double) Math.max(1, atMost), unit);
    List<Long> values = new ArrayList<>();
    for (long v = Math.floorDiv(from, step) * step; v < to + step; v += step) {
      values.add(v);
      if (v >= to) {
        break;
      }
    }
    return new Ticks(List.copyOf(values), step);
  }

  long min() {
    return values.getFirst();
  }

  long max() {
    return values.getLast();
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
