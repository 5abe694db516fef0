package app.comptoir.service.offers;

import java.time.Duration;
import java.util.List;

/// Median and ninetieth percentile of durations.
final class ServiceTimes {
  private ServiceTimes() {}

  /// The median is the middle one, or halfway between the two in the middle; the p90 the smallest
  /// that at least nine in ten do not exceed.
  static QueueSnapshot.ServiceTime of(List<Duration> durations) {
    if (durations.isEmpty()) {
      return new QueueSnapshot.ServiceTime(0, null, null);
    }
    List<Duration> sorted = durations.stream().sorted().toList();
    int n = sorted.size();
    Duration median = sorted.get((n - 1) / 2).plus(sorted.get(n / 2)).dividedBy(2);
    int p90 = (9 * n + 9) / 10 - 1;
    return new QueueSnapshot.ServiceTime(n, median, sorted.get(p90));
  }
}
