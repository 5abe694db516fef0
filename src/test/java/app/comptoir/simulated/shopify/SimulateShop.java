package app.comptoir.simulated.shopify;

import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.simulated.shopify.ShopWorld.Sale;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Serves a simulated shop until it is stopped: some months of orders, and life that goes on. Any
/// client of the Admin API can be pointed at it.
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "Serve a simulated Shopify shop on this machine.")
public final class SimulateShop implements Runnable {
  @Option(names = "--port", description = "Port on the loopback interface (default: any free one).")
  int port;

  @Option(names = "--days", description = "Days of history (default: 60).")
  int days = 60;

  @Option(names = "--seed", description = "Another number is another history (default: 16).")
  long seed = 16;

  @Option(
      names = "--every",
      description = "Seconds between two things that happen; 0 for a shop that stands still.")
  int every = 5;

  @Option(
      names = "--points",
      description = "Points the API restores a second (default: 1000; a real shop 50 to 1000).")
  int points = 1_000;

  @Option(names = "--wall", description = "Without the right to orders older than 60 days.")
  boolean wall;

  public static void main(String... args) {
    System.exit(new CommandLine(new SimulateShop()).execute(args));
  }

  @Override
  public void run() {
    try {
      serve();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException("The shop could not be simulated: " + e.getMessage(), e);
    }
  }

  private void serve() throws Exception {
    ShopWorld world = world();
    if (wall) {
      world.withdraw("read_all_orders");
    }
    ShopFaults faults = new ShopFaults();
    AdminApi api = new AdminApi(world, faults, 2_000, points);
    try (ShopServer server = ShopServer.start(api, faults, port)) {
      System.out.println(server.address());
      System.out.println("client id     " + ShopServer.CLIENT);
      System.out.println("client secret " + ShopServer.SECRET);
      System.out.println("or the token  " + ShopServer.TOKEN);
      System.out.flush();
      Random random = new Random(seed);
      List<Long> fresh = new ArrayList<>();
      while (true) {
        Thread.sleep(Duration.ofSeconds(every == 0 ? 3_600 : every));
        if (every > 0) {
          happen(world, fresh, random);
        }
      }
    }
  }

  private ShopWorld world() throws Exception {
    Clock clock = Clock.systemUTC();
    SandboxOptions options = new SandboxOptions(seed, clock.instant(), days, 0.000_001, 0, clock);
    try (Sandbox sandbox = Sandbox.start(options, Thread.ofPlatform().daemon().factory())) {
      sandbox.awaitHistory();
      sandbox.pauseLive();
      return SandboxShop.of(sandbox, sandbox.brandIds().getFirst(), clock);
    }
  }

  /// One thing: mostly an order, sometimes a return, an edit or a cancellation of a late one.
  private static void happen(ShopWorld world, List<Long> fresh, Random random) {
    Instant now = world.now();
    String sku = world.variants().get(random.nextInt(world.variants().size())).sku();
    int dice = fresh.isEmpty() ? 0 : random.nextInt(10);
    long one = fresh.isEmpty() ? 0 : fresh.get(random.nextInt(fresh.size()));
    switch (dice) {
      case 7 -> world.later(one, now, "RETURN", back(world, sku, "-12.00"));
      case 8 ->
          world.later(one, now, "ORDER_EDIT", world.goods("ORDER", sku, 1, "12.00", "2.00", "0"));
      case 9 -> {
        world.cancelled(one, now);
        world.later(one, now, "REFUND", back(world, sku, "-24.00"));
        fresh.remove(one);
      }
      default -> {
        String price = 12 + random.nextInt(60) + ".00";
        Sale[] sales = {
          world.goods("ORDER", sku, 1 + random.nextInt(3), price, "2.00", "0"),
          world.other("ShippingLineSale", "SHIPPING", "4.90", "0.82")
        };
        long id = world.order(now, sales);
        world.paid(id, now, "0.55");
        fresh.add(id);
      }
    }
  }

  private static Sale back(ShopWorld world, String sku, String amount) {
    return world.goods("RETURN", sku, -1, amount, "0", "0");
  }
}
