package app.comptoir.platform.api.wire;

import java.net.URI;
import java.util.Locale;
import java.util.function.Supplier;

/// Where a Platform API is and how to speak to it.
///
/// @param base address in front of `/v1`: https, or http on this very machine only, since tokens
///   travel with every call
/// @param compress whether to ask for gzip: worth it over a network, a waste on loopback
/// @param route asked before each call; a call under way goes on where it is
public record ApiSettings(
    URI base, TokenSource tokens, Timeouts timeouts, boolean compress, Supplier<Route> route) {
  private static final int MOST_PORT = 65_535;

  public ApiSettings {
    requireSafe(base);
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

  public static void requireSafe(URI base) {
    String scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
    boolean more =
        base.getRawQuery() != null
            || base.getRawFragment() != null
            || base.getRawUserInfo() != null;
    if (base.getHost() == null || more || base.getPort() == 0 || base.getPort() > MOST_PORT) {
      throw new IllegalArgumentException("A platform's address is scheme, host and path");
    }
    if (!scheme.equals("https") && !(scheme.equals("http") && Route.loopback(base))) {
      throw new IllegalArgumentException("Tokens travel over https, or on this machine only");
    }
  }
}
