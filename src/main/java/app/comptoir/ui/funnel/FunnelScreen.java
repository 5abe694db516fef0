package app.comptoir.ui.funnel;

import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.mvc.Screen;
import app.comptoir.ui.mvc.ScreenContext;

/// Puts the Funnel screen together.
public final class FunnelScreen {
  private FunnelScreen() {}

  public static Screen create(ScreenContext context, Outlet outlet) {
    FunnelModel model = new FunnelModel();
    FunnelController controller = new FunnelController(model, context);
    FunnelView view = new FunnelView(model, controller, context, outlet);
    return new Screen(controller, view, model.load());
  }
}
