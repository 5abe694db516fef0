package app.comptoir.ui.chart;

import app.comptoir.domain.funnel.Step;
import app.comptoir.ui.fx.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// An ordered funnel as horizontal bars on one scale: how many journeys reached each step, which
/// share of those that entered, and between two steps how many went on, how many dropped off, and
/// how long it took. A click or Enter on a step opens the journeys behind it.
///
/// New figures of the same steps change the rows in place: the focus and the mouse stay on theirs.
public final class FunnelBars extends VBox {
  private final Messages messages;
  private final boolean compact;
  private final List<FunnelRow> rows = new ArrayList<>();
  private final List<FunnelLink> links = new ArrayList<>();
  private List<FunnelStep> steps = List.of();
  private Consumer<Step> onStep = _ -> {};

  public FunnelBars(Messages messages) {
    this(messages, false);
  }

  /// @param compact for narrow places: the bar below the name, the times left out
  public FunnelBars(Messages messages, boolean compact) {
    this.messages = messages;
    this.compact = compact;
    getStyleClass().add("funnel-bars");
    if (compact) {
      getStyleClass().add("compact");
    }
    messages.formatsProperty().subscribe(_ -> show());
  }

  /// Shows other steps, in order.
  public void setSteps(List<FunnelStep> steps) {
    if (steps.equals(this.steps)) {
      return;
    }
    boolean same =
        steps.stream()
            .map(FunnelStep::step)
            .toList()
            .equals(this.steps.stream().map(FunnelStep::step).toList());
    this.steps = List.copyOf(steps);
    if (!same) {
      rebuild();
    }
    show();
  }

  /// What opens the rows behind a step.
  public void setOnStep(Consumer<Step> handler) {
    onStep = handler;
  }

  /// Puts the keyboard on a step; nothing where the funnel has no such step.
  public void focus(Step step) {
    for (int i = 0; i < rows.size(); i++) {
      if (steps.get(i).step() == step) {
        rows.get(i).requestFocus();
      }
    }
  }

  /// What is written between the steps begins below the bars, all of it equally far to the left of
  /// that where the longest needs the room.
  @Override
  protected void layoutChildren() {
    if (!compact) {
      double room = getWidth() - snappedLeftInset() - snappedRightInset();
      double spare = links.stream().mapToDouble(link -> link.spare(room)).min().orElse(0);
      links.forEach(link -> link.indent(Math.floor(Math.clamp(spare, 0, FunnelRow.NAME + 2))));
    }
    super.layoutChildren();
  }

  private void rebuild() {
    rows.clear();
    links.clear();
    List<Region> parts = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (i > 0) {
        links.add(new FunnelLink(messages, !compact));
        parts.add(links.getLast());
      }
      Step step = steps.get(i).step();
      rows.add(new FunnelRow(messages, compact, () -> onStep.accept(step)));
      if (!compact) {
        setVgrow(rows.getLast(), Priority.ALWAYS);
      }
      parts.add(rows.getLast());
    }
    getChildren().setAll(List.<Node>copyOf(parts));
  }

  private void show() {
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).show(steps.get(i), steps.getFirst().reached());
      if (i > 0) {
        links.get(i - 1).show(steps.get(i - 1), steps.get(i));
      }
    }
  }
}
