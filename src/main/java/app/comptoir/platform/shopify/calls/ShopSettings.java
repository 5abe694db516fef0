package app.comptoir.platform.shopify.calls;

import app.comptoir.platform.wire.Route;
import app.comptoir.platform.wire.Timeouts;
import java.time.Duration;
import java.util.function.Supplier;

/// Which shop, with which key, and how often to ask it.
///
/// @param route by which it is reached, asked before each call
/// @param between two questions what changed
public record ShopSettings(
    ShopAddress address, ShopKey key, Timeouts timeouts, Supplier<Route> route, Duration between) {
  private static final Duration USUAL = Duration.ofSeconds(45);

  /// Of a simulation on this very machine, which nobody has to be careful with.
  private static final Duration LOCAL = Duration.ofSeconds(2);

  public static ShopSettings of(ShopAddress address, ShopKey key, Supplier<Route> route) {
    return new ShopSettings(
        address, key, Timeouts.DEFAULT, route, address.onThisMachine() ? LOCAL : USUAL);
  }

  /// The same, asking at another pace.
  public ShopSettings every(Duration other) {
    return new ShopSettings(address, key, timeouts, route, other);
  }
}
