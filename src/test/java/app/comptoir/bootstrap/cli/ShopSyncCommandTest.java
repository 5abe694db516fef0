package app.comptoir.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Child;
import app.comptoir.bootstrap.Cli;
import app.comptoir.platform.shopify.SimulatedShop;
import app.comptoir.simulated.shopify.ShopServer;
import app.comptoir.simulated.shopify.ShopWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// A shop read by the command line, from its address and its key to its figures.
@ResourceLock(Resources.SYSTEM_OUT)
class ShopSyncCommandTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  @TempDir Path folder;

  private SimulatedShop shop;
  private ShopWorld world;
  private Path key;

  @BeforeEach
  void open() throws Exception {
    shop = SimulatedShop.inEuros();
    world = shop.world;
    world.sells("CUP", "Cup", "12.00", NOON);
    key = Files.writeString(folder.resolve("key"), ShopServer.CLIENT + "\n" + ShopServer.SECRET);
  }

  @AfterEach
  void shut() {
    if (shop != null) {
      shop.close();
    }
  }

  /// 20.00 net on the first day; 10.00 came back on the second.
  @Test
  void figuresAreThoseOfTheShop() throws Exception {
    long order = world.order(NOON, world.goods("ORDER", "CUP", 2, "24.00", "4.00", "5.00"));
    world.later(
        order,
        NOON.plus(Duration.ofDays(1)),
        "RETURN",
        world.goods("RETURN", "CUP", -1, "-12.00", "-2.00", "0"));
    Path workspace = folder.resolve("workspace");
    Cli.Result first = sync(workspace);
    assertThat(first.status()).as("%s", first.err()).isZero();
    assertThat(first.out()).isEqualTo("shopify:7,last_seq,3\n");
    assertThat(first.err())
        .startsWith("Maison Simulée, EUR, Europe/Paris, orders since 2025-01-01\n");

    List<String> days = Cli.run("figures", "revenue", "-w", workspace).lines();
    List<String> header = List.of(days.getFirst().split(",", -1));
    assertThat(days).hasSize(3);
    assertThat(figures(header, days.get(1)))
        .containsEntry("gross_minor", "2500")
        .containsEntry("discounts_minor", "500")
        .containsEntry("returns_minor", "0")
        .containsEntry("net_minor", "2000");
    assertThat(figures(header, days.get(2)))
        .containsEntry("orders", "0")
        .containsEntry("returns_minor", "1000")
        .containsEntry("net_minor", "-1000");
    assertThat(Cli.run("verify", "-w", workspace).out()).startsWith("ok: ");
    noSecretIsKept(workspace);
    assertThat(first.out() + first.err()).doesNotContain(ShopServer.SECRET, ShopServer.CLIENT);
  }

  @Test
  void whatStandsInTheWayIsOneSentenceAndLeavesNothing() throws Exception {
    Path workspace = folder.resolve("none");
    Path wrong = Files.writeString(folder.resolve("wrong"), "client shpss_not-the-secret");
    refused(
        Cli.run("sync", "-w", workspace, "--shopify", address(), "--key-file", wrong),
        "AUTH-1 ",
        "does not take the client id or the client secret");
    refused(Cli.run("sync", "-w", workspace, "--shopify", address()), "SHOP-1 ", "--key-file");
    refused(
        Cli.run("sync", "-w", workspace, "--shopify", "https://shop.example.com"),
        "SHOP-2 ",
        "NAME.myshopify.com");
    Path nothing = Files.writeString(folder.resolve("nothing"), "three words here");
    refused(
        Cli.run("sync", "-w", workspace, "--shopify", address(), "--key-file", nothing),
        "SHOP-3 ",
        "access token");
    world.withdraw("read_products");
    refused(sync(workspace), "AUTH-2 ", "read_products");
    assertThat(workspace).doesNotExist();
  }

  @Test
  void historyBehindTheWallIsSaid() throws Exception {
    world.withdraw("read_all_orders");
    world.order(NOON, world.goods("ORDER", "CUP", 1, "12.00", "2.00", "0"));
    world.order(world.now(), world.goods("ORDER", "CUP", 1, "12.00", "2.00", "0"));
    Cli.Result result = sync(folder.resolve("workspace"));
    assertThat(result.err()).contains("older ones need the access scope read_all_orders");
    assertThat(Cli.run("figures", "revenue", "-w", folder.resolve("workspace")).lines()).hasSize(2);
  }

  /// Killed wherever it is, twice, and read on from there: as if nothing had been.
  @Test
  void killedReadsComeToTheSameFigures() throws Exception {
    for (int i = 0; i < 600; i++) {
      Instant at = NOON.plus(Duration.ofHours(i));
      long id = world.order(at, world.goods("ORDER", "CUP", 1, "12.00", "2.00", "0"));
      if (i % 7 == 0) {
        world.later(id, at, "RETURN", world.goods("RETURN", "CUP", -1, "-12.00", "-2.00", "0"));
      }
    }
    Path killed = folder.resolve("killed");
    for (int asked : new int[] {12, 40}) {
      try (Child child =
          Child.start(
              folder, Map.of(), "sync", "-w", killed, "--shopify", address(), "--key-file", key)) {
        while (shop.server.questions() < asked) {
          Thread.sleep(2);
        }
        child.kill();
      }
    }
    assertThat(sync(killed).status()).isZero();
    Path whole = folder.resolve("whole");
    assertThat(sync(whole).status()).isZero();
    List<String> figures = Cli.run("figures", "revenue", "-w", killed).lines();
    assertThat(figures).hasSizeGreaterThan(20);
    assertThat(figures).isEqualTo(Cli.run("figures", "revenue", "-w", whole).lines());
    assertThat(Cli.run("verify", "-w", killed).out()).startsWith("ok: ");
  }

  private Cli.Result sync(Path workspace) {
    return Cli.run("sync", "-w", workspace, "--shopify", address(), "--key-file", key);
  }

  private String address() {
    return shop.server.address().toString();
  }

  private static void refused(Cli.Result result, String code, String words) {
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith(code)
        .hasLineCount(1)
        .contains(words)
        .doesNotContain("shpss", "Exception", "\tat ");
  }

  private static Map<String, String> figures(List<String> header, String line) {
    String[] cells = line.split(",", -1);
    return Stream.iterate(0, i -> i + 1)
        .limit(header.size())
        .collect(Collectors.toMap(header::get, i -> cells[i]));
  }

  private static void noSecretIsKept(Path workspace) throws IOException {
    try (Stream<Path> files = Files.walk(workspace)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(ShopServer.SECRET, "shpat_");
      }
    }
  }
}
