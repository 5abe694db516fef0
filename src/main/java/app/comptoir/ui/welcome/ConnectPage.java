package app.comptoir.ui.welcome;

import app.comptoir.service.workspaces.FirstSteps.Waiting;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The address of a platform, and the wait while the person signs in in the browser.
final class ConnectPage extends VBox {
  private final WelcomeModel model;
  private final TextField address = new TextField();
  private final Button go;
  private final Button cancel;

  ConnectPage(Messages messages, WelcomeModel model, WelcomeController controller, Outlet outlet) {
    this.model = model;
    getStyleClass().addAll("card-sheet", "welcome-form");
    boolean again = model.purpose() == WelcomePurpose.SIGN_IN;
    address.setId("connect-address");
    address.textProperty().bindBidirectional(model.addressProperty());
    address.promptTextProperty().bind(messages.text("welcome.connect.prompt"));
    address.setEditable(!again);
    Label label = Nodes.label(messages, "welcome.connect.address", "field-label");
    label.setLabelFor(address);
    Label fault =
        Nodes.label(
            Bindings.createStringBinding(
                () -> {
                  String key = model.addressFaultProperty().get();
                  return key.isEmpty() ? "" : messages.now(key);
                },
                model.addressFaultProperty(),
                messages.formatsProperty()),
            "field-fault");
    fault.setId("connect-fault");
    fault.setWrapText(true);
    Nodes.shownWhen(fault, fault.textProperty().isNotEmpty());
    Label forgotten = Nodes.label(messages, "welcome.connect.forgotten", "notice-text");
    forgotten.setId("connect-forgotten");
    forgotten.setWrapText(true);
    forgotten.setGraphic(Nodes.icon("fth-info"));
    Nodes.shownWhen(forgotten, model.keepsProperty().not());

    go = Buttons.text(messages, "welcome.connect.signIn", controller.connect()::onConnect);
    go.setId("connect-go");
    go.setDefaultButton(true);
    Button back = Buttons.text(messages, "welcome.back", controller::onBack);
    back.setId("welcome-back");
    HBox buttons = new HBox(back, Nodes.spacer(), go);
    buttons.disableProperty().bind(model.busyProperty());
    ObservableValue<Boolean> away = model.waitingProperty().map(w -> w != null).orElse(false);
    cancel = Buttons.text(messages, "welcome.cancel", controller.connect()::onCancel);
    cancel.setId("connect-cancel");
    VBox wait = Nodes.shownWhen(waiting(messages, outlet), away);
    VBox form = new VBox(label, address, fault, forgotten, buttons);
    form.getStyleClass().add("welcome-fields");
    Nodes.shownWhen(form, away.map(now -> !now));
    getChildren()
        .addAll(
            Nodes.label(messages, again ? "welcome.signIn" : "welcome.connect", "card-title"),
            form,
            wait);
    model
        .waitingProperty()
        .subscribe(
            now -> {
              if (now != null) {
                cancel.requestFocus();
              }
            });
  }

  private VBox waiting(Messages messages, Outlet outlet) {
    ProgressIndicator turning = new ProgressIndicator();
    turning.setMaxSize(28, 28);
    turning.accessibleTextProperty().bind(messages.text("state.loading"));
    Label words =
        Nodes.label(
            Bindings.createStringBinding(
                () -> {
                  Waiting now = model.waitingProperty().get();
                  return messages.now(
                      now == null || now.opened()
                          ? "welcome.connect.waiting"
                          : "welcome.connect.byHand");
                },
                model.waitingProperty(),
                messages.formatsProperty()));
    words.setId("connect-waiting");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    HBox line = new HBox(turning, words);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("welcome-wait");
    TextField shown = new TextField();
    shown.setId("connect-link");
    shown.setEditable(false);
    shown
        .textProperty()
        .bind(model.waitingProperty().map(w -> w == null ? "" : w.address()).orElse(""));
    shown.accessibleTextProperty().bind(messages.text("welcome.connect.link"));
    Button copy =
        Buttons.text(messages, "welcome.connect.copy", () -> outlet.copyText(shown.getText()));
    copy.setId("connect-copy");
    HBox buttons = new HBox(cancel, Nodes.spacer(), copy);
    VBox box = new VBox(line, shown, buttons);
    box.getStyleClass().add("welcome-fields");
    return box;
  }

  void begin() {
    if (model.purpose() == WelcomePurpose.SIGN_IN) {
      go.requestFocus();
    } else {
      address.requestFocus();
    }
  }
}
