package app.comptoir.bootstrap.cli;

import static app.comptoir.common.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Child;
import app.comptoir.bootstrap.Cli;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// Commands that take long say how far they are, and end when they are told to: in one sentence,
/// with nothing half done.
@ResourceLock(Resources.SYSTEM_OUT)
@Timeout(180)
class LongCommandsTest {
  private static final int ORDERS = 30_000;

  /// 128 and the number of the signal, as of every program that a signal ends.
  private static final int TERMINATED = 143;

  @TempDir Path folder;

  @Test
  void importBackupAndRestoreAreToldToEnd() throws Exception {
    Path file = orders(ORDERS);
    Path shop = folder.resolve("shop");
    Object[] command = {"import", file, "-w", shop, "--currency", "GBP", "--zone", "Europe/London"};
    assertThat(toldToEndAt("reading orders.csv", command)).startsWith("SYNC-3 Stopped before");
    assertThat(shop).doesNotExist();
    assertThat(toldToEndAt("shop: backfill, ", command)).startsWith("SYNC-3 Stopped before");
    Cli.Result whole = Cli.run(command);
    assertThat(whole.status()).isZero();
    assertThat(whole.lines()).contains("orders," + ORDERS);
    assertThat(whole.err()).contains("reading orders.csv\n", "already there as number 1");
    assertThat(Cli.run("verify", "-w", shop).out()).startsWith("ok: ");

    Path backup = folder.resolve("shop.backup");
    assertThat(toldToEndAt("checking, ", "backup", "-w", shop, "--out", backup))
        .isEqualTo("SYNC-3 Stopped before the end; no backup was made.");
    assertThat(names(folder)).noneMatch(name -> name.contains("backup"));
    assertThat(Cli.run("backup", "-w", shop, "--out", backup).err())
        .contains("copying, ", "checking, ", "packing, ", "reading back, ");

    Path elsewhere = folder.resolve("elsewhere");
    assertThat(toldToEndAt("unpacking, ", "restore", "-w", elsewhere, backup))
        .isEqualTo("SYNC-3 Stopped before the end; everything is as it was.");
    assertThat(elsewhere).doesNotExist();
    Cli.Result restored = Cli.run("restore", "-w", elsewhere, backup);
    assertThat(restored.status()).isZero();
    assertThat(restored.err()).contains("unpacking, ", "checking, ");
  }

  /// A file that appears in a watched folder is read, and what was read stays.
  @Test
  void watchingAFolderIsToldToEnd() throws Exception {
    Path watched = Files.createDirectory(folder.resolve("watched"));
    Path shop = folder.resolve("shop");
    Object[] command = {
      "import", "--watch", watched, "-w", shop, "--currency", "GBP", "--zone", "Europe/London"
    };
    try (Child child = Child.start(folder, Map.of(), command)) {
      awaitSaid(child, "watching ");
      Files.move(orders(12), watched.resolve("orders.csv"));
      awaitSaid(child, "12 new");
      while (!child.line().equals("orders,12")) {}
      assertThat(lastLineToldToEnd(child))
          .isEqualTo("SYNC-3 Stopped; what was read until then is kept.");
    }
    assertThat(Cli.run("import", "--list", "-w", shop).out()).contains("orders.csv");
    assertThat(Cli.run("verify", "-w", shop).out()).startsWith("ok: ");
  }

  /// A window says the same when the program is told to end.
  @Test
  void runWithWindowIsToldToEnd() throws Exception {
    Path sample = folder.resolve("sample");
    Map<String, String> headless =
        Map.of(
            "JDK_JAVA_OPTIONS",
            "-Dglass.platform=Headless -Dprism.order=sw",
            "XDG_DATA_HOME",
            folder.resolve("data").toString(),
            "XDG_CONFIG_HOME",
            folder.resolve("config").toString());
    try (Child child = Child.start(folder, headless, "run", "--sample", "-w", sample)) {
      await(() -> Files.exists(sample.resolve("comptoir.mv.db")));
      assertThat(lastLineToldToEnd(child))
          .isEqualTo("SYNC-3 Stopped; what was read until then is kept.");
    }
    assertThat(Cli.run("verify", "-w", sample).out()).startsWith("ok: ");
  }

  /// What goes on for ever ends at once, too.
  @Test
  void followingAndSandboxAreToldToEnd() throws Exception {
    Path place = folder.resolve("place");
    try (Child platform = Child.start(folder, Map.of(), "sandbox", "--days", 2, "--port", 0)) {
      String address = platform.line();
      Path token = Files.writeString(folder.resolve("token"), platform.line() + "\n");
      assertThat(
              toldToEndAt(
                  ": live, ",
                  "sync",
                  "--follow",
                  "-w",
                  place,
                  "--address",
                  address,
                  "--token-file",
                  token))
          .isEqualTo("SYNC-3 Stopped; what was read until then is kept.");
      assertThat(Cli.run("verify", "-w", place).out()).startsWith("ok: ");
      long told = System.nanoTime();
      platform.terminate();
      assertThat(platform.finish().status()).isEqualTo(TERMINATED);
      assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(8));
    }
  }

  /// The whole work of a window, where there is no display: at the beginning, and while it waits
  /// for the platform.
  @Test
  void runWithoutWindowIsToldToEnd() throws Exception {
    Object[] command = {"run", "--sample", "-w", folder.resolve("sample")};
    Child child = Child.start(folder, Map.of(), command);
    try (child) {
      assertThat(child.line()).startsWith("There is no display here");
      await(() -> Files.exists(folder.resolve("sample").resolve("comptoir.mv.db")));
      long told = System.nanoTime();
      child.terminate();
      Cli.Result ended = child.finish();
      assertThat(ended.status()).isEqualTo(TERMINATED);
      // Told so while the database still opens, it has read nothing and says nothing.
      assertThat(ended.err())
          .isIn("", "SYNC-3 Stopped before the end; what was read until then is kept.\n");
      assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(9));
    }
    assertThat(Cli.run("verify", "-w", folder.resolve("sample")).out()).startsWith("ok: ");
  }

  /// @return the last line it says
  private String toldToEndAt(String word, Object... command) throws Exception {
    try (Child child = Child.start(folder, Map.of(), command)) {
      awaitSaid(child, word);
      return lastLineToldToEnd(child);
    }
  }

  private static void awaitSaid(Child child, String word) throws Exception {
    await(() -> child.errors().contains(word));
  }

  private static String lastLineToldToEnd(Child child) throws Exception {
    child.terminate();
    Cli.Result ended = child.finish();
    assertThat(ended.status()).isEqualTo(TERMINATED);
    assertThat(ended.err()).doesNotContain("Exception", "\tat ", "DB-", "APP-1");
    return ended.err().lines().toList().getLast();
  }

  private static Stream<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).toList().stream();
    }
  }

  private Path orders(int count) throws IOException {
    Path file = folder.resolve("orders.csv");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(
          "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
      for (int i = 0; i < count; i++) {
        out.write(
            "%d,8512%d,WHITE HEART,6,2010-11-%02dT%02d:59:00,2.55,17850,United Kingdom\n"
                .formatted(500_000 + i, i % 10, 1 + i % 30, i % 24));
      }
    }
    return file;
  }
}
