package app.comptoir.ui.welcome;

import app.comptoir.service.workspaces.ShopChoice;
import app.comptoir.ui.mvc.Controller;
import java.util.Optional;

/// Takes what a person says of a Shopify shop. Whatever is typed makes what the shop answered
/// before worth nothing.
final class ShopController extends Controller {
  private final ShopModel model;

  ShopController(ShopModel model) {
    this.model = model;
  }

  @Override
  protected void onActivate() {
    whileActive(model.addressProperty().subscribe((_, _) -> typed()));
    whileActive(model.clientProperty().subscribe((_, _) -> typed()));
    whileActive(model.secretProperty().subscribe((_, _) -> typed()));
  }

  private void typed() {
    model.faultProperty().set("");
    model.lookProperty().set(null);
  }

  /// The shop as it may be asked; empty where something is missing, which is said then.
  Optional<ShopChoice> described() {
    String address = model.addressProperty().get().strip();
    String secret = model.secretProperty().get().strip();
    model
        .faultProperty()
        .set(
            address.isEmpty()
                ? "welcome.shopify.none"
                : secret.isEmpty() ? "welcome.shopify.noKey" : "");
    return model.faultProperty().get().isEmpty()
        ? Optional.of(new ShopChoice(address, model.clientProperty().get().strip(), secret))
        : Optional.empty();
  }
}
