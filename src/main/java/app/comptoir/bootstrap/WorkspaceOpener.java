package app.comptoir.bootstrap;

import app.comptoir.common.CommandException;
import app.comptoir.platform.wire.Route;
import app.comptoir.secrets.SecretStore;
import app.comptoir.secrets.Secrets;
import app.comptoir.secrets.SystemKeychain;
import app.comptoir.settings.Home;
import app.comptoir.settings.SettingsKeeper;
import app.comptoir.signin.Browser;
import app.comptoir.signin.GivenToken;
import app.comptoir.signin.NetworkRoutes;
import app.comptoir.signin.SecretRemoval;
import app.comptoir.signin.ShopKeys;
import app.comptoir.signin.StoredSignIn;
import app.comptoir.signin.SystemBrowser;
import app.comptoir.signin.WorkspaceKeys;
import app.comptoir.store.DatabaseCopy;
import app.comptoir.store.Verifier;
import app.comptoir.store.db.StoreException;
import app.comptoir.workspace.InUse;
import app.comptoir.workspace.OneWindow;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import app.comptoir.workspace.WorkspaceFolders;
import app.comptoir.workspace.WorkspaceNames;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How this program opens workspaces, and with what. Its methods block.
public final class WorkspaceOpener {
  /// How long to call a window that is open already.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final TokenFor tokens;
  private final SecretStore secrets;
  private final WorkspaceFolders folders;
  private final Browser browser;
  private final Path settings;
  private final Clock clock;
  private volatile Verifier.Progress encrypting = (_, _) -> {};
  private volatile Runnable before = () -> {};

  /// A token from outside for the platform at an address; null where people sign in.
  private interface TokenFor {
    @Nullable String address(@Nullable String address);
  }

  /// @param token for every platform, from outside; null or blank where people sign in
  /// @param settings the folder the settings lie in
  public WorkspaceOpener(
      @Nullable String token,
      SecretStore secrets,
      WorkspaceFolders folders,
      Browser browser,
      Path settings,
      Clock clock) {
    this(_ -> GivenToken.in(token), secrets, folders, browser, settings, clock);
  }

  private WorkspaceOpener(
      TokenFor tokens,
      SecretStore secrets,
      WorkspaceFolders folders,
      Browser browser,
      Path settings,
      Clock clock) {
    this.tokens = tokens;
    this.secrets = secrets;
    this.folders = folders;
    this.browser = browser;
    this.settings = settings;
    this.clock = clock;
  }

  /// With the token of the environment, the system's keychain and browser, and the program's own
  /// folder.
  ///
  /// @throws CommandException `ENV-1`
  public static WorkspaceOpener standard() {
    return standard(new Secrets(SystemKeychain::open, Secrets.LIMIT));
  }

  /// The same with another keychain.
  ///
  /// @throws CommandException `ENV-1`
  public static WorkspaceOpener standard(SecretStore secrets) {
    return new WorkspaceOpener(
        (TokenFor) address -> GivenToken.ofEnvironment(address, false),
        secrets,
        WorkspaceFolders.own(),
        new SystemBrowser(),
        Home.settings(),
        Clock.systemUTC());
  }

  /// An open workspace and the claim to be its only window.
  public record Arrived(Desktop desktop, OneWindow window) {}

