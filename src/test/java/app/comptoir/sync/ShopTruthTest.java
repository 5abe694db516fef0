package app.comptoir.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.revenue.Coverage.Part;
import app.comptoir.platform.shopify.SimulatedShop;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.sandbox.Truth;
import app.comptoir.simulated.shopify.SandboxShop;
import app.comptoir.simulated.shopify.ShopFaults;
import app.comptoir.simulated.shopify.ShopWorld;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures read from a simulated shop are what the simulated world's own books say: after the
/// history, live, after restarts in the middle, and whatever goes wrong on the way.
class ShopTruthTest {
  @TempDir Path directory;

  private final Clock clock = Clock.systemUTC();

  @Test
  void figuresAreTheTruthThroughBackfillLifeAndRestarts() throws Exception {
    try (Sandbox sandbox = standing(20)) {
      String brand = sandbox.brandIds().getFirst();
      ShopWorld world = SandboxShop.of(sandbox, brand, clock);
      Map<LocalDate, List<Long>> truth = truth(sandbox.truth(brand), world);
      try (SimulatedShop shop = new SimulatedShop(world)) {
        try (ShopBench bench = new ShopBench(shop, directory)) {
          bench.follow();
          // Closed in the middle of the history, wherever that is.
          while (bench.lastSeq() < 40) {
            Thread.sleep(5);
          }
        }
        try (ShopBench bench = new ShopBench(shop, directory)) {
          assertThat(bench.readOnce()).isNull();
          assertThat(bench.figures()).isEqualTo(truth);
          assertThat(shop.api.dearest()).isLessThanOrEqualTo(1_000);
          bench.follow();
          live(shop, truth, bench);
        }
        try (ShopBench bench = new ShopBench(shop, directory)) {
          assertThat(bench.figures()).isEqualTo(truth);
          assertThat(bench.readOnce()).isNull();
          assertThat(bench.figures()).isEqualTo(truth);
          assertThat(bench.differences()).isEmpty();
        }
      }
    }
  }

  /// What the world does while the shop is followed, and what that makes of the truth.
  private void live(SimulatedShop shop, Map<LocalDate, List<Long>> truth, ShopBench bench)
      throws InterruptedException {
    ShopWorld world = shop.world;
    Instant now = clock.instant();
    LocalDate day = now.atZone(ZoneId.of("Europe/Paris")).toLocalDate();
    long order = world.order(now, world.goods("ORDER", "new", 2, "24.00", "4.00", "5.00"));
    add(truth, day, 1, 2, 2_500, 500, 0);
    bench.await(truth);
    world.later(order, now, "ORDER_EDIT", world.goods("UPDATE", "new", 1, "12.00", "2.00", "0"));
    add(truth, day, 0, 1, 1_000, 0, 0);
    bench.await(truth);
    // Within the same second as the change before, and with nothing else to tell them apart.
    world.later(order, now, "RETURN", world.goods("RETURN", "new", -1, "-12.00", "-2.00", "0"));
    add(truth, day, 0, 0, 0, 0, 1_000);
    bench.await(truth);
    world.deleted(order, clock.instant());
    add(truth, day, -1, -3, -3_500, -500, -1_000);
    if (truth.get(day).stream().allMatch(figure -> figure == 0)) {
      truth.remove(day);
    }
    bench.await(truth);
  }

  @Test
  void figuresAreTheTruthWhateverGoesWrong() throws Exception {
    try (Sandbox sandbox = standing(8)) {
      String brand = sandbox.brandIds().getFirst();
      ShopWorld world = SandboxShop.of(sandbox, brand, clock);
      Map<LocalDate, List<Long>> truth = truth(sandbox.truth(brand), world);
      try (SimulatedShop shop = new SimulatedShop(world)) {
        for (ShopFaults.Kind kind : ShopFaults.Kind.values()) {
          shop.faults.next(kind, 3);
        }
        try (ShopBench bench = new ShopBench(shop, directory)) {
          assertThat(bench.readOnce()).isNull();
          assertThat(shop.faults.spent()).isTrue();
          assertThat(shop.server.tokensGiven()).isGreaterThan(1);
          assertThat(bench.figures()).isEqualTo(truth);
          assertThat(bench.differences()).isEmpty();
        }
      }
    }
  }

  /// Of one payment the shop knows what was kept, of the other it does not.
  @Test
  void feesAreTheCommissionAsFarAsTheyAreKnown() throws Exception {
    try (SimulatedShop shop = SimulatedShop.inEuros()) {
      ShopWorld world = shop.world;
      Instant noon = Instant.parse("2026-05-04T12:00:00Z");
      world.order(noon, world.goods("ORDER", "a", 1, "12.00", "2.00", "0"));
      long paid = world.order(noon, world.goods("ORDER", "a", 1, "12.00", "2.00", "0"));
      try (ShopBench bench = new ShopBench(shop, directory)) {
        assertThat(bench.readOnce()).isNull();
        assertThat(bench.coverage().unknown(Part.COMMISSION)).isTrue();
        assertThat(bench.coverage().unknown(Part.SPEND)).isTrue();
        world.paid(paid, clock.instant(), "0.45");
        assertThat(bench.readOnce()).isNull();
        assertThat(bench.commission()).isEqualTo(45);
        assertThat(bench.coverage().partial(Part.COMMISSION)).isTrue();
        assertThat(bench.coverage().unknown(Part.SPEND)).isTrue();
        assertThat(bench.coverage().unknown(Part.RETURNS)).isFalse();
        assertThat(bench.differences()).isEmpty();
      }
    }
  }

  private Sandbox standing(int days) throws Exception {
    Sandbox sandbox =
        Sandbox.start(
            new SandboxOptions(5, Instant.parse("2026-06-15T12:00:00Z"), days, 0.000_001, 0, clock),
            Thread.ofPlatform().daemon().factory());
    sandbox.awaitHistory();
    sandbox.pauseLive();
    return sandbox;
  }

  private static Map<LocalDate, List<Long>> truth(Truth truth, ShopWorld world) {
    Map<LocalDate, List<Long>> days = new TreeMap<>();
    for (Truth.Sales row : truth.sales()) {
      if (row.currency().equals("EUR")) {
        add(
            days,
            row.day(),
            row.orders(),
            row.units(),
            row.gross(),
            row.discounts(),
            row.returns());
      }
    }
    days.values().removeIf(figures -> figures.stream().allMatch(figure -> figure == 0));
    return days;
  }

  private static void add(Map<LocalDate, List<Long>> days, LocalDate day, long... figures) {
    List<Long> sum = new ArrayList<>();
    List<Long> before = days.getOrDefault(day, List.of(0L, 0L, 0L, 0L, 0L));
    for (int i = 0; i < figures.length; i++) {
      sum.add(before.get(i) + figures[i]);
    }
    days.put(day, sum);
  }
}
