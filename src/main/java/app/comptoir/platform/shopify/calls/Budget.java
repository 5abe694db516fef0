package app.comptoir.platform.shopify.calls;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What may be asked of a shop now. Each answer tells how much is left, how fast it grows again and
/// what the question cost; the next question waits until it can be afforded. Thread-safe.
final class Budget {
  /// What a question costs that was never asked.
  private static final double UNKNOWN_COST = 100;

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Map<Query, Double> costs = new EnumMap<>(Query.class);
  private double left = Double.MAX_VALUE;
  private double restored;
  private double most = Double.MAX_VALUE;
  private long at = System.nanoTime();

  /// How long to wait before a question; nothing where it can be afforded.
  synchronized Duration before(Query query) {
    return untilLeft(Math.min(costs.getOrDefault(query, UNKNOWN_COST), most));
  }

  private Duration untilLeft(double needed) {
    if (restored <= 0) {
      return Duration.ZERO;
    }
    double now = Math.min(most, left + restored * (System.nanoTime() - at) / 1e9);
    long millis = (long) Math.ceil(Math.max(0, needed - now) / restored * 1000);
    return millis > LONGEST.toMillis() ? LONGEST : Duration.ofMillis(millis);
  }

  /// Takes in what an answer says of its cost.
  ///
  /// @return how long to wait before the same question
  synchronized Duration after(Query query, JsonNode cost) {
    JsonNode status = cost.path("throttleStatus");
    if (!status.path("restoreRate").isNumber()) {
      return Duration.ofSeconds(1);
    }
    left = status.path("currentlyAvailable").asDouble(0);
    restored = status.path("restoreRate").asDouble(0);
    most = Math.max(1, status.path("maximumAvailable").asDouble(0));
    at = System.nanoTime();
    costs.put(query, cost.path("requestedQueryCost").asDouble(UNKNOWN_COST));
    return before(query);
  }
}
