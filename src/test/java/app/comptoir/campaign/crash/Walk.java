package app.comptoir.campaign.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.change.Change;
import app.comptoir.store.Verifier;
import app.comptoir.store.db.Database;
import app.comptoir.store.db.OpenedDatabase;
import app.comptoir.store.pages.Replica;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// One random walk: whatever can happen to a replica, in any order, and the figures against a model
/// again and again.
///
/// What people do is a step of its own, see [WalkActs]: the journal is a part of the workspace's
/// folder and goes through [#kill] and [#restart] with it; the log that begins again leaves it
/// alone.
final class Walk implements AutoCloseable {
  static final Clock CLOCK = Clock.fixed(WalkLog.NOW, ZoneOffset.UTC);
  private static final int PAGE = 40;
  private static final int PAGES_BACK = 3;

  private final Path root;
  private final Random random;
  private final WalkLog log;
  private final List<String> steps = new ArrayList<>();
  private final WalkActs acts;
  private WalkModel model = new WalkModel();
  private int folders;
  private Path folder;
  private Database database;
  private Replica replica;
  private int cursor;
  private int checks;

  /// @param template a workspace that knows the brand and nothing more
  Walk(Path root, Path template, long seed) throws IOException {
    this.root = root;
    this.random = new Random(seed);
    this.log = new WalkLog(seed + 1);
    this.acts = new WalkActs(new Random(seed + 2));
    this.folder = root.resolve("walk-0");
    Folders.copy(template, folder);
    open();
  }

  /// Makes the template.
  static void template(Path folder) {
    try (Database fresh = Database.open(folder, CLOCK)) {
      new Replica(fresh, CLOCK).ensureBrand(WalkLog.brand("Europe/Paris", 100));
    }
  }

  /// Walks so many steps and looks at everything at the end.
  ///
  /// @return how often the figures were compared
  int run(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      try {
        step();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("Step %d of %s".formatted(i, steps), e);
      }
    }
    compare();
    verify();
    return checks;
  }

  private void step() throws IOException {
    int dice = random.nextInt(100);
    if (dice < 45) {
      syncPage();
    } else if (dice < 62) {
      live();
    } else if (dice < 75) {
      steps.add(acts.step());
    } else if (dice < 80) {
      offLine();
    } else if (dice < 83) {
      restart();
    } else if (dice < 87) {
      kill();
    } else if (dice < 89) {
      rewind();
    } else if (dice < 90) {
      cursorGone();
    } else {
      steps.add("compare");
      compare();
    }
  }

  private void syncPage() {
    if (cursor >= log.changes().size()) {
      log.grow(1 + random.nextInt(3 * PAGE));
    }
    int to = Math.min(log.changes().size(), cursor + 1 + random.nextInt(PAGE));
    steps.add("page " + cursor + "-" + to);
    deliver(to);
  }

  private void live() {
    log.grow(1 + random.nextInt(5));
    int to = Math.min(log.changes().size(), cursor + PAGE);
    steps.add("live " + cursor + "-" + to);
    deliver(to);
  }

  /// The platform goes on, and nobody listens.
  private void offLine() {
    steps.add("off-line");
    log.grow(PAGE + random.nextInt(PAGE));
  }

  /// Delivers the log up to `to`: sometimes with repetitions of what came long ago, sometimes in
  /// disorder.
  private void deliver(int to) {
    List<Change> page = new ArrayList<>(log.changes().subList(cursor, to));
    if (to > 0 && random.nextInt(3) == 0) {
      for (int i = 0; i < 5; i++) {
        page.add(random.nextInt(page.size() + 1), log.changes().get(random.nextInt(to)));
      }
    }
    if (random.nextInt(5) == 0) {
      Collections.shuffle(page, random);
    }
    replica.apply(WalkLog.BRAND, page, Integer.toString(to));
    page.forEach(model::apply);
    cursor = to;
  }

  private void restart() {
    steps.add("restart");
    acts.close();
    database.close();
    open();
    assertThat(database.opening()).isEqualTo(new OpenedDatabase(false, false));
    stoodFast();
  }

  /// The program is gone between two moments; what it wrote is there.
  private void kill() throws IOException {
    steps.add("kill");
    Path left = root.resolve("walk-" + ++folders);
    Folders.copy(folder, left);
    acts.close();
    database.close();
    Folders.remove(folder);
    folder = left;
    open();
    assertThat(database.opening()).isEqualTo(new OpenedDatabase(false, true));
    stoodFast();
    verify();
    database.checked();
    back(PAGES_BACK);
  }

  /// Nothing that was acknowledged is missing.
  private void stoodFast() {
    String stored = replica.position(WalkLog.BRAND).cursor();
    assertThat(stored == null ? 0 : Integer.parseInt(stored)).isEqualTo(cursor);
    compare();
  }

  private void rewind() {
    steps.add("rewind");
    back(1 + random.nextInt(5));
  }

  private void back(int pages) {
    replica.rewind(WalkLog.BRAND, pages);
    String stored = replica.position(WalkLog.BRAND).cursor();
    int now = stored == null ? 0 : Integer.parseInt(stored);
    assertThat(now).isLessThanOrEqualTo(log.changes().size());
    cursor = now;
  }

  /// 410: everything is read from the beginning.
  private void cursorGone() {
    steps.add("410");
    replica.startAgain(WalkLog.BRAND);
    model = model.startAgain();
    cursor = 0;
    compare();
  }

  private void compare() {
    checks++;
    assertThat(AppFigures.of(database)).isEqualTo(model.figures());
    acts.compare();
  }

  private void verify() {
    assertThat(Verifier.verify(database).differences()).isEmpty();
  }

  private void open() {
    database = Database.open(folder, CLOCK);
    replica = new Replica(database, CLOCK);
    acts.open(folder, database);
  }

  @Override
  public void close() throws IOException {
    acts.close();
    database.close();
    Folders.remove(folder);
  }
}
