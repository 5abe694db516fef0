package app.comptoir.bootstrap;

import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.api.OAuthTokens;
import app.comptoir.platform.api.Timeouts;
import app.comptoir.platform.api.TokenSource;
import app.comptoir.platform.api.Tokens;
import app.comptoir.secrets.SecretStore;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The sign-in of a workspace: its refresh token is a secret of the system's keychain (or of this
/// program's memory), under a name that only the workspace knows.
///
/// Each new refresh token is kept before it is used. Where the program ends before that, the last
/// one may be good no more; the platform refuses it then, once, and the person signs in again.
final class StoredSignIn implements TokenSource {
  /// Who this program is to the platform.
  static final String CLIENT = "comptoir-desktop";

  private final Workspace workspace;
  private final SecretStore secrets;
  private final Clock clock;
  private final Executor executor;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean looked;
  private volatile @Nullable OAuthTokens tokens;

  /// @param executor speaks to the platform
  StoredSignIn(Workspace workspace, SecretStore secrets, Clock clock, Executor executor) {
    this.workspace = workspace;
    this.secrets = secrets;
    this.clock = clock;
    this.executor = executor;
  }

  /// Whom to ask, at an address of a platform.
  ///
  /// @throws IllegalArgumentException where tokens may not travel there
  static OAuthTokens.Settings settings(URI address) {
    return new OAuthTokens.Settings(address, CLIENT, Timeouts.DEFAULT);
  }

  @Override
  public String accessToken() {
    OAuthTokens now = tokens;
    return now == null ? "" : now.accessToken();
  }

  @Override
  public Outcome<String> refreshed(String staleToken) {
    OAuthTokens now = tokens();
    return now == null
        ? Outcome.failed(new Failure.SignInNeeded("Nobody is signed in"))
        : now.refreshed(staleToken);
  }

  /// Whether there is anything to come in with, good or not. Blocks for the keychain at first.
  boolean known() {
    return tokens() != null;
  }

  /// Looks into the keychain once.
  private @Nullable OAuthTokens tokens() {
    if (looked) {
      return tokens;
    }
    lock.lock();
    try {
      if (!looked) {
        tokens =
            workspace
                .credential()
                .flatMap(secrets::get)
                .map(refresh -> renewing(new Tokens("", refresh)))
                .orElse(null);
        looked = true;
      }
      return tokens;
    } finally {
      lock.unlock();
    }
  }

  private OAuthTokens renewing(Tokens first) {
    String address = String.valueOf(workspace.config().address());
    return new OAuthTokens(settings(URI.create(address)), first, this::keep, clock, executor);
  }

  private void keep(Tokens fresh) {
    secrets.put(workspace.ownCredential(), fresh.refresh());
  }

  /// Somebody signed in: used from now on. Blocks for the keychain.
  void accept(Tokens fresh) {
    lock.lock();
    try {
      keep(fresh);
      tokens = renewing(fresh);
      looked = true;
    } finally {
      lock.unlock();
    }
  }

  /// Forgets the sign-in, here and in the keychain. Blocks.
  void forget() {
    lock.lock();
    try {
      tokens = null;
      looked = true;
      Optional<String> name = workspace.credential();
      name.ifPresent(secrets::delete);
    } finally {
      lock.unlock();
    }
  }
}
