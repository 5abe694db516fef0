package app.comptoir.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.common.Tasks;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.kpi.KpiValue;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Alarm;
import app.comptoir.domain.settings.Settings;
import app.comptoir.service.figures.OverviewSnapshot;
import app.comptoir.service.figures.OverviewSnapshot.LiveFunnel;
import app.comptoir.service.figures.OverviewSnapshot.WaitingOffer;
import app.comptoir.service.workspaces.UnkeptSettings;
import app.comptoir.store.db.StoreException;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.HeadlessScreen;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.mvc.Services;
import app.comptoir.ui.sample.NoActs;
import app.comptoir.ui.sample.NoReviews;
import app.comptoir.ui.shell.UiSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

@OnScreen
@ExtendWith(StageExtension.class)
class OverviewTest {
  private static final Logger CSS = Logger.getLogger("javafx.css");

  @TempDir Path folder;

  private final FakeDashboard dashboard = new FakeDashboard();
  private final FakeUpdates updates = new FakeUpdates();
  private final Hands hands = new Hands();
  private final List<Image> copied = new ArrayList<>();
  private final List<String> copiedTexts = new ArrayList<>();
  private final List<String> cssWarnings = new ArrayList<>();
  private final Handler listener = listener();
  private Ui ui;
  private Scene scene;

  @Start
  void start(Stage stage) {
    CSS.addHandler(listener);
    HeadlessScreen.resize(1366, 768);
    dashboard.brands = List.of(FakeDashboard.LUMEN);
    Ui.paintSkeleton(stage, Theme.LIGHT);
    stage.setX(0);
    stage.setY(0);
    ui =
        Ui.open(
            stage,
            new Services(
                dashboard,
                updates,
                _ -> Optional.empty(),
                new NoReviews(),
                new NoActs(),
                new NoActs(),
                new NoActs(),
                new NoActs(),
                hands,
                Tasks.onVirtualThreads(new FxExecutor()),
                new UnkeptSettings(Settings.USUAL),
                null,
                null,
                null),
            new UiSettings(Theme.LIGHT, Locale.UK, "Sample workspace", true),
            new FakeOutlet(),
            _ -> {});
    scene = stage.getScene();
  }

  @AfterEach
  void close() {
    Fx.run(ui::close);
    CSS.removeHandler(listener);
  }

  @Test
  void theFiguresAreThoseOfTheSnapshot() {
    until(".kpi-value", t -> t.equals("€30,164.11"));
    assertThat(texts(".kpi-name"))
        .containsExactly("Net sales", "Contribution", "Orders", "Average order", "Conversion");
    assertThat(texts(".kpi-value"))
        .containsExactly("€30,164.11", "€17,495.18", "494", "€61.06", "2.38%");
    assertThat(texts(".kpi-tile .delta > .label"))
        .containsExactly("+21.7%", "+15.7%", "+15.7%", "+5.2%", "−0.12\u00a0pt");
    assertThat(texts(".kpi-against")).containsOnly("vs prior 28 d");
    assertThat(texts(".live-count").subList(0, 5))
        .containsExactly("1,284", "1,021", "66", "31", "12");
    assertThat(texts(".waiting-title"))
        .first()
        .isEqualTo("Calendrier de l’Avent — 24 bougies parfumées");
    assertThat(texts(".waiting-when"))
        .startsWith("Should have started 22 Nov, 13:05", "Starts in 9 h · 23 Nov, 00:05");
    assertThat(texts("#waiting-count")).containsExactly("6");
    assertThat(texts(".warning-pill")).containsExactly("3 orders without exchange rate");
  }

  @Test
  void alarmsAreCountedBesideWhatWaits() {
    until("#waiting-count", t -> t.equals("6"));
    assertThat(texts(".alarm-pill")).isEmpty();

    dashboard.overviewFilter = s -> alarmed(s, s.waiting().getFirst());
    updates.dataChanged("lumen");
    until(".alarm-pill", t -> t.equals("1"));
    assertThat(Fx.on(() -> scene.getRoot().lookup(".alarm-pill").getAccessibleText()))
        .isEqualTo("1 alarm");
    assertThat(texts("#waiting-count")).containsExactly("6");
    until(".waiting-when", t -> t.equals("Over budget"));
  }

  @Test
  void whatWaitsIsToldAnewAsTimeGoesByAndKeepsTheKeyboard() {
    until(".waiting-when", t -> t.startsWith("Starts in 9 h"));
    Node third = Fx.on(() -> scene.getRoot().lookupAll(".waiting-row").stream().toList().get(2));
    Fx.run(third::requestFocus);
    assertThat(texts(".waiting-when.urgent")).hasSize(2);

    hands.turn(Duration.ofHours(50));
    updates.dataChanged("lumen");
    until(".waiting-when", t -> t.startsWith("Starts in 20 h"));
    assertThat(texts(".waiting-when"))
        .startsWith(
            "Should have started 22 Nov, 13:05",
            "Should have started 23 Nov, 00:05",
            "Starts in 20 h · 25 Nov, 13:05");
    assertThat(texts(".waiting-when.urgent")).hasSize(3);
    assertThat(Fx.on(third::isFocused)).isTrue();
    assertThat(Fx.on(third::getAccessibleText)).contains("Starts in 20 h");
  }

