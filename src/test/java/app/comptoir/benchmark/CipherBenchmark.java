package app.comptoir.benchmark;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.service.figures.FunnelSnapshot;
import app.comptoir.service.figures.Period;
import app.comptoir.service.figures.PeriodResolver;
import app.comptoir.service.figures.RevenueSnapshot;
import app.comptoir.service.figures.Selection;
import app.comptoir.service.figures.StoreDashboard;
import app.comptoir.service.offers.ReviewDesk;
import app.comptoir.store.HeldKeys;
import app.comptoir.store.db.Database;
import app.comptoir.store.db.DatabaseKey;
import app.comptoir.store.db.KeySafe;
import app.comptoir.store.pages.Replica;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// (g) What encryption costs: the same pages and the same screens, by turns with and without, and
/// how long it takes to encrypt what is not.
@Tag("benchmark")
class CipherBenchmark {
  private static final int PAGE = 5000;
  private static final int PAGES = Integer.getInteger("bench.cipher.pages", 400);
  private static final int RUNS = 40;
  private static final Instant END = Instant.parse("2026-11-01T00:00:00Z");
  private static final Clock CLOCK = Clock.fixed(END, ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void withAndWithout() throws Exception {
    KeySafe keys = HeldKeys.one(DatabaseKey.random());
    try (Database clear = Database.open(folder.resolve("clear"), CLOCK);
        Database sealed = Database.open(folder.resolve("sealed"), CLOCK, keys)) {
      fill(clear, sealed);
      for (Database database : List.of(clear, sealed)) {
        // Otherwise H2 would answer a repeated question from its memory.
        database.write(handle -> handle.execute("SET OPTIMIZE_REUSE_RESULTS 0"));
      }
      screens(screens(clear), screens(sealed));
    }
    Results.say(
        "cipher, file: %,d bytes clear, %,d encrypted",
        Files.size(folder.resolve("clear/comptoir.mv.db")),
        Files.size(folder.resolve("sealed/comptoir.mv.db")));
    opened("clear", KeySafe.NONE);
    opened("sealed", keys);
    opened("clear", keys);
  }

  private void opened(String name, KeySafe keys) {
    long at = System.nanoTime();
    try (Database database = Database.open(folder.resolve(name), CLOCK, keys)) {
      Results.say(
          "cipher, opened what was %s, %s: %.0f ms",
          name,
          database.encrypted() ? "encrypted now" : "not encrypted",
          (System.nanoTime() - at) / 1e6);
    }
  }

  private static void fill(Database clear, Database sealed) {
    EventLog log = new EventLog(7, END, (long) PAGES * PAGE);
    Replica one = new Replica(clear, CLOCK);
    Replica two = new Replica(sealed, CLOCK);
    List<Change> posts = log.posts();
    for (Replica replica : List.of(one, two)) {
      replica.ensureBrand(EventLog.BRAND);
      replica.apply("bench", posts, "posts");
    }
    long plain = 0;
    long cipher = 0;
    for (int page = 1; page <= PAGES; page++) {
      List<Change> changes = log.withOrders(PAGE);
      String cursor = "c" + page;
      // By turns, so that neither always finds what the other left.
      if (page % 2 == 0) {
        plain += nanos(() -> one.apply("bench", changes, cursor));
        cipher += nanos(() -> two.apply("bench", changes, cursor));
      } else {
        cipher += nanos(() -> two.apply("bench", changes, cursor));
        plain += nanos(() -> one.apply("bench", changes, cursor));
      }
    }
    Results.say(
        "cipher, apply %,d events: %,.0f/s clear, %,.0f/s encrypted, %.2f of the rate",
        PAGES * PAGE,
        PAGES * PAGE / (plain / 1e9),
        PAGES * PAGE / (cipher / 1e9),
        (double) plain / cipher);
  }

  private static long nanos(Runnable work) {
    long at = System.nanoTime();
    work.run();
    return System.nanoTime() - at;
  }

  private static Map<String, Callable<?>> screens(Database database) {
    StoreDashboard dashboard =
        new StoreDashboard(database, new PeriodResolver(CLOCK), () -> ReviewDesk.Attention.NONE);
    Map<String, Callable<?>> screens = new TreeMap<>();
    for (int days : new int[] {30, 365}) {
      Selection selection =
          new Selection("bench", new Period.LastDays(days), Selection.Comparison.PREVIOUS_PERIOD);
      FunnelSnapshot.Query funnel =
          new FunnelSnapshot.Query(
              selection, Action.BUY_NOW, null, null, FunnelSnapshot.Dimension.COUNTRY);
      RevenueSnapshot.Query revenue =
          new RevenueSnapshot.Query(
              selection, RevenueSnapshot.Split.CAMPAIGN, Sales.Basis.PROCESSED_DAY);
      screens.put("Overview " + days, () -> dashboard.overview(selection));
      screens.put("Posts " + days, () -> dashboard.posts(selection));
      screens.put("Post " + days, () -> dashboard.post(selection, "post-237"));
      screens.put("Funnel " + days, () -> dashboard.funnel(funnel));
      screens.put("Journeys " + days, () -> dashboard.journeys(funnel, 3, 500));
      screens.put("Revenue " + days, () -> dashboard.revenue(revenue));
    }
    return screens;
  }

  private static void screens(Map<String, Callable<?>> clear, Map<String, Callable<?>> sealed)
      throws Exception {
    for (String screen : clear.keySet()) {
      double[] plain = new double[RUNS];
      double[] cipher = new double[RUNS];
      for (int i = -10; i < RUNS; i++) {
        double without = millis(clear.get(screen));
        double with = millis(sealed.get(screen));
        if (i >= 0) {
          plain[i] = without;
          cipher[i] = with;
        }
      }
      Results.Sample one = Results.Sample.of(plain);
      Results.Sample two = Results.Sample.of(cipher);
      Results.say(
          "cipher, screen %s days: median %.1f ms clear, %.1f encrypted (%.2f times); p95 %.1f,"
              + " %.1f",
          screen,
          one.median(),
          two.median(),
          two.median() / one.median(),
          one.at(0.95),
          two.at(0.95));
    }
  }

  private static double millis(Callable<?> work) throws Exception {
    long at = System.nanoTime();
    work.call();
    return (System.nanoTime() - at) / 1e6;
  }
}
