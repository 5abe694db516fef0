package app.comptoir.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.common.Tasks;
import app.comptoir.domain.settings.Settings;
import app.comptoir.service.workspaces.OneWorkspace;
import app.comptoir.service.workspaces.UnkeptSettings;
import app.comptoir.service.workspaces.Workspaces;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.CrashReport;
import app.comptoir.ui.fx.Diagnostics;
import app.comptoir.ui.fx.Fonts;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.HeadlessScreen;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.RememberedHints;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Services;
import app.comptoir.ui.sample.NoActs;
import app.comptoir.ui.sample.NoReviews;
import app.comptoir.ui.shell.AtHome;
import app.comptoir.ui.shell.UiSettings;
import app.comptoir.ui.walk.Looker;
import app.comptoir.ui.walk.Seen;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/// The window as a part of somebody's desktop: keys, help, size, tour, paper, and what goes wrong.
@OnScreen
@ExtendWith(StageExtension.class)
class AtHomeTest implements Outlet, RememberedHints, Diagnostics {
  private static final String STACK = "java.lang.IllegalStateException: planted";

  private final Map<String, String> memory = new HashMap<>();
  private final List<List<String>> pages = new ArrayList<>();
  private final List<String> copied = new ArrayList<>();
  private Printed printer = Printed.DONE;
  private final List<Consumer<CrashReport>> watching = new ArrayList<>();
  private Services services;
  private Ui ui;
  private Stage stage;
  private Scene scene;

  @Start
  void start(Stage first) {
    HeadlessScreen.resize(1366, 768);
    Fonts.load();
    stage = first;
    services =
        new Services(
            new FakeDashboard(),
            new FakeUpdates(),
            _ -> Optional.empty(),
            new NoReviews(),
            new NoActs(),
            new NoActs(),
            new NoActs(),
            new NoActs(),
            Clock.fixed(FakeDashboard.NOW, ZoneOffset.UTC),
            Tasks.onVirtualThreads(new FxExecutor()),
            new UnkeptSettings(Settings.USUAL),
            null,
            null,
            null);
    memory.put("tour.seen", "0.0.9");
    memory.put("version.seen", "0.1.0");
    open();
  }

  private void open() {
    stage.setScene(null);
    ui =
        Ui.open(
            stage,
            services,
            new UiSettings(Theme.LIGHT, Locale.UK, "Sample workspace", true),
            new AtHome(
                this,
                this,
                this,
                OneWorkspace.ONLY,
                app.comptoir.service.notices.SystemNotices.NONE),
            _ -> {});
    scene = stage.getScene();
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(1366);
    stage.setHeight(768);
    stage.show();
  }

  private void again() {
    Fx.run(ui::close);
    Fx.run(this::open);
  }

  @AfterEach
  void close() {
    Fx.run(ui::close);
  }

  @Test
  void theSheetListsEveryKeyThatIsBound(PulseRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
    Fx.until("Offers", () -> ui.router().destinationProperty().get() == Destination.OFFERS);
    robot.push(KeyCode.F1);
    Fx.until("the sheet", () -> scene.lookup(".shortcut-rows") != null);
    List<String> told = texts(".shortcut-what");
    List<String> bound =
        Fx.on(() -> ui.router().screenProperty().get().view().shortcuts()).stream()
            .map(shortcut -> ui.messages().now(shortcut.key()))
            .toList();
    assertThat(bound).hasSizeGreaterThan(8);
    assertThat(told).endsWith(bound.toArray(String[]::new)).contains("Larger", "Offers");
    assertThat(texts(".key-cap")).contains("Ctrl", "K", "?", "/", "A", "X", "Esc", "F1", "↓");
    robot.push(KeyCode.ESCAPE);
    Fx.until("closed", () -> scene.lookup(".shortcut-rows") == null);
  }

