package app.comptoir.platform.api.wire;

import app.comptoir.platform.wire.Route;
import app.comptoir.platform.wire.Timeouts;
import app.comptoir.platform.wire.TokenSource;
import java.net.URI;
import java.util.function.Supplier;

/// Where a Platform API is and how to speak to it.
///
/// @param base address in front of `/v1`: https, or http on this very machine only, since tokens
///   travel with every call
/// @param compress whether to ask for gzip: worth it over a network, a waste on loopback
/// @param route asked before each call; a call under way goes on where it is
public record ApiSettings(
    URI base, TokenSource tokens, Timeouts timeouts, boolean compress, Supplier<Route> route) {
  public ApiSettings {
    Route.requireSafe(base);
  }

  public ApiSettings(URI base, TokenSource tokens, Timeouts timeouts, boolean compress) {
    this(base, tokens, timeouts, compress, () -> Route.USUAL);
  }

  /// The same on another way.
  public ApiSettings by(Supplier<Route> other) {
    return new ApiSettings(base, tokens, timeouts, compress, other);
  }

  /// Settings with the usual time limits, compressed unless the platform is on this machine.
  public static ApiSettings of(URI base, TokenSource tokens) {
    return new ApiSettings(base, tokens, Timeouts.DEFAULT, !Route.loopback(base));
  }
}
