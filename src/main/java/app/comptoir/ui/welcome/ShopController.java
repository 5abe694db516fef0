package app.comptoir.ui.welcome;

import app.comptoir.service.workspaces.ShopChoice;
import app.comptoir.ui.mvc.Controller;
import java.util.Optional;

/// Takes what a person says of a Shopify shop. Whatever is typed makes what the shop answered
/// before worth nothing.
public final class ShopController extends Controller {
  private final ShopModel model;
  private final WelcomeParts parts;
  private final WelcomeWork work;

  ShopController(ShopModel model, WelcomeParts parts, WelcomeWork work) {
    this.model = model;
    this.parts = parts;
    this.work = work;
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

  /// Asks the shop for itself.
  public void onTest() {
    described()
        .ifPresent(
            choice ->
                work.run("ask shop", () -> parts.steps().look(choice), model.lookProperty()::set));
  }

  /// Follows the shop that has answered.
  public void onFollow() {
    if (model.lookProperty().get() != null) {
      described().ifPresent(choice -> work.begin("shop", () -> parts.steps().shop(choice)));
    }
  }

  /// The shop as it may be asked; empty where something is missing, which is said then.
  private Optional<ShopChoice> described() {
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
