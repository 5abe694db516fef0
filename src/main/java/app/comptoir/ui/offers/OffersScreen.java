package app.comptoir.ui.offers;

import app.comptoir.ui.mvc.Screen;
import app.comptoir.ui.mvc.ScreenContext;

/// Puts the Offers screen together.
public final class OffersScreen {
  private OffersScreen() {}

  public static Screen create(ScreenContext context) {
    OffersModel model = new OffersModel(context.services().clock().instant());
    OffersController controller = new OffersController(model, context);
    OffersView view = new OffersView(model, controller, context);
    return new Screen(controller, view, model.load());
  }
}
