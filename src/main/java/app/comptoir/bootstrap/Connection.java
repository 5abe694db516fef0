package app.comptoir.bootstrap;

import app.comptoir.common.CommandException;
import app.comptoir.common.Threads;
import app.comptoir.platform.PlatformConnector;
import app.comptoir.platform.api.PlatformApiConnector;
import app.comptoir.platform.api.wire.ApiSettings;
import app.comptoir.platform.shopify.ShopifyConnector;
import app.comptoir.platform.shopify.calls.ShopAddress;
import app.comptoir.platform.shopify.calls.ShopKey;
import app.comptoir.platform.shopify.calls.ShopSettings;
import app.comptoir.platform.wire.Route;
import app.comptoir.platform.wire.TokenSource;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.signin.GivenToken;
import app.comptoir.signin.NetworkRoutes;
import app.comptoir.signin.StoredSignIn;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The far side of a workspace: a connector and, for the sample workspace, the simulated platform
/// it speaks to.
public final class Connection implements AutoCloseable {
  private final PlatformConnector connector;
  private final @Nullable Sandbox sandbox;

  private Connection(PlatformConnector connector, @Nullable Sandbox sandbox) {
    this.connector = connector;
    this.sandbox = sandbox;
  }

  /// Opens the far side of a workspace.
  public interface Opener {
    Connection open(Workspace workspace, Clock clock, ExecutorService executor);
  }

  /// A Platform API somewhere.
  ///
  /// @throws CommandException `NET-5` where the address, `AUTH-11` where the token cannot be used
  public static Connection platform(
      String address, String token, Clock clock, ExecutorService executor) {
    return platform(
        address, () -> GivenToken.source(token), NetworkRoutes.asSet(clock), clock, executor);
  }

  /// The same by a way of its own.
  ///
  /// @param tokens a sign-in that renews itself, or a token that does not
  /// @param route by which it is reached, asked before each call
  static Connection platform(
      String address,
      Supplier<TokenSource> tokens,
      Supplier<Route> route,
      Clock clock,
      ExecutorService executor) {
    try {
      ApiSettings settings = ApiSettings.of(URI.create(address), tokens.get()).by(route);
      return new Connection(new PlatformApiConnector(settings, clock, executor), null);
    } catch (IllegalArgumentException e) {
      throw noAddress(address, e);
    }
  }

  /// A Shopify shop.
  ///
  /// @param route by which it is reached, asked before each call
  static Connection shopify(
      ShopAddress shop, ShopKey key, Supplier<Route> route, Clock clock, ExecutorService executor) {
    return new Connection(
        new ShopifyConnector(ShopSettings.of(shop, key, route), clock, executor), null);
  }

  private static CommandException noAddress(String address, IllegalArgumentException e) {
    return new CommandException(
        "NET-5", "“%s” is no address of a platform: %s.".formatted(address, e.getMessage()));
  }

  /// The address as one writes it down.
  ///
  /// @throws CommandException `NET-5` where tokens may not travel there, or it is none
  public static URI address(String text) {
    try {
      String plain = text.strip();
      URI address =
          URI.create(plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain);
      var _ = StoredSignIn.settings(address, () -> Route.USUAL);
      return address;
    } catch (IllegalArgumentException e) {
      throw noAddress(text, e);
    }
  }

  /// The simulated platform of a sample workspace, started in this program and spoken to over
  /// loopback.
  ///
  /// @throws CommandException where it cannot listen
  public static Connection sample(Workspace workspace, Clock clock, ExecutorService executor) {
    WorkspaceConfig.Sample sample = workspace.config().sample();
    if (sample == null) {
      throw new CommandException("WS-4", "This is no sample workspace.");
    }
    SandboxOptions options =
        new SandboxOptions(sample.seed(), sample.end(), sample.days(), sample.speed(), 0, clock)
            .withJournal(workspace.directory().resolve("sandbox.journal"));
    try {
      Sandbox sandbox = Sandbox.start(options, Threads.daemons("sandbox"));
      Connection connection =
          platform(sandbox.address().toString(), sandbox.token(), clock, executor);
      return new Connection(connection.connector, sandbox);
    } catch (IOException e) {
      throw new CommandException(
          "NET-9", "The simulated platform could not start: %s.".formatted(e.getMessage()));
    }
  }

  public PlatformConnector connector() {
    return connector;
  }

  @Override
  public void close() {
    connector.close();
    if (sandbox != null) {
      sandbox.close();
    }
  }
}