  @Test
  void ctrlPlusMakesEverythingLargerUpToTwiceAndZeroUndoesIt(PulseRobot robot) {
    double before = width("#go-OVERVIEW .ikonli-font-icon");
    robot.push(KeyCode.CONTROL, KeyCode.ADD);
    assertThat(scale()).isEqualTo(1.125);
    for (int i = 0; i < 12; i++) {
      robot.push(KeyCode.CONTROL, KeyCode.ADD);
    }
    assertThat(scale()).isEqualTo(2);
    assertThat(width("#go-OVERVIEW .ikonli-font-icon")).isCloseTo(2 * before, byOnePixel());
    robot.push(KeyCode.CONTROL, KeyCode.MINUS);
    assertThat(scale()).isEqualTo(1.875);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    assertThat(scale()).isEqualTo(1);
    assertThat(width("#go-OVERVIEW .ikonli-font-icon")).isCloseTo(before, byOnePixel());
  }

  private static org.assertj.core.data.Offset<Double> byOnePixel() {
    return org.assertj.core.data.Offset.offset(1.5);
  }

  private double width(String selector) {
    return Fx.on(
        () -> {
          scene.getRoot().layout();
          Node node = scene.lookup(selector);
          return node.localToScene(node.getLayoutBounds()).getWidth();
        });
  }

  private double scale() {
    return Fx.on(() -> ui.theming().textScaleProperty().get());
  }

  @Test
  void f1OnAFigureTellsItsDefinition(PulseRobot robot) {
    Fx.until("figures", () -> scene.lookup("#kpi-0 .help-button") != null);
    Fx.until("net sales", () -> texts("#kpi-0 .kpi-name").contains("Net sales"));
    Fx.run(() -> scene.lookup("#kpi-0 .help-button").requestFocus());
    robot.push(KeyCode.F1);
    Fx.until(
        "the definition", () -> popup(".help-formula").contains("Gross − discounts − returns"));
    assertThat(popup(".help-measure").getFirst()).contains("returns on the day they are processed");
    robot.push(KeyCode.ESCAPE);
    Fx.until("closed", () -> popup(".help-formula").isEmpty());
  }