  @Test
  void theTopPostsFitTheirCardWithoutScrolling() {
    until(".kpi-value", t -> t.equals("€30,164.11"));
    Fx.until("rows", () -> table("#top-posts").getItems().size() >= 4);
    assertThat(texts("#top-posts .figure.table-cell"))
        .contains("198", "€18,450.00", "99", "€4,612.50");
  }

  @Test
  void everythingChangesLanguageAtOnce(PulseRobot robot) {
    until(".kpi-value", t -> t.equals("€30,164.11"));
    robot.clickOn("#language-fr");
    until(".kpi-value", t -> t.equals("30\u00a0164,11\u00a0€"));
    assertThat(texts(".card-title"))
        .containsExactly(
            "Ventes nettes par jour",
            "En attente de vous",
            "Entonnoir en direct",
            "Meilleures publications");
    assertThat(texts("#top-posts .figure.table-cell")).contains("18\u00a0450,00\u00a0€");
    assertThat(texts(".waiting-when")).first().isEqualTo("Aurait dû débuter le 22 nov., 13:05");
  }

  @Test
  void whatNobodyHasHeardOfIsNoZero() {
    until(".live-count", t -> t.equals("1,284"));
    updates.say(FakeUpdates.backfill());
    until(".live-count", t -> t.equals("–"));
    assertThat(texts(".live-count")).containsOnly("–");
    updates.say(FakeUpdates.live());
    until(".live-count", t -> t.equals("1,284"));
    assertThat(texts(".live-count")).doesNotContain("–");
  }

  @Test
  void itTicksWhenDataArrives() {
    until(".live-count", t -> t.equals("1,284"));
    dashboard.overviewFilter = OverviewTest::withNextTap;
    updates.dataChanged("lumen");
    until(".live-count", t -> t.equals("1,285"));
    assertThat(texts(".skeleton-sheet .label")).isEmpty();
  }

  @Test
  void aBrandWithoutDataSaysWhyAndWhatNext() {
    dashboard.overviewFilter = OverviewTest::empty;
    updates.dataChanged("lumen");
    until(".notice-title", t -> t.equals("No data yet"));
  }

  @Test
  void aFailureHasItsCodeAndTryAgainHelps(PulseRobot robot) {
    until(".kpi-value", t -> t.equals("€30,164.11"));
    dashboard.overviewFilter =
        _ -> {
          throw new StoreException("DB-1", "gone", new IllegalStateException());
        };
    robot.clickOn("7 days");
    until(".notice-text", t -> t.equals("The local database cannot be read. (DB-1)"));
    dashboard.overviewFilter = s -> s;
    robot.clickOn(".try-again");
    until(".kpi-against", t -> t.equals("vs prior 7 d"));
  }

  @Test
  void aHugeAmountIsShownWholeInASmallerSize() {
    dashboard.overviewFilter =
        s -> withNetSales(s, new KpiValue.Amount(Money.of(98_765_432_109_87L, "EUR")));
    updates.dataChanged("lumen");
    until(".kpi-value", t -> t.equals("€98,765,432,110"));
    Fx.until(
        "it fits",
        () -> {
          Labeled value = (Labeled) scene.lookup("#kpi-0 .kpi-value");
          Node drawn = value.lookup(".text");
          return ((javafx.scene.text.Text) drawn).getText().equals(value.getText());
        });
  }

  @Test
  void theChartGivesItsTableItsCsvAndItsPicture(PulseRobot robot) throws Exception {
    until(".kpi-value", t -> t.equals("€30,164.11"));
    robot.clickOn(".card-menu").clickOn("Export CSV…");
    Path csv = folder.resolve("Maison Lumière net-sales-by-day 2026-10-26 to 2026-11-22.csv");
    Fx.until("written", () -> Files.exists(csv) && Files.size(csv) > 0);
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines).hasSize(29).first().isEqualTo("\ufeffDay,Net sales,Compared day,Compared");
    long cents = lines.stream().skip(1).mapToLong(l -> cents(l.split(",", -1)[1])).sum();
    assertThat(cents).isEqualTo(3_016_411);

