package app.comptoir.ui.tile;

import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.LoadModel;
import javafx.scene.control.Label;

/// Says at a figure that it is that of a part: the history is still being read. There in place of
/// the comparison, which would be with something whole.
public final class PartialMark extends Label {

  /// @param load of the screen whose figure it is
  public PartialMark(Messages messages, LoadModel load) {
    getStyleClass().add("partial-mark");
    textProperty().bind(messages.text("partial"));
    setTooltip(Nodes.tooltip(messages.text("partial.why")));
    setGraphic(Nodes.icon("fth-loader"));
    setMinWidth(0);
    Nodes.shownWhen(this, load.partialProperty());
  }
}
