package app.comptoir.ui.chart;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Step;
import app.comptoir.ui.control.Help;
import app.comptoir.ui.control.HelpTopic;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One action's last hour on one line: entries a minute, then how many reached each step, each with
/// a thin bar on the scale of the first. Built once; only its numbers change while it ticks.
public final class LiveFunnelRow extends GridPane {
  private static final double HEAD_PERCENT = 21.5;

  private final Messages messages;
  private final List<StepCell> cells = new ArrayList<>();
  private final Sparkline spark = new Sparkline();
  private Consumer<Step> onStep = _ -> {};

  public LiveFunnelRow(Messages messages, Action action) {
    this.messages = messages;
    getStyleClass().add("live-row");
    Label name = Nodes.label(messages, "action." + action, "live-action");
    name.setMinWidth(Region.USE_PREF_SIZE);
    VBox head = new VBox(name, spark);
    head.getStyleClass().add("live-head");
    head.setAlignment(Pos.CENTER_LEFT);
    getColumnConstraints().add(percent(HEAD_PERCENT));
    add(head, 0, 0);
    for (Step step : action.steps()) {
      StepCell cell = new StepCell(step);
      cells.add(cell);
      add(cell.button, cells.size(), 0);
    }
    for (int i = 0; i < Action.MAX_STEPS; i++) {
      getColumnConstraints().add(percent((100 - HEAD_PERCENT) / Action.MAX_STEPS));
    }
    setAlignment(Pos.CENTER_LEFT);
  }

  /// What opens the rows behind a step.
  public void setOnStep(Consumer<Step> handler) {
    onStep = handler;
  }

  /// Shows other counts.
  ///
  /// @param reached one a step, in order; none where they are not known
  /// @param perMinute entries a minute, oldest first
  public void show(List<Long> reached, List<Long> perMinute) {
    for (int i = 0; i < cells.size(); i++) {
      if (i < reached.size()) {
        cells.get(i).show(reached.get(i), reached.getFirst());
      } else {
        cells.get(i).unknown();
      }
    }
    spark.setValues(perMinute);
  }

  private static ColumnConstraints percent(double share) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(share);
    return column;
  }

  private final class StepCell {
    private final ObjectProperty<@Nullable Long> count = new SimpleObjectProperty<>(null);
    private final Region fill = new Region();
    private final StackPane track = new StackPane(fill);
    private final Button button = new Button();

    StepCell(Step step) {
      Label number =
          Nodes.label(messages.format(count, (f, n) -> n == null ? "–" : f.count(n)), "live-count");
      Label name = Nodes.label(messages, "step.short." + step, "live-step");
      fill.getStyleClass().add("live-bar");
      track.getStyleClass().add("live-track");
      StackPane.setAlignment(fill, Pos.CENTER_LEFT);
      VBox box = new VBox(number, name, track);
      box.setFillWidth(true);
      button.setGraphic(box);
      button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      button.getStyleClass().add("live-cell");
      button.setMaxWidth(Double.MAX_VALUE);
      box.prefWidthProperty().bind(button.widthProperty().subtract(10));
      button.setAlignment(Pos.CENTER_LEFT);
      button
          .accessibleTextProperty()
          .bind(messages.text("live.spoken", name.textProperty(), number.textProperty()));
      button.setOnAction(_ -> onStep.accept(step));
      Help.about(button, () -> List.of(HelpTopic.STEP), () -> onStep.accept(step));
    }

    void unknown() {
      count.set(null);
      fill.setVisible(false);
    }

    void show(long now, long entered) {
      count.set(now);
      double share = entered == 0 ? 0 : Math.min(1, (double) now / entered);
      fill.maxWidthProperty().bind(track.widthProperty().multiply(share));
      fill.setVisible(now > 0);
    }
  }
}
