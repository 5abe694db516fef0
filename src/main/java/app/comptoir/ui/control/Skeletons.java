package app.comptoir.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Grey shapes in the place of what is still being read.
public final class Skeletons {
  private Skeletons() {}

  /// A grey block that fills its place.
  public static Region block() {
    Region block = new Region();
    block.getStyleClass().add("skeleton");
    HBox.setHgrow(block, Priority.ALWAYS);
    VBox.setVgrow(block, Priority.ALWAYS);
    return block;
  }

  /// A grey line of text.
  public static Region line(double width) {
    Region line = new Region();
    line.getStyleClass().addAll("skeleton", "skeleton-line");
    line.setMaxWidth(width);
    return line;
  }

  /// Some lines of a table or a list.
  public static Node rows(int count) {
    VBox rows = new VBox();
    rows.getStyleClass().add("skeleton-rows");
    for (int i = 0; i < count; i++) {
      rows.getChildren().add(line(Double.MAX_VALUE));
    }
    return rows;
  }

  /// Bars of a chart.
  public static Node bars() {
    HBox bars = new HBox();
    bars.getStyleClass().add("skeleton-bars");
    double[] heights = {0.5, 0.7, 0.6, 0.8, 0.55, 0.4, 0.65, 0.75, 0.6, 0.9, 0.7, 0.5};
    for (double height : heights) {
      Region bar = block();
      bar.maxHeightProperty().bind(bars.heightProperty().multiply(height));
      bar.prefHeightProperty().bind(bars.heightProperty().multiply(height));
      bars.getChildren().add(bar);
    }
    bars.setMinHeight(0);
    bars.setPrefHeight(160);
    return bars;
  }
}
