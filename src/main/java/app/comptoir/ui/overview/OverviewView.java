package app.comptoir.ui.overview;

import app.comptoir.domain.kpi.NetSales;
import app.comptoir.domain.money.Money;
import app.comptoir.ui.chart.ChartCard;
import app.comptoir.ui.chart.DayBar;
import app.comptoir.ui.chart.DayBarsChart;
import app.comptoir.ui.chart.Legend;
import app.comptoir.ui.control.Help;
import app.comptoir.ui.control.HelpTopic;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.control.Skeletons;
import app.comptoir.ui.control.StatePane;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.mvc.View;
import app.comptoir.ui.overview.OverviewModel.Days;
import app.comptoir.ui.table.ChartTable;
import app.comptoir.ui.table.ChartTable.Cell;
import app.comptoir.ui.table.ChartTable.Column;
import app.comptoir.ui.tile.CoverageMark;
import app.comptoir.ui.tile.KpiFace;
import app.comptoir.ui.tile.KpiTile;
import app.comptoir.ui.tile.RatePill;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The Overview: key figures; net sales beside the approvals that wait; the last hour beside the
/// posts that earned most. One screen without scrolling.
public final class OverviewView extends View<StackPane, OverviewModel> {
  private static final double KPI_HEIGHT = 128;
  private static final double ROW_HEIGHT = 180;
  private static final double ROW_MOST = 400;

  private final Messages messages;
  private final OverviewController controller;

  OverviewView(
      OverviewModel model, OverviewController controller, Messages messages, Outlet outlet) {
    super(new StackPane(), model);
    this.messages = messages;
    this.controller = controller;
    Node content =
        page(
            figures(),
            pair(66.6, revenue(outlet), new WaitingCard(messages, model, controller)),
            pair(54, new LiveCard(messages, model, controller), topPosts()));
    root()
        .getChildren()
        .add(
            new StatePane(
                messages,
                model.load(),
                content,
                skeleton(),
                "overview.empty",
                controller::onTryAgain));
  }

  private Region topPosts() {
    return new TopPostsCard(messages, model(), controller);
  }

  private static VBox page(Region figures, Region second, Region third) {
    VBox page = new VBox(figures, second, third);
    page.getStyleClass().add("screen");
    figures.setMinHeight(KPI_HEIGHT);
    figures.setMaxHeight(KPI_HEIGHT);
    for (Region row : List.of(second, third)) {
      row.setMinHeight(ROW_HEIGHT);
      row.setPrefHeight(ROW_HEIGHT);
      VBox.setVgrow(row, Priority.ALWAYS);
    }
    // On a tall screen the room goes to the chart: lists and counts only drift apart.
    third.setMaxHeight(ROW_MOST);
    return page;
  }

  /// Two cards beside each other, the left one so many per cent wide.
  private static GridPane pair(double leftPercent, Region left, Region right) {
    GridPane pair = new GridPane();
    pair.getStyleClass().add("card-row");
    ColumnConstraints first = new ColumnConstraints();
    first.setPercentWidth(leftPercent);
    ColumnConstraints second = new ColumnConstraints();
    second.setPercentWidth(100 - leftPercent);
    RowConstraints row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    row.setMinHeight(0);
    pair.getColumnConstraints().addAll(first, second);
    pair.getRowConstraints().add(row);
    pair.addRow(0, left, right);
    left.setMinSize(0, 0);
    right.setMinSize(0, 0);
    return pair;
  }

  private HBox figures() {
    ObservableValue<String> against =
        messages.format(model().daysProperty(), new AgainstWords(messages)::of);
    HBox row = new HBox();
    row.getStyleClass().add("card-row");
    List<KpiTile> tiles = new ArrayList<>();
    for (int i = 0; i < OverviewController.FIGURES; i++) {
      KpiTile tile =
          new KpiTile(
              messages,
              against,
              model().daysProperty().map(days -> days.nothingBefore() == null).orElse(true),
              model().withoutRateProperty(),
              model().coverageProperty(),
              model().load());
      tile.setId("kpi-" + i);
      tile.setPrefWidth(100);
      int index = i;
      model()
          .figuresProperty()
          .subscribe(
              all -> tile.faceProperty().set(index < all.size() ? all.get(index) : KpiFace.NONE));
      Nodes.shownWhen(tile, model().figuresProperty().map(all -> index < all.size()));
      tiles.add(tile);
    }
    KpiTile.even(tiles);
    row.getChildren().setAll(tiles);
    return row;
  }

