package app.comptoir.ui.funnel;

import app.comptoir.domain.funnel.Action;
import app.comptoir.service.figures.FunnelSnapshot.Dimension;
import app.comptoir.service.figures.FunnelSnapshot.Segment;
import app.comptoir.ui.chart.Exports;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Card;
import app.comptoir.ui.control.ChoiceBar;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.funnel.FunnelModel.Cut;
import app.comptoir.ui.funnel.FunnelModel.Shown;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.table.ChartTable;
import app.comptoir.ui.table.ColumnRoom;
import app.comptoir.ui.table.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// The same funnel cut into segments. A campaign or a post can be opened: it becomes the funnel.
final class BreakdownCard extends Card {
  private static final double STEP = 60;
  private static final double HEADER = 36;
  private static final double ROW = 34;
  private static final int MOST_ROWS = 8;
  private static final double CONVERTED = 60;

  private final Messages messages;
  private final FunnelModel model;
  private final FunnelController controller;
  private final TableView<Segment> table = new TableView<>();
  private @Nullable ChoiceBar<Dimension> bar;
  private @Nullable Action columnsOf;

  BreakdownCard(Messages messages, FunnelModel model, FunnelController controller, Outlet outlet) {
    super(messages, "funnel.breakdown");
    this.messages = messages;
    this.model = model;
    this.controller = controller;
    setMinSize(0, 0);
    note();
    Exports exports = new Exports(messages, outlet);
    model.cutProperty().map(Cut::action).subscribe(this::offer);
    addAction(
        Buttons.icon(
            messages,
            "fth-download",
            "chart.exportCsv",
            () -> exports.csv(this, figures(), "funnel-segments")));
    table.setId("funnel-segments");
    table.getStyleClass().addAll("dense", "figures");
    table.accessibleTextProperty().bind(messages.text("funnel.breakdown"));
    table.setPlaceholder(new Label());
    table.setRowFactory(_ -> row());
    table.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            open(table.getSelectionModel().getSelectedItem());
            e.consume();
          }
        });
    setContent(table);
    model.shownProperty().subscribe(this::show);
    messages
        .formatsProperty()
        .subscribe(
            _ -> {
              columnsOf = null;
              show(model.shownProperty().get());
            });
  }

  /// Written out where there is room, and always behind the sign.
  private void note() {
    ObservableValue<String> note = messages.text("funnel.breakdown.note");
    setSubtitle(
        Bindings.createStringBinding(
            () -> model.journeys().stepProperty().get() == null ? note.getValue() : "",
            note,
            model.journeys().stepProperty()));
    Label info = new Label("", Nodes.icon("fth-info"));
    info.getStyleClass().add("kpi-info");
    info.setTooltip(Nodes.tooltip(note));
    info.setFocusTraversable(true);
    info.accessibleTextProperty().bind(note);
    addMark(info);
  }

  private TableRow<Segment> row() {
    TableRow<Segment> row = new TableRow<>();
    row.setOnMouseClicked(
        e -> {
          if (e.getClickCount() == 2) {
            open(row.getItem());
          }
        });
    return row;
  }

  private void open(@Nullable Segment segment) {
    if (segment != null) {
      controller.onSegment(segment.key());
    }
  }

  /// The dimensions the action has.
  private void offer(Action action) {
    List<Dimension> dimensions = new ArrayList<>(List.of(Dimension.values()));
    if (action != Action.CART_REPLY) {
      dimensions.remove(Dimension.OUTCOME);
    }
    ChoiceBar<Dimension> now =
        new ChoiceBar<>(
            dimensions,
            dimension -> messages.text("dimension." + dimension),
            model.cutProperty().map(Cut::dimension),
            controller::onDimension);
    now.getStyleClass().add("small-bar");
    replaceAction(bar, now);
    bar = now;
  }

  private void show(@Nullable Shown shown) {
    if (shown == null) {
      return;
    }
    Action action = shown.funnel().action();
    if (action != columnsOf) {
      columnsOf = action;
      columns(action);
    }
    List<Segment> segments = shown.funnel().breakdown();
    table.setPrefHeight(HEADER + ROW * Math.clamp(segments.size(), 3, MOST_ROWS));
    if (segments.size() != table.getItems().size()) {
      table.getItems().setAll(segments);
    } else {
      for (int i = 0; i < segments.size(); i++) {
        if (!segments.get(i).equals(table.getItems().get(i))) {
          table.getItems().set(i, segments.get(i));
        }
      }
    }
  }

  /// How many reached a step. For a moment the rows may be those of an action with fewer steps.
  private static long reached(Segment segment, int step) {
    return step < segment.reached().size() ? segment.reached().get(step) : 0;
  }

  private void columns(Action action) {
    TableColumn<Segment, String> name =
        Columns.text(messages.text("funnel.column.segment"), this::label);
    name.setMinWidth(90);
    name.setPrefWidth(90);
    List<TableColumn<Segment, ?>> figures = new ArrayList<>();
    for (int i = 0; i < action.steps().size(); i++) {
      int step = i;
      TableColumn<Segment, Long> column =
          Columns.figure(
              messages,
              messages.text("step.short." + action.steps().get(i)),
              segment -> reached(segment, step),
              Formats::count);
      figures.add(ColumnRoom.atLeast(column, STEP));
    }
    TableColumn<Segment, Double> converted =
        Columns.figure(
            messages,
            messages.text("funnel.column.converted"),
            segment -> converted(action, segment),
            (f, share) -> f.percent(share, 1));
    ColumnRoom.atLeast(converted, CONVERTED);
    List<TableColumn<Segment, ?>> all = new ArrayList<>(List.of(name));
    all.addAll(figures);
    all.add(converted);
    table.getColumns().setAll(all);
    List<TableColumn<Segment, ?>> byImportance = new ArrayList<>();
    byImportance.add(converted);
    byImportance.addAll(figures);
    ColumnRoom.fit(table, name, byImportance);
  }

  /// Share of the segment's journeys that reached what the action is for.
  private static double converted(Action action, Segment segment) {
    int goal = action.conversion();
    long entered = segment.reached().getFirst();
    return entered == 0 || goal < 0 ? Double.NaN : (double) reached(segment, goal) / entered;
  }

  private String label(Segment segment) {
    Shown shown = model.shownProperty().get();
    Dimension dimension = shown == null ? Dimension.POST : shown.query().dimension();
    return switch (dimension) {
      case PLACEMENT -> messages.now("placement." + segment.key());
      case SURFACE -> messages.now("surface." + segment.key());
      case OUTCOME -> messages.now("outcome." + segment.key());
      case COUNTRY ->
          messages.find("country." + segment.key()).orElseGet(() -> country(segment.key()));
      case CAMPAIGN, POST -> Texts.oneLine(segment.label());
    };
  }

  private String country(String code) {
    String name = Locale.of("", code).getDisplayCountry(messages.localeProperty().get());
    return name.isEmpty() ? Formats.UNKNOWN : name;
  }

  private ChartTable figures() {
    Shown shown = model.shownProperty().get();
    List<ChartTable.Column> columns = new ArrayList<>();
    columns.add(new ChartTable.Column(messages.now("funnel.column.segment"), false));
    List<List<ChartTable.Cell>> rows = new ArrayList<>();
    if (shown != null) {
      Action action = shown.funnel().action();
      action
          .steps()
          .forEach(step -> columns.add(new ChartTable.Column(messages.now("step." + step), true)));
      for (Segment segment : shown.funnel().breakdown()) {
        List<ChartTable.Cell> cells = new ArrayList<>();
        cells.add(ChartTable.Cell.of(label(segment)));
        segment.reached().forEach(n -> cells.add(ChartTable.Cell.of(Objects.toString(n))));
        rows.add(cells);
      }
    }
    return new ChartTable(columns, rows);
  }
}
