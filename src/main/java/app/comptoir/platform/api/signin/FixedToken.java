package app.comptoir.platform.api.signin;

import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.api.records.Tokens;
import app.comptoir.platform.wire.TokenSource;

/// A token that somebody gave and nobody can renew.
public final class FixedToken implements TokenSource {
  private final String token;

  /// @throws IllegalArgumentException if no HTTP header could carry it
  public FixedToken(String token) {
    if (!Tokens.sendable(token)) {
      throw new IllegalArgumentException("A token is printable ASCII without spaces");
    }
    this.token = token;
  }

  @Override
  public String accessToken() {
    return token;
  }

  @Override
  public Outcome<String> refreshed(String staleToken) {
    return Outcome.failed(new Failure.SignInNeeded("The platform refused the given token"));
  }

  @Override
  public String toString() {
    return "FixedToken[…]";
  }
}
