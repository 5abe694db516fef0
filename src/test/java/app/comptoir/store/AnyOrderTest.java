package app.comptoir.store;

import static app.comptoir.store.LogBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.change.Change;
import app.comptoir.store.db.Database;
import app.comptoir.store.pages.Replica;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log is delivered at least once and late: in whatever order its records come and however they
/// are cut into pages, the same is stored and the same figures are shown as when they come in the
/// order in which they happened.
class AnyOrderTest {
  private static final Clock CLOCK = Clock.fixed(NOON.plus(Duration.ofHours(1)), ZoneOffset.UTC);

  /// Figures follow from the rows, and cost more than all the rest.
  private static final int FIGURES_EVERY = 5;

  @TempDir Path directory;
  private int brands;
  private long page;

  @Test
  void anyOrderAndAnyPagesGiveTheSame() {
    for (int seed = 0; seed < 10; seed++) {
      permute(seed, 22);
    }
  }

  @Test
  @Tag("campaign")
  void manyMoreOrders() {
    for (int seed = 1000; seed < 1080; seed++) {
      permute(seed, 30);
    }
  }

  private void permute(int seed, int orders) {
    try (Database database = Database.open(directory.resolve("seed-" + seed), CLOCK)) {
      permute(database, new Replica(database, CLOCK, 10), seed, orders);
      assertThat(Verifier.verify(database).differences()).isEmpty();
    }
  }

  /// One small log (at first the whole, then a part of it) in some orders.
  private void permute(Database database, Replica replica, int seed, int orders) {
    Random random = new Random(seed);
    Set<Integer> left = dropped(seed, random);
    String first = "brand-" + ++brands;
    List<Change> inOrder = chosen(SmallLog.of(first), left);
    deliver(replica, first, inOrder, inOrder.size());
    Set<String> wanted = LogicalRows.of(database, first);
    List<String> figures = LogicalRows.figures(database, first);
    for (int i = 0; i < orders; i++) {
      String brand = "brand-" + ++brands;
      List<Change> shuffled = new ArrayList<>(chosen(SmallLog.of(brand), left));
      Collections.shuffle(shuffled, random);
      // At least once: some come again, later.
      shuffled.addAll(shuffled.subList(0, random.nextInt(shuffled.size() / 3)));
      int most = i % 11 == 0 ? 1 : i % 3 == 0 ? 7 : shuffled.size();
      deliver(replica, brand, shuffled, most);
      Set<String> found = LogicalRows.of(database, brand);
      assertThat(difference(found, wanted))
          .as("seed %d, order %d, pages of %d", seed, i, most)
          .isEmpty();
      if (i % FIGURES_EVERY == 0) {
        assertThat(LogicalRows.figures(database, brand))
            .as("seed %d, order %d", seed, i)
            .containsExactlyInAnyOrderElementsOf(figures);
      }
    }
  }

  private static Set<Integer> dropped(int seed, Random random) {
    int size = SmallLog.of("any").size();
    return random.ints(seed % 7 == 0 ? 0 : size / 3, 0, size).boxed().collect(Collectors.toSet());
  }

  private static List<Change> chosen(List<Change> all, Set<Integer> left) {
    List<Change> chosen = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!left.contains(i)) {
        chosen.add(all.get(i));
      }
    }
    return chosen;
  }

  private void deliver(Replica replica, String brand, List<Change> changes, int most) {
    replica.ensureBrand(SmallLog.brand(brand));
    for (int from = 0; from < changes.size(); from += most) {
      int to = Math.min(changes.size(), from + most);
      replica.apply(brand, changes.subList(from, to), "cursor-" + ++page);
    }
  }

  private static List<String> difference(Set<String> found, Set<String> wanted) {
    List<String> lines = new ArrayList<>();
    found.stream().filter(row -> !wanted.contains(row)).forEach(row -> lines.add("has " + row));
    wanted.stream().filter(row -> !found.contains(row)).forEach(row -> lines.add("lacks " + row));
    return lines;
  }
}
