package app.comptoir.store;

import static app.comptoir.store.LogBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.service.figures.Period;
import app.comptoir.service.figures.PeriodResolver;
import app.comptoir.service.figures.Selection;
import app.comptoir.service.figures.StoreDashboard;
import app.comptoir.service.offers.ReviewDesk;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// While a history is read for the first time its figures are those of a part: marked, and compared
/// with nothing, also after the program was closed in between.
class PartialHistoryTest {
  private static final Clock CLOCK = Clock.fixed(NOON.plus(Duration.ofHours(4)), ZoneOffset.UTC);
  private static final Selection MONTH =
      new Selection("b1", new Period.LastDays(30), Selection.Comparison.PREVIOUS_PERIOD);

  @TempDir Path directory;
  private final LogBuilder log = new LogBuilder();

  @Test
  void aPartIsComparedWithNothing() {
    try (Database database = Database.open(directory, CLOCK)) {
      Replica replica = new Replica(database, CLOCK);
      replica.ensureBrand(LogBuilder.brand(100));
      replica.apply(
          "b1",
          List.of(log.order("o1", 1, "p", NOON.minus(Duration.ofDays(40)), "EUR", 500)),
          "c1",
          false);
      assertPartial(database, true);
    }
    try (Database database = Database.open(directory, CLOCK)) {
      Replica replica = new Replica(database, CLOCK);
      assertPartial(database, true);
      replica.apply("b1", List.of(log.order("o2", 1, "p", NOON, "EUR", 700)), "c2", true);
      assertPartial(database, false);
      replica.apply("b1", List.of(log.order("o3", 1, "p", NOON, "EUR", 700)), "c3", false);
      assertPartial(database, false);
      replica.startAgain("b1");
      replica.apply("b1", List.of(log.order("o4", 1, "p", NOON, "EUR", 700)), "c4", false);
      assertPartial(database, true);
    }
  }

  private static void assertPartial(Database database, boolean partial) {
    StoreDashboard dashboard =
        new StoreDashboard(database, new PeriodResolver(CLOCK), () -> ReviewDesk.Attention.NONE);
    assertThat(dashboard.partial("b1")).isEqualTo(partial);
    assertThat(dashboard.overview(MONTH).compared() == null).isEqualTo(partial);
  }
}
