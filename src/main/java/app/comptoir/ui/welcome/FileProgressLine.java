package app.comptoir.ui.welcome;

import app.comptoir.service.workspaces.FileWork.At;
import app.comptoir.service.workspaces.FileWork.Step;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.welcome.file.FileWorkModel;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How far the reading of a file is, with what ends it; where it was ended, with what begins it
/// again.
final class FileProgressLine extends VBox {
  private final Messages messages;

  FileProgressLine(Messages messages, FileWorkModel model, FileController controller) {
    this.messages = messages;
    setId("file-reading");
    getStyleClass().add("file-progress");
    Label words =
        Nodes.label(messages.format(model.progressProperty(), (_, at) -> words(at)), "notice-text");
    words.setId("file-progress");
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.accessibleTextProperty().bind(words.textProperty());
    bar.progressProperty().bind(model.progressProperty().map(FileProgressLine::share).orElse(-1.0));
    Button stop = Buttons.text(messages, "file.cancel", controller::onCancel);
    stop.setId("file-cancel");
    stop.disableProperty()
        .bind(model.progressProperty().map(at -> at.step() == Step.COUNTING).orElse(false));
    HBox line = new HBox(words, Nodes.spacer(), stop);
    line.setAlignment(Pos.CENTER_LEFT);
    Button read = Buttons.text(messages, "file.stopped.read", controller::onRead);
    read.setId("file-read");
    HBox stopped =
        new HBox(Nodes.label(messages, "file.stopped", "notice-text"), Nodes.spacer(), read);
    stopped.setAlignment(Pos.CENTER_LEFT);
    BooleanBinding works = model.reviewingProperty().or(model.progressProperty().isNotNull());
    BooleanBinding ended = works.not().and(model.stoppedProperty());
    getChildren()
        .addAll(
            Nodes.shownWhen(line, works),
            Nodes.shownWhen(bar, works),
            Nodes.shownWhen(stopped, ended));
    Nodes.shownWhen(this, works.or(ended));
  }

  /// What is done of it; negative where that is not known.
  private static double share(At at) {
    return at.of() == 0 ? -1 : Math.min(1, (double) at.done() / at.of());
  }

  private String words(@Nullable At at) {
    if (at == null || at.done() == 0) {
      return at == null || at.step() == Step.READING
          ? messages.now("file.reading")
          : messages.now("file.step." + at.step(), Texts.oneLine(at.file()));
    }
    String step = messages.now("file.step." + at.step(), Texts.oneLine(at.file()));
    return at.of() == 0
        ? messages.now("file.step.rows", step, messages.formats().count(at.done()))
        : messages.now("file.step.share", step, messages.formats().percent(share(at), 0));
  }
}
