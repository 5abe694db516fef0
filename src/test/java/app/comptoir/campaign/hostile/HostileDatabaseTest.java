package app.comptoir.campaign.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comptoir.bootstrap.Cli;
import app.comptoir.bootstrap.OpeningOptions;
import app.comptoir.bootstrap.Session;
import app.comptoir.campaign.Scoreboard;
import app.comptoir.campaign.TestJvm;
import app.comptoir.platform.Outcome;
import app.comptoir.platform.orderfile.OrderFileConnector;
import app.comptoir.platform.orderfile.OrderFileSettings;
import app.comptoir.service.workspaces.Storage;
import app.comptoir.store.HeldKeys;
import app.comptoir.store.db.Database;
import app.comptoir.store.db.DatabaseKey;
import app.comptoir.store.db.StoreException;
import app.comptoir.workspace.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// A backup and a folder are data: whatever a database in one says, nothing of it is run, by the
/// command line or by the window, and one sentence says what was found.
@ResourceLock(Resources.SYSTEM_OUT)
class HostileDatabaseTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final String ORDERS =
      """
      InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
      536365,85123A,WHITE HEART,6,2010-11-30T23:59:00,2.55,17850,United Kingdom
      """;

  @TempDir static Path shared;
  private static Path template;
  private static Path encrypted;
  private static Path backup;
  private static final DatabaseKey KEY = DatabaseKey.random();
  private static final HeldKeys KEYS = HeldKeys.one(KEY);

  /// What is made for one try.
  ///
  /// @param mark is there where something was run
  private record Crafted(Path folder, Path mark, boolean locked, List<HostileDatabaseKind> kinds) {
    String line() {
      List<String> names = kinds.stream().map(Enum::name).toList();
      return "%s|%s|%s|%s"
          .formatted(folder, locked ? KEY.text() : "", mark, String.join(",", names));
    }
  }

  @BeforeAll
  static void makeATemplate() throws Exception {
    Path orders = Files.writeString(shared.resolve("orders.csv"), ORDERS);
    template = shared.resolve("template");
    Cli.Result imported =
        Cli.run("import", orders, "-w", template, "--currency", "GBP", "--zone", "Europe/London");
    assertThat(imported.status()).as(imported.err()).isZero();
    backup = shared.resolve("backup.zip");
    assertThat(Cli.run("backup", "-w", template, "--out", backup).status()).isZero();
    // It could be read anew from there.
    Files.delete(orders);
    encrypted = shared.resolve("encrypted");
    copy(template, encrypted);
    Database.open(encrypted, CLOCK, KEYS).close();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static Crafted craft(String name, boolean locked, HostileDatabaseKind... kinds)
      throws IOException {
    Path folder = shared.resolve(name);
    copy(locked ? encrypted : template, folder);
    return new Crafted(folder, shared.resolve(name + ".mark"), locked, List.of(kinds));
  }

  /// @return the folders of those that did harm where H2 had its rights
  private static List<Path> make(List<Crafted> all) throws Exception {
    Path orders = Files.write(shared.resolve("make.txt"), all.stream().map(Crafted::line).toList());
    List<Path> harmful = new ArrayList<>();
    try (TestJvm maker = TestJvm.start(shared, HostileDatabaseMaker.class, orders)) {
      for (String line = maker.line(); !line.equals("made"); line = maker.line()) {
        if (line.startsWith("harm ")) {
          harmful.add(Path.of(line.substring(5)));
        }
      }
    }
    return harmful;
  }

  private static void requireHarmless(Crafted crafted) {
    assertThat(crafted.mark()).doesNotExist();
    assertThat(System.getProperty(HostileDatabaseType.LOADED)).isNull();
  }

  @Test
  void nothingIsRunOfWhatADatabaseSays() throws Exception {
    List<Crafted> all = new ArrayList<>();
    for (HostileDatabaseKind kind : HostileDatabaseKind.values()) {
      all.add(craft(kind.name(), kind.ordinal() % 3 == 1, kind));
    }
    assertThat(make(all).stream().map(folder -> folder.getFileName().toString()))
        .contains(
            "ALIAS_WITH_SOURCE",
            "GENERATED_COLUMN",
            "DEFAULT_ON_UPDATE",
            "DEFAULT",
            "CHECK_CONSTRAINT",
            "DOMAIN",
            "LINKED_TABLE",
            "TRIGGER_WITH_SOURCE",
            "VIEW");
    for (Crafted crafted : all) {
      restored(crafted);
      opened(crafted);
    }
  }

  /// Through both doors: the command line's, and the one the window has.
  private static void restored(Crafted crafted) throws Exception {
    Path file = shared.resolve("crafted.zip");
    HostileDatabaseBackups.repack(backup, crafted.folder(), file);
    Path place = Files.createTempDirectory(shared, "restored");
    Cli.Result result = Cli.run("restore", file, "-w", place);
    String code = crafted.locked() ? "BAK-2 " : "BAK-6 ";
    assertThat(result.status()).as(crafted.line()).isEqualTo(1);
    assertThat(said(result)).startsWith(code);
    assertThat(result.out()).isEmpty();
    copy(template, place);
    try (Session session =
        Session.open(Workspace.find(place).orElseThrow(), CLOCK, OpeningOptions.PLAIN)) {
      Storage.Result prepared = session.storage().prepareRestore(file, new Patient());
      assertThat(prepared)
          .isInstanceOfSatisfying(
              Storage.Result.NotDone.class,
              refused -> assertThat(refused.code() + " ").isEqualTo(code));
    }
    try (Stream<Path> left = Files.list(place)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith("restore"));
    }
    requireHarmless(crafted);
  }

  /// By the command line, or with its key; and once more, when it was set aside.
  private static void opened(Crafted crafted) {
    if (crafted.locked()) {
      try (Database database = Database.open(crafted.folder(), CLOCK, KEYS)) {
        assertThat(database.opening().why()).as(crafted.line()).isEqualTo("DB-15");
        assertThat(database.opening().setAside()).exists();
      }
    } else {
      Cli.Result result = Cli.run("figures", "revenue", "-w", crafted.folder());
      assertThat(result.status()).as(crafted.line()).isEqualTo(1);
      assertThat(said(result)).startsWith("DB-15 ");
      assertThat(result.out()).isEmpty();
    }
    requireHarmless(crafted);
    try (Database database = Database.open(crafted.folder(), CLOCK, KEYS)) {
      assertThat(database.opening().setAside()).isNull();
    }
  }

  private static final class Patient implements Storage.Progress {
    @Override
    public void at(Storage.Stage stage, long done, long of) {
      // Nobody looks.
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }

  /// H2 opens it under its own name where there is no database; it is taken away instead.
  @Test
  void whatH2LeavesWhileItCompactsIsNotOpened() throws Exception {
    Crafted crafted = craft("compacted", false, HostileDatabaseKind.ALIAS_WITH_SOURCE);
    assertThat(make(List.of(crafted))).hasSize(1);
    Files.move(
        crafted.folder().resolve("comptoir.mv.db"),
        crafted.folder().resolve("comptoir.mv.db.newFile"));
    try (Database database = Database.open(crafted.folder(), CLOCK)) {
      assertThat(database.opening().created()).isTrue();
    }
    requireHarmless(crafted);
  }

  @Test
  void linksAndPipesUnderOurNamesAreNotFollowed() throws Exception {
    Path precious = Files.writeString(shared.resolve("precious"), "precious");
    for (String name : List.of("comptoir.open", "comptoir.lock", "comptoir.sums")) {
      Path folder = shared.resolve("link-" + name);
      copy(template, folder);
      Files.deleteIfExists(folder.resolve(name));
      Files.createSymbolicLink(folder.resolve(name), precious);
      assertThatThrownBy(() -> Database.open(folder, CLOCK).close())
          .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.code()).isEqualTo("DB-4"))
          .hasMessageContaining(name);
    }
    assertThat(precious).hasContent("precious");
    Path folder = shared.resolve("pipe");
    copy(template, folder);
    Files.delete(folder.resolve("comptoir.mv.db"));
    assertThat(
            new ProcessBuilder("mkfifo", folder.resolve("comptoir.mv.db").toString())
                .start()
                .waitFor())
        .isZero();
    Cli.Result result = Cli.run("verify", "-w", folder);
    assertThat(result.status()).isEqualTo(1);
    assertThat(said(result)).startsWith("DB-4 ");
  }

  private static Cli.Result restore(Path file) throws IOException {
    return Cli.run("restore", file, "-w", Files.createTempDirectory(shared, "restored"));
  }

  private static Cli.Result importOrders(Path file) throws IOException {
    Path place = Files.createTempDirectory(shared, "imported");
    return Cli.run("import", file, "-w", place, "--currency", "GBP", "--zone", "Europe/London");
  }

  @Test
  @Timeout(60)
  void whatNeverEndsIsNotRead() throws Exception {
    Path pipe = shared.resolve("fifo");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    for (Path endless : List.of(Path.of("/dev/zero"), pipe, shared)) {
      Cli.Result restored = restore(endless);
      assertThat(restored.status()).isEqualTo(1);
      assertThat(said(restored)).startsWith("BAK-2 ").contains("folder, a device or a pipe");
      Cli.Result imported = importOrders(endless);
      assertThat(imported.status()).isEqualTo(1);
      assertThat(said(imported)).startsWith("FILE-6 ").contains("folder, a device or a pipe");
      OrderFileSettings settings =
          new OrderFileSettings(
              endless, "shop", "Shop", Currency.getInstance("EUR"), ZoneId.of("Europe/Paris"));
      try (OrderFileConnector connector = new OrderFileConnector(settings)) {
        assertThat(connector.glance()).isInstanceOf(Outcome.Failed.class);
      }
    }
  }

  @Test
  void aBombIsStopped() throws Exception {
    Path bomb = shared.resolve("bomb.zip");
    HostileDatabaseBackups.bomb(bomb, 1L << 56);
    assertThat(said(restore(bomb))).startsWith("DB-8 ");
    HostileDatabaseBackups.bomb(bomb, 1L << 20);
    assertThat(said(restore(bomb))).startsWith("BAK-2 ").contains("longer than it says");
    HostileDatabaseBackups.bomb(bomb, -1);
    assertThat(said(restore(bomb))).startsWith("BAK-2 ");
    Path orders = shared.resolve("bomb.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(orders), 1 << 16)) {
      out.write(ORDERS.getBytes(StandardCharsets.UTF_8));
      byte[] lines = "\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 96; i++) {
        out.write(lines);
      }
    }
    Cli.Result imported = importOrders(orders);
    assertThat(imported.status()).isEqualTo(1);
    assertThat(said(imported)).startsWith("FILE-6 ").contains("far more");
  }

  /// The last line it printed on standard error, where the tests' log goes too.
  private static String said(Cli.Result result) {
    return result.err().lines().toList().getLast();
  }

  /// Several at once, in any order, plain and encrypted, in backups and folders.
  private static void campaign(long seed, int tries) throws Exception {
    Random random = new Random(seed);
    List<Crafted> all = new ArrayList<>();
    for (int i = 0; i < tries; i++) {
      List<HostileDatabaseKind> kinds =
          new ArrayList<>(Arrays.asList(HostileDatabaseKind.values()));
      java.util.Collections.shuffle(kinds, random);
      all.add(
          craft(
              "seed%d-%d".formatted(seed, i),
              random.nextBoolean(),
              kinds.subList(0, 1 + random.nextInt(3)).toArray(HostileDatabaseKind[]::new)));
    }
    make(all);
    for (Crafted crafted : all) {
      String how = crafted.locked() ? "encrypted" : "plain";
      tried("Hostile database, restored, " + how, () -> restored(crafted));
      tried("Hostile database, opened, " + how, () -> opened(crafted));
    }
  }

  private interface Try {
    void run() throws Exception;
  }

  /// Harmed is what counts as wrong.
  private static void tried(String fault, Try one) throws Exception {
    try {
      one.run();
      Scoreboard.fault(fault).survived();
    } catch (AssertionError | Exception e) {
      Scoreboard.fault(fault).wrong();
      throw e;
    }
  }

  @Test
  void aFew() throws Exception {
    campaign(5, 4);
  }

  @Test
  @Tag("campaign")
  void many() throws Exception {
    for (long seed = 1000; seed < 1010; seed++) {
      campaign(seed, 20);
    }
  }
}
