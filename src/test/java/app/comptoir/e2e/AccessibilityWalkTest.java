package app.comptoir.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Desktop;
import app.comptoir.common.Threads;
import app.comptoir.sandbox.Sandbox;
import app.comptoir.sandbox.SandboxOptions;
import app.comptoir.service.figures.Period;
import app.comptoir.ui.Fx;
import app.comptoir.ui.OnScreen;
import app.comptoir.ui.PulseRobot;
import app.comptoir.ui.StageExtension;
import app.comptoir.ui.chart.ChartCard;
import app.comptoir.ui.fx.HeadlessScreen;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Loading;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.walk.Looker;
import app.comptoir.ui.walk.Rings;
import app.comptoir.ui.walk.Room;
import app.comptoir.ui.walk.Walk;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/// Walks through every screen, tab and sheet of the window over a real workspace: everything has a
/// name, Tab leads everywhere, everything can be read, nothing is cut or in the wrong language.
@OnScreen
@ExtendWith(StageExtension.class)
class AccessibilityWalkTest {
  private static final double LARGEST = 2;

  @TempDir Path folder;
  private final PulseRobot robot = new PulseRobot();
  private final Looker eyes = new Looker(this::part);
  private Stage stage;
  private Sandbox sandbox;
  private Desktop desktop;
  private Window window;
  private Scene scene;

  @Start
  void keep(Stage first) {
    stage = first;
  }

  @BeforeEach
  void open() throws Exception {
    Clock clock = Clock.systemUTC();
    sandbox =
        Sandbox.start(
            new SandboxOptions(5, clock.instant(), 5, 1, 0, clock), Threads.daemons("sandbox"));
    sandbox.awaitHistory();
    sandbox.pauseLive();
    sandbox.knobs().limitRequests(100_000, 100_000);
    for (int i = 1; i <= 4; i++) {
      sandbox.direct("off-vl-%02d".formatted(i), "submitted", null);
    }
    Path directory = folder.resolve("workspace");
    Workspace.create(directory, WorkspaceConfig.platform(sandbox.address().toString()));
    desktop = Desktop.open(directory, sandbox.token("reviewer"), clock);
    window = new Window(stage, desktop);
    scene = Fx.on(stage::getScene);
    Fx.run(
        () -> {
          HeadlessScreen.resize(1366, 768);
          stage.setWidth(1366);
          stage.setHeight(768);
        });
    Fx.until("live", () -> desktop.live().isDone());
  }

  @AfterEach
  void close() throws Exception {
    Fx.run(() -> window.ui().theming().textScaleProperty().set(1));
    Fx.run(() -> window.ui().theming().themeProperty().set(Theme.LIGHT));
    window.close();
    desktop.close();
    sandbox.close();
  }

  @Test
  void everyScreenCanBeUsedByEverybody() throws Exception {
    walk(Locale.UK, Theme.LIGHT, 1);
    walk(Locale.FRANCE, Theme.DARK, 1);
    large(Locale.FRANCE);
    onASmallScreen(Locale.FRANCE);
    assertThat(eyes.found()).isEmpty();
  }

  /// From the smallest window to a large one.
  @Test
  void nothingIsCutBesideRoomAndTheKeyboardIsSeen() throws Exception {
    inWindow(Locale.FRANCE, Theme.DARK, 1024, 700);
    inWindow(Locale.UK, Theme.LIGHT, 1024, 700);
    inWindow(Locale.UK, Theme.LIGHT, 2560, 1440);
    enlarged(Locale.FRANCE, 1920, 1080);
    resize(1366, 768);
    assertThat(eyes.found()).isEmpty();
  }

