package app.comptoir.store;

import static app.comptoir.store.LogBuilder.EUR;
import static app.comptoir.store.LogBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.Document;
import app.comptoir.domain.revenue.LedgerEntry;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A document that is told whole is what its newest state says: whatever was said before, in
/// whatever order and on whatever pages it comes, the rows and the figures are those of the newest
/// states alone.
class DocumentVersionsTest {
  private static final Clock CLOCK = Clock.fixed(NOON.plus(Duration.ofHours(1)), ZoneOffset.UTC);
  private static final int DOCUMENTS = 6;
  private static final int VERSIONS = 5;
  private static final String[] CURRENCIES = {"EUR", "USD", "JPY"};

  @TempDir Path directory;
  private long page;

  @Test
  void anySequenceOfVersionsEndsAsTheLastAlone() {
    for (int seed = 0; seed < 12; seed++) {
      try (Database database = Database.open(directory.resolve("seed-" + seed), CLOCK)) {
        Replica replica = new Replica(database, CLOCK, 10);
        Random random = new Random(seed);
        List<List<Document>> all = versions(random);
        deliver(replica, "last", last(all), 100);
        for (int i = 0; i < 4; i++) {
          String brand = "all-" + i;
          List<Change> shuffled = new ArrayList<>(changes(all, brand));
          Collections.shuffle(shuffled, random);
          shuffled.addAll(shuffled.subList(0, random.nextInt(shuffled.size())));
          deliver(replica, brand, shuffled, i == 0 ? 1 : 4);
          assertThat(LogicalRows.of(database, brand))
              .as("seed %d, order %d", seed, i)
              .isEqualTo(LogicalRows.of(database, "last"));
          assertThat(LogicalRows.figures(database, brand))
              .containsExactlyInAnyOrderElementsOf(LogicalRows.figures(database, "last"));
        }
        assertThat(Verifier.verify(database).differences()).isEmpty();
      }
    }
  }

  private List<Change> last(List<List<Document>> all) {
    List<Change> changes = products("last");
    for (List<Document> versions : all) {
      changes.add(change(versions.getLast(), versions.size(), "last"));
    }
    return changes;
  }

  private List<Change> changes(List<List<Document>> all, String brand) {
    List<Change> changes = products(brand);
    for (List<Document> versions : all) {
      for (int i = 0; i < versions.size(); i++) {
        changes.add(change(versions.get(i), i + 1, brand));
      }
    }
    return changes;
  }

  /// Known from the first, so that the same are there whatever was sold.
  private List<Change> products(String brand) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      changes.add(
          new Change.ProductChange(
              0, NOON, 1, new Product("p" + i, brand, "p" + i, "P" + i, null)));
    }
    return changes;
  }

  private static Change change(Document d, int revision, String brand) {
    return new Change.DocumentChange(
        0, NOON, revision, new Document(d.id(), brand, d.order(), d.returns(), d.entries()));
  }

  private void deliver(Replica replica, String brand, List<Change> changes, int most) {
    replica.ensureBrand(SmallLog.brand(brand));
    for (int from = 0; from < changes.size(); from += most) {
      int to = Math.min(changes.size(), from + most);
      replica.apply(brand, changes.subList(from, to), "cursor-" + ++page);
    }
  }

  private static List<List<Document>> versions(Random random) {
    List<List<Document>> all = new ArrayList<>();
    for (int d = 0; d < DOCUMENTS; d++) {
      List<Document> versions = new ArrayList<>();
      for (int v = 1 + random.nextInt(VERSIONS); v > 0; v--) {
        versions.add(document("k" + d, random));
      }
      all.add(versions);
    }
    return all;
  }

  private static Document document(String id, Random random) {
    Order order = random.nextInt(5) == 0 ? null : order(id, random);
    List<Return> returns = new ArrayList<>();
    List<LedgerEntry> entries = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      if (random.nextBoolean()) {
        returns.add(returned(id + "#" + i, order == null ? null : id, random));
      }
      if (random.nextInt(3) == 0) {
        entries.add(entry(id + "#e" + i, id, random));
      }
    }
    return new Document(id, "b", order, returns, entries);
  }

  private static Order order(String id, Random random) {
    List<Order.Line> lines = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      lines.add(
          new Order.Line(
              "p" + random.nextInt(3), 1 + random.nextInt(3), random.nextInt(9_000), 10));
    }
    return new Order(
        id,
        "b",
        null,
        random.nextBoolean() ? Order.Status.PLACED : Order.Status.CANCELLED,
        at(random),
        currency(random),
        lines,
        random.nextInt(500),
        random.nextInt(500),
        random.nextInt(3) == 0 ? null : random.nextBoolean() ? "FR" : "DE");
  }

  private static Return returned(String id, @Nullable String order, Random random) {
    return new Return(
        id,
        "b",
        order,
        random.nextBoolean() ? "p1" : null,
        Return.Kind.RETURN,
        random.nextInt(3),
        new Money(random.nextInt(5_000), currency(random)),
        at(random));
  }

  private static LedgerEntry entry(String id, String reference, Random random) {
    return new LedgerEntry(
        id,
        "b",
        LedgerEntry.Kind.WRITE_OFF,
        reference,
        "p2",
        "Broken",
        -1,
        new Money(random.nextInt(100), EUR),
        at(random));
  }

  private static Currency currency(Random random) {
    return Currency.getInstance(CURRENCIES[random.nextInt(CURRENCIES.length)]);
  }

  private static Instant at(Random random) {
    return NOON.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 40)));
  }
}
