package app.comptoir.platform.api;

import app.comptoir.platform.PlatformConnector;
import app.comptoir.platform.PlatformConnectorContract;
import app.comptoir.platform.api.signin.FixedToken;
import app.comptoir.platform.api.wire.ApiSettings;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// The contract over HTTP against the simulated platform, live.
class SandboxContractTest extends PlatformConnectorContract {
  private static final ExecutorService EXECUTOR = Executors.newVirtualThreadPerTaskExecutor();
  private static Sandbox sandbox;

  @BeforeAll
  static void start() throws Exception {
    sandbox =
        Sandbox.start(
            new SandboxOptions(
                11, Instant.now(), 5, SandboxOptions.speedFor(20), 0, Clock.systemUTC()),
            Thread.ofPlatform().daemon().factory());
    sandbox.awaitHistory();
  }

  @AfterAll
  static void stop() {
    sandbox.close();
    EXECUTOR.shutdownNow();
  }

  @Override
  protected PlatformConnector connect() {
    return new PlatformApiConnector(
        ApiSettings.of(sandbox.address(), new FixedToken(sandbox.token())),
        Clock.systemUTC(),
        EXECUTOR);
  }

  @Override
  protected boolean live() {
    return true;
  }
}
