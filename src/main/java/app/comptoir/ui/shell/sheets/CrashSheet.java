package app.comptoir.ui.shell.sheets;

import app.comptoir.ui.chart.Exports;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.CrashReport;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What went wrong unforeseen, to read, copy and save. Nothing of it is sent by the program.
public final class CrashSheet extends VBox {
  private final TextArea text = new TextArea();

  public CrashSheet(Messages messages, Outlet outlet, CrashReport report) {
    getStyleClass().add("log-sheet");
    text.setId("crash-text");
    text.setText(report.text());
    text.setEditable(false);
    text.getStyleClass().add("crash-text");
    text.accessibleTextProperty().bind(messages.text("crash.title"));
    VBox.setVgrow(text, Priority.ALWAYS);
    Label told = Nodes.label(messages, "crash.told", "notice-text");
    told.setWrapText(true);
    told.setMinHeight(USE_PREF_SIZE);
    Exports exports = new Exports(messages, outlet);
    HBox foot = new HBox(Nodes.spacer());
    Path file = report.file();
    if (file != null) {
      Label kept = Nodes.label(messages.text("crash.kept", file.getFileName()), "caption");
      foot.getChildren().addFirst(kept);
    }
    foot.getChildren()
        .addAll(
            Buttons.text(
                messages, "crash.save", () -> exports.text(this, report.text(), "comptoir-crash")),
            Buttons.text(messages, "crash.copy", () -> exports.copy(this, report.text())));
    foot.getStyleClass().add("filter-line");
    foot.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(told, text, foot);
  }

  /// Where the keyboard begins.
  public TextArea first() {
    return text;
  }
}
