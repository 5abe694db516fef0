package app.comptoir.bootstrap;

import app.comptoir.common.CommandException;
import app.comptoir.common.Tasks;
import app.comptoir.common.Threads;
import app.comptoir.domain.settings.Settings;
import app.comptoir.imports.OwnPresets;
import app.comptoir.platform.shopify.calls.ShopAddress;
import app.comptoir.platform.shopify.calls.ShopKey;
import app.comptoir.platform.wire.Route;
import app.comptoir.platform.wire.TokenSource;
import app.comptoir.secrets.SecretStore;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.settings.Home;
import app.comptoir.settings.SettingsKeeper;
import app.comptoir.signin.GivenToken;
import app.comptoir.signin.NetworkRoutes;
import app.comptoir.signin.PlatformNetwork;
import app.comptoir.signin.ShopKeys;
import app.comptoir.signin.StoredSignIn;
import app.comptoir.signin.WorkspaceKeys;
import app.comptoir.store.Verifier;
import app.comptoir.store.db.KeySafe;
import app.comptoir.ui.mvc.Services;
import app.comptoir.ui.shell.UiSettings;
import app.comptoir.workspace.SampleWorkspace;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What stands behind a window: an open workspace and, where it has one, its far side.
public final class Desktop implements AutoCloseable {
  private final Session session;
  private final Connection.@Nullable Opener connector;
  private final SettingsKeeper settings;
  private final ExecutorService signInThreads = Threads.virtual("sign-in");
  private final @Nullable StoredSignIn signIn;
  private final CompletableFuture<Boolean> live = new CompletableFuture<>();
  private boolean followsLive;
  private @Nullable Tasks tasks;

  Desktop(
      Session session,
      @Nullable String token,
      @Nullable SecretStore secrets,
      SettingsKeeper settings) {
    this.session = session;
    this.settings = settings;
    Workspace workspace = session.workspace();
    Supplier<Route> route = new NetworkRoutes(settings);
    boolean own = workspace.config().kind() == WorkspaceConfig.Kind.PLATFORM && token == null;
    this.signIn =
        own && secrets != null
            ? new StoredSignIn(workspace, secrets, route, session.clock(), signInThreads)
            : null;
    this.connector = connector(workspace, token, signIn, route, secrets);
  }

  /// Opens the workspace in a folder; the sample workspace where there is none. Blocks for some 100
  /// ms.
  ///
  /// @param token of the platform; null where it is not at hand: the data is shown as it is then
  /// @throws CommandException where it cannot be opened
  public static Desktop open(Path directory, @Nullable String token, Clock clock) {
    return open(directory, token, new Own(null, Home.settings(), (_, _) -> {}), clock);
  }

  /// Opens it without a keychain and with another time to take decisions back: for tests.
  ///
  /// @param undo how long a decision waits before it leaves
  /// @throws CommandException where it cannot be opened
  public static Desktop open(Path directory, @Nullable String token, Duration undo, Clock clock) {
    SettingsKeeper settings =
        SettingsKeeper.open(Home.settings(), clock, Threads.virtual("settings"));
    OpeningOptions how = OpeningOptions.PLAIN.with(settings).with(undo);
    Session session = Session.open(SampleWorkspace.there(directory, clock), clock, how);
    return new Desktop(session, token, null, settings);
  }

  /// What belongs to the person, not to a workspace.
  ///
  /// @param secrets where the sign-in and the database's key are kept; null where there is to be
  ///   none
  /// @param settings the folder the settings lie in
  /// @param encrypting told how far it is where the database is being encrypted
  public record Own(@Nullable SecretStore secrets, Path settings, Verifier.Progress encrypting) {}

  /// The same, where people may sign in.
  ///
  /// @throws CommandException where it cannot be opened
  static Desktop open(Path directory, @Nullable String token, Own own, Clock clock) {
    Workspace workspace = SampleWorkspace.there(directory, clock);
    SettingsKeeper settings =
        SettingsKeeper.open(own.settings(), clock, Threads.virtual("settings"));
    SecretStore secrets = own.secrets();
    OpeningOptions how =
        OpeningOptions.PLAIN
            .with(settings)
            .with(new OwnPresets(own::settings))
            .with(
                secrets == null
                    ? KeySafe.NONE
                    : new WorkspaceKeys(workspace, secrets, own.encrypting()));
    return new Desktop(Session.open(workspace, clock, how), token, secrets, settings);
  }

