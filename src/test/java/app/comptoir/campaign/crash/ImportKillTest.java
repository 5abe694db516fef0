package app.comptoir.campaign.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Session;
import app.comptoir.campaign.Scoreboard;
import app.comptoir.campaign.TestJvm;
import app.comptoir.imports.Found;
import app.comptoir.service.tables.FigureRange;
import app.comptoir.service.tables.StoreFigures.RevenueBy;
import app.comptoir.store.documents.ImportRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Killed at a random moment while order files are read, counted, replaced and taken out, again and
/// again on the same database: each time what counts is whole files, and the figures are those of a
/// database into which only these were ever imported.
@Execution(ExecutionMode.CONCURRENT)
class ImportKillTest {
  private static final Scoreboard.Fault FAULT =
      Scoreboard.fault("kill -9 of a running import of an order file");
  private static final FigureRange ALL = new FigureRange(null, null, null);
  private static final int KILLS = Integer.getInteger("comptoir.kills", 100);

  @TempDir Path folder;
  private final List<Path> files = new ArrayList<>();

  @Test
  void aFewTimes() throws Exception {
    kill(5, 2, 400);
  }

  @Test
  @Tag("campaign")
  void manyTimes() throws Exception {
    kill(2026, KILLS, 2500);
  }

  private void kill(long seed, int kills, int orders) throws Exception {
    for (int file = 0; file < 3; file++) {
      files.add(write(file, orders));
    }
    Random random = new Random(seed);
    Path workspace = folder.resolve("killed");
    for (int i = 0; i < kills; i++) {
      killOnce(workspace, random);
      try {
        reopen(workspace, i);
        FAULT.survived();
      } catch (AssertionError | RuntimeException e) {
        FAULT.wrong();
        throw new AssertionError("Seed %d, kill %d".formatted(seed, i), e);
      }
    }
  }

  /// Orders that other files tell of otherwise, or not at all.
  private Path write(int file, int orders) throws IOException {
    StringBuilder text = new StringBuilder("Order,Date,SKU,Qty,Price\n");
    for (int row = 0; row < 3; row++) {
      for (int order = 0; order < orders; order++) {
        int number = order + file * orders / 2;
        text.append(
            "%d,2026-01-%02dT10:00:00,P%d,%d,%d.50%n"
                .formatted(
                    5000 + number,
                    1 + number % 28,
                    (number + row) % 60,
                    number % 9 == 0 ? -1 : 1 + file,
                    1 + number % 7 + row));
      }
    }
    return Files.writeString(folder.resolve("export-%d.csv".formatted(file)), text);
  }

  private void killOnce(Path workspace, Random random) throws IOException {
    List<Object> args = new ArrayList<>(List.of(workspace, random.nextLong()));
    args.addAll(files);
    try (TestJvm child = TestJvm.start(folder, ImportingChild.class, args.toArray())) {
      child.await("open");
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(2000)));
      assertThat(child.alive()).as(child.errors()).isTrue();
      child.kill();
    }
    try (var left = Files.list(workspace)) {
      assertThat(left).noneMatch(path -> path.toString().endsWith(".tmp"));
    }
  }

  private void reopen(Path workspace, int kill) throws IOException {
    List<Path> counted = new ArrayList<>();
    try (Session session = ImportingChild.open(workspace)) {
      assertThat(session.opening().setAside()).isNull();
      session.recoverBeforeImport();
      assertThat(session.verify().differences()).isEmpty();
      for (ImportRow row : session.imports().all()) {
        assertThat(row.state()).isEqualTo(ImportRow.State.COUNTED);
        assertThat(session.imports().report(row.no())).isNotEmpty();
        counted.add(Path.of(row.file()));
      }
      assertThat(figures(session, counted))
          .isEqualTo(fresh(folder.resolve("fresh-" + kill), counted));
    }
  }

  /// There are none before a first file counts.
  private static List<List<Object>> figures(Session session, List<Path> counted) {
    List<List<Object>> rows = new ArrayList<>();
    if (!counted.isEmpty()) {
      for (RevenueBy by : List.of(RevenueBy.DAY, RevenueBy.PRODUCT)) {
        rows.addAll(session.figures().revenue(ALL, by).rows());
      }
      assertThat(rows).hasSizeGreaterThan(80);
    }
    return rows;
  }

  private static List<List<Object>> fresh(Path workspace, List<Path> counted) throws IOException {
    try (Session session = ImportingChild.open(workspace)) {
      for (Path file : counted) {
        Found found = ImportingChild.read(session, file, Long.MAX_VALUE);
        session.imports().count(found.row(), ImportingChild.QUIET);
      }
      return figures(session, counted);
    } finally {
      Folders.remove(workspace);
    }
  }
}
