package app.comptoir.sandbox.sim.state;

import java.util.PriorityQueue;

/// What is going to happen, in order of time; what was noted first goes first at the same time.
public final class Agenda {
  private final PriorityQueue<Item> items = new PriorityQueue<>(16_384);
  private long now = Long.MIN_VALUE;
  private long noted;

  /// Something that happens.
  public interface Act {
    /// @param now microseconds
    void run(long now);
  }

  private record Item(long time, long tie, Act act) implements Comparable<Item> {
    @Override
    public int compareTo(Item other) {
      int byTime = Long.compare(time, other.time);
      return byTime != 0 ? byTime : Long.compare(tie, other.tie);
    }
  }

  /// Notes an act; one whose time is over happens next.
  public void at(long time, Act act) {
    items.add(new Item(Math.max(time, now), noted++, act));
  }

  /// When the next act is due; [Long#MAX_VALUE] if there is none.
  public long nextTime() {
    Item next = items.peek();
    return next == null ? Long.MAX_VALUE : next.time;
  }

  /// Lets the next act happen.
  public void runNext() {
    Item next = items.remove();
    now = next.time;
    next.act.run(now);
  }
}
