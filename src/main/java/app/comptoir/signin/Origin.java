package app.comptoir.signin;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Binds a secret to the place it was given for: scheme, host and port of an address.
final class Origin {
  private static final String BETWEEN = " ";

  private Origin() {}

  /// The secret as it is kept: its origin, a space, and it.
  static String bound(URI address, String secret) {
    return of(address) + BETWEEN + secret;
  }

  /// The secret; empty where it was given for another place, or names none.
  static Optional<String> unbound(URI address, String kept) {
    String here = of(address) + BETWEEN;
    return kept.startsWith(here) ? Optional.of(kept.substring(here.length())) : Optional.empty();
  }

  private static String of(URI address) {
    String scheme = address.getScheme().toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    int port = address.getPort() < 0 ? usual : address.getPort();
    return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + ":" + port;
  }
}
