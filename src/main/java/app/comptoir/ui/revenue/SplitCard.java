package app.comptoir.ui.revenue;

import app.comptoir.domain.revenue.DaySales;
import app.comptoir.service.figures.RevenueSnapshot.Part;
import app.comptoir.ui.chart.ChartCard;
import app.comptoir.ui.chart.StackedDaysChart;
import app.comptoir.ui.chart.StackedDaysChart.Series;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.control.UprightScroll;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.revenue.RevenueModel.Shown;
import app.comptoir.ui.table.ChartTable;
import app.comptoir.ui.tile.RatePill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The same net sales made of parts: at most four and the rest, stacked by day, and each part's sum
/// and share below.
final class SplitCard extends StackPane {
  private static final double SCROLL_BAR = 14;

  private static final double LEAST_CHART = 96;
  private static final double LEAST_LIST = 240;

  private final Messages messages;
  private final RevenueModel model;
  private final StackedDaysChart chart;
  private final PartsList list;

  /// In the place of both, where all parts are told in their own order.
  private final PartsList all;

  private final ChartCard card;

  SplitCard(Messages messages, RevenueModel model, RevenueController controller, Outlet outlet) {
    this.messages = messages;
    this.model = model;
    setMinWidth(0);
    chart = new StackedDaysChart(messages);
    chart.setPrefHeight(LEAST_CHART);
    chart.setId("revenue-split");
    chart.setOnDay(controller::onDay);
    list = new PartsList(messages, controller);
    list.setId("revenue-parts");
    VBox.setVgrow(chart, Priority.ALWAYS);
    all = new PartsList(messages, controller);
    all.setId("revenue-all-parts");
    all.setMinHeight(USE_PREF_SIZE);
    // Beside the bar one scrolls by.
    all.setPadding(new Insets(0, SCROLL_BAR, 0, 0));
    UprightScroll scroll = new UprightScroll(all);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    ObservableValue<Boolean> ordered =
        model.shownProperty().map(now -> now.split().ordered()).orElse(false);
    ObservableValue<Boolean> stacked = ordered.map(is -> !is);
    VBox content =
        new VBox(
            Nodes.shownWhen(chart, stacked),
            Nodes.shownWhen(list, stacked),
            Nodes.shownWhen(scroll, ordered));
    content.getStyleClass().add("split-content");
    card = new ChartCard(messages, outlet, title(), content, this::table, "revenue-split");
    card.setSubtitle(subtitle());
    card.addMark(RatePill.icon(messages, model.withoutRate()));
    getChildren().add(card);
    // The list of all parts scrolls by itself; the others are whole, however low the window.
    ordered.subscribe(is -> card.setMinHeight(is ? LEAST_LIST : USE_PREF_SIZE));
    model.shownProperty().subscribe(_ -> show());
    messages.formatsProperty().subscribe(_ -> show());
  }

  private ObservableValue<String> title() {
    return Bindings.createStringBinding(
        () -> {
          Shown now = model.shownProperty().get();
          return now == null ? "" : messages.now("revenue.split." + now.split());
        },
        model.shownProperty(),
        messages.formatsProperty());
  }

  private ObservableValue<String> subtitle() {
    return Bindings.createStringBinding(
        () -> {
          Shown now = model.shownProperty().get();
          if (now == null) {
            return "";
          }
          // Lines of orders do not know when their returns were processed for another day.
          String basis =
              now.split().byProcessedDay()
                  ? "revenue.basis.PROCESSED_DAY"
                  : "revenue.basis." + now.revenue().basis();
          return DaysCard.withLack(
              messages,
              now,
              now.brand().currency().getCurrencyCode() + " · " + messages.now(basis));
        },
        model.shownProperty(),
        messages.formatsProperty());
  }

  private void show() {
    Shown now = model.shownProperty().get();
    if (now == null) {
      return;
    }
    List<Part> parts = now.revenue().split();
    List<Series> series = new ArrayList<>();
    boolean ordered = now.split().ordered();
    int most = ordered ? parts.size() : Math.min(parts.size(), StackedDaysChart.MOST);
    for (int i = 0; i < most; i++) {
      Part part = parts.get(i);
      series.add(new Series(label(now, part), ordered ? 0 : colour(part, i), part.net()));
    }
    chart.setDays(days(now), ordered ? List.of() : series, now.brand().currency());
    (ordered ? all : list).show(now, series, parts);
    card.refreshTable();
  }

  /// The rest is always grey.
  private static int colour(Part part, int index) {
    return part.key().isEmpty() ? StackedDaysChart.MOST - 1 : Math.min(index, 3);
  }

  private static List<LocalDate> days(Shown now) {
    return now.revenue().days().stream().map(DaySales::day).toList();
  }

  private String label(Shown now, Part part) {
    if (part.key().isEmpty()) {
      return messages.now("revenue.other");
    }
    return switch (now.split()) {
      case ACTION -> messages.now("action." + part.label());
      case COUNTRY -> PartNames.country(messages, part.label());
      case WEEKDAY -> PartNames.weekday(messages, part.label());
      case HOUR -> PartNames.hour(part.label());
      case PRODUCT -> PartNames.product(messages, part);
      case CAMPAIGN, POST -> Texts.oneLine(part.label());
    };
  }

  /// In a table the part says for itself what its amounts lack.
  private String heading(Shown now, Part part) {
    String lacking = RatePill.text(messages, part.withoutRate());
    return lacking.isEmpty() ? label(now, part) : label(now, part) + " (" + lacking + ")";
  }

  private ChartTable table() {
    Shown now = model.shownProperty().get();
    List<ChartTable.Column> columns = new ArrayList<>();
    columns.add(new ChartTable.Column(messages.now("table.day"), false));
    List<List<ChartTable.Cell>> rows = new ArrayList<>();
    if (now != null) {
      now.revenue()
          .split()
          .forEach(part -> columns.add(new ChartTable.Column(heading(now, part), true)));
      List<LocalDate> days = days(now);
      for (int i = 0; i < days.size(); i++) {
        List<ChartTable.Cell> cells = new ArrayList<>();
        cells.add(
            new ChartTable.Cell(
                messages.formats().dayOfMonth(days.get(i)), days.get(i).toString()));
        for (Part part : now.revenue().split()) {
          cells.add(DaysTable.amount(messages, part.net().get(i), now.brand().currency()));
        }
        rows.add(cells);
      }
    }
    return new ChartTable(columns, rows);
  }
}
