package app.comptoir.ui.table;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.OrderSummary;
import app.comptoir.service.tables.Csv;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The orders behind a figure: each in its own currency, and what it came to in the brand's.
public final class OrdersTable extends TableView<OrderSummary> {
  private final Messages messages;
  private final ObjectProperty<ZoneId> zone =
      new SimpleObjectProperty<>(this, "zone", ZoneOffset.UTC);
  private final ObjectProperty<String> currency = new SimpleObjectProperty<>(this, "currency", "");

  public OrdersTable(Messages messages) {
    this.messages = messages;
    getStyleClass().addAll("dense", "figures", "orders-table");
    TableColumn<OrderSummary, OrderSummary> placed =
        Columns.of(
            messages,
            messages.text("orders.placed"),
            o -> o,
            (f, o) -> f.dateTime(o.placedAt(), zone.get()));
    TableColumn<OrderSummary, String> order =
        Columns.text(messages.text("orders.order"), OrderSummary::orderId);
    order.setMinWidth(80);
    order.setPrefWidth(80);
    TableColumn<OrderSummary, Money> gross = money("orders.gross", OrderSummary::gross);
    TableColumn<OrderSummary, Money> discounts = money("orders.discounts", OrderSummary::discounts);
    TableColumn<OrderSummary, Money> returned = money("orders.returned", OrderSummary::returned);
    TableColumn<OrderSummary, OrderSummary> converted =
        Columns.figure(
            messages,
            messages.text("orders.converted", currency),
            o -> o,
            (f, o) -> converted(f, o.inBrandCurrency()));
    TableColumn<OrderSummary, String> country =
        Columns.of(
            messages,
            messages.text("orders.country"),
            OrderSummary::country,
            (_, code) -> country(code));
    getColumns().add(ColumnRoom.fixed(placed, 80));
    getColumns().add(order);
    getColumns().add(ColumnRoom.fixed(gross, 60));
    getColumns().add(ColumnRoom.fixed(discounts, 60));
    getColumns().add(ColumnRoom.fixed(returned, 60));
    getColumns().add(ColumnRoom.fixed(converted, 80));
    getColumns().add(ColumnRoom.fixed(country, 60));
    getColumns().forEach(column -> column.setSortable(false));
    ColumnRoom.fit(this, order, List.of(placed, converted, gross, returned, discounts, country));
    Label none = Nodes.label(messages, "orders.none", "notice-text");
    setPlaceholder(none);
    accessibleTextProperty().bind(messages.text("orders.title"));
    RowsDrag.from(
        messages,
        this,
        () -> figures(List.copyOf(getSelectionModel().getSelectedItems())),
        "orders");
  }

  /// Shows other orders; rows that stay keep their place.
  ///
  /// @param in time zone of the brand
  /// @param brandCurrency what the last column is in
  public void show(List<OrderSummary> orders, ZoneId in, Currency brandCurrency) {
    zone.set(in);
    currency.set(brandCurrency.getCurrencyCode());
    if (!orders.equals(getItems())) {
      getItems().setAll(orders);
    }
  }

  /// The same as a table for CSV: all columns, whether there is room for them or not.
  public ChartTable figures() {
    return figures(getItems());
  }

  private ChartTable figures(List<OrderSummary> rows) {
    return new ChartTable(
        List.of(
            new ChartTable.Column(messages.now("orders.placed"), false),
            new ChartTable.Column(messages.now("orders.order"), false),
            new ChartTable.Column(messages.now("orders.currency"), false),
            new ChartTable.Column(messages.now("orders.gross"), true),
            new ChartTable.Column(messages.now("orders.discounts"), true),
            new ChartTable.Column(messages.now("orders.returned"), true),
            new ChartTable.Column(messages.now("orders.converted", currency.get()), true),
            new ChartTable.Column(messages.now("orders.country"), false)),
        rows.stream().map(this::cells).toList());
  }

  private List<ChartTable.Cell> cells(OrderSummary o) {
    Money converted = o.inBrandCurrency();
    return List.of(
        ChartTable.Cell.of(Csv.time(o.placedAt(), zone.get())),
        ChartTable.Cell.of(o.orderId()),
        ChartTable.Cell.of(o.gross().currency().getCurrencyCode()),
        cell(o.gross()),
        cell(o.discounts()),
        cell(o.returned()),
        converted == null ? ChartTable.Cell.of("") : cell(converted),
        ChartTable.Cell.of(o.country() == null ? "" : o.country()));
  }

  private ChartTable.Cell cell(Money money) {
    return new ChartTable.Cell(messages.formats().money(money), money.toDecimal().toPlainString());
  }

  private TableColumn<OrderSummary, Money> money(
      String key, java.util.function.Function<OrderSummary, Money> value) {
    ObservableValue<String> title = messages.text(key);
    return Columns.figure(messages, title, value, Formats::money);
  }

  private static String converted(Formats formats, @Nullable Money money) {
    return money == null ? Formats.UNKNOWN : formats.money(money);
  }

  private String country(@Nullable String code) {
    return code == null || code.isBlank()
        ? Formats.UNKNOWN
        : Locale.of("", code).getDisplayCountry(messages.localeProperty().get());
  }
}
