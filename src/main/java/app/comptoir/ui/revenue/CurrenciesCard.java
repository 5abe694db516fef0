package app.comptoir.ui.revenue;

import app.comptoir.domain.kpi.Figures;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.ui.chart.Exports;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Card;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.revenue.RevenueModel.Shown;
import app.comptoir.ui.table.ChartTable;
import app.comptoir.ui.table.ColumnRoom;
import app.comptoir.ui.table.Columns;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// What was sold in each currency, before any conversion: sums across currencies there are none.
final class CurrenciesCard extends Card {
  private static final int MOST_ROWS = 4;
  private static final double HEADER = 34;
  private static final double ROW = 30;

  private final Messages messages;
  private final TableView<Sales> table = new TableView<>();

  CurrenciesCard(Messages messages, RevenueModel model, Outlet outlet) {
    super(messages, "revenue.currencies");
    this.messages = messages;
    Exports exports = new Exports(messages, outlet);
    addAction(
        Buttons.icon(
            messages,
            "fth-download",
            "chart.exportCsv",
            () -> exports.csv(this, figures(), "revenue-currencies")));
    setMinHeight(USE_PREF_SIZE);
    table.setId("revenue-currencies");
    table.getStyleClass().addAll("figures", "narrow-rows");
    table.accessibleTextProperty().bind(messages.text("revenue.currencies"));
    table.setPlaceholder(new Label());
    TableColumn<Sales, String> currency =
        Columns.text(messages.text("orders.currency"), sales -> sales.currency().getCurrencyCode());
    currency.setMinWidth(60);
    currency.setPrefWidth(60);
    TableColumn<Sales, Long> orders =
        Columns.figure(messages, messages.text("totals.orders"), Sales::orders, Formats::count);
    TableColumn<Sales, Sales> net = amount("net", Figures.NET_SALES);
    TableColumn<Sales, Sales> gross = amount("gross", Figures.GROSS);
    TableColumn<Sales, Sales> returns = amount("returns", Figures.RETURNS);
    table
        .getColumns()
        .setAll(
            List.of(
                currency,
                ColumnRoom.atLeast(orders, 88),
                ColumnRoom.atLeast(gross, 96),
                ColumnRoom.atLeast(returns, 92),
                ColumnRoom.atLeast(net, 96)));
    table.getColumns().forEach(column -> column.setSortable(false));
    ColumnRoom.fit(table, currency, List.of(net, orders, gross, returns));
    setContent(table);
    model.shownProperty().subscribe(this::show);
  }

  private TableColumn<Sales, Sales> amount(String key, Figures figure) {
    return Columns.figure(
        messages,
        messages.text("totals." + key),
        row -> row,
        (_, row) -> DaysTable.cell(messages, figure, row).shown());
  }

  private void show(@Nullable Shown now) {
    if (now == null) {
      return;
    }
    List<Sales> rows = now.revenue().currencies();
    if (!rows.equals(table.getItems())) {
      table.getItems().setAll(rows);
    }
    double height = HEADER + ROW * Math.clamp(rows.size(), 1, MOST_ROWS);
    table.setPrefHeight(height);
    table.setMinHeight(height);
  }

  private ChartTable figures() {
    return new ChartTable(
        List.of(
            new ChartTable.Column(messages.now("orders.currency"), false),
            new ChartTable.Column(messages.now("totals.orders"), true),
            new ChartTable.Column(messages.now("totals.gross"), true),
            new ChartTable.Column(messages.now("totals.discounts"), true),
            new ChartTable.Column(messages.now("totals.returns"), true),
            new ChartTable.Column(messages.now("totals.net"), true)),
        table.getItems().stream()
            .map(
                row -> {
                  return List.of(
                      ChartTable.Cell.of(row.currency().getCurrencyCode()),
                      ChartTable.Cell.of(Long.toString(row.orders())),
                      DaysTable.cell(messages, Figures.GROSS, row),
                      DaysTable.cell(messages, Figures.DISCOUNTS, row),
                      DaysTable.cell(messages, Figures.RETURNS, row),
                      DaysTable.cell(messages, Figures.NET_SALES, row));
                })
            .toList());
  }
}