    robot.clickOn(".card-menu").clickOn("Copy as picture");
    assertThat(copied).hasSize(1);
    robot.clickOn(".card-menu").clickOn("Show table");
    Fx.until("table", () -> table(".dense").isVisible());
    assertThat(Fx.on(() -> table(".dense").getItems().size())).isEqualTo(28);
  }

  @Test
  void noStyleSheetRuleIsBroken(PulseRobot robot) {
    until(".kpi-value", t -> t.equals("€30,164.11"));
    robot.clickOn("#theme-DARK").clickOn(".card-menu").clickOn("Show table");
    robot.clickOn("Dates");
    Fx.until("dates", () -> robot.lookup(".date-form").tryQuery().isPresent());
    assertThat(cssWarnings).isEmpty();
  }

  private static long cents(String decimal) {
    return Long.parseLong(decimal.replace(".", ""));
  }

  private static OverviewSnapshot withNextTap(OverviewSnapshot s) {
    List<LiveFunnel> live = new ArrayList<>(s.live());
    live.set(
        0,
        new LiveFunnel(
            Action.BUY_NOW, List.of(1285L, 1021L, 66L, 31L, 12L), live.get(0).perMinute()));
    return copy(s, s.figures(), live, s.asOf() != null);
  }

  private static OverviewSnapshot withNetSales(OverviewSnapshot s, KpiValue value) {
    List<OverviewSnapshot.Figure> figures = new ArrayList<>(s.figures());
    OverviewSnapshot.Figure net = figures.get(0);
    figures.set(
        0, new OverviewSnapshot.Figure(net.kpiId(), value, net.previous(), true, net.spark()));
    return copy(s, figures, s.live(), true);
  }

  private static OverviewSnapshot empty(OverviewSnapshot s) {
    return copy(s, s.figures(), s.live(), false);
  }

  private static OverviewSnapshot alarmed(OverviewSnapshot s, WaitingOffer of) {
    WaitingOffer alarm =
        new WaitingOffer(
            "offer-alarm",
            of.brandId(),
            "Too dear",
            of.flightFrom(),
            of.value(),
            Alarm.OVER_BUDGET);
    return copy(s, s.figures(), s.live(), List.of(alarm), true);
  }

  private static OverviewSnapshot copy(
      OverviewSnapshot s,
      List<OverviewSnapshot.Figure> figures,
      List<LiveFunnel> live,
      boolean anything) {
    return copy(s, figures, live, s.alarmed(), anything);
  }

  private static OverviewSnapshot copy(
      OverviewSnapshot s,
      List<OverviewSnapshot.Figure> figures,
      List<LiveFunnel> live,
      List<WaitingOffer> alarmed,
      boolean anything) {
    return new OverviewSnapshot(
        s.brand(),
        s.span(),
        s.compared(),
        figures,
        s.revenue(),
        s.previousRevenue(),
        s.hours(),
        s.firstDay(),
        live,
        s.topPosts(),
        s.waiting(),
        alarmed,
        s.withoutRate(),
        s.coverage(),
        anything ? FakeDashboard.NOW : null);
  }

  private void until(String selector, Predicate<String> text) {
    Fx.until(
        selector + ", shown: " + texts(selector), () -> texts(selector).stream().anyMatch(text));
  }

  /// Texts of what can be seen, in the order of the scene.
  private List<String> texts(String selector) {
    return Fx.on(
        () ->
            scene.getRoot().lookupAll(selector).stream()
                .filter(OverviewTest::isSeen)
                .map(n -> ((Labeled) n).getText())
                .filter(t -> t != null && !t.isEmpty())
                .toList());
  }

  private static boolean isSeen(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return node instanceof Labeled;
  }

  private TableView<?> table(String selector) {
    return (TableView<?>) scene.lookup(selector);
  }

  private Handler listener() {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        cssWarnings.add(record.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  /// A clock that stands until it is turned.
  private static final class Hands extends Clock {
    private volatile Instant now = FakeDashboard.NOW;

    void turn(Duration on) {
      now = now.plus(on);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void theSelectedRowsOfATableAreCopiedAsText(PulseRobot robot) {
    until(".kpi-value", t -> t.equals("€30,164.11"));
    Fx.run(
        () -> {
          TableView<?> posts = (TableView<?>) scene.lookup("#top-posts");
          posts.requestFocus();
          posts.getSelectionModel().select(1);
        });
    robot.push(KeyCode.CONTROL, KeyCode.C);
    assertThat(copiedTexts).hasSize(1);
    List<String> cells = List.of(copiedTexts.getFirst().split("\t", -1));
    assertThat(cells).hasSize(4);
    assertThat(cells.getFirst()).startsWith("Reply #LumenCart and the Linen Throw");
    assertThat(cells.getLast()).startsWith("€");
  }

  private final class FakeOutlet implements Outlet {
    @Override
    public void copyText(String text) {
      copiedTexts.add(text);
    }

    @Override
    public Optional<Path> askWhereToSave(Window owner, String suggestedName) {
      return Optional.of(folder.resolve(suggestedName));
    }

    @Override
    public void copyPicture(Image picture) {
      copied.add(picture);
    }
  }
}
