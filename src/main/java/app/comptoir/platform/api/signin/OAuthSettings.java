package app.comptoir.platform.api.signin;

import app.comptoir.platform.wire.Route;
import app.comptoir.platform.wire.Timeouts;
import java.net.URI;
import java.util.function.Supplier;

/// Where and as whom to ask.
///
/// @param base address in front of `/oauth/token`
/// @param route by which it is reached, asked before each call
public record OAuthSettings(URI base, String clientId, Timeouts timeouts, Supplier<Route> route) {
  public OAuthSettings {
    Route.requireSafe(base);
  }
}
