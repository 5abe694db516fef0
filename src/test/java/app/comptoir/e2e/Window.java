package app.comptoir.e2e;

import app.comptoir.bootstrap.Desktop;
import app.comptoir.ui.Fx;
import app.comptoir.ui.Ui;
import app.comptoir.ui.fx.FxExecutor;
import app.comptoir.ui.fx.HeadlessScreen;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.Theme;
import app.comptoir.ui.shell.UiSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The program's window over a real workspace, and what a person can read in it. May be asked from
/// the test's thread.
final class Window implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long BETWEEN_LOOKS = Duration.ofMillis(20).toNanos();

  private final Scene scene;
  private final Ui ui;

  Window(Stage stage, Desktop desktop) {
    ui = Fx.on(() -> open(stage, desktop));
    scene = Fx.on(stage::getScene);
    desktop.start();
  }

  private static Ui open(Stage stage, Desktop desktop) {
    HeadlessScreen.resize(1680, 945);
    Ui.paintSkeleton(stage, Theme.LIGHT);
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(1680);
    stage.setHeight(945);
    return Ui.open(
        stage,
        desktop.services(new FxExecutor()),
        new UiSettings(Theme.LIGHT, Locale.UK, "Sample workspace", true),
        new NoOutlet(),
        _ -> {});
  }

  Ui ui() {
    return ui;
  }

  /// The texts of what can be seen, in the order of the scene.
  List<String> texts(String selector) {
    return Fx.on(() -> texts(scene.getRoot(), selector));
  }

  private static List<String> texts(Node within, String selector) {
    return within.lookupAll(selector).stream()
        .filter(Window::seen)
        .filter(Labeled.class::isInstance)
        .map(node -> ((Labeled) node).getText())
        .filter(text -> text != null && !text.isEmpty())
        .toList();
  }

  /// The text of the one thing that is seen under this selector; empty where there is none.
  String text(String selector) {
    List<String> texts = texts(selector);
    return texts.size() == 1 ? texts.getFirst() : "";
  }

  /// The texts of a table's first line, by column: by its identifier or, where it has none, by its
  /// heading.
  Map<String, String> firstLine(String table) {
    return Fx.on(
        () -> {
          Map<String, String> texts = new TreeMap<>();
          for (Node node : scene.getRoot().lookupAll(table + " .table-row-cell")) {
            if (node instanceof TableRow<?> row && row.getIndex() == 0 && seen(row)) {
              for (Node child : row.getChildrenUnmodifiable()) {
                if (child instanceof TableCell<?, ?> cell && cell.getText() != null) {
                  String id = cell.getTableColumn().getId();
                  texts.put(id == null ? cell.getTableColumn().getText() : id, cell.getText());
                }
              }
            }
          }
          return texts;
        });
  }

  /// A table's first line.
  Node firstRow(String table) {
    return Fx.on(
        () ->
            scene.getRoot().lookupAll(table + " .table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> row && row.getIndex() == 0)
                .filter(Window::seen)
                .findFirst()
                .orElseThrow());
  }

  private static boolean seen(Node node) {
    for (@Nullable Parent n = node.getParent(); n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return node.isVisible();
  }

  /// Waits until something is on the screen.
  <T> void await(String what, T expected, Supplier<T> shown) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    T now = shown.get();
    while (!expected.equals(now)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("%s\n  expected %s\n  shown    %s".formatted(what, expected, now));
      }
      Fx.settle();
      LockSupport.parkNanos(BETWEEN_LOOKS);
      now = shown.get();
    }
  }

  @Override
  public void close() {
    Fx.run(ui::close);
  }

  private static final class NoOutlet implements Outlet {
    @Override
    public Optional<Path> askWhereToSave(
        javafx.stage.@Nullable Window owner, String suggestedName) {
      return Optional.empty();
    }

    @Override
    public void copyPicture(Image picture) {}
  }
}
