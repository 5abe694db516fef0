package app.comptoir.ui.settings;

import app.comptoir.service.workspaces.Storage.BrandHeld;
import app.comptoir.service.workspaces.Storage.Contents;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.settings.StorageModel.Work;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How a backup or a restore goes: progress with a way to end it, then what came of it, in one
/// sentence.
final class WorkPane extends VBox {
  private final Messages messages;
  private final StorageController controller;
  private final Label sentence = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button go;
  private final Button end;

  WorkPane(Messages messages, StorageModel model, StorageController controller) {
    this.messages = messages;
    this.controller = controller;
    getStyleClass().add("setting-work");
    sentence.setId("work-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.accessibleTextProperty().bind(sentence.textProperty());
    go = Buttons.text(messages, "settings.restore.go", () -> {});
    go.setId("work-go");
    go.getStyleClass().add("accent");
    end = new Button();
    end.setId("work-end");
    end.setMinWidth(Region.USE_PREF_SIZE);
    end.setOnAction(_ -> controller.onCancel());
    HBox buttons = new HBox(go, end);
    buttons.getStyleClass().add("setting-controls");
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(sentence, bar, buttons);
    Nodes.shownWhen(this, model.workProperty().map(work -> !(work instanceof Work.None)));
    model.workProperty().subscribe(this::show);
    messages.formatsProperty().subscribe(_ -> show(model.workProperty().get()));
  }

  private void show(Work work) {
    Formats formats = messages.formats();
    shown(bar, work instanceof Work.Running);
    shown(go, work instanceof Work.Offered);
    end.setText(
        messages.now(
            work instanceof Work.Running || work instanceof Work.Offered
                ? "settings.work.cancel"
                : "settings.work.close"));
    switch (work) {
      case Work.None() -> sentence.setText("");
      case Work.Running(String key, double share) -> {
        sentence.setText(messages.now(key));
        bar.setProgress(share);
      }
      case Work.Offered(var file, Contents held) -> {
        sentence.setText(
            messages.now(
                "settings.restore.offer", file.getFileName().toString(), contents(formats, held)));
        go.setOnAction(_ -> controller.onRestore(file));
      }
      case Work.Done(String key, Contents held) ->
          sentence.setText(messages.now(key, contents(formats, held)));
      case Work.Failed(String code, String detail) ->
          sentence.setText(
              messages.find("failure." + code).orElse(detail == null ? "" : detail)
                  + " ("
                  + code
                  + ")");
    }
  }

  private static void shown(Region node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private String contents(Formats formats, Contents held) {
    ZoneId here = ZoneId.systemDefault();
    String brands = held.brands().stream().map(BrandHeld::name).collect(Collectors.joining(", "));
    return messages.now(
        "settings.contents",
        Texts.oneLine(held.workspace()),
        formats.date(LocalDate.ofInstant(held.made(), here))
            + ", "
            + formats.time(held.made(), here),
        Texts.oneLine(brands),
        held.rows(),
        held.decisions(),
        formats.bytes(held.bytes()));
  }
}