  /// Opens a workspace that has no window yet.
  ///
  /// @throws CommandException `WS-7` where it has one, which was called to the front
  public Arrived arrive(Path directory) {
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

  /// Says whom to tell how far it is where a database is being encrypted; told on the thread that
  /// opens it.
  public void onEncrypting(Verifier.Progress listener) {
    encrypting = listener;
  }

  /// The folder the settings lie in.
  Path settings() {
    return settings;
  }

  /// Says what is to be done before a workspace is opened, which reads the settings; done on the
  /// thread that opens it.
  public void onOpening(Runnable first) {
    before = first;
  }

  /// Opens a workspace, whoever has its window.
  ///
  /// @throws CommandException where it cannot be opened
  public Desktop desktop(Path directory) {
    before.run();
    try {
      String address = Workspace.find(directory).map(w -> w.config().address()).orElse(null);
      Desktop desktop =
          Desktop.open(
              directory,
              tokens.address(address),
              new Desktop.Own(secrets, settings, (done, of) -> encrypting.at(done, of)),
              clock);
      forget(desktop.session().workspace());
      return desktop;
    } catch (CommandException e) {
      // Who comes again has looked after the keychain.
      secrets.tryAgain();
      throw e;
    }
  }

  /// How a workspace is opened: with the key of its database, where it is encrypted.
  public OpeningOptions manner(Workspace workspace) {
    return OpeningOptions.PLAIN.with(new WorkspaceKeys(workspace, secrets));
  }

  /// Sets a database aside that is to be gone on without; it stays, and a new one is begun at the
  /// next opening. Decisions are elsewhere, and stay.
  ///
  /// @throws CommandException `DB-2` where somebody has it open, `DB-4`
  public void leaveBehind(Path directory) {
    try {
      var _ = DatabaseCopy.leaveBehind(directory, clock);
    } catch (StoreException e) {
      throw new CommandException(e.code(), e.sentence());
    }
  }

  /// How a workspace is followed with the sign-in kept for it; empty where nobody signed in.
  public Optional<Connection.Opener> signedIn(Workspace workspace) {
    String address = workspace.config().address();
    if (address == null || workspace.credential().isEmpty()) {
      return Optional.empty();
    }
    Supplier<Route> route = routes();
    if (workspace.config().kind() == WorkspaceConfig.Kind.SHOPIFY) {
      return Optional.ofNullable(ShopKeys.kept(workspace, secrets))
          .map(key -> ShopContact.opener(ShopKeys.address(address), key, route));
    }
    Connection.Opener connector =
        (_, time, executor) ->
            Connection.platform(
                address,
                () -> new StoredSignIn(workspace, secrets, route, time, executor),
                route,
                time,
                executor);
    return new StoredSignIn(workspace, secrets, route, clock, Runnable::run).known()
        ? Optional.of(connector)
        : Optional.empty();
  }

  /// By which way platforms are reached, as the settings say just now.
  Supplier<Route> routes() {
    return new NetworkRoutes(SettingsKeeper.open(settings, clock, Runnable::run));
  }

  /// Gives a workspace another name.
  ///
  /// @param open where this program has it open; null where nobody may have
  /// @return the name it has now
  /// @throws CommandException `WS-9`, `WS-10`, or `WS-7` where it is open elsewhere
  public String rename(Path directory, String typed, @Nullable Workspace open) {
    String name = WorkspaceNames.clean(typed);
    WorkspaceNames.requireFree(name, folders.names(directory));
    if (open != null) {
      open.rename(name);
      return name;
    }
    try (OneWindow _ = claim(directory, Duration.ZERO)) {
      InUse.require(directory);
      Workspace.find(directory)
          .orElseThrow(() -> new CommandException("WS-5", "There is no such workspace any more."))
          .rename(name);
    }
    return name;
  }

  /// Takes a workspace that nobody has open out of the world.
  ///
  /// @throws CommandException `WS-7`, `DB-2` or `WS-8`, and it is as it was
  public void remove(Path directory) {
    folders.removed().requireOwn(directory);
    claim(directory, Duration.ZERO).close();
    InUse.require(directory);
    new SecretRemoval(secrets, folders).removed(folders.removed().putAside(directory));
  }

  /// Ends what was left behind by removals and sign-outs that were cut off, or that the keychain
  /// did not answer.
  public void tidy() {
    new SecretRemoval(secrets, folders).everywhere();
  }

  /// Deletes the secrets that an open workspace has no use for any more.
  public void forget(Workspace workspace) {
    SecretRemoval.of(workspace, secrets);
  }

  /// The workspace to open where none is named; empty where there is none.
  public Optional<Path> last() {
    return folders.last();
  }

  /// The folder of the sample workspace.
  public Path sample() {
    return folders.sample();
  }

  /// Where a window without a workspace is claimed.
  public Path lobby() {
    return folders.lobby();
  }

  public SecretStore secrets() {
    return secrets;
  }

  public WorkspaceFolders folders() {
    return folders;
  }

  Browser browser() {
    return browser;
  }

  Clock clock() {
    return clock;
  }
}
