package app.comptoir.bootstrap;

import app.comptoir.secrets.SecretStore;
import app.comptoir.secrets.Secrets;
import app.comptoir.secrets.SystemKeychain;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How this program opens workspaces, and with what. Its methods block.
public final class Opening {
  /// How long to call a window that is open already.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final @Nullable String token;
  private final SecretStore secrets;
  private final WorkspaceFolders folders;
  private final Browser browser;
  private final Clock clock;

  /// @param token for platforms, from outside; null where people sign in
  Opening(
      @Nullable String token,
      SecretStore secrets,
      WorkspaceFolders folders,
      Browser browser,
      Clock clock) {
    this.token = token;
    this.secrets = secrets;
    this.folders = folders;
    this.browser = browser;
    this.clock = clock;
  }

  /// With the token of the environment, the system's keychain and browser, and the program's own
  /// folder.
  ///
  /// @throws CommandException `ENV-1`
  public static Opening standard() {
    return new Opening(
        System.getenv("COMPTOIR_TOKEN"),
        new Secrets(SystemKeychain::open, Secrets.LIMIT),
        WorkspaceFolders.own(),
        new SystemBrowser(),
        Clock.systemUTC());
  }

  /// An open workspace and the claim to be its only window.
  record Arrived(Desktop desktop, OneWindow window) {}

  /// Opens a workspace that has no window yet.
  ///
  /// @throws CommandException `WS-7` where it has one, which was called to the front
  Arrived arrive(Path directory) {
    OneWindow window = claim(directory, PATIENCE);
    try {
      return new Arrived(desktop(directory), window);
    } catch (RuntimeException e) {
      window.close();
      throw e;
    }
  }

  private static OneWindow claim(Path directory, Duration patience) {
    Optional<OneWindow> claimed = OneWindow.claim(directory, patience);
    return claimed.orElseThrow(
        () ->
            new CommandException(
                "WS-7", "This workspace has a window already, which was called to the front."));
  }

  /// Opens a workspace, whoever has its window.
  ///
  /// @throws CommandException where it cannot be opened
  public Desktop desktop(Path directory) {
    return Desktop.open(directory, token, secrets, clock);
  }

  /// How a workspace is followed with the sign-in kept for it; empty where nobody signed in.
  public Optional<Session.Connector> signedIn(Workspace workspace) {
    String address = workspace.config().address();
    if (address == null || workspace.credential().isEmpty()) {
      return Optional.empty();
    }
    Session.Connector connector =
        (_, time, executor) ->
            Connection.platform(
                address, new StoredSignIn(workspace, secrets, time, executor), time, executor);
    return new StoredSignIn(workspace, secrets, clock, Runnable::run).known()
        ? Optional.of(connector)
        : Optional.empty();
  }

  /// Takes a workspace that nobody has open out of the world.
  ///
  /// @throws CommandException `WS-7`, `DB-2` or `WS-8`, and it is as it was
  void remove(Path directory) {
    folders.requireOwn(directory);
    claim(directory, Duration.ZERO).close();
    InUse.require(directory);
    bury(folders.putAside(directory));
  }

  /// Ends what a removal left behind that was cut off.
  void tidy() {
    folders.leftovers().forEach(this::bury);
  }

  /// The secret first: its name stands in the folder.
  private void bury(Path aside) {
    WorkspaceConfig config = folders.found(aside).config();
    if (config != null && config.credential() != null) {
      secrets.delete(config.credential());
    }
    folders.delete(aside);
  }

  /// The workspace to open where none is named; empty where there is none.
  public Optional<Path> last() {
    return folders.last();
  }

  /// Where a window without a workspace is claimed.
  public Path lobby() {
    return folders.lobby();
  }

  SecretStore secrets() {
    return secrets;
  }

  WorkspaceFolders folders() {
    return folders;
  }

  Browser browser() {
    return browser;
  }

  Clock clock() {
    return clock;
  }
}
