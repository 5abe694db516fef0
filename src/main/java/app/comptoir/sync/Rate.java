package app.comptoir.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// Counts changes and tells how many came a second, over the last few seconds. One writing thread.
final class Rate {
  private static final Duration LATELY = Duration.ofSeconds(5);

  private final Clock clock;
  private final Deque<Mark> marks = new ArrayDeque<>();
  private long total;

  private record Mark(Instant at, long total) {}

  Rate(Clock clock) {
    this.clock = clock;
    marks.add(new Mark(clock.instant(), 0));
  }

  void add(long count) {
    total += count;
    Instant now = clock.instant();
    marks.addLast(new Mark(now, total));
    while (marks.size() > 2 && marks.getFirst().at().isBefore(now.minus(LATELY))) {
      marks.removeFirst();
    }
  }

  long total() {
    return total;
  }

  double perSecond() {
    Mark first = marks.getFirst();
    double seconds = Math.max(0.1, Duration.between(first.at(), clock.instant()).toMillis() / 1e3);
    return (total - first.total()) / seconds;
  }
}
