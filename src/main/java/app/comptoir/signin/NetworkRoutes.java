package app.comptoir.signin;

import app.comptoir.domain.settings.Network;
import app.comptoir.platform.wire.ExtraTrust;
import app.comptoir.platform.wire.Route;
import app.comptoir.service.workspaces.SettingsBook;
import app.comptoir.settings.Home;
import app.comptoir.settings.SettingsKeeper;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way to platforms as the settings say now. A file of certificates that cannot be used is left
/// out, which the log says. Thread-safe.
public final class NetworkRoutes implements Supplier<Route> {
  private static final Logger log = LoggerFactory.getLogger(NetworkRoutes.class);

  private final SettingsBook settings;
  private @Nullable Network known;
  private Route route = Route.USUAL;

  public NetworkRoutes(SettingsBook settings) {
    this.settings = settings;
  }

  /// As the person's own settings say just now, for what does without a window.
  public static Supplier<Route> asSet(Clock clock) {
    return new NetworkRoutes(SettingsKeeper.open(Home.settings(), clock, Runnable::run));
  }

  @Override
  public synchronized Route get() {
    Network now = settings.now().network();
    if (!now.equals(known)) {
      known = now;
      route = route(now);
    }
    return route;
  }

  private static Route route(Network network) {
    try {
      return Route.of(network);
    } catch (ExtraTrust.Unfit e) {
      log.warn("NET-8 {}; only whom the system trusts is trusted", e.getMessage());
      try {
        return Route.of(network.withExtraCa(null));
      } catch (ExtraTrust.Unfit impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
