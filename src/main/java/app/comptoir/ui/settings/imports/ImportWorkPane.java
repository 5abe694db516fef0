package app.comptoir.ui.settings.imports;

import app.comptoir.service.workspaces.OrderFiles.Kept;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.settings.imports.ImportsModel.Work;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is being done with an order file and what came of it, in a sentence.
final class ImportWorkPane extends VBox {
  private final Messages messages;
  private final Label sentence = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button remove;
  private final Button leave;

  ImportWorkPane(Messages messages, ImportsModel model, ImportsController controller) {
    this.messages = messages;
    getStyleClass().add("setting-work");
    sentence.setId("import-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.accessibleTextProperty().bind(sentence.textProperty());
    remove = Buttons.text(messages, "imports.remove.sure", controller::onSurelyRemove);
    remove.setId("import-remove-sure");
    remove.getStyleClass().add("danger");
    leave = new Button();
    leave.setId("import-leave");
    leave.setMinWidth(Region.USE_PREF_SIZE);
    leave.setOnAction(_ -> controller.onLeave());
    HBox buttons = new HBox(remove, leave);
    buttons.getStyleClass().add("setting-controls");
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(sentence, bar, buttons);
    Nodes.shownWhen(this, model.workProperty().map(work -> !(work instanceof Work.None)));
    model.workProperty().subscribe(this::show);
    messages.formatsProperty().subscribe(_ -> show(model.workProperty().get()));
  }

  private static void shown(Region node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }

  private void show(Work work) {
    boolean asks = work instanceof Work.Removing;
    shown(bar, work instanceof Work.Running);
    shown(remove, asks);
    shown(leave, !(work instanceof Work.Running));
    leave.setText(messages.now(asks ? "imports.leave" : "imports.close"));
    sentence.setText(
        switch (work) {
          case Work.None() -> "";
          case Work.Running(String key, String file) -> messages.now(key, file);
          case Work.Removing(Kept file) ->
              messages.now("imports.remove.ask", ImportsController.name(file));
          case Work.Done(String key, String file) -> messages.now(key, file);
          case Work.Failed(String code, String sentence) -> sentence + " (" + code + ")";
        });
  }
}
