package app.comptoir.ui.shell;

import app.comptoir.service.workspaces.Workspaces.Access;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.CurrentSelection;
import app.comptoir.ui.shell.keys.ConnectionText;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Tells over the data, which stays, that the platform cannot be followed at the moment, that
/// everything is read anew, or that some brands cannot be read.
final class SyncBanner extends HBox {
  SyncBanner(
      Messages messages,
      ShellModel model,
      ShellController controller,
      ShellParts parts,
      CurrentSelection selection) {
    getStyleClass().add("sync-banner");
    setAlignment(Pos.CENTER_LEFT);
    ConnectionText words = new ConnectionText(messages);
    Label text = new Label();
    text.setWrapText(true);
    text.setMinWidth(0);
    text.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    words.banner(
                        model.connectionProperty().get(),
                        model.leftOut(),
                        model.nowProperty().get(),
                        StatusLine.zone(selection)),
                model.connectionProperty(),
                model.leftOut(),
                model.nowProperty(),
                selection.brandProperty(),
                messages.formatsProperty()));
    Button again = new Button();
    again.setId("sync-try-again");
    again.textProperty().bind(messages.text("state.tryAgain"));
    again.setMinWidth(Region.USE_PREF_SIZE);
    again.setOnAction(_ -> controller.onResume());
    Button signIn = Buttons.text(messages, "banner.signIn", parts.deciding()::onSignInAgain);
    signIn.setId("sign-in-again");
    getChildren().addAll(Nodes.icon("fth-alert-triangle"), text, Nodes.spacer(), signIn, again);
    ObservableValue<Boolean> signedOut =
        Bindings.createBooleanBinding(
            () ->
                model.connectionProperty().get().signedOut()
                    && parts.workspaces().accessProperty().get() != Access.NOT_NEEDED,
            model.connectionProperty(),
            parts.workspaces().accessProperty());
    Nodes.shownWhen(signIn, signedOut);
    Nodes.shownWhen(
        again,
        Bindings.createBooleanBinding(
            () ->
                (model.connectionProperty().get().state().broken() || !model.leftOut().isEmpty())
                    && !signedOut.getValue(),
            model.connectionProperty(),
            model.leftOut(),
            signedOut));
    Nodes.shownWhen(
        this,
        Bindings.createBooleanBinding(
            () -> model.connectionProperty().get().told() || !model.leftOut().isEmpty(),
            model.connectionProperty(),
            model.leftOut()));
  }
}
