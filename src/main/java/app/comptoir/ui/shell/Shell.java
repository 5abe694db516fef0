package app.comptoir.ui.shell;

import app.comptoir.service.Workspaces;
import app.comptoir.ui.fx.Theming;
import app.comptoir.ui.mvc.ScreenContext;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Parent;

/// The window's frame, put together: what a window shows, and how it is closed. FX thread only.
public final class Shell {
  private final ShellController controller;
  private final ShellView view;
  private final AttentionController attention;
  private final Router router;
  private final WorkspacesController workspaces;

  /// Builds the frame of a window that has one workspace; nothing runs before [#open].
  ///
  /// @param onSettings told when the person changes theme or language
  public Shell(
      ScreenContext context,
      Router router,
      Theming theming,
      UiSettings settings,
      Consumer<UiSettings> onSettings) {
    this(context, router, theming, settings, onSettings, Workspaces.NONE);
  }

  /// The same in a window that goes from one workspace to another.
  public Shell(
      ScreenContext context,
      Router router,
      Theming theming,
      UiSettings settings,
      Consumer<UiSettings> onSettings,
      Workspaces workspaces) {
    ShellModel model = new ShellModel(settings, context.services().clock().instant());
    this.router = router;
    this.controller = new ShellController(model, context);
    AttentionModel asks = new AttentionModel();
    this.attention = new AttentionController(asks, context);
    WorkspacesModel others = new WorkspacesModel();
    this.workspaces = new WorkspacesController(others, workspaces, context.services().tasks());
    ShellParts parts = new ShellParts(asks, others, this.workspaces);
    this.view = new ShellView(model, controller, parts, router, context, theming);
    theming
        .themeProperty()
        .addListener((_, _, theme) -> onSettings.accept(settings(settings, theming, context)));
    context
        .messages()
        .localeProperty()
        .addListener((_, _, language) -> onSettings.accept(settings(settings, theming, context)));
  }

  private static UiSettings settings(UiSettings first, Theming theming, ScreenContext context) {
    Locale language = context.messages().localeProperty().get();
    return first.withTheme(theming.themeProperty().get()).withLanguage(language);
  }

  public Parent root() {
    return view.root();
  }

  public Router router() {
    return router;
  }

  /// Begins to follow the data.
  public void open() {
    controller.activate();
    attention.activate();
    workspaces.activate();
  }

  /// Ends all subscriptions; the services are not touched.
  public void close() {
    router.close();
    workspaces.deactivate();
    attention.deactivate();
    controller.deactivate();
  }
}
