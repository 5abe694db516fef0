package app.comptoir.ui.settings.imports;

import app.comptoir.service.workspaces.FileLook;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Kinds of export that were saved under names of one's own, to be deleted. Not there while there
/// are none.
final class SavedKinds extends VBox {
  private final Messages messages;
  private final ImportsController controller;
  private final VBox rows = new VBox();

  SavedKinds(Messages messages, ImportsModel model, ImportsController controller) {
    this.messages = messages;
    this.controller = controller;
    setId("saved-kinds");
    getStyleClass().add("setting-section");
    rows.getStyleClass().add("setting-rows");
    getChildren().setAll(Nodes.label(messages, "imports.saved", "setting-example"), rows);
    model.savedProperty().subscribe(this::show);
    Nodes.shownWhen(this, model.savedProperty().map(saved -> !saved.isEmpty()));
  }

  private void show(List<FileLook.Preset> saved) {
    rows.getChildren().setAll(saved.stream().map(this::row).toList());
  }

  private Node row(FileLook.Preset saved) {
    Label name = new Label(Texts.oneLine(saved.title()));
    name.getStyleClass().add("setting-name");
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Button forget = Buttons.text(messages, "imports.forget", () -> controller.onForget(saved));
    forget.accessibleHelpProperty().set(saved.title());
    HBox line = new HBox(name, forget);
    line.getStyleClass().add("setting-row");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
