package app.comptoir.ui.overview;

import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.mvc.Screen;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.shell.navigation.Navigator;

/// Puts the Overview's triplet together.
public final class OverviewScreen {
  private OverviewScreen() {}

  public static Screen create(ScreenContext context, Navigator navigator, Outlet outlet) {
    OverviewModel model = new OverviewModel();
    OverviewController controller = new OverviewController(model, context, navigator);
    OverviewView view = new OverviewView(model, controller, context.messages(), outlet);
    return new Screen(controller, view, model.load());
  }
}
