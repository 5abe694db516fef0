package app.comptoir.simulated.shopify;

import java.util.EnumMap;
import java.util.Map;

/// What goes wrong with the answers of a simulated shop: nothing, until asked for. Thread-safe.
public final class ShopFaults {
  /// What may happen to one answer.
  public enum Kind {
    /// Status 200 and an error that says to wait.
    THROTTLED,
    /// An order without its ledger, and an error beside it.
    PARTIAL,
    /// A page without nodes that says there are more.
    EMPTY_PAGE,
    /// The token is taken no more; a new one is.
    TOKEN_EXPIRED,
    /// 502 of a gateway, as a web page.
    GATEWAY,
    /// A body that ends in the middle.
    CUT
  }

  private final Map<Kind, Integer> waiting = new EnumMap<>(Kind.class);

  /// The next so many answers that can go wrong in this way do.
  public synchronized void next(Kind kind, int times) {
    waiting.put(kind, times);
  }

  synchronized boolean strikes(Kind kind) {
    int left = waiting.getOrDefault(kind, 0);
    if (left > 0) {
      waiting.put(kind, left - 1);
    }
    return left > 0;
  }

  /// Whether all that was asked for has happened.
  public synchronized boolean spent() {
    return waiting.values().stream().allMatch(left -> left == 0);
  }
}
