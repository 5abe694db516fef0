package app.comptoir.ui.widget;

import app.comptoir.domain.funnel.Step;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// An ordered funnel as horizontal bars on one scale: how many journeys reached each step, which
/// share of those that entered, and between two steps how many went on, how many dropped off, and
/// how long it took. A click or Enter on a step opens the journeys behind it.
public final class FunnelBars extends VBox {
  private final Messages messages;
  private List<FunnelStep> steps = List.of();
  private Consumer<Step> onStep = _ -> {};

  public FunnelBars(Messages messages) {
    this.messages = messages;
    getStyleClass().add("funnel-bars");
    messages.formatsProperty().subscribe(_ -> rebuild());
  }

  /// Shows other steps, in order.
  public void setSteps(List<FunnelStep> steps) {
    if (!steps.equals(this.steps)) {
      this.steps = List.copyOf(steps);
      rebuild();
    }
  }

  /// What opens the rows behind a step.
  public void setOnStep(Consumer<Step> handler) {
    onStep = handler;
  }

  private void rebuild() {
    List<Region> rows = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (i > 0) {
        rows.add(between(steps.get(i - 1), steps.get(i)));
      }
      rows.add(row(steps.get(i)));
    }
    getChildren().setAll(rows);
  }

  private Region row(FunnelStep step) {
    Formats formats = messages.formats();
    long entered = steps.getFirst().reached();
    double share = entered == 0 ? Double.NaN : (double) step.reached() / entered;
    Label name = new Label(messages.now("step." + step.step()));
    name.getStyleClass().add("funnel-step");
    Label count = new Label(formats.count(step.reached()));
    count.getStyleClass().add("funnel-count");
    Label percent = new Label(formats.percent(share, 1));
    percent.getStyleClass().add("funnel-share");

    GridPane row = new GridPane();
    row.getStyleClass().add("funnel-row");
    row.getColumnConstraints().setAll(fixed(150, Pos.CENTER_LEFT), growing(), fixed(84), fixed(72));
    row.addRow(0, name, bar(share), count, percent);
    row.setFocusTraversable(true);
    row.setAccessibleRole(AccessibleRole.BUTTON);
    row.setAccessibleText(
        messages.now("funnel.step.spoken", name.getText(), count.getText(), percent.getText()));
    row.setOnMouseClicked(_ -> onStep.accept(step.step()));
    row.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
            onStep.accept(step.step());
            e.consume();
          }
        });
    return row;
  }

  private static Region bar(double share) {
    Region fill = new Region();
    fill.getStyleClass().add("funnel-bar");
    StackPane track = new StackPane(fill);
    track.getStyleClass().add("funnel-track");
    track.setMinWidth(0);
    StackPane.setAlignment(fill, Pos.CENTER_LEFT);
    double part = Double.isFinite(share) ? Math.min(1, share) : 0;
    fill.maxWidthProperty().bind(track.widthProperty().multiply(part));
    fill.setVisible(part > 0);
    return track;
  }

  private Region between(FunnelStep from, FunnelStep to) {
    Formats formats = messages.formats();
    double went = from.reached() == 0 ? Double.NaN : (double) to.reached() / from.reached();
    Region arrow = new Region();
    arrow.getStyleClass().addAll("triangle", "funnel-arrow");
    Label on = new Label(messages.now("funnel.wentOn", formats.percent(went, 1)));
    on.getStyleClass().add("funnel-went");
    Label off = new Label(messages.now("funnel.droppedOff", formats.percent(1 - went, 1)));
    HBox line = new HBox(arrow, on, off);
    if (to.median() != null) {
      line.getChildren()
          .add(new Label(messages.now("funnel.median", formats.duration(to.median()))));
    }
    line.getStyleClass().add("funnel-between");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static ColumnConstraints fixed(double width, Pos... alignment) {
    ColumnConstraints constraints = new ColumnConstraints(width);
    constraints.setHalignment(
        alignment.length == 0 ? javafx.geometry.HPos.RIGHT : alignment[0].getHpos());
    return constraints;
  }

  private static ColumnConstraints growing() {
    ColumnConstraints constraints = new ColumnConstraints();
    constraints.setHgrow(Priority.ALWAYS);
    constraints.setFillWidth(true);
    return constraints;
  }
}
