package app.comptoir.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Desktop;
import app.comptoir.common.Threads;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.revenue.Sales.Basis;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.service.figures.Period;
import app.comptoir.service.figures.RevenueSnapshot;
import app.comptoir.service.figures.RevenueSnapshot.Part;
import app.comptoir.service.figures.RevenueSnapshot.Split;
import app.comptoir.service.figures.Selection;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.PulseRobot;
import app.comptoir.ui.StageExtension;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/// The whole program, headless: a simulated platform over real HTTP, a real workspace, the real
/// window. A person walks through every screen and reads on it what truly happened; it goes on
/// ticking by itself, and says so when it cannot.
@OnScreen
@ExtendWith(StageExtension.class)
class ScreensShowTheTruthTest {
  /// It is always this moment when the test begins: no midnight, no change of the clocks.
  private static final Instant BEGIN = Instant.parse("2026-06-15T13:37:00Z");

  private static final int DAYS = 20;
  private static final int PERIOD = 28;
  private static final long LIVE_CHANGES = 150;

  @TempDir Path folder;
  private final PulseRobot robot = new PulseRobot();
  private Stage stage;
  private Clock clock;
  private Sandbox sandbox;
  private Wire wire;
  private Desktop desktop;
  private Window window;

  @Start
  void keep(Stage first) {
    stage = first;
  }

