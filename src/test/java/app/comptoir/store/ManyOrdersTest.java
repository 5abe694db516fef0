package app.comptoir.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.change.Change;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A brand with more orders than H2 takes elements in an array: they can be stored at once, and all
/// of them be read where a check asks for it.
class ManyOrdersTest {
  private static final int ORDERS = 66_000;

  @TempDir Path folder;

  @Test
  void allOfThemAreStoredAndChecked() {
    LogBuilder log = new LogBuilder();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      changes.add(log.order("o" + i, 1, null, LogBuilder.NOON, "EUR", 100));
    }
    try (Database database = Database.open(folder, Clock.systemUTC())) {
      Replica replica = new Replica(database, Clock.systemUTC());
      replica.ensureBrand(LogBuilder.brand(100));
      assertThat(replica.apply("b1", changes, "c1").applied()).isEqualTo(ORDERS);
      AtomicInteger heard = new AtomicInteger();
      Verifier.Report report =
          Verifier.verify(
              database,
              (rows, _) -> {
                if (rows == 0) {
                  heard.incrementAndGet();
                }
              });
      // Whoever ends the check is heard between parts of the orders, before the first is counted.
      assertThat(heard.get()).isGreaterThanOrEqualTo(7);
      assertThat(report.differences()).isEmpty();
      assertThat(report.rows()).isEqualTo(ORDERS);
    }
  }

  /// Totals behind all there are, among them, and added to: each is written as it must be.
  @Test
  void totalsOfManyTimesAddUpWhereverTheyComeIn() {
    LogBuilder log = new LogBuilder();
    try (Database database = Database.open(folder, Clock.systemUTC())) {
      Replica replica = new Replica(database, Clock.systemUTC());
      replica.ensureBrand(LogBuilder.brand(100));
      replica.apply("b1", slots(log, "even", 0, 3_000, 2), "c1");
      replica.apply("b1", slots(log, "all", 1_500, 4_500, 1), "c2");
      replica.apply("b1", slots(log, "before", -1_500, 0, 1), "c3");
      Verifier.Report report = Verifier.verify(database);
      assertThat(report.differences()).isEmpty();
      assertThat(report.rows()).isEqualTo(1_500 + 3_000 + 1_500);
    }
  }

  /// An order in each of some five minutes.
  private static List<Change> slots(LogBuilder log, String name, int from, int to, int step) {
    List<Change> changes = new ArrayList<>();
    for (int i = from; i < to; i += step) {
      Instant at = LogBuilder.NOON.plusSeconds(300L * i);
      changes.add(log.order(name + i, 1, null, at, "EUR", 100 + i % 7));
    }
    return changes;
  }
}
