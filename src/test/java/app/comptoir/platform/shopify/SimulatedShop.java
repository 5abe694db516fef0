package app.comptoir.platform.shopify;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.comptoir.platform.shopify.calls.ShopAddress;
import app.comptoir.platform.shopify.calls.ShopKey;
import app.comptoir.platform.shopify.calls.ShopSettings;
import app.comptoir.platform.wire.Route;
import app.comptoir.simulated.shopify.AdminApi;
import app.comptoir.simulated.shopify.AdminSchema;
import app.comptoir.simulated.shopify.ShopFaults;
import app.comptoir.simulated.shopify.ShopServer;
import app.comptoir.simulated.shopify.ShopWorld;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A simulated shop and connectors to it. Tests that need it are skipped where the official schema
/// is not at hand.
public final class SimulatedShop implements AutoCloseable {
  public final ShopWorld world;
  public final ShopFaults faults = new ShopFaults();
  public final AdminApi api;
  public final ShopServer server;
  public final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  public SimulatedShop(ShopWorld world) throws Exception {
    assumeTrue(AdminSchema.find().isPresent(), "the official schema of the Admin API is not here");
    this.world = world;
    this.api = new AdminApi(world, faults, 20_000, 10_000);
    this.server = ShopServer.start(api, faults, 0);
  }

  public static SimulatedShop inEuros() throws Exception {
    return new SimulatedShop(
        new ShopWorld(
            "Maison Simulée",
            "Europe/Paris",
            "EUR",
            Instant.parse("2025-01-01T00:00:00Z"),
            Clock.systemUTC()));
  }

  public ShopSettings settings() {
    return settings(new ShopKey.App(ShopServer.CLIENT, ShopServer.SECRET));
  }

  public ShopSettings settings(ShopKey key) {
    return ShopSettings.of(ShopAddress.of(server.address().toString()), key, () -> Route.USUAL)
        .every(Duration.ofMillis(50));
  }

  public ShopifyConnector connect() {
    return new ShopifyConnector(settings(), Clock.systemUTC(), executor);
  }

  @Override
  public void close() {
    server.close();
    executor.shutdownNow();
  }
}