  @BeforeEach
  void open() throws Exception {
    clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), BEGIN));
    double speed = SandboxOptions.speedFor(60);
    sandbox =
        Sandbox.start(
            new SandboxOptions(7, BEGIN, DAYS, speed, 0, clock), Threads.daemons("sandbox"));
    sandbox.pauseLive();
    wire = new Wire(sandbox.address());
    Path directory = folder.resolve("workspace");
    Workspace.create(directory, WorkspaceConfig.platform(wire.address().toString()));
    desktop = Desktop.open(directory, sandbox.token(), clock);
    window = new Window(stage, desktop);
    sandbox.awaitHistory();
    window.await("live", true, () -> status().startsWith("Live"));
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    desktop.close();
    wire.close();
    sandbox.close();
  }

  @Test
  void everyScreenShowsTheTruthAndGoesOnToShowIt() throws Exception {
    List<Brand> brands = desktop.session().dashboard().brands();
    assertThat(brands)
        .extracting(Brand::id)
        .containsExactlyInAnyOrderElementsOf(sandbox.brandIds());

    choose(brands.getFirst());
    walk(brands.getFirst(), this::byMouse);
    choose(brands.getLast());
    walk(brands.getLast(), this::byKeyboard);

    productsAreOfTheDayProcessed(brands.getLast());
    ticks(brands.getLast());
    staysWhileThePlatformIsGone(brands.getLast());
  }

  /// Whatever the basis of the days beside them: they add up to themselves, not to those.
  private void productsAreOfTheDayProcessed(Brand brand) {
    RevenueSnapshot processed = products(brand, Basis.PROCESSED_DAY);
    RevenueSnapshot cohort = products(brand, Basis.ORDER_COHORT);
    assertThat(cohort.total().returnsMinor()).isNotEqualTo(processed.total().returnsMinor());
    assertThat(cohort.split()).isEqualTo(processed.split());
    assertThat(processed.split().stream().mapToLong(Part::netMinor).sum())
        .isEqualTo(processed.total().netMinor());
  }

  private RevenueSnapshot products(Brand brand, Basis basis) {
    Selection selection =
        new Selection(brand.id(), new Period.LastDays(7), Selection.Comparison.NONE);
    return desktop
        .session()
        .dashboard()
        .revenue(new RevenueSnapshot.Query(selection, Split.PRODUCT, basis));
  }

  private void choose(Brand brand) {
    robot.clickOn("#brand-switch").clickOn(brand.name());
    window.await("zone", "Days in " + zone(brand.id()), () -> window.text(".status-zone"));
  }

  private interface Way {
    void go(int number, String screen);
  }

  private void byMouse(int number, String screen) {
    robot.clickOn("#go-" + screen.toUpperCase(java.util.Locale.ROOT));
    window.await("screen", screen, () -> window.text(".screen-title"));
  }

  private void byKeyboard(int number, String screen) {
    robot.push(KeyCode.CONTROL, KeyCode.valueOf("DIGIT" + number));
    window.await("screen", screen, () -> window.text(".screen-title"));
  }

  private void walk(Brand brand, Way way) {
    Expected expected = expected(brand.id());
    way.go(2, "Posts");
    posts(expected);
    way.go(3, "Funnel");
    funnels(expected);
    way.go(4, "Revenue");
    window.await("revenue", expected.revenue(), this::revenue);
    way.go(1, "Overview");
    overview(expected);
  }

  private void overview(Expected expected) {
    window.await("overview", expected.overview(), () -> window.texts(".kpi-value"));
    window.await(
        "top post",
        expected.ordersAndNet(expected.topPost()),
        () -> {
          Map<String, String> line = window.firstLine("#top-posts");
          return List.of(line.getOrDefault("Orders", ""), line.getOrDefault("Net sales", ""));
        });
  }

  private void posts(Expected expected) {
    String top = expected.topPost();
    window.await("first post", expected.line(top), this::firstPost);
    robot.clickOn(window.firstRow("#posts-table"));
    window.await("ledger", expected.ledger(top), this::ledger);
    window.await("post funnel", expected.funnelOf(top), () -> window.texts(".funnel-count"));
    robot.push(KeyCode.ESCAPE);
    window.await("closed", true, () -> window.texts(".ledger-result").isEmpty());
  }

  private Map<String, String> firstPost() {
    Map<String, String> line = window.firstLine("#posts-table");
    line.keySet()
        .retainAll(List.of("impressions", "entered", "converted", "orders", "net", "contribution"));
    return line;
  }

  private List<String> ledger() {
    List<String> amounts = window.texts(".ledger-amount");
    List<String> results =
        window.texts(".ledger-result").stream().filter(t -> t.matches(".*\\d.*")).toList();
    return amounts.size() == 5 && results.size() == 2
        ? Stream.of(
                amounts.subList(0, 3),
                results.subList(0, 1),
                amounts.subList(3, 5),
                results.subList(1, 2))
            .flatMap(List::stream)
            .toList()
        : List.of();
  }

  private void funnels(Expected expected) {
    window.await("buy now", expected.funnel("buy_now"), this::steps);
    robot.clickOn("Reply to cart");
    window.await("reply to cart", expected.funnel("cart_reply"), this::steps);
    robot.clickOn("Install");
    window.await("install", expected.funnel("install"), this::steps);
    robot.clickOn("Buy now");
    window.await("buy now again", expected.funnel("buy_now"), this::steps);
  }

  private List<String> steps() {
    return window.texts("#funnel-steps .funnel-count");
  }

  private List<String> revenue() {
    return Stream.of(
            "orders", "gross", "discounts", "returns", "net", "commission", "spend", "contribution")
        .map(key -> window.text("#total-" + key))
        .toList();
  }

  /// Nobody touches anything: what is new comes onto the screen by itself.
  private void ticks(Brand brand) {
    List<String> before = expected(brand.id()).overview();
    live(brand.id());
    Expected now = expected(brand.id());
    assertThat(now.overview()).isNotEqualTo(before);
    overview(now);
    byKeyboard(4, "Revenue");
    window.await("revenue", now.revenue(), this::revenue);
    live(brand.id());
    window.await("revenue, ticking", expected(brand.id()).revenue(), this::revenue);
  }

  /// Lets the platform live on for so many changes of the brand, one of them an order.
  private void live(String brand) {
    long seq = sandbox.lastSeq(brand);
    List<String> revenue = expected(brand).revenue();
    sandbox.resumeLive();
    window.await(
        "life",
        true,
        () ->
            sandbox.lastSeq(brand) > seq + LIVE_CHANGES
                && !expected(brand).revenue().equals(revenue));
    sandbox.pauseLive();
  }

  private void staysWhileThePlatformIsGone(Brand brand) throws Exception {
    List<String> shown = expected(brand.id()).revenue();
    wire.cut();
    window.await(
        "banner",
        true,
        () ->
            window.texts(".sync-banner .label").stream()
                .anyMatch(
                    text ->
                        text.startsWith("The platform cannot be reached. (NET-1) What is shown")));
    live(brand.id());
    assertThat(revenue()).isEqualTo(shown);
    assertThat(status()).startsWith("Offline");
    byMouse(1, "Overview");
    assertThat(window.texts(".state-failed")).isEmpty();

    wire.mend();
    window.await("banner gone", List.of(), () -> window.texts(".sync-banner .label"));
    overview(expected(brand.id()));
    window.await("live again", true, () -> status().startsWith("Live"));
    assertThat(desktop.session().verify().differences()).isEmpty();
  }

  private String status() {
    return String.join(" ", window.texts(".status-label"));
  }

  private Expected expected(String brand) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone(brand));
    return new Expected(
        sandbox.truth(brand),
        brand,
        brand.equals("brd-verlune") ? "EUR" : "USD",
        today.minusDays(PERIOD - 1L),
        today);
  }

  private static ZoneId zone(String brand) {
    return ZoneId.of(brand.equals("brd-verlune") ? "Europe/Paris" : "America/New_York");
  }
}