  @Test
  @Tag("campaign")
  void everyScreenInEveryDress() throws Exception {
    for (Locale language : List.of(Locale.UK, Locale.FRANCE)) {
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
        for (double scale : new double[] {1, 1.25, 1.5, LARGEST}) {
          walk(language, theme, scale);
        }
      }
    }
    assertThat(eyes.found()).isEmpty();
  }

  private void large(Locale language) {
    dress(language, Theme.LIGHT, LARGEST);
    eachPlace(" at 200 %", language);
  }

  /// As on one of 1366 × 768 whose system draws everything a quarter larger.
  private void onASmallScreen(Locale language) {
    dress(language, Theme.LIGHT, 1);
    resize(1093, 614);
    eachPlace(" on a small screen", language);
    resize(1366, 768);
  }

  /// As large as it gets, on a usual screen.
  private void enlarged(Locale language, int width, int height) {
    dress(language, Theme.LIGHT, LARGEST);
    resize(width, height);
    places(" at 200 % in " + width + "x" + height, false);
    dress(language, Theme.LIGHT, 1);
  }

  private void places(String where, boolean rings) {
    for (Destination place : Destination.values()) {
      go(new Place.Whole(place));
      roomy(place + where, rings);
    }
  }

  private void inWindow(Locale language, Theme theme, int width, int height) throws Exception {
    dress(language, theme, 1);
    resize(width, height);
    String where = " in " + width + "x" + height + " " + language.getLanguage();
    places(where, width == 1024);
    asking(where);
    Period usual = Fx.on(() -> window.ui().selection().periodProperty().get());
    // The widest the top of the window gets.
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Period own = new Period.Between(today.minusDays(364), today.minusDays(4));
    Fx.run(() -> window.ui().selection().periodProperty().set(own));
    go(new Place.Whole(Destination.OVERVIEW));
    roomy("own days" + where, false);
    Fx.run(() -> window.ui().selection().periodProperty().set(usual));
    String post = desktop.session().dashboard().posts(selection()).getFirst().post().id();
    go(new Place.OnePost(post));
    roomy("open post" + where, false);
    go(new Place.Whole(Destination.REVENUE));
    tables("tables" + where);
  }

  /// The forms of a decision that asks for words; each takes the place of the buttons.
  private void asking(String where) throws Exception {
    go(new Place.Whole(Destination.OFFERS));
    Fx.until("an offer", () -> scene.lookup("#decide-REVIEW") != null);
    Looker.settle();
    for (KeyCode key : List.of(KeyCode.X, KeyCode.R, KeyCode.A)) {
      robot.push(key);
      Looker.settle();
      assertThat(Fx.on(() -> scene.lookup("#decide-confirm"))).isNotNull();
      roomy("asked by " + key + where, false);
      eyes.picture("asked by " + key + where);
      robot.push(KeyCode.ESCAPE);
      Looker.settle();
    }
    for (String tab : List.of("AUDIT", "AWAY", "QUEUE")) {
      tab(tab);
      Looker.settle();
      roomy(tab + where, false);
      eyes.picture(tab + where);
    }
  }

  private void roomy(String at, boolean rings) {
    eyes.note(at, Fx.on(() -> new Walk(part()).clipped()));
    eyes.note(at, Fx.on(() -> Room.wasted(part())));
    if (rings) {
      eyes.note(at, Fx.on(() -> Rings.missing(part())));
    }
  }

  /// The tables behind the charts have all their columns.
  private void tables(String at) {
    // Some are not in the scene while others are tables.
    List<ChartCard> charts = Fx.on(this::charts);
    Fx.run(() -> charts.forEach(card -> card.tableShownProperty().set(true)));
    Looker.settle();
    roomy(at, false);
    Fx.run(() -> charts.forEach(card -> card.tableShownProperty().set(false)));
  }

  private List<ChartCard> charts() {
    return scene.getRoot().lookupAll(".card-sheet").stream()
        .filter(ChartCard.class::isInstance)
        .map(ChartCard.class::cast)
        .filter(Node::isVisible)
        .toList();
  }

  private void resize(double width, double height) {
    Fx.run(
        () -> {
          stage.setMinWidth(0);
          stage.setMinHeight(0);
          HeadlessScreen.resize((int) width, (int) height);
          stage.setWidth(width);
          stage.setHeight(height);
        });
  }

  private void eachPlace(String where, Locale language) {
    for (Destination place : Destination.values()) {
      go(new Place.Whole(place));
      String at = place + where;
      eyes.whole(at, language);
      eyes.tabs(at);
    }
  }

  private void walk(Locale language, Theme theme, double scale) throws Exception {
    dress(language, theme, scale);
    String dress = " " + language.getLanguage() + " " + theme + " " + scale;
    go(new Place.Whole(Destination.OVERVIEW));
    eyes.look("Overview" + dress, language);
    twins("Overview" + dress);
    go(new Place.Whole(Destination.POSTS));
    eyes.look("Posts" + dress, language);
    String post = desktop.session().dashboard().posts(selection()).getFirst().post().id();
    go(new Place.OnePost(post));
    eyes.look("open post" + dress, language);
    twins("open post" + dress);
    go(new Place.Whole(Destination.FUNNEL));
    eyes.look("Funnel" + dress, language);
    twins("Funnel" + dress);
    go(new Place.Whole(Destination.REVENUE));
    eyes.look("Revenue" + dress, language);
    twins("Revenue" + dress);
    offers(dress, language);
    settings(dress, language);
    sheets(dress, language);
  }

  private void settings(String dress, Locale language) {
    go(new Place.Whole(Destination.SETTINGS));
    List<String> sections =
        Fx.on(
            () ->
                scene.getRoot().lookupAll(".settings-sections .sidebar-entry").stream()
                    .map(Node::getId)
                    .toList());
    assertThat(sections).hasSizeGreaterThan(5);
    for (String section : sections) {
      Fx.run(() -> ((ButtonBase) scene.lookup("#" + section)).fire());
      Looker.settle();
      eyes.look(section.substring("go-section-".length()) + dress, language);
    }
  }

  private app.comptoir.service.figures.Selection selection() {
    return Fx.on(() -> window.ui().selection().selection().orElseThrow());
  }

  private void offers(String dress, Locale language) throws Exception {
    go(new Place.Whole(Destination.OFFERS));
    Fx.until("an offer", () -> scene.lookup("#decide-REVIEW") != null);
    Looker.settle();
    eyes.look("Offers" + dress, language);
    robot.push(KeyCode.A);
    Looker.settle();
    eyes.look("to be confirmed" + dress, language);
    robot.push(KeyCode.ESCAPE);
    tab("AUDIT");
    Looker.settle();
    eyes.look("Audit" + dress, language);
    tab("AWAY");
    Looker.settle();
    eyes.look("Away" + dress, language);
    tab("QUEUE");
    Looker.settle();
  }

  /// Enlarged, it may lie beyond the edge, where the mouse has to scroll first.
  private void tab(String name) {
    Fx.run(() -> ((ButtonBase) scene.lookup("#choice-" + name)).fire());
  }

  private void sheets(String dress, Locale language) {
    go(new Place.Whole(Destination.OVERVIEW));
    robot.push(KeyCode.CONTROL, KeyCode.K);
    Looker.settle();
    eyes.readable("palette" + dress, language);
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.F1);
    Looker.settle();
    eyes.readable("shortcuts" + dress, language);
    robot.push(KeyCode.ESCAPE);
    Looker.settle();
  }

  private void dress(Locale language, Theme theme, double scale) {
    Fx.run(
        () -> {
          window.ui().theming().textScaleProperty().set(scale);
          window.ui().theming().themeProperty().set(theme);
          window.ui().messages().localeProperty().set(language);
        });
    Looker.settle();
  }

  private void go(Place place) {
    Fx.run(() -> window.ui().router().goTo(place));
    try {
      assertThat(
              Fx.on(() -> Loading.done(window.ui().router().screenProperty().get().load()))
                  .get(20, TimeUnit.SECONDS))
          .isTrue();
    } catch (Exception e) {
      throw new AssertionError(place.toString(), e);
    }
    Looker.settle();
  }

  /// What lies on top.
  private Node part() {
    return scene.getRoot().lookupAll(".palette").stream()
        .filter(app.comptoir.ui.control.Nodes::seen)
        .findFirst()
        .orElse(scene.getRoot());
  }

  /// Each chart has its figures as a table, too.
  private void twins(String at) {
    List<String> missing = new ArrayList<>();
    Fx.run(
        () -> {
          for (Node node : scene.getRoot().lookupAll(".card-sheet")) {
            if (node instanceof ChartCard card && card.isVisible()) {
              card.tableShownProperty().set(true);
              if (card.lookupAll(".table-view").isEmpty()) {
                missing.add("no table: " + card.title());
              }
              card.tableShownProperty().set(false);
            }
          }
        });
    eyes.note(at, missing);
  }
}
