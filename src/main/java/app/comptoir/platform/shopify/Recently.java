package app.comptoir.platform.shopify;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What was told lately, so that it is not told again each time it is asked for. Forgets the
/// oldest; what it has forgotten is told once more, which changes nothing. Thread-safe.
final class Recently {
  private static final int MOST = 20_000;

  private final Map<String, String> told =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  /// Whether this state of a thing was told, in what is only asked for again.
  ///
  /// @param since up to when was asked for before (seconds since 1970)
  synchronized boolean knows(String thing, long revision, Instant at, long since) {
    return at.getEpochSecond() <= since && Long.toString(revision).equals(told.get(thing));
  }

  synchronized void note(String thing, long revision, Instant at) {
    put(thing, Long.toString(revision));
  }

  /// The same of an order before its ledger was read to the end.
  synchronized boolean knows(JsonNode order, Instant at, long since) {
    return at.getEpochSecond() <= since && state(order).equals(told.get(key(order)));
  }

  synchronized void note(JsonNode order, Instant at) {
    put(key(order), state(order));
  }

  private void put(String key, String state) {
    told.remove(key);
    told.put(key, state);
  }

  private static String key(JsonNode order) {
    return "order " + order.path("id").asString("");
  }

  /// All that came of it: a change within the second of the last one shows in its ledger.
  private static String state(JsonNode order) {
    return Integer.toHexString(order.toString().hashCode()) + order.path("updatedAt").asString("");
  }
}
