package app.comptoir.sync;

import app.comptoir.domain.revenue.Coverage;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.platform.Failure;
import app.comptoir.platform.shopify.ShopifyConnector;
import app.comptoir.platform.shopify.SimulatedShop;
import app.comptoir.store.Verifier;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import app.comptoir.store.queries.Days;
import app.comptoir.store.queries.SalesQueries;
import app.comptoir.store.queries.StoreView;
import app.comptoir.sync.FeedEnvironment.Pacing;
import app.comptoir.sync.retry.RetryBudget;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A replica of a simulated shop, whose waits pass on a virtual clock.
final class ShopBench implements AutoCloseable {
  /// Of the simulated shop.
  static final String BRAND = "shopify:7";

  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final FaultBench.VirtualClock waits = new FaultBench.VirtualClock();
  private final Database database;
  private final Replica replica;
  private final ShopifyConnector connector;
  private final SyncEngine engine;
  private final List<FeedState> states = new ArrayList<>();

  ShopBench(SimulatedShop shop, Path directory) {
    Clock clock = Clock.systemUTC();
    database = Database.open(directory, clock);
    replica = new Replica(database, clock);
    connector = shop.connect();
    engine =
        new SyncEngine(
            new FeedEnvironment(
                connector,
                replica,
                new SyncListener() {
                  @Override
                  public void onStored(String brandId) {}

                  @Override
                  public void onState(String brandId, FeedState state) {
                    synchronized (states) {
                      states.add(state);
                    }
                  }
                },
                clock,
                executor,
                new Random(1),
                new Pacing(waits::await, new RetryBudget(waits), Pacing.PAGE_LIMIT)));
  }

  @Nullable Failure readOnce() throws InterruptedException {
    return engine.readOnce();
  }

  void follow() {
    engine.resume();
  }

  List<FeedState> states() {
    synchronized (states) {
      return List.copyOf(states);
    }
  }

  /// By day: orders, units, gross, discounts, returns, returned units are not told.
  Map<LocalDate, List<Long>> figures() {
    return StoreView.read(
        database,
        view -> {
          Map<LocalDate, List<Long>> days = new TreeMap<>();
          var brand = view.brand(BRAND);
          if (brand.isEmpty()) {
            return days;
          }
          Days all = new Days(brand.get().brandKey(), LocalDate.EPOCH, LocalDate.of(2100, 1, 1));
          for (SalesQueries.CurrencySales row : view.sales().currencies(all)) {
            Sales s = row.sales();
            days.put(
                row.day(),
                List.of(
                    s.orders(), s.units(), s.grossMinor(), s.discountsMinor(), s.returnsMinor()));
          }
          return days;
        });
  }

  /// Waits until the figures are these.
  void await(Map<LocalDate, List<Long>> expected) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!figures().equals(expected)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "Not " + expected + " but " + figures() + " " + states().getLast());
      }
      Thread.sleep(20);
    }
  }

  Coverage coverage() {
    return StoreView.read(
        database, view -> view.coverage(view.brand(BRAND).orElseThrow().brandKey()));
  }

  long commission() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT COALESCE(SUM(commission_base), 0) FROM customer_order")
                .mapTo(Long.class)
                .one());
  }

  List<String> differences() {
    return Verifier.verify(database).differences();
  }

  long lastSeq() {
    return replica.position(BRAND).lastSeq();
  }

  @Override
  public void close() {
    engine.close();
    connector.close();
    database.close();
    executor.shutdownNow();
  }
}
