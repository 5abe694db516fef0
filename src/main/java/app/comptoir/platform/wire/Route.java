package app.comptoir.platform.wire;

import app.comptoir.domain.settings.Network;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// The way to a platform: through which proxy, and whom to trust. This very machine is always
/// spoken to directly. Immutable; one that differs is another object.
public final class Route {
  /// Nothing that is no address: “127.1.1.999” is a name, which may be anybody's.
  private static final Pattern LOOPBACK =
      Pattern.compile("127(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}");

  private static final int MOST_PORT = 65_535;

  /// As the system says.
  public static final Route USUAL = new Route(new Proxies(new Network.Proxy.OfSystem()), null);

  private final ProxySelector proxies;

  /// Null for whom the system trusts.
  private final @Nullable SSLContext trust;

  private Route(ProxySelector proxies, @Nullable SSLContext trust) {
    this.proxies = proxies;
    this.trust = trust;
  }

  /// @throws ExtraTrust.Unfit where the file of certificates cannot be used
  public static Route of(Network network) throws ExtraTrust.Unfit {
    String file = network.extraCa();
    return new Route(
        new Proxies(network.proxy()), file == null ? null : ExtraTrust.with(Path.of(file)));
  }

  /// @throws IllegalArgumentException where secrets may not travel to an address; its message is
  ///   the end of a sentence
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

  /// Whether an address is of this very machine.
  public static boolean loopback(URI base) {
    String host = base.getHost();
    return host != null
        && (host.equalsIgnoreCase("localhost")
            || host.equals("[::1]")
            || LOOPBACK.matcher(host).matches());
  }

  ProxySelector proxies() {
    return proxies;
  }

  /// Whom to trust; reads the system's certificates where nobody did yet.
  ///
  /// @throws IllegalStateException where Java knows no TLS
  SSLContext trust() {
    if (trust != null) {
      return trust;
    }
    try {
      return SystemTrust.context(SystemTrust.certificates());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Proxies extends ProxySelector {
    private static final List<Proxy> NONE = List.of(Proxy.NO_PROXY);
    private final Network.Proxy chosen;

    Proxies(Network.Proxy chosen) {
      this.chosen = chosen;
    }

    @Override
    public List<Proxy> select(URI uri) {
      if (loopback(uri)) {
        return NONE;
      }
      return switch (chosen) {
        case Network.Proxy.None() -> NONE;
        case Network.Proxy.At(String host, int port) ->
            List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port)));
        case Network.Proxy.OfSystem() -> {
          ProxySelector system = ProxySelector.getDefault();
          yield system == null ? NONE : system.select(uri);
        }
      };
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      // The call itself fails, and says so.
    }
  }
}
