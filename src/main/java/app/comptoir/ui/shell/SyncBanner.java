package app.comptoir.ui.shell;

import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.CurrentSelection;
import app.comptoir.ui.widget.Nodes;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Tells over the data, which stays, that the platform cannot be followed at the moment, or that
/// everything is read anew.
final class SyncBanner extends HBox {
  SyncBanner(
      Messages messages, ShellModel model, ShellController controller, CurrentSelection selection) {
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
                        model.nowProperty().get(),
                        StatusLine.zone(selection)),
                model.connectionProperty(),
                model.nowProperty(),
                selection.brandProperty(),
                messages.formatsProperty()));
    Button again = new Button();
    again.setId("sync-try-again");
    again.textProperty().bind(messages.text("state.tryAgain"));
    again.setMinWidth(Region.USE_PREF_SIZE);
    again.setOnAction(_ -> controller.onResume());
    getChildren().addAll(Nodes.icon("fth-alert-triangle"), text, Nodes.spacer(), again);
    Nodes.shownWhen(again, model.connectionProperty().map(c -> c.state().broken()));
    Nodes.shownWhen(this, model.connectionProperty().map(Connection::told));
  }
}
