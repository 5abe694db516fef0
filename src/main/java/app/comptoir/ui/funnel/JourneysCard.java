package app.comptoir.ui.funnel;

import app.comptoir.domain.funnel.JourneyRow;
import app.comptoir.domain.funnel.Step;
import app.comptoir.service.tables.Csv;
import app.comptoir.ui.chart.Exports;
import app.comptoir.ui.funnel.FunnelModel.Shown;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.table.ChartTable;
import app.comptoir.ui.table.ColumnRoom;
import app.comptoir.ui.table.Columns;
import app.comptoir.ui.tile.DrillCard;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

/// The journeys counted on a step, the newest first.
final class JourneysCard extends StackPane {
  private static final int PSEUDONYM = 8;

  private final Messages messages;
  private final FunnelModel model;
  private final TableView<JourneyRow> table = new TableView<>();

  JourneysCard(Messages messages, FunnelModel model, FunnelController controller, Outlet outlet) {
    this.messages = messages;
    this.model = model;
    JourneysModel journeys = model.journeys();
    Exports exports = new Exports(messages, outlet);
    columns();
    setMinSize(0, 0);
    setFocusTraversable(true);
    getChildren()
        .add(
            new DrillCard(
                messages,
                Bindings.createStringBinding(
                    this::title, journeys.stepProperty(), messages.formatsProperty()),
                Bindings.createStringBinding(
                    this::shown, journeys.listedProperty(), messages.formatsProperty()),
                table,
                journeys.load(),
                new DrillCard.Actions(
                    () -> exports.csv(this, figures(), "journeys"),
                    controller::onCloseJourneys,
                    () -> {
                      Step step = journeys.stepProperty().get();
                      if (step != null) {
                        controller.onStep(step);
                      }
                    })));
    journeys
        .listedProperty()
        .subscribe(
            now -> {
              if (!now.rows().equals(table.getItems())) {
                table.getItems().setAll(now.rows());
              }
            });
  }

  private void columns() {
    table.setId("journeys");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.getStyleClass().addAll("dense", "figures");
    table.accessibleTextProperty().bind(messages.text("journeys.title"));
    TableColumn<JourneyRow, String> post =
        Columns.text(messages.text("journeys.post"), row -> model.postLabel(row.postId()));
    post.setMinWidth(84);
    post.setPrefWidth(90);
    TableColumn<JourneyRow, String> shopper =
        Columns.text(messages.text("journeys.shopper"), row -> pseudonym(row.shopper()));
    TableColumn<JourneyRow, Instant> entered =
        Columns.of(
            messages,
            messages.text("journeys.entered"),
            row -> row.times().getFirst(),
            (f, at) -> f.dateTime(at, zone()));
    TableColumn<JourneyRow, Duration> took =
        Columns.figure(
            messages, messages.text("journeys.took"), this::took, (f, time) -> f.duration(time));
    TableColumn<JourneyRow, String> country =
        Columns.text(messages.text("journeys.country"), JourneyRow::country);
    TableColumn<JourneyRow, String> surface =
        Columns.of(
            messages,
            messages.text("journeys.surface"),
            row -> "surface." + row.surface(),
            (_, key) -> messages.now(key));
    table
        .getColumns()
        .setAll(
            List.of(
                ColumnRoom.fixed(entered, 112),
                ColumnRoom.fixed(shopper, 84),
                post,
                ColumnRoom.fixed(took, 94),
                ColumnRoom.fixed(country, 52),
                ColumnRoom.fixed(surface, 118)));
    table.getColumns().forEach(column -> column.setSortable(false));
    ColumnRoom.fit(table, post, List.of(entered, took, shopper, country, surface));
  }

  private String title() {
    Step step = model.journeys().stepProperty().get();
    return step == null ? "" : messages.now("journeys.ofStep", messages.now("step." + step));
  }

  private String shown() {
    var listed = model.journeys().listedProperty().get();
    String total = messages.formats().count(listed.total());
    return listed.rows().size() < listed.total()
        ? messages.now("journeys.newest", messages.formats().count(listed.rows().size()), total)
        : messages.now("journeys.all", listed.total());
  }

  /// From the first step to the one whose journeys these are.
  private Duration took(JourneyRow row) {
    Step step = model.journeys().stepProperty().get();
    Shown shown = model.shownProperty().get();
    int index = step == null || shown == null ? 0 : shown.funnel().action().indexOf(step);
    Instant reached = row.times().get(Math.clamp(index, 0, row.times().size() - 1));
    return Duration.between(row.times().getFirst(), reached);
  }

  /// Enough of a pseudonym to tell two shoppers of one list apart; the CSV has all of it.
  private static String pseudonym(String shopper) {
    return shopper.length() <= PSEUDONYM ? shopper : shopper.substring(0, PSEUDONYM);
  }

  private ZoneId zone() {
    Shown shown = model.shownProperty().get();
    return shown == null ? ZoneOffset.UTC : shown.brand().zone();
  }

  private ChartTable figures() {
    Shown shown = model.shownProperty().get();
    List<Step> steps = shown == null ? List.of() : shown.funnel().action().steps();
    List<ChartTable.Column> columns = new ArrayList<>();
    for (String key : List.of("postId", "post", "shopper", "country", "surface")) {
      columns.add(new ChartTable.Column(messages.now("journeys." + key), false));
    }
    steps.forEach(step -> columns.add(new ChartTable.Column(messages.now("step." + step), false)));
    List<List<ChartTable.Cell>> rows = new ArrayList<>();
    for (JourneyRow row : table.getItems()) {
      List<ChartTable.Cell> cells = new ArrayList<>();
      cells.add(ChartTable.Cell.of(row.postId()));
      cells.add(ChartTable.Cell.of(model.postLabel(row.postId())));
      cells.add(ChartTable.Cell.of(row.shopper()));
      cells.add(ChartTable.Cell.of(row.country()));
      cells.add(ChartTable.Cell.of(row.surface()));
      for (int i = 0; i < steps.size(); i++) {
        cells.add(
            ChartTable.Cell.of(i < row.times().size() ? Csv.time(row.times().get(i), zone()) : ""));
      }
      rows.add(cells);
    }
    return new ChartTable(columns, rows);
  }
}
