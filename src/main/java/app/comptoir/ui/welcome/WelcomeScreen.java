package app.comptoir.ui.welcome;

import app.comptoir.service.workspaces.Workspaces.Trouble;
import app.comptoir.ui.fx.Outlet;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.layout.Region;

/// *Welcome*, put together. FX thread only.
public final class WelcomeScreen {
  private final WelcomeController controller;
  private final WelcomeView view;

  private WelcomeScreen(WelcomeController controller, WelcomeView view) {
    this.controller = controller;
    this.view = view;
  }

  /// @param back what goes back to where one came from; not called for [WelcomePurpose#FIRST]
  public static WelcomeScreen create(
      WelcomeParts parts, Outlet outlet, WelcomePurpose purpose, Runnable back) {
    WelcomeModel model = new WelcomeModel(purpose);
    WelcomeController controller = new WelcomeController(model, parts, back);
    return new WelcomeScreen(
        controller, new WelcomeView(model, controller, parts.messages(), outlet));
  }

  public Region root() {
    return view.root();
  }

  /// Shown from now on.
  public void open() {
    controller.activate();
    view.begin();
  }

  /// Looks at order files, as if they had been chosen here.
  public void look(List<Path> files) {
    controller.onFiles(files);
  }

  /// Shows why something came to nothing that was not begun here.
  public void tell(Trouble trouble) {
    controller.tell(trouble);
  }

  /// Shown no more; a sign-in under way ends.
  public void close() {
    controller.deactivate();
  }
}
