package app.comptoir.signin;

import app.comptoir.common.CommandException;
import app.comptoir.platform.Failure;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.api.records.Tokens;
import app.comptoir.platform.api.signin.OAuthSettings;
import app.comptoir.platform.api.signin.OAuthTokens;
import app.comptoir.platform.wire.Route;
import app.comptoir.platform.wire.Timeouts;
import app.comptoir.platform.wire.TokenSource;
import app.comptoir.secrets.SecretStore;
import app.comptoir.workspace.Workspace;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The sign-in of a workspace: its refresh token is a secret of the system's keychain (or of this
/// program's memory), under a name that only the workspace knows.
///
/// What is kept names the origin it was given for (scheme, host and port), and goes nowhere else:
/// where the workspace's address was edited to another, nobody is signed in there.
///
/// Each new refresh token is kept before it is used. Where the program ends before that, the last
/// one may be good no more; the platform refuses it then, once, and the person signs in again.
public final class StoredSignIn implements TokenSource {
  /// Who this program is to the platform.
  static final String CLIENT = "comptoir-desktop";

  private final Workspace workspace;
  private final SecretStore secrets;
  private final Supplier<Route> route;
  private final Clock clock;
  private final Executor executor;
  private final ReentrantLock lock = new ReentrantLock();

  /// Counts sign-ins and sign-outs; under the lock.
  private int generation;

  private volatile boolean looked;
  private volatile @Nullable OAuthTokens tokens;

  /// @param route by which the platform is reached
  /// @param executor speaks to the platform
  public StoredSignIn(
      Workspace workspace,
      SecretStore secrets,
      Supplier<Route> route,
      Clock clock,
      Executor executor) {
    this.workspace = workspace;
    this.secrets = secrets;
    this.route = route;
    this.clock = clock;
    this.executor = executor;
  }

  /// Whom to ask, at an address of a platform.
  ///
  /// @throws IllegalArgumentException where tokens may not travel there
  public static OAuthSettings settings(URI address, Supplier<Route> route) {
    return new OAuthSettings(address, CLIENT, Timeouts.DEFAULT, route);
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
  public boolean known() {
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
                .flatMap(kept -> Origin.unbound(address(), kept))
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
    int mine = generation;
    return new OAuthTokens(
        settings(address(), route), first, fresh -> keepRenewed(fresh, mine), clock, executor);
  }

  private URI address() {
    return URI.create(String.valueOf(workspace.config().address()));
  }

  /// Not where somebody signed out, or in anew, while the platform was being asked.
  private void keepRenewed(Tokens fresh, int asked) {
    lock.lock();
    try {
      if (asked == generation) {
        keep(fresh);
      }
    } finally {
      lock.unlock();
    }
  }

  private void keep(Tokens fresh) {
    secrets.put(workspace.ownCredential(), Origin.bound(address(), fresh.refresh()));
  }

  /// Somebody signed in: used from now on. Blocks for the keychain.
  public void accept(Tokens fresh) {
    lock.lock();
    try {
      keep(fresh);
      generation++;
      tokens = renewing(fresh);
      looked = true;
    } finally {
      lock.unlock();
    }
  }

  /// Forgets the sign-in: here, in the workspace, so that the next start is signed out whatever the
  /// keychain says, and in the keychain; where that does not answer, at a later start. Blocks.
  ///
  /// @throws CommandException `WS-3` where the workspace cannot be told; the keychain was
  public void forget() {
    lock.lock();
    try {
      tokens = null;
      looked = true;
      generation++;
      workspace.dropCredential();
    } catch (CommandException e) {
      workspace.credential().ifPresent(secrets::delete);
      throw e;
    } finally {
      lock.unlock();
    }
    SecretRemoval.of(workspace, secrets);
  }
}