  private static Connection.@Nullable Opener connector(
      Workspace workspace,
      @Nullable String token,
      @Nullable StoredSignIn signIn,
      Supplier<Route> route,
      @Nullable SecretStore secrets) {
    String address = workspace.config().address();
    return switch (workspace.config().kind()) {
      case SAMPLE -> Connection::sample;
      case FILE -> null;
      case SHOPIFY -> shop(workspace, route, secrets);
      case PLATFORM -> {
        if (address == null || (signIn == null && token == null)) {
          yield null;
        }
        Supplier<TokenSource> tokens =
            () -> signIn != null ? signIn : GivenToken.source(Objects.requireNonNull(token));
        yield (_, clock, executor) -> Connection.platform(address, tokens, route, clock, executor);
      }
    };
  }

  /// A shop with the key that is kept for it.
  private static Connection.Opener shop(
      Workspace workspace, Supplier<Route> route, @Nullable SecretStore secrets) {
    return (_, clock, executor) -> {
      ShopKey key = secrets == null ? null : ShopKeys.kept(workspace, secrets);
      if (key == null) {
        throw new CommandException(
            "SHOP-1", "The key of this shop is not in the keychain: connect the shop again.");
      }
      ShopAddress shop = ShopKeys.address(String.valueOf(workspace.config().address()));
      return Connection.shopify(shop, key, route, clock, executor);
    };
  }

  /// The sign-in of the person; null where the workspace needs none.
  public @Nullable StoredSignIn signIn() {
    return signIn;
  }

  /// What the screens are given; results are delivered on `fx`.
  public Services services(Executor fx) {
    Tasks background = Tasks.onVirtualThreads(fx);
    tasks = background;
    Path pictures = session.workspace().directory().resolve("pictures");
    return new Services(
        session.dashboard(),
        session.updates(),
        new CachedPictures(pictures, session::connector),
        session.reviewDesk(),
        session.approvals(),
        session.colleagues(),
        session.notices(),
        new ReportFiles(),
        session.clock(),
        background,
        settings,
        session.storage(),
        new PlatformNetwork(session::connector),
        session.orderFiles());
  }

  public UiSettings settings() {
    boolean simulated = session.workspace().config().kind() == WorkspaceConfig.Kind.SAMPLE;
    return UiSettings.of(
        settings.now().look(), Locale.getDefault(), session.workspace().config().name(), simulated);
  }

  /// Notes in the settings what was chosen at the edge of the window.
  public void remember(UiSettings chosen) {
    settings.change(s -> s.withLook(chosen.into(s.look(), Locale.getDefault())));
  }

  /// Begins, in the background, to check what an unexpected stop may have left and to follow the
  /// far side, where there is one. What stands in the way is shown where the sync is.
  public void start() {
    Connection.Opener far = connector;
    Tasks background = tasks;
    if (background == null) {
      throw new IllegalStateException("The services come first");
    }
    LiveUpdates.Subscription watch =
        session
            .updates()
            .onSyncState(
                (_, state) -> {
                  if (state.phase() == SyncState.Phase.LIVE) {
                    live.complete(true);
                  }
                });
    var _ = live.thenRun(watch::close);
    background.run(
        "follow",
        () ->
            session.begin(
                () -> {
                  session.recover(far != null);
                  if (far != null) {
                    begin(far);
                  }
                  session.watchFolder();
                }));
  }

  private synchronized void begin(Connection.Opener far) {
    followsLive = settings.now().live();
    if (followsLive) {
      session.follow(far);
    } else {
      session.standBy(far);
    }
    settings.onChange(this::follow);
  }

  /// Goes on or stops following the far side when that is changed in the settings.
  private synchronized void follow(Settings now) {
    if (now.live() == followsLive) {
      return;
    }
    followsLive = now.live();
    if (now.live()) {
      session.updates().resume();
    } else {
      session.updates().pause();
    }
  }

  /// Done when the first brand follows its log live; never where there is no far side.
  public CompletableFuture<Boolean> live() {
    return live;
  }

  /// Begins as [#start] does and waits until every brand follows its log live, or something stands
  /// in the way, or the time is over; returns at once where there is no far side.
  ///
  /// @return whether all brands are live (or there is nothing to follow)
  public boolean startAndCatchUp(Duration limit) throws InterruptedException {
    session.recover(connector != null);
    Connection.Opener far = connector;
    if (far == null) {
      return true;
    }
    return new CatchUp(session).follow(far, limit);
  }

  public Session session() {
    return session;
  }

  @Override
  public void close() {
    session.stopImport();
    if (tasks != null) {
      tasks.close();
    }
    session.close();
    signInThreads.shutdownNow();
    settings.close();
  }
}
