package app.comptoir.ui.shell;

import app.comptoir.common.Tasks;
import app.comptoir.ui.fx.Theming;
import app.comptoir.ui.fx.Zoom;
import app.comptoir.ui.mvc.Screen;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.Shortcut;
import app.comptoir.ui.mvc.View;
import app.comptoir.ui.shell.sheets.Overlays;
import app.comptoir.ui.widget.Exports;
import app.comptoir.ui.widget.NoticeLane;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The frame around the screens, what lies over them, and the keys that work everywhere, see
/// [ShellKeys].
public final class ShellView extends View<StackPane, ShellModel> {
  /// What a screen needs beside the narrow sidebar, in pixels of its own size: a window of 1920 ×
  /// 1080 at 200 % has room for it. In less it scrolls.
  private static final double LEAST_WIDTH = 896;

  private static final double LEAST_HEIGHT = 640;

  /// A window of this size has room for screens and the whole sidebar.
  private static final double FULL_WIDTH = 1180;

  private static final double FULL_HEIGHT = 640;

  private final Router router;
  private final StackPane content = new StackPane();
  private final BorderPane frame = new BorderPane();
  private final StackPane centre = new StackPane();
  private final StackPane layers = new StackPane();
  private final Overlays overlays;
  private final Sheets sheets;
  private final Tour tour;
  private final ObservableValue<Boolean> asking;

  /// Held here: what it hangs on does not hold it.
  private final ObservableValue<Boolean> tight;

  ShellView(
      ShellModel model,
      ShellController controller,
      ShellParts parts,
      Router router,
      ScreenContext context,
      Window window) {
    super(new StackPane(), model);
    this.router = router;
    var messages = context.messages();
    Theming theming = window.theming();
    Tasks tasks = context.services().tasks();
    overlays = new Overlays(messages);
    sheets = new Sheets(messages, overlays, router, window.home(), tasks);
    tour = new Tour(messages, router, layers);
    content.getStyleClass().add("content");
    content.setMinSize(0, 0);
    centre.setMinSize(0, 0);
    VBox.setVgrow(content, Priority.ALWAYS);
    VBox middle =
        new VBox(
            new TopBar(messages, model, router, context.selection()),
            new SyncBanner(messages, model, controller, parts, context.selection()),
            new CrashBanner(messages, model, sheets),
            content);
    Sidebar sidebar = new Sidebar(messages, model, parts, router, context.selection(), theming);
    frame.getStyleClass().add("page");
    // In this order the keyboard goes round.
    frame.setLeft(sidebar);
    frame.setCenter(centre);
    frame.setBottom(new StatusLine(messages, model, controller, context.selection()));
    tight = tight(theming.textScaleProperty());
    tight.subscribe(now -> arrange(middle, sidebar, now));
    ShellActions actions =
        new ShellActions(
            messages,
            router,
            controller,
            sheets,
            new Exports(messages, window.home().outlet()),
            theming);
    actions.tourBy(this::showRound);
    StoreFinds finds = new StoreFinds(context.services());
    Commands commands =
        new Commands(
            messages, router, parts.attention(), context.selection(), theming, actions, finds);
    CommandPalette palette =
        new CommandPalette(
            messages,
            model,
            controller,
            commands::all,
            then -> finds.read(context.selection().selection(), then));
    WorkspaceQuestion question =
        new WorkspaceQuestion(messages, parts.workspaces(), parts.deciding());
    asking = question.visibleProperty();
    layers.getChildren().setAll(frame, palette, overlays, tour, question, new NoticeLane());
    root().getChildren().setAll(new Zoom(layers, theming.textScaleProperty()));
    ShellKeys keys = new ShellKeys(messages, controller, router, sheets, actions, theming);
    List<Shortcut> everywhere = keys.all();
    new Keys(() -> working(keys, everywhere)).listenAt(root());
    sheets.listKeys(everywhere);
    new News(messages, parts.attention(), router, root());
    router.screenProperty().subscribe(this::show);
  }

  /// What the window is dressed by, and where it stands.
  record Window(Theming theming, AtHome home) {}

  /// Shows the window round.
  void showRound() {
    tour.begin();
  }

  Sheets sheets() {
    return sheets;
  }

  /// The keys that work now. What lies over the screens has the keyboard for itself: nothing moves
  /// behind it that nobody sees.
  private List<Shortcut> working(ShellKeys keys, List<Shortcut> everywhere) {
    if (overlays.shownProperty().get() || tour.running() || asking.getValue()) {
      return keys.overSheets();
    }
    return model().paletteShownProperty().get()
        ? keys.overPalette()
        : Stream.concat(everywhere.stream(), screenKeys().stream()).toList();
  }

  private List<Shortcut> screenKeys() {
    Screen screen = router.screenProperty().get();
    return screen == null ? List.of() : screen.view().shortcuts();
  }

  /// Tells whether there is less room than the screens are drawn for: enlarged, on a small screen,
  /// or on one whose system draws everything larger.
  private ObservableValue<Boolean> tight(ObservableDoubleValue scale) {
    return Bindings.createBooleanBinding(
        () ->
            scale.get() > 1
                || (root().getWidth() > 0 && root().getWidth() < FULL_WIDTH)
                || (root().getHeight() > 0 && root().getHeight() < FULL_HEIGHT),
        scale,
        root().widthProperty(),
        root().heightProperty());
  }

  /// In less room the sidebar gives way to its icons, and what does not fit scrolls. Otherwise
  /// nothing of that is there.
  private void arrange(VBox middle, Sidebar sidebar, boolean large) {
    sidebar.narrow(large);
    centre.getChildren().clear();
    middle.setMinSize(large ? LEAST_WIDTH : 0, large ? LEAST_HEIGHT : 0);
    if (!large) {
      centre.getChildren().setAll(middle);
      return;
    }
    ScrollPane scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setMinSize(0, 0);
    scroll.getStyleClass().addAll("edge-to-edge", "bare-scroll");
    centre.getChildren().setAll(scroll);
  }

  private void show(@Nullable Screen screen) {
    if (screen != null) {
      content.getChildren().setAll(screen.view().root());
    }
  }
}