  private ChartCard revenue(Outlet outlet) {
    DayBarsChart chart = new DayBarsChart(messages);
    chart.setId("revenue-chart");
    chart.setOnDay(controller::onDay);
    ChartCard card =
        new ChartCard(
            messages,
            outlet,
            model()
                .revenueProperty()
                .flatMap(
                    bars ->
                        messages.text(
                            byHour(bars) ? "overview.revenue.byHour" : "overview.revenue")),
            chart,
            () -> revenueTable(chart),
            "net-sales-by-day");
    card.setSubtitle(messages.format(model().daysProperty(), this::revenueSubtitle));
    card.addAction(Help.button(messages, HelpTopic.NET_SALES));
    card.addMark(RatePill.of(messages, model().withoutRateProperty()));
    card.setLegend(
        Legend.of(
            messages.text("legend.thisPeriod"),
            Nodes.shownWhen(
                Legend.previous(messages.text("legend.previous")),
                model()
                    .daysProperty()
                    .map(d -> d.compared() != null && d.nothingBefore() == null)
                    .orElse(false))));
    model()
        .revenueProperty()
        .subscribe(
            bars -> {
              Days days = model().daysProperty().get();
              chart.setBars(bars, days == null ? null : days.brand().currency());
              card.refreshTable();
            });
    return card;
  }

  private static boolean byHour(List<DayBar> bars) {
    return !bars.isEmpty() && bars.getFirst().hour() != null;
  }

  private String revenueSubtitle(Formats formats, @Nullable Days days) {
    return days == null
        ? ""
        : messages.now(
                "overview.revenue.subtitle",
                days.brand().currency().getCurrencyCode(),
                formats.dates(days.span().from(), days.span().to()))
            + lack();
  }

  /// What net sales are without, for want of what the files tell.
  private String lack() {
    String words =
        CoverageMark.words(messages, new NetSales(), model().coverageProperty().get(), false);
    return words.isEmpty() ? "" : " · " + words;
  }

  private ChartTable revenueTable(DayBarsChart chart) {
    Days days = model().daysProperty().get();
    List<Column> columns =
        List.of(
            new Column(
                messages.now(byHour(model().revenueProperty().get()) ? "table.hour" : "table.day"),
                false),
            new Column(messages.now("kpi.net_sales"), true),
            new Column(messages.now("table.previousDay"), false),
            new Column(messages.now("table.previous"), true));
    return new ChartTable(
        columns,
        model().revenueProperty().get().stream().map(b -> tableRow(chart, days, b)).toList());
  }

  private List<Cell> tableRow(DayBarsChart chart, @Nullable Days days, DayBar bar) {
    Formats formats = messages.formats();
    return List.of(
        new Cell(bar.name(formats), bar.iso()),
        new Cell(chart.figure(bar.value()), raw(days, bar.value())),
        bar.previousDay() == null
            ? Cell.of("")
            : new Cell(bar.previousName(formats), bar.previousDay().toString()),
        bar.previousDay() == null
            ? Cell.of("")
            : new Cell(chart.figure(bar.previous()), raw(days, bar.previous())));
  }

  private static String raw(@Nullable Days days, long minor) {
    return days == null
        ? Long.toString(minor)
        : new Money(minor, days.brand().currency()).toDecimal().toPlainString();
  }

  private static Node skeleton() {
    HBox figures = new HBox();
    figures.getStyleClass().add("card-row");
    for (int i = 0; i < OverviewController.FIGURES; i++) {
      VBox tile = sheet(Skeletons.line(90), Skeletons.line(130), Skeletons.block());
      HBox.setHgrow(tile, Priority.ALWAYS);
      tile.setPrefWidth(100);
      figures.getChildren().add(tile);
    }
    return page(
        figures,
        pair(66.6, sheet(Skeletons.line(160), Skeletons.bars()), sheet(Skeletons.rows(5))),
        pair(54, sheet(Skeletons.rows(5)), sheet(Skeletons.rows(5))));
  }

  private static VBox sheet(Node... parts) {
    VBox sheet = new VBox(parts);
    sheet.getStyleClass().addAll("card-sheet", "skeleton-sheet");
    sheet.setMinSize(0, 0);
    return sheet;
  }
}
