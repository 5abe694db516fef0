package app.comptoir.ui.welcome;

import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.welcome.file.FileModel;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// Saves how a file is read under a name of one's own. There once the file is understood.
final class FileSaving extends HBox {
  private final BooleanProperty asking = new SimpleBooleanProperty(this, "asking");

  FileSaving(Messages messages, FileModel model, FileController controller) {
    getStyleClass().add("file-fields");
    setAlignment(Pos.BOTTOM_LEFT);
    TextField name = new TextField();
    name.setId("file-save-name");
    name.promptTextProperty().bind(messages.text("file.save.name"));
    name.accessibleTextProperty().bind(messages.text("file.save.name"));
    name.setOnAction(
        e -> {
          controller.onSave(name.getText());
          e.consume();
        });
    Button ask =
        Buttons.link(
            messages,
            "file.save",
            () -> {
              asking.set(true);
              name.requestFocus();
            });
    ask.setId("file-save");
    Button save = Buttons.text(messages, "file.save.go", () -> controller.onSave(name.getText()));
    save.setId("file-save-go");
    save.disableProperty().bind(name.textProperty().map(String::isBlank));
    Label done =
        Nodes.label(
            messages.format(
                model.savedProperty(),
                (_, saved) -> saved.isEmpty() ? "" : messages.now("file.save.done", saved)),
            "notice-text");
    done.setId("file-save-done");
    model
        .savedProperty()
        .subscribe(
            saved -> {
              asking.set(false);
              name.clear();
            });
    HBox field = new HBox(name, save);
    field.getStyleClass().add("file-fields");
    getChildren()
        .addAll(
            Nodes.shownWhen(ask, asking.not().and(model.savedProperty().isEmpty())),
            Nodes.shownWhen(field, asking),
            Nodes.shownWhen(done, done.textProperty().isNotEmpty()));
    Nodes.shownWhen(
        this,
        model
            .lookProperty()
            .map(look -> look.read() && look.lacks() == null && look.questions().isEmpty())
            .orElse(false));
  }
}
