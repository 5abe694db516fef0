package app.comptoir.platform.shopify;

import app.comptoir.platform.PlatformConnector;
import app.comptoir.platform.PlatformConnectorContract;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// The contract over HTTP against the simulated shop.
class ShopifyContractTest extends PlatformConnectorContract {
  private static SimulatedShop shop;

  @BeforeAll
  static void start() throws Exception {
    shop = SimulatedShop.inEuros();
    Instant first = Instant.parse("2026-03-01T10:00:00Z");
    for (int i = 0; i < 12; i++) {
      shop.world.sells("SKU-" + i, "Article " + i, "10.00", first.plusSeconds(i));
    }
    for (int i = 0; i < 60; i++) {
      var sale = shop.world.goods("ORDER", "SKU-" + i % 14, 1, "12.00", "2.00", "0");
      shop.world.order(first.plus(Duration.ofHours(i)), sale);
    }
  }

  @AfterAll
  static void stop() {
    if (shop != null) {
      shop.close();
    }
  }

  @Override
  protected PlatformConnector connect() {
    return shop.connect();
  }

  @Override
  protected boolean live() {
    return true;
  }
}
