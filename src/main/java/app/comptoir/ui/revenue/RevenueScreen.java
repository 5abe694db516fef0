package app.comptoir.ui.revenue;

import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.RememberedHints;
import app.comptoir.ui.mvc.Screen;
import app.comptoir.ui.mvc.ScreenContext;
import app.comptoir.ui.shell.navigation.Navigator;

/// Puts the Revenue screen together.
public final class RevenueScreen {
  private RevenueScreen() {}

  public static Screen create(
      ScreenContext context, Navigator navigator, Outlet outlet, RememberedHints remembered) {
    RevenueModel model = new RevenueModel();
    RevenueController controller =
        new RevenueController(model, context, navigator, new RememberedSplits(remembered));
    RevenueView view = new RevenueView(model, controller, context.messages(), outlet);
    return new Screen(controller, view, model.load());
  }
}
