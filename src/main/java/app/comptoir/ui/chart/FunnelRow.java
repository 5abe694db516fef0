package app.comptoir.ui.chart;

import app.comptoir.ui.control.Help;
import app.comptoir.ui.control.HelpTopic;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;

/// One step of a funnel: name, bar, journeys, share of those that entered.
final class FunnelRow extends GridPane {
  static final double NAME = 136;
  private static final double COUNT = 84;
  private static final double SHARE = 72;

  private final Messages messages;
  private final Label name = new Label();
  private final Label count = new Label();
  private final Label percent = new Label();
  private final DoubleProperty part = new SimpleDoubleProperty(this, "part");

  FunnelRow(Messages messages, boolean compact, Runnable open) {
    this.messages = messages;
    getStyleClass().add("funnel-row");
    name.getStyleClass().add("funnel-step");
    count.getStyleClass().add("funnel-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    percent.getStyleClass().add("funnel-share");
    percent.setMinWidth(Region.USE_PREF_SIZE);
    if (compact) {
      getColumnConstraints().setAll(growing(), right(Region.USE_COMPUTED_SIZE), right(SHARE - 16));
      addRow(0, name, count, percent);
      add(bar(), 0, 1, 3, 1);
    } else {
      getColumnConstraints()
          .setAll(new ColumnConstraints(NAME), growing(), right(COUNT), right(SHARE));
      addRow(0, name, bar(), count, percent);
      RowConstraints tall = new RowConstraints();
      tall.setVgrow(Priority.ALWAYS);
      getRowConstraints().setAll(tall);
    }
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    Help.about(this, () -> List.of(HelpTopic.STEP, HelpTopic.DROP_OFF, HelpTopic.TIMES), open);
    setOnMouseClicked(
        _ -> {
          requestFocus();
          open.run();
        });
    setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
            open.run();
            e.consume();
          }
        });
  }

  void show(FunnelStep step, long entered) {
    Formats formats = messages.formats();
    double share = entered == 0 ? Double.NaN : (double) step.reached() / entered;
    name.setText(messages.now("step." + step.step()));
    count.setText(formats.count(step.reached()));
    percent.setText(formats.percent(share, 1));
    part.set(Double.isFinite(share) ? Math.min(1, share) : 0);
    setAccessibleText(
        messages.now("funnel.step.spoken", name.getText(), count.getText(), percent.getText()));
  }

  private Region bar() {
    Region fill = new Region();
    fill.getStyleClass().add("funnel-bar");
    StackPane track = new StackPane(fill);
    track.getStyleClass().add("funnel-track");
    track.setMinWidth(0);
    StackPane.setAlignment(fill, Pos.CENTER_LEFT);
    fill.maxWidthProperty().bind(track.widthProperty().multiply(part));
    fill.visibleProperty().bind(part.greaterThan(0));
    return track;
  }

  private static ColumnConstraints right(double width) {
    ColumnConstraints constraints = new ColumnConstraints(width);
    constraints.setHalignment(HPos.RIGHT);
    return constraints;
  }

  private static ColumnConstraints growing() {
    ColumnConstraints constraints = new ColumnConstraints();
    constraints.setHgrow(Priority.ALWAYS);
    constraints.setFillWidth(true);
    return constraints;
  }
}
