package app.comptoir.platform.api.wire;

import java.net.URI;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Where a Platform API is and how to speak to it.
///
/// @param base address in front of `/v1`: https, or http on this very machine only, since tokens
///   travel with every call
/// @param compress whether to ask for gzip: worth it over a network, a waste on loopback
/// @param route asked before each call; a call under way goes on where it is
public record ApiSettings(
    URI base, TokenSource tokens, Timeouts timeouts, boolean compress, Supplier<Route> route) {
  private static final int MOST_PORT = 65_535;

  /// Nothing that is no address: “127.1.1.999” is a name, which may be anybody's.
  private static final Pattern LOOPBACK =
      Pattern.compile("127(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}");

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
    return new ApiSettings(base, tokens, Timeouts.DEFAULT, !loopback(base));
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
    if (!scheme.equals("https") && !(scheme.equals("http") && loopback(base))) {
      throw new IllegalArgumentException("Tokens travel over https, or on this machine only");
    }
  }

  static boolean loopback(URI base) {
    String host = base.getHost();
    return host != null
        && (host.equalsIgnoreCase("localhost")
            || host.equals("[::1]")
            || LOOPBACK.matcher(host).matches());
  }
}
