package app.comptoir.sandbox;

import static app.comptoir.common.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What the sandbox says of itself equals what anybody can read off its log.
class SandboxTruthTest {
  private static final Instant END = Instant.parse("2026-04-03T09:30:00Z");

  @Test
  void theTruthOfTheHistoryIsWhatItsLogSays() throws Exception {
    // Four weeks around two changes of the clocks: in March in New York and in Paris.
    SandboxOptions options =
        SandboxOptions.defaults(Clock.fixed(END, ZoneOffset.UTC)).withEnd(END).withDays(28);
    try (Sandbox sandbox = Sandbox.start(options, Thread.ofVirtual().factory());
        Caller caller = new Caller(sandbox)) {
      sandbox.awaitHistory();
      for (String brand : sandbox.brandIds()) {
        compare(sandbox.truth(brand), brand, caller);
      }
    }
  }

  @Test
  void theTruthOfALiveLogIsWhatItSaysUpToThere() throws Exception {
    Clock clock = Clock.systemUTC();
    SandboxOptions options =
        new SandboxOptions(7, clock.instant(), 12, SandboxOptions.speedFor(2_000), 0, clock);
    try (Sandbox sandbox = Sandbox.start(options, Thread.ofVirtual().factory());
        Caller caller = new Caller(sandbox)) {
      sandbox.awaitHistory();
      String brand = sandbox.brandIds().getLast();
      long before = sandbox.lastSeq(brand);
      long started = System.nanoTime();
      while (sandbox.lastSeq(brand) < before + 2_000) {
        Thread.sleep(20);
      }
      double perSecond = 2_000 / ((System.nanoTime() - started) / 1e9);
      assertThat(perSecond).as("changes a second of one of two brands").isBetween(400.0, 2_500.0);
      sandbox.pauseLive();
      long stands = sandbox.lastSeq(brand);
      compare(sandbox.truth(brand), brand, caller);
      assertThat(sandbox.lastSeq(brand)).isEqualTo(stands);
      sandbox.resumeLive();
      await(() -> sandbox.lastSeq(brand) > stands);
      Truth all = sandbox.truth();
      assertThat(all.lastSeq().keySet()).containsExactlyInAnyOrderElementsOf(sandbox.brandIds());
      assertThat(all.lastSeq().get(brand)).isGreaterThan(stands);
    }
  }

  @Test
  void theTruthPrintsInAStableOrder() throws Exception {
    SandboxOptions options =
        SandboxOptions.defaults(Clock.fixed(END, ZoneOffset.UTC)).withEnd(END).withDays(3);
    List<String> prints = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      try (Sandbox sandbox = Sandbox.start(options, Thread.ofVirtual().factory())) {
        sandbox.awaitHistory();
        StringBuilder out = new StringBuilder();
        new TruthCsv(sandbox.truth(), out).write();
        prints.add(out.toString());
      }
    }
    assertThat(prints.get(0)).isEqualTo(prints.get(1));
    assertThat(prints.get(0).lines().filter(line -> !line.startsWith("#")))
        .allMatch(line -> line.split(",", -1).length >= 6)
        .anyMatch(line -> line.startsWith("funnel_total,brd-verlune,,,buy_now,"))
        .anyMatch(line -> line.startsWith("converted_brand_total,brd-brackenfold,"));
  }

  private static void compare(Truth truth, String brand, Caller caller) {
    BruteForce log = new BruteForce();
    caller.readLog(brand, log::read);
    assertThat(truth.lastSeq()).isEqualTo(Map.of(brand, log.lastSeq()));
    same(map(truth.funnels(), f -> f.post() + " " + f.day(), Truth.Funnel::reached), log.funnels());
    same(
        map(
            truth.counters(),
            c -> c.post() + " " + c.day(),
            c ->
                List.of(
                    c.impressions(), c.hides(), c.mutes(), c.unfollows(), c.reports(), c.spend())),
        log.counters());
    same(
        map(
            truth.sales(),
            s -> s.post() + " " + s.day() + " " + s.currency(),
            s ->
                List.of(
                    s.orders(),
                    s.units(),
                    s.gross(),
                    s.discounts(),
                    s.returns(),
                    s.cohortReturns(),
                    s.unitsReturned())),
        log.sales());
    same(
        map(
            truth.converted(),
            c -> c.post() + " " + c.day(),
            c ->
                List.of(
                    c.orders(),
                    c.units(),
                    c.gross(),
                    c.discounts(),
                    c.returns(),
                    c.cohortReturns(),
                    c.commission())),
        log.converted());
    same(
        map(
            truth.products(),
            p -> p.product() + " " + p.day() + " " + p.currency(),
            p -> List.of(p.units(), p.gross(), p.discounts(), p.returns())),
        log.products());
    assertThat(truth.waiting())
        .containsExactly(new Truth.Waiting(brand, log.ordersForRate(), log.returnsForOrder()));
  }

  /// Fails with the rows that differ only: whole truths are too long to read.
  private static void same(Map<String, List<Long>> told, Map<String, List<Long>> read) {
    Map<String, String> differing = new TreeMap<>();
    told.forEach(
        (key, row) -> {
          if (!row.equals(read.get(key))) {
            differing.put(key, "told " + row + ", read " + read.get(key));
          }
        });
    read.forEach(
        (key, row) -> {
          if (!told.containsKey(key)) {
            differing.put(key, "told nothing, read " + row);
          }
        });
    assertThat(told).isNotEmpty();
    assertThat(differing).isEmpty();
  }

  private static <T> Map<String, List<Long>> map(
      List<T> rows, Function<T, String> key, Function<T, List<Long>> values) {
    Map<String, List<Long>> map = new TreeMap<>();
    rows.forEach(row -> assertThat(map.put(key.apply(row), values.apply(row))).isNull());
    return map;
  }
}
