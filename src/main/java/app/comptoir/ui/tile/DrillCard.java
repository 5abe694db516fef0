package app.comptoir.ui.tile;

import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Card;
import app.comptoir.ui.control.Skeletons;
import app.comptoir.ui.control.StatePane;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.LoadModel;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The rows behind a figure, beside it: how many of how many, their CSV, and a way back.
public final class DrillCard extends Card {

  /// @param title what the rows are
  /// @param shown how many of how many
  /// @param rows the table
  public DrillCard(
      Messages messages,
      ObservableValue<String> title,
      ObservableValue<String> shown,
      Node rows,
      LoadModel load,
      Actions actions) {
    super(title, true);
    getStyleClass().add("drill-card");
    setMinSize(0, 0);
    setSubtitle(shown);
    addAction(Buttons.icon(messages, "fth-download", "chart.exportCsv", actions.export()));
    addAction(Buttons.icon(messages, "fth-x", "drill.close", actions.close()));
    setContent(
        new StatePane(messages, load, rows, Skeletons.rows(8), "drill.empty", actions.tryAgain()));
  }

  /// What can be done with the rows.
  public record Actions(Runnable export, Runnable close, Runnable tryAgain) {}
}
