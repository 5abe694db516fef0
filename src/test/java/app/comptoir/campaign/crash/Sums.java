package app.comptoir.campaign.crash;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/// Adds numbers up under names.
final class Sums {
  private final Map<String, long[]> sums = new TreeMap<>();

  void add(String key, long... more) {
    long[] sum = sums.computeIfAbsent(key, _ -> new long[more.length]);
    Arrays.setAll(sum, i -> sum[i] + more[i]);
  }

  /// One line each, without those that are all zeros.
  Map<String, String> lines() {
    Map<String, String> lines = new TreeMap<>();
    sums.forEach(
        (key, values) -> {
          if (LongStream.of(values).anyMatch(value -> value != 0)) {
            lines.put(key, Arrays.toString(values));
          }
        });
    return lines;
  }
}
