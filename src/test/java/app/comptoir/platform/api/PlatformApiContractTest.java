package app.comptoir.platform.api;

import app.comptoir.platform.PlatformConnector;
import app.comptoir.platform.PlatformConnectorContract;
import app.comptoir.platform.api.signin.FixedToken;
import app.comptoir.platform.api.wire.ApiSettings;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;

/// The contract over HTTP: against the scripted platform, or against any other whose address and
/// token are given as `-Dcomptoir.test.platform` and `-Dcomptoir.test.token`.
class PlatformApiContractTest extends PlatformConnectorContract {
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final ScriptedPlatform scripted = new ScriptedPlatform(ScriptedPlatform.log(300));

  @Override
  protected PlatformConnector connect() {
    String address = System.getProperty("comptoir.test.platform", scripted.base().toString());
    String token = System.getProperty("comptoir.test.token", "t0ken");
    return new PlatformApiConnector(
        ApiSettings.of(URI.create(address), new FixedToken(token)), Clock.systemUTC(), executor);
  }

  @Override
  protected boolean live() {
    return true;
  }

  @AfterEach
  void stop() {
    scripted.close();
    executor.shutdownNow();
  }
}
