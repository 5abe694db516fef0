package app.comptoir.ui.shell;

import app.comptoir.ui.fx.Theming;
import app.comptoir.ui.mvc.Destination;
import app.comptoir.ui.mvc.Place;
import app.comptoir.ui.mvc.Screen;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.mvc.View;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The frame around the screens, and the keys that work everywhere: Ctrl/⌘+1…n go to a screen,
/// Ctrl/⌘+K opens the palette, Ctrl/⌘+comma the settings, `/` goes to the screen's search field.
public final class ShellView extends View<StackPane, ShellModel> {
  private static final KeyCombination PALETTE =
      new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination SETTINGS =
      new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN);

  private final ShellController controller;
  private final Router router;
  private final StackPane content = new StackPane();

  ShellView(
      ShellModel model,
      ShellController controller,
      ShellParts parts,
      Router router,
      ScreenContext context,
      Theming theming) {
    super(new StackPane(), model);
    this.controller = controller;
    this.router = router;
    content.getStyleClass().add("content");
    content.setMinSize(0, 0);
    VBox.setVgrow(content, Priority.ALWAYS);
    VBox middle =
        new VBox(
            new TopBar(context.messages(), model, router, context.selection()),
            new SyncBanner(context.messages(), model, controller, parts, context.selection()),
            content);
    BorderPane frame = new BorderPane(middle);
    frame.getStyleClass().add("page");
    frame.setLeft(
        new Sidebar(context.messages(), model, parts, router, context.selection(), theming));
    frame.setBottom(new StatusLine(context.messages(), model, controller, context.selection()));
    Commands commands =
        new Commands(context.messages(), router, parts.attention(), context.selection(), theming);
    CommandPalette palette =
        new CommandPalette(context.messages(), model, controller, commands::all);
    WorkspaceQuestion question =
        new WorkspaceQuestion(context.messages(), parts.workspaces(), parts.deciding());
    root().getChildren().setAll(frame, palette, question);
    root().addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    root().addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
    new News(context.messages(), parts.attention(), router, root());
    router.screenProperty().subscribe(this::show);
  }

  private void show(@Nullable Screen screen) {
    if (screen != null) {
      content.getChildren().setAll(screen.view().root());
    }
  }

  private void onKey(KeyEvent e) {
    if (PALETTE.match(e)) {
      controller.onPalette(!model().paletteShownProperty().get());
      e.consume();
    } else if (SETTINGS.match(e)) {
      router.goTo(new Place.Whole(Destination.SETTINGS));
      e.consume();
    } else if (e.isShortcutDown() && e.getCode().isDigitKey()) {
      goToNumber(e);
    }
  }

  /// By the character, not the key: where `/` lies depends on the keyboard.
  private void onTyped(KeyEvent e) {
    Screen screen = router.screenProperty().get();
    if ("/".equals(e.getCharacter())
        && !(e.getTarget() instanceof TextInputControl)
        && screen != null
        && screen.view().focusSearch()) {
      e.consume();
    }
  }

  private void goToNumber(KeyEvent e) {
    List<Destination> places = router.destinations();
    int number = e.getCode().getCode() - KeyCode.DIGIT1.getCode();
    if (number >= 0 && number < places.size()) {
      router.goTo(new Place.Whole(places.get(number)));
      e.consume();
    }
  }
}
