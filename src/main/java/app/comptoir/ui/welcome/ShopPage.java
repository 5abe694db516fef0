package app.comptoir.ui.welcome;

import app.comptoir.service.workspaces.ShopLook;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A Shopify shop and its key, and what it answers.
final class ShopPage extends VBox {
  private final Messages messages;
  private final TextField address = new TextField();

  ShopPage(Messages messages, WelcomeModel model, WelcomeController controller) {
    this.messages = messages;
    ShopModel shop = model.shop();
    getStyleClass().addAll("card-sheet", "welcome-form");
    Label where = wrapped("welcome.shopify.where", "welcome-text");
    VBox client = labelled("client", new TextField(), shop.clientProperty());
    VBox secret = labelled("secret", new PasswordField(), shop.secretProperty());
    HBox.setHgrow(client, Priority.ALWAYS);
    HBox.setHgrow(secret, Priority.ALWAYS);
    HBox keys = new HBox(client, secret);
    keys.getStyleClass().add("file-fields");
    Label fault = Nodes.label(message(shop.faultProperty()), "field-fault");
    fault.setId("shop-fault");
    fault.setWrapText(true);
    Nodes.shownWhen(fault, shop.faultProperty().isNotEmpty());
    Label forgotten = wrapped("welcome.shopify.forgotten", "notice-text");
    forgotten.setGraphic(Nodes.icon("fth-info"));
    Nodes.shownWhen(forgotten, model.keepsProperty().not());
    VBox fields =
        new VBox(
            labelled("address", address, shop.addressProperty()),
            keys,
            fault,
            answer(shop),
            forgotten,
            buttons(model, controller));
    fields.getStyleClass().add("welcome-fields");
    getChildren().addAll(Nodes.label(messages, "welcome.shopify", "card-title"), where, fields);
  }

  private HBox buttons(WelcomeModel model, WelcomeController controller) {
    Button back = Buttons.text(messages, "welcome.back", controller::onBack);
    back.setId("welcome-back");
    Button test = Buttons.text(messages, "welcome.shopify.test", controller.shop()::onTest);
    test.setId("shop-test");
    test.defaultButtonProperty().bind(model.shop().lookProperty().isNull());
    Button follow = Buttons.text(messages, "welcome.shopify.follow", controller.shop()::onFollow);
    follow.setId("shop-follow");
    follow.defaultButtonProperty().bind(model.shop().lookProperty().isNotNull());
    follow.disableProperty().bind(model.shop().lookProperty().isNull());
    HBox buttons = new HBox(back, Nodes.spacer(), test, follow);
    buttons.getStyleClass().add("file-fields");
    buttons.disableProperty().bind(model.busyProperty());
    return buttons;
  }

  /// What the shop answered, and what it does not tell.
  private VBox answer(ShopModel shop) {
    Label words =
        Nodes.label(
            Bindings.createStringBinding(
                () -> {
                  ShopLook look = shop.lookProperty().get();
                  return look == null
                      ? ""
                      : messages.now(
                          "welcome.shopify.answer",
                          Texts.oneLine(look.name()),
                          look.currency().getCurrencyCode(),
                          look.zone().getId(),
                          messages.formats().date(look.from().atZone(look.zone()).toLocalDate()));
                },
                shop.lookProperty(),
                messages.formatsProperty()));
    words.setId("shop-answer");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setGraphic(Nodes.icon("fth-check"));
    Label wall = wrapped("welcome.shopify.walled", "notice-text");
    wall.setId("shop-wall");
    wall.setGraphic(Nodes.icon("fth-info"));
    Nodes.shownWhen(wall, shop.lookProperty().map(ShopLook::walled).orElse(false));
    VBox box = new VBox(words, wall);
    box.getStyleClass().add("welcome-fields");
    return Nodes.shownWhen(box, shop.lookProperty().isNotNull());
  }

  private ObservableValue<String> message(ObservableValue<String> key) {
    return Bindings.createStringBinding(
        () -> key.getValue().isEmpty() ? "" : messages.now(key.getValue()),
        key,
        messages.formatsProperty());
  }

  private Label wrapped(String key, String style) {
    Label label = Nodes.label(messages, key, style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private VBox labelled(String name, TextField field, StringProperty value) {
    String key = "welcome.shopify." + name;
    field.setId("shop-" + name);
    field.textProperty().bindBidirectional(value);
    field
        .promptTextProperty()
        .bind(messages.text(name.equals("address") ? "welcome.shopify.prompt" : key + "Prompt"));
    Label label = Nodes.label(messages, key, "field-label");
    label.setLabelFor(field);
    field.accessibleTextProperty().bind(messages.text(key));
    return new VBox(label, field);
  }

  void begin() {
    address.requestFocus();
  }
}
