package app.comptoir.ui.funnel;

import app.comptoir.domain.funnel.Step;
import app.comptoir.service.figures.OverviewSnapshot.LiveFunnel;
import app.comptoir.ui.chart.ChartCard;
import app.comptoir.ui.chart.MinuteBars;
import app.comptoir.ui.funnel.FunnelModel.Shown;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.table.ChartTable;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What happened in the last 60 minutes: entries a minute, and how often each step was reached
/// then, by whichever journeys. Counts, not a conversion: who taps now buys later.
final class LiveCard extends StackPane {
  private static final double MOST_HEIGHT = 280;

  private final Messages messages;
  private final FunnelModel model;
  private final MinuteBars minutes;
  private final GridPane counts = new GridPane();
  private final List<Label> numbers = new ArrayList<>();
  private final List<Region> bars = new ArrayList<>();
  private final List<Label> names = new ArrayList<>();
  private List<Step> steps = List.of();

  LiveCard(Messages messages, FunnelModel model, Outlet outlet) {
    this.messages = messages;
    this.model = model;
    minutes = new MinuteBars(messages);
    minutes.setId("live-minutes");
    counts.setId("live-counts");
    counts.getStyleClass().add("live-counts");
    ColumnConstraints grow = new ColumnConstraints();
    grow.setHgrow(Priority.ALWAYS);
    grow.setFillWidth(true);
    ColumnConstraints right = new ColumnConstraints();
    right.setHalignment(HPos.RIGHT);
    right.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(Region.USE_PREF_SIZE);
    counts.getColumnConstraints().setAll(name, grow, right);
    minutes.setMaxHeight(MOST_HEIGHT);
    VBox.setVgrow(minutes, Priority.ALWAYS);
    VBox.setVgrow(counts, Priority.SOMETIMES);
    VBox content = new VBox(minutes, counts);
    content.getStyleClass().add("live-content");
    ChartCard card =
        new ChartCard(
            messages, outlet, messages.text("funnel.live"), content, this::table, "last-hour");
    card.ofOtherTime();
    card.setSubtitle(
        Bindings.createStringBinding(
            () -> messages.now("funnel.live.subtitle", firstStep()),
            model.shownProperty(),
            messages.formatsProperty()));
    getChildren().add(card);
    model.shownProperty().subscribe(_ -> show(card));
    messages.formatsProperty().subscribe(_ -> show(card));
  }

  private String firstStep() {
    Shown shown = model.shownProperty().get();
    return shown == null || shown.funnel().steps().isEmpty()
        ? ""
        : messages.now("step." + shown.funnel().steps().getFirst().step());
  }

  private void show(ChartCard card) {
    Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    LiveFunnel live = shown.funnel().live();
    minutes.setValues(live.perMinute());
    if (!live.action().steps().equals(steps)) {
      steps = live.action().steps();
      rebuild();
    }
    long most = live.reached().stream().mapToLong(Long::longValue).max().orElse(0);
    for (int i = 0; i < steps.size(); i++) {
      boolean known = i < live.reached().size();
      long count = known ? live.reached().get(i) : 0;
      names.get(i).setText(messages.now("step." + steps.get(i)));
      numbers.get(i).setText(known ? messages.formats().count(count) : "–");
      double part = most == 0 ? 0 : (double) count / most;
      Region bar = bars.get(i);
      bar.maxWidthProperty().bind(((Region) bar.getParent()).widthProperty().multiply(part));
      bar.setVisible(count > 0);
    }
    card.refreshTable();
  }

  private void rebuild() {
    counts.getChildren().clear();
    counts.getRowConstraints().clear();
    names.clear();
    numbers.clear();
    bars.clear();
    for (int i = 0; i < steps.size(); i++) {
      Label name = new Label();
      name.getStyleClass().add("live-name");
      Label number = new Label();
      number.getStyleClass().add("live-number");
      Region bar = new Region();
      bar.getStyleClass().add("live-bar");
      StackPane track = new StackPane(bar);
      track.getStyleClass().add("live-track");
      StackPane.setAlignment(bar, Pos.CENTER_LEFT);
      names.add(name);
      numbers.add(number);
      bars.add(bar);
      counts.addRow(i, name, track, number);
      RowConstraints row = new RowConstraints();
      row.setVgrow(Priority.ALWAYS);
      counts.getRowConstraints().add(row);
    }
  }

  private ChartTable table() {
    Shown shown = model.shownProperty().get();
    List<Long> perMinute = shown == null ? List.of() : shown.funnel().live().perMinute();
    List<List<ChartTable.Cell>> rows = new ArrayList<>();
    for (int i = 0; i < perMinute.size(); i++) {
      int ago = perMinute.size() - 1 - i;
      rows.add(
          List.of(
              ChartTable.Cell.of(Integer.toString(ago)),
              new ChartTable.Cell(
                  messages.formats().count(perMinute.get(i)), Long.toString(perMinute.get(i)))));
    }
    return new ChartTable(
        List.of(
            new ChartTable.Column(messages.now("funnel.live.ago"), true),
            new ChartTable.Column(firstStep(), true)),
        rows);
  }
}
