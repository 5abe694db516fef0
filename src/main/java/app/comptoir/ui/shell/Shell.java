package app.comptoir.ui.shell;

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

  /// Builds the frame; nothing runs before [#open].
  ///
  /// @param onSettings told when the person changes theme or language
  public Shell(
      ScreenContext context,
      Router router,
      Theming theming,
      UiSettings settings,
      Consumer<UiSettings> onSettings) {
    ShellModel model = new ShellModel(settings, context.services().clock().instant());
    this.router = router;
    this.controller = new ShellController(model, context);
    AttentionModel asks = new AttentionModel();
    this.attention = new AttentionController(asks, context);
    this.view = new ShellView(model, controller, asks, router, context, theming);
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
  }

  /// Ends all subscriptions; the services are not touched.
  public void close() {
    router.close();
    attention.deactivate();
    controller.deactivate();
  }
}
