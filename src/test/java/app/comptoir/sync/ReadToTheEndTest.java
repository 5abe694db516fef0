package app.comptoir.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.readability.ReadabilityBudget;
import app.comptoir.platform.Cursor;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import app.comptoir.store.queries.StoreView;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Up to when it is known what happened: what comparisons end at. That nothing happened is known
/// too.
class ReadToTheEndTest {
  private static final Instant CHANGED = Instant.parse("2026-11-27T08:00:00Z");
  private static final Instant END = Instant.parse("2026-11-30T10:00:00Z");

  @TempDir Path folder;

  @Test
  void aQuietTimeIsKnownToBeQuiet() throws Exception {
    Clock clock = Clock.systemUTC();
    try (Database database = Database.open(folder, clock)) {
      Replica replica = new Replica(database, clock);
      replica.ensureBrand(brand());
      FeedStore store = new FeedStore("b1", replica, new Deaf(), new StopGate(), new Rate(clock));
      assertThat(readTo(database)).isEmpty();
      store.store(
          List.of(new Change.Unreadable(1, CHANGED, 1, "poem", "unknown")), new Cursor("a"), false);
      assertThat(readTo(database)).as("while more lies ahead").contains(CHANGED);
      store.reachedEnd(END);
      assertThat(readTo(database)).contains(END);
      store.stillAtEnd(END.plusSeconds(59));
      assertThat(readTo(database)).as("not for every heartbeat").contains(END);
      store.stillAtEnd(END.plusSeconds(60));
      assertThat(readTo(database)).contains(END.plusSeconds(60));
      replica.readTo("b1", END);
      assertThat(readTo(database)).as("never less than is known").contains(END.plusSeconds(60));
      store.startAgain();
      assertThat(readTo(database)).isEmpty();
    }
  }

  private static Optional<Instant> readTo(Database database) {
    return StoreView.read(database, view -> view.readTo(view.brand("b1").orElseThrow().brandKey()));
  }

  private static Brand brand() {
    return new Brand(
        "b1",
        "House",
        ZoneId.of("Europe/Paris"),
        Currency.getInstance("EUR"),
        DayOfWeek.MONDAY,
        List.of(),
        new ReadabilityBudget(500, 20));
  }

  private static final class Deaf implements SyncListener {
    @Override
    public void onStored(String brandId) {}

    @Override
    public void onState(String brandId, FeedState state) {}
  }
}