  private static List<String> popup(String selector) {
    return Window.getWindows().stream()
        .filter(Window::isShowing)
        .flatMap(w -> w.getScene().getRoot().lookupAll(selector).stream())
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  @Test
  void aScreenIsPrintedWithItsNameAndWhoseFiguresTheyAre(PulseRobot robot) {
    Fx.until("figures", () -> texts("#kpi-0 .kpi-name").contains("Net sales"));
    robot.push(KeyCode.CONTROL, KeyCode.P);
    assertThat(pages).hasSize(1);
    assertThat(pages.getFirst())
        .containsExactly("Overview", "Sample workspace · Simulated data", "Printed from Comptoir");
    printer = Printed.NO_PRINTER;
    robot.push(KeyCode.CONTROL, KeyCode.P);
    Fx.until(
        "one sentence",
        () -> texts(".notice-pill").contains("There is no printer on this computer. (PRINT-2)"));
    assertThat(Fx.on(this::underTheNotice)).as("acts, and is covered").isEmpty();
  }

  /// What can have the keyboard, and lies where the notice does.
  private List<Node> underTheNotice() {
    Bounds notice = inScene(scene.lookup(".notice-pill"));
    return Seen.nodes(scene.getRoot()).stream()
        .filter(Node::isFocusTraversable)
        .filter(node -> inScene(node).intersects(notice))
        .toList();
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void theTourIsShownOnceInTheSampleAndEscEndsIt(PulseRobot robot) {
    assertThat(Fx.on(() -> scene.lookup(".tour").isVisible())).isFalse();
    memory.remove("tour.seen");
    again();
    Fx.until("the tour", () -> scene.lookup(".tour").isVisible());
    Fx.until("the first step", () -> scene.lookup("#tour-next").isFocused());
    assertThat(texts(".tour-bubble .sheet-title")).containsExactly("The figures that matter");
    robot.push(KeyCode.ENTER);
    Fx.until("the second", () -> texts(".tour-bubble .sheet-title").contains("Money, day by day"));
    Fx.until("its frame", () -> scene.lookup(".tour-frame").isVisible());
    robot.push(KeyCode.ESCAPE);
    assertThat(Fx.on(() -> scene.lookup(".tour").isVisible())).isFalse();
    again();
    assertThat(memory).containsKey("tour.seen");
    assertThat(Fx.on(() -> scene.lookup(".tour").isVisible())).isFalse();
  }

  @Test
  void noKeyActsBehindWhatLiesOverTheScreens(PulseRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    Fx.until("Posts", () -> ui.router().destinationProperty().get() == Destination.POSTS);
    robot.push(KeyCode.F1);
    Fx.until("the sheet", () -> scene.lookup(".shortcut-rows") != null);
    nothingActsBehind(robot, ".palette.sheet");
    robot.push(KeyCode.ESCAPE);
    Fx.until("closed", () -> scene.lookup(".shortcut-rows") == null);

    Fx.run(() -> ui.tell(new Workspaces.Trouble("WS-1", "It came to nothing.")));
    nothingActsBehind(robot, "#workspace-question");
    robot.push(KeyCode.ESCAPE);
    Fx.until("closed", () -> !scene.lookup("#workspace-question").isVisible());

    robot.push(KeyCode.CONTROL, KeyCode.K);
    Fx.until("open", () -> scene.lookup("#palette-field").isFocused());
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    assertThat(Fx.on(() -> ui.router().destinationProperty().get())).isEqualTo(Destination.POSTS);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    assertThat(Fx.on(() -> Nodes.seen(scene.lookup("#palette-field")))).isFalse();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    Fx.until("Funnel", () -> ui.router().destinationProperty().get() == Destination.FUNNEL);
  }

  @Test
  void noKeyActsBehindTheTour(PulseRobot robot) {
    memory.remove("tour.seen");
    again();
    Fx.until("the first step", () -> scene.lookup("#tour-next").isFocused());
    nothingActsBehind(robot, ".tour-bubble");
    robot.push(KeyCode.ESCAPE);
    assertThat(Fx.on(() -> scene.lookup(".tour").isVisible())).isFalse();
  }

  /// The keyboard stays where it is, and so does all behind it; only the size follows its keys.
  private void nothingActsBehind(PulseRobot robot, String selector) {
    Destination before = Fx.on(() -> ui.router().destinationProperty().get());
    robot.push(KeyCode.SLASH);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.push(KeyCode.CONTROL, KeyCode.P);
    assertThat(Fx.on(() -> ui.router().destinationProperty().get())).isEqualTo(before);
    assertThat(Fx.on(() -> Nodes.seen(scene.lookup("#palette-field")))).isFalse();
    assertThat(pages).isEmpty();
    assertThat(Fx.on(() -> within(scene.lookup(selector), scene.getFocusOwner()))).isTrue();
    robot.push(KeyCode.CONTROL, KeyCode.ADD);
    assertThat(scale()).isEqualTo(1.125);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
  }

  private static boolean within(Node part, @Nullable Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n == part) {
        return true;
      }
    }
    return false;
  }

  @Test
  void whatIsNewIsShownOnceAfterAnUpdate() {
    memory.put("version.seen", "0.0.9");
    again();
    Fx.until("what is new", () -> scene.lookup(".news-rows") != null);
    again();
    assertThat(Fx.on(() -> scene.lookup(".news-rows"))).isNull();
  }

  @Test
  void whatGoesWrongIsABannerAndCanBeReadAndCopied(PulseRobot robot) {
    assertThat(Fx.on(() -> scene.lookup(".crash-banner").isVisible())).isFalse();
    crash();
    Fx.until("the banner", () -> scene.lookup(".crash-banner").isVisible());
    assertThat(texts(".crash-banner .label").getFirst()).endsWith("(APP-2)");
    robot.clickOn("Read");
    Fx.until("the report", () -> scene.lookup("#crash-text") != null);
    assertThat(Fx.on(() -> ((TextArea) scene.lookup("#crash-text")).getText())).isEqualTo(STACK);
    robot.clickOn("Copy");
    assertThat(copied).containsExactly(STACK);
    robot.push(KeyCode.ESCAPE);
    Fx.until("closed", () -> scene.lookup("#crash-text") == null);
  }

  private void crash() {
    CrashReport report = new CrashReport("APP-2", STACK, Path.of("crash-1.txt"));
    watching.forEach(window -> window.accept(report));
  }

