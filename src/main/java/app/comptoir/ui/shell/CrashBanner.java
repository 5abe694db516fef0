package app.comptoir.ui.shell;

import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.CrashReport;
import app.comptoir.ui.fx.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// One quiet sentence where something went wrong that nobody foresaw; what it was can be read.
final class CrashBanner extends HBox {
  CrashBanner(Messages messages, ShellModel model, Sheets sheets) {
    getStyleClass().addAll("sync-banner", "crash-banner");
    setAlignment(Pos.CENTER_LEFT);
    Label text =
        Nodes.label(
            messages.format(
                model.crashProperty(),
                (_, crash) ->
                    crash == null
                        ? ""
                        : messages.now("failure." + crash.code()) + " (" + crash.code() + ")"));
    text.setWrapText(true);
    text.setMinWidth(0);
    getChildren()
        .addAll(
            Nodes.icon("fth-alert-triangle"),
            text,
            Nodes.spacer(),
            Buttons.text(messages, "crash.read", () -> read(model, sheets)),
            Buttons.icon(
                messages, "fth-x", "crash.dismiss", () -> model.crashProperty().set(null)));
    Nodes.shownWhen(this, model.crashProperty().map(_ -> true).orElse(false));
  }

  private static void read(ShellModel model, Sheets sheets) {
    CrashReport crash = model.crashProperty().get();
    if (crash != null) {
      sheets.crash(crash);
    }
  }
}
