package app.comptoir.ui.funnel;

import app.comptoir.domain.funnel.Step;
import app.comptoir.service.figures.FunnelSnapshot;
import app.comptoir.service.figures.FunnelSnapshot.StepCount;
import app.comptoir.ui.chart.ChartCard;
import app.comptoir.ui.chart.FunnelBars;
import app.comptoir.ui.chart.FunnelStep;
import app.comptoir.ui.control.Help;
import app.comptoir.ui.control.HelpTopic;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.funnel.FunnelModel.Shown;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.table.ChartTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The funnel of all journeys, under the rate at which impressions became journeys.
final class FunnelCard extends StackPane {
  private final Messages messages;
  private final FunnelModel model;
  private final FunnelBars bars;
  private final Label rateName = new Label();
  private final Label rate = new Label();
  private final Label rateOf = new Label();
  private final Label immature = new Label();

  FunnelCard(Messages messages, FunnelModel model, FunnelController controller, Outlet outlet) {
    this.messages = messages;
    this.model = model;
    setMinWidth(0);
    bars = new FunnelBars(messages);
    bars.setId("funnel-steps");
    bars.setOnStep(controller::onStep);
    rate.setId("funnel-rate");
    rateName.getStyleClass().add("rate-name");
    rate.getStyleClass().add("rate-value");
    rateOf.getStyleClass().add("caption");
    rateName.setMinWidth(USE_PREF_SIZE);
    rate.setMinWidth(USE_PREF_SIZE);
    rateOf.setMinWidth(0);
    Nodes.whole(rateOf);
    HBox above = new HBox(rateName, rate, rateOf);
    above.getStyleClass().add("rate-line");
    above.setAlignment(Pos.CENTER_LEFT);
    immature.setId("funnel-immature");
    immature.getStyleClass().add("immature-note");
    immature.setGraphic(Nodes.icon("fth-clock"));
    immature.setWrapText(true);
    immature.setMinHeight(USE_PREF_SIZE);
    immature.visibleProperty().bind(immature.textProperty().isNotEmpty());
    immature.managedProperty().bind(immature.visibleProperty());
    VBox content = new VBox(above, bars, immature);
    content.getStyleClass().add("funnel-content");
    VBox.setVgrow(bars, Priority.ALWAYS);
    ChartCard card =
        new ChartCard(messages, outlet, text(this::title), content, this::table, "funnel");
    card.setSubtitle(text(this::subtitle));
    card.addAction(
        Help.button(
            messages,
            HelpTopic.JOURNEYS,
            HelpTopic.STEP,
            HelpTopic.DROP_OFF,
            HelpTopic.TIMES,
            HelpTopic.IMMATURE,
            HelpTopic.IMPRESSIONS));
    getChildren().add(card);
    model.shownProperty().subscribe(_ -> show(card));
    messages.formatsProperty().subscribe(_ -> show(card));
  }

  /// Puts the keyboard on a step.
  void focus(Step step) {
    bars.focus(step);
  }

  private ObservableValue<String> text(java.util.function.Function<Shown, String> writer) {
    return Bindings.createStringBinding(
        () -> {
          Shown shown = model.shownProperty().get();
          return shown == null ? "" : writer.apply(shown);
        },
        model.shownProperty(),
        messages.formatsProperty());
  }

  private String title(Shown shown) {
    String title = messages.now("funnel.title", messages.now("action." + shown.funnel().action()));
    String campaign = shown.query().campaignId();
    String post = shown.query().postId();
    if (post != null) {
      return title + " · " + messages.now("funnel.ofPost");
    }
    return campaign == null ? title : title + " · " + model.campaignLabel(campaign);
  }

  private String subtitle(Shown shown) {
    FunnelSnapshot funnel = shown.funnel();
    return messages.now(
        "funnel.subtitle",
        messages.formats().dates(funnel.span().from(), funnel.span().to()),
        funnel.window().toDays());
  }

  private void show(ChartCard card) {
    Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    FunnelSnapshot funnel = shown.funnel();
    bars.setSteps(
        funnel.steps().stream()
            .map(s -> new FunnelStep(s.step(), s.reached(), s.median(), s.p90()))
            .toList());
    Formats formats = messages.formats();
    long entered = funnel.steps().isEmpty() ? 0 : funnel.steps().getFirst().reached();
    if (!funnel.steps().isEmpty()) {
      rateName.setText(
          messages.now(
              "funnel.rateName", messages.now("step." + funnel.steps().getFirst().step())));
    }
    rate.setText(
        formats.percent(
            funnel.impressions() == 0 ? Double.NaN : (double) entered / funnel.impressions(), 2));
    rateOf.setText(messages.now("funnel.rateOf", formats.count(funnel.impressions())));
    immature.setText(
        funnel.immature() == 0
            ? ""
            : messages.now(
                "funnel.immatureNote", formats.count(funnel.immature()), funnel.immature()));
    card.refreshTable();
  }

  private ChartTable table() {
    List<ChartTable.Column> columns =
        List.of(
            new ChartTable.Column(messages.now("funnel.column.step"), false),
            new ChartTable.Column(messages.now("funnel.column.reached"), true),
            new ChartTable.Column(messages.now("funnel.column.ofEntered"), true),
            new ChartTable.Column(messages.now("funnel.column.ofPrevious"), true),
            new ChartTable.Column(messages.now("funnel.column.median"), true),
            new ChartTable.Column(messages.now("funnel.column.p90"), true));
    Shown shown = model.shownProperty().get();
    List<List<ChartTable.Cell>> rows = new ArrayList<>();
    List<StepCount> steps = shown == null ? List.of() : shown.funnel().steps();
    for (int i = 0; i < steps.size(); i++) {
      rows.add(row(steps, i));
    }
    return new ChartTable(columns, rows);
  }

  private List<ChartTable.Cell> row(List<StepCount> steps, int i) {
    StepCount step = steps.get(i);
    long before = steps.get(Math.max(0, i - 1)).reached();
    return List.of(
        new ChartTable.Cell(messages.now("step." + step.step()), step.step().name()),
        new ChartTable.Cell(
            messages.formats().count(step.reached()), Long.toString(step.reached())),
        share(step.ofEntered(steps.getFirst().reached())),
        share(before == 0 ? Double.NaN : (double) step.reached() / before),
        time(step.median()),
        time(step.p90()));
  }

  private ChartTable.Cell share(double share) {
    return new ChartTable.Cell(
        messages.formats().percent(share, 1), Double.isFinite(share) ? Double.toString(share) : "");
  }

  private ChartTable.Cell time(@Nullable Duration time) {
    return new ChartTable.Cell(
        messages.formats().duration(time), time == null ? "" : Long.toString(time.toSeconds()));
  }
}
