package app.comptoir.ui;

import app.comptoir.common.Tasks;
import app.comptoir.domain.settings.Look;
import app.comptoir.domain.settings.Settings;
import app.comptoir.service.workspaces.SettingsBook;
import app.comptoir.service.workspaces.UnkeptSettings;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.HeadlessScreen;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.SnapshotCamera;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.mvc.Services;
import app.comptoir.ui.sample.NoActs;
import app.comptoir.ui.sample.NoReviews;
import app.comptoir.ui.shell.UiSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxToolkit;

/// The whole window over made-up figures and settings kept nowhere, no display needed.
public final class SettingsWindow implements AutoCloseable {
  public final SettingsBook book = new UnkeptSettings(Settings.USUAL);
  public final FakeStorage storage = new FakeStorage();
  public final FakeNetwork network = new FakeNetwork();
  public final FakeOrderFiles files = new FakeOrderFiles();
  private final FakeUpdates updates = new FakeUpdates();
  public final PulseRobot robot = new PulseRobot();
  public final Ui ui;
  private final Stage stage;
  private final Files outlet = new Files();
  private final Tasks tasks = Tasks.onVirtualThreads(new FxExecutor());

  public SettingsWindow() {
    try {
      stage = FxToolkit.registerPrimaryStage();
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
    ui = Fx.on(this::build);
  }

  private Ui build() {
    HeadlessScreen.resize(1366, 768);
    FakeDashboard dashboard = new FakeDashboard();
    dashboard.brands = List.of(FakeDashboard.LUMEN);
    stage.setScene(null);
    stage.setX(0);
    stage.setY(0);
    Services services =
        new Services(
            dashboard,
            updates,
            _ -> Optional.empty(),
            new NoReviews(),
            new NoActs(),
            new NoActs(),
            new NoActs(),
            new NoActs(),
            Clock.fixed(FakeDashboard.NOW, ZoneOffset.UTC),
            tasks,
            book,
            storage,
            network,
            files);
    UiSettings first = UiSettings.of(Look.USUAL, Locale.UK, "Sample workspace", true);
    Ui opened =
        Ui.open(
            stage,
            services,
            first,
            outlet,
            now -> book.change(s -> s.withLook(now.into(s.look(), Locale.UK))));
    stage.show();
    return opened;
  }

  /// The history of the brand is being read.
  public void backfill() {
    updates.say(FakeUpdates.backfill());
  }

  public void live() {
    updates.say(FakeUpdates.live());
  }

  public void goHome() {
    Fx.run(() -> ui.router().goTo(new Place.Whole(Destination.OVERVIEW)));
  }

  public String brand() {
    return FakeDashboard.LUMEN.id();
  }

  /// The first node that is seen and fits, or the first that fits.
  public @Nullable Node find(String selector) {
    return Fx.on(
        () -> {
          var all = stage.getScene().getRoot().lookupAll(selector);
          return all.stream()
              .filter(SettingsWindow::seen)
              .findFirst()
              .orElse(all.stream().findFirst().orElse(null));
        });
  }

  public boolean sees(String selector) {
    return Fx.on(
        () ->
            stage.getScene().getRoot().lookupAll(selector).stream().anyMatch(SettingsWindow::seen));
  }

  public void picture(Path file) {
    SnapshotCamera.write(Fx.on(() -> SnapshotCamera.of(stage.getScene())), file);
  }

  /// The next file that is asked for.
  public void chooses(Path file) {
    outlet.chosen = file;
  }

  /// Does what a press on a button does, at once.
  public void fire(String selector) {
    until("seen " + selector, () -> sees(selector));
    Fx.run(() -> ((ButtonBase) Objects.requireNonNull(find(selector))).fire());
  }

  public void click(String selector) {
    until("seen " + selector, () -> sees(selector));
    robot.clickOn(Objects.requireNonNull(find(selector)));
  }

  public void until(String what, Callable<Boolean> condition) {
    Fx.until(what, condition);
  }

  /// The texts of all labels and buttons that are seen.
  public List<String> texts() {
    return Fx.on(
        () -> {
          List<String> texts = new ArrayList<>();
          each(
              stage.getScene().getRoot(),
              node -> {
                if (node instanceof Labeled labeled && labeled.getText() != null) {
                  texts.add(labeled.getText());
                }
              });
          return texts;
        });
  }

  /// Texts of the settings that are cut.
  public List<String> clipped() {
    return Fx.on(
        () -> {
          Node settings = stage.getScene().getRoot().lookup(".settings");
          if (settings == null) {
            return List.of("the settings are not laid out yet");
          }
          List<String> clipped = new ArrayList<>();
          each(
              settings,
              node -> {
                if (node instanceof Labeled labeled && labeled.getText() != null) {
                  labeled.lookupAll(".text").stream()
                      .filter(text -> text.getParent() == labeled)
                      .map(text -> ((Text) text).getText())
                      .filter(drawn -> !labeled.isWrapText() && !drawn.equals(labeled.getText()))
                      .forEach(drawn -> clipped.add(labeled.getText() + " → " + drawn));
                }
              });
          return clipped;
        });
  }

  /// What takes the keys within a node.
  public List<Node> focusable(String selector) {
    return Fx.on(
        () -> {
          List<Node> found = new ArrayList<>();
          each(
              stage.getScene().getRoot().lookup(selector),
              node -> {
                if (node.isFocusTraversable()) {
                  found.add(node);
                }
              });
          return found;
        });
  }

  private static void each(Node node, java.util.function.Consumer<Node> visit) {
    if (!node.isVisible()) {
      return;
    }
    visit.accept(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> each(child, visit));
    }
  }

  private static boolean seen(Node node) {
    for (@Nullable Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    Fx.run(
        () -> {
          ui.close();
          stage.hide();
        });
    tasks.close();
  }

  private static final class Files implements Outlet {
    @Override
    public Optional<Path> askWhereToSave(@Nullable Window owner, String suggestedName) {
      return Optional.of(Path.of(suggestedName));
    }

    private volatile Path chosen = Path.of("old.zip");

    @Override
    public Optional<Path> askForFile(@Nullable Window owner) {
      return Optional.of(chosen);
    }

    @Override
    public void copyPicture(Image picture) {}
  }
}
