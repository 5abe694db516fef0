package app.comptoir.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.OpeningOptions;
import app.comptoir.bootstrap.Session;
import app.comptoir.platform.orderfile.OrderFileSettings;
import app.comptoir.service.workspaces.OrderFiles.Kept;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What appears in a watched folder is read once, when it stands still; what cannot be read is said
/// and does not stop the others; nothing is moved.
class WatchedFolderTest {
  private static final String HEAD =
      "Name,Financial Status,Paid at,Currency,Subtotal,Total,Discount Amount,Created at,"
          + "Lineitem quantity,Lineitem name,Lineitem price,Refunded Amount\n";

  @TempDir Path folder;

  private static String order(int number, int price) {
    String at = "2026-01-05 10:00:00 +0100";
    return "#%d,paid,%s,EUR,%d.00,%d.00,0.00,%s,1,Soap,%d.00,0.00%n"
        .formatted(number, at, price, price, at, price);
  }

  private static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(until);
      LockSupport.parkNanos(20_000_000);
    }
  }

  @Test
  void aFileIsNamedOnceItStandsStill() throws Exception {
    FolderWatch watch = new FolderWatch(folder);
    Path file = Files.writeString(folder.resolve("a.csv"), "one");
    Files.createDirectory(folder.resolve("more"));
    Files.writeString(folder.resolve(".hidden"), "x");
    assertThat(watch.standing()).isEmpty();
    Files.writeString(file, "one and more");
    assertThat(watch.standing()).isEmpty();
    assertThat(watch.standing()).containsExactly(file);
    assertThat(watch.standing()).isEmpty();
    Files.writeString(file, "another export of the next night");
    assertThat(watch.standing()).isEmpty();
    assertThat(watch.standing()).containsExactly(file);
  }

  @Test
  void whatAppearsIsReadAndFaultsAreSaid() throws Exception {
    Path exports = Files.createDirectory(folder.resolve("exports"));
    Path first = Files.writeString(folder.resolve("first.csv"), HEAD + order(1, 10));
    OrderFileSettings settings =
        new OrderFileSettings(
            first, "shop", "Shop", Currency.getInstance("EUR"), ZoneId.of("Europe/Paris"));
    Workspace workspace =
        Workspace.create(
            folder.resolve("workspace"),
            WorkspaceConfig.file("Shop")
                .with(WorkspaceConfig.ImportedFile.of(settings, null, false)));
    List<String> troubles = new CopyOnWriteArrayList<>();
    try (Session session = Session.open(workspace, Clock.systemUTC(), OpeningOptions.PLAIN)) {
      session.recover(false);
      WorkspaceFiles files = Objects.requireNonNull(session.orderFiles());
      assertThat(files.list()).extracting(Kept::fresh).containsExactly(1L);
      files.watch(exports);
      WatchedFolder watched =
          new WatchedFolder(
              files,
              (code, sentence) -> troubles.add(code + " " + sentence),
              Duration.ofMillis(50));
      Thread thread = Thread.ofVirtual().start(watched::run);
      Files.writeString(exports.resolve("bad.csv"), "no,orders\n1,2\n");
      await(() -> !troubles.isEmpty());
      assertThat(troubles).hasSize(1).first().asString().contains("bad.csv");
      // Copied under another name first, as programs do.
      Path part = Files.writeString(exports.resolve(".part"), HEAD + order(1, 10) + order(2, 20));
      Files.move(part, exports.resolve("night.csv"), StandardCopyOption.ATOMIC_MOVE);
      await(() -> files.list().size() == 2);
      await(() -> files.list().getLast().counted());
      assertThat(files.list().getLast().fresh()).isEqualTo(1);
      assertThat(files.list().getLast().same()).isEqualTo(1);
      watched.close();
      thread.join();
      assertThat(exports.resolve("night.csv")).exists();
      assertThat(exports.resolve("bad.csv")).exists();
      assertThat(troubles).hasSize(1);
    }
  }
}
