package app.comptoir.ui.chart;

import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What happened between two steps of a funnel: which share went on, which dropped off, and how
/// long those took that went on.
final class FunnelLink extends HBox {
  private final Messages messages;
  private final boolean withTimes;
  private final Label on = new Label();
  private final Label off = new Label();
  private final Label times = new Label();
  private final Region below = new Region();

  FunnelLink(Messages messages, boolean withTimes) {
    this.messages = messages;
    this.withTimes = withTimes;
    Region arrow = new Region();
    arrow.getStyleClass().addAll("triangle", "funnel-arrow");
    on.getStyleClass().add("funnel-went");
    for (Label label : new Label[] {on, off, times}) {
      label.setMinWidth(withTimes ? USE_PREF_SIZE : 0);
      Nodes.whole(label);
      getChildren().add(label);
    }
    on.setMinWidth(USE_PREF_SIZE);
    getChildren().addFirst(arrow);
    if (withTimes) {
      getChildren().addFirst(below);
    }
    getStyleClass().add("funnel-between");
    setAlignment(Pos.CENTER_LEFT);
  }

  /// Room at the left that the words leave, in a width.
  double spare(double width) {
    return width - prefWidth(-1) + below.getPrefWidth();
  }

  /// Begins so far from the left.
  void indent(double room) {
    if (below.getPrefWidth() != room) {
      below.setMinWidth(0);
      below.setPrefWidth(room);
    }
  }

  void show(FunnelStep from, FunnelStep to) {
    Formats formats = messages.formats();
    double went = from.reached() == 0 ? Double.NaN : (double) to.reached() / from.reached();
    on.setText(messages.now("funnel.wentOn", formats.percent(went, 1)));
    off.setText(messages.now("funnel.droppedOff", formats.percent(1 - went, 1)));
    String told = "";
    if (withTimes && to.median() != null) {
      String median = formats.duration(to.median());
      told =
          to.p90() == null
              ? messages.now("funnel.median", median)
              : messages.now("funnel.times", median, formats.duration(to.p90()));
    }
    times.setText(told);
    times.setVisible(!told.isEmpty());
  }
}
