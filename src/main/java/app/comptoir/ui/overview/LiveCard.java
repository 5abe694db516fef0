package app.comptoir.ui.overview;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Step;
import app.comptoir.service.figures.OverviewSnapshot.LiveFunnel;
import app.comptoir.ui.chart.LiveFunnelRow;
import app.comptoir.ui.control.Card;
import app.comptoir.ui.control.Help;
import app.comptoir.ui.control.HelpTopic;
import app.comptoir.ui.fx.Messages;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The last 60 minutes of each action, ticking: how many journeys reached each step.
final class LiveCard extends Card {
  private final Map<Action, LiveFunnelRow> rows = new EnumMap<>(Action.class);

  LiveCard(Messages messages, OverviewModel model, OverviewController controller) {
    super(messages, "overview.live");
    setSubtitle(messages.text("overview.live.subtitle"));
    addAction(Help.button(messages, HelpTopic.JOURNEYS, HelpTopic.STEP));
    VBox content = new VBox();
    content.getStyleClass().add("live-rows");
    content.setMinHeight(0);
    for (Action action : List.of(Action.BUY_NOW, Action.CART_REPLY, Action.INSTALL)) {
      LiveFunnelRow row = new LiveFunnelRow(messages, action);
      row.setOnStep((Step step) -> controller.onStep(action, step));
      VBox.setVgrow(row, Priority.ALWAYS);
      rows.put(action, row);
      row.getStyleClass().add(content.getChildren().isEmpty() ? "first" : "next");
      content.getChildren().add(row);
    }
    setContent(content);
    model.liveProperty().subscribe(this::show);
  }

  private void show(List<LiveFunnel> live) {
    for (LiveFunnel now : live) {
      LiveFunnelRow row = rows.get(now.action());
      if (row != null) {
        row.show(now.reached(), now.perMinute());
      }
    }
  }
}
