package app.comptoir.domain.settings;

import org.jspecify.annotations.Nullable;

/// How platforms are reached. Nothing of it is secret.
///
/// @param extraCa absolute path of a PEM file with certificates that are trusted besides the
///   system's; null for none
public record Network(Proxy proxy, @Nullable String extraCa) {
  public static final Network USUAL = new Network(new Proxy.OfSystem(), null);

  /// What lies between this machine and the platform.
  public sealed interface Proxy {
    /// As the operating system says.
    record OfSystem() implements Proxy {}

    /// None, whatever the operating system says.
    record None() implements Proxy {}

    /// This one. It must ask for no name or password.
    record At(String host, int port) implements Proxy {
      private static final int MOST = 65535;

      public At {
        if (host.isBlank() || host.length() > 253 || !host.matches("[A-Za-z0-9.:_-]+")) {
          throw new IllegalArgumentException("“" + host + "” is no name of a machine");
        }
        if (port < 1 || port > MOST) {
          throw new IllegalArgumentException("a port is a number from 1 to " + MOST);
        }
      }
    }
  }

  public Network {
    if (extraCa != null && extraCa.isBlank()) {
      throw new IllegalArgumentException("a file has a name");
    }
  }

  public Network withProxy(Proxy other) {
    return new Network(other, extraCa);
  }

  public Network withExtraCa(@Nullable String other) {
    return new Network(proxy, other);
  }
}