  /// What knows of crashes outlives the window; all of the window would live with it.
  @Test
  void aWindowThatIsClosedIsToldNothingMore() {
    again();
    assertThat(watching).hasSize(1);
    Fx.run(ui::close);
    assertThat(watching).isEmpty();
  }

  @Test
  void theLogIsFoundByTypingAndReadWhileItIsOpen(PulseRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    Fx.until("open", () -> scene.lookup("#palette-field").isFocused());
    robot.write("open the log").push(KeyCode.ENTER);
    Fx.until("the log", () -> scene.lookup("#log-lines") != null);
    Fx.until("its lines", () -> texts("#log-lines .list-cell").stream().anyMatch(STACK::equals));
  }

  @Test
  void everySheetCanBeUsedByEverybody(PulseRobot robot) {
    Looker eyes = new Looker(this::onTop);
    everySheet(robot, eyes, Locale.UK, Theme.LIGHT, 1);
    everySheet(robot, eyes, Locale.FRANCE, Theme.DARK, 2);
    assertThat(eyes.found()).isEmpty();
  }

  private void everySheet(
      PulseRobot robot, Looker eyes, Locale language, Theme theme, double scale) {
    Fx.run(
        () -> {
          ui.messages().localeProperty().set(language);
          ui.theming().themeProperty().set(theme);
          ui.theming().textScaleProperty().set(scale);
        });
    String dress = " " + language.getLanguage() + " " + theme + " " + scale;
    for (String sheet : List.of("log", "news", "shortcuts", "tour")) {
      robot.push(KeyCode.CONTROL, KeyCode.K);
      Fx.until("open", () -> scene.lookup("#palette-field").isFocused());
      Fx.run(
          () ->
              ((TextInputControl) scene.lookup("#palette-field"))
                  .setText(ui.messages().now("palette.do." + sheet)));
      Looker.settle();
      robot.push(KeyCode.ENTER);
      Looker.settle();
      eyes.readable(sheet + dress, language);
      robot.push(KeyCode.ESCAPE);
    }
    crash();
    Looker.settle();
    eyes.readable("crash banner" + dress, language);
    Fx.run(() -> press(scene.lookup(".crash-banner"), ui.messages().now("crash.read")));
    Looker.settle();
    eyes.readable("crash" + dress, language);
    robot.push(KeyCode.ESCAPE);
  }

  private static void press(Node within, String words) {
    within.lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(button -> words.equals(button.getText()))
        .findFirst()
        .orElseThrow()
        .fire();
  }

  private Node onTop() {
    return scene.getRoot().lookupAll(".palette").stream()
        .filter(app.comptoir.ui.control.Nodes::seen)
        .findFirst()
        .orElse(scene.getRoot());
  }

  private List<String> texts(String selector) {
    return Fx.on(
        () ->
            scene.getRoot().lookupAll(selector).stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList());
  }

  @Override
  public Optional<Path> askWhereToSave(@Nullable Window owner, String suggestedName) {
    return Optional.empty();
  }

  @Override
  public void copyPicture(Image picture) {}

  @Override
  public void copyText(String text) {
    copied.add(text);
  }

  @Override
  public Printed print(@Nullable Window owner, Function<Dimension2D, Region> page) {
    Region sheet = page.apply(new Dimension2D(780, 540));
    pages.add(
        Stream.of(sheet)
            .flatMap(node -> node.getChildrenUnmodifiable().stream())
            .filter(Labeled.class::isInstance)
            .map(node -> ((Labeled) node).getText())
            .toList());
    return printer;
  }

  @Override
  public Optional<String> get(String key) {
    return Optional.ofNullable(memory.get(key));
  }

  @Override
  public void put(String key, String value) {
    memory.put(key, value);
  }

  @Override
  public String version() {
    return "0.1.0";
  }

  @Override
  public List<String> lastLines(int count) {
    return List.of(STACK);
  }

  @Override
  public Path logFolder() {
    return Path.of("");
  }

  @Override
  public Subscription onCrash(Consumer<CrashReport> listener) {
    watching.add(listener);
    return () -> watching.remove(listener);
  }
}
