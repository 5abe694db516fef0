package app.comptoir.sandbox.sim.state;

import app.comptoir.sandbox.world.Micros;
import app.comptoir.sandbox.world.Post;
import java.util.Arrays;

/// One shopper on one post: what the platform has received of it so far, and the reference reading
/// of its funnel.
public final class Journey {
  /// The window runs from the first step, in hours and not in calendar days.
  private static final long WINDOW = 7 * Micros.DAY;

  private final Post post;

  /// Each (microseconds × 8) + index of the step.
  private long[] events = new long[3];

  private int count;
  private boolean begun;

  Journey(Post post) {
    this.post = post;
  }

  public Post post() {
    return post;
  }

  /// Whether anything of it was ever received, be it taken back meanwhile.
  public boolean begun() {
    return begun;
  }

  public void received(int step, long at) {
    begun = true;
    if (count == events.length) {
      events = Arrays.copyOf(events, count * 2);
    }
    events[count++] = at * 8 + step;
  }

  public void retracted(int step, long at) {
    long gone = at * 8 + step;
    for (int i = 0; i < count; i++) {
      if (events[i] == gone) {
        events[i] = events[--count];
        return;
      }
    }
    throw new IllegalStateException("Only what was received can be retracted");
  }

  /// When it began: its earliest first step, microseconds; [Long#MAX_VALUE] if there is none.
  public long entry() {
    return earliest(0, Long.MIN_VALUE);
  }

  /// How many steps were reached in order and within the window.
  public int reached() {
    long entry = entry();
    long last = entry;
    int step = 0;
    while (last != Long.MAX_VALUE && last <= entry + WINDOW) {
      step++;
      if (step == post.action().steps().size()) {
        break;
      }
      last = earliest(step, last);
    }
    return step;
  }

  private long earliest(int step, long notBefore) {
    long earliest = Long.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      long at = events[i] >> 3;
      if ((events[i] & 7) == step && at >= notBefore && at < earliest) {
        earliest = at;
      }
    }
    return earliest;
  }
}
