package app.comptoir.ui.posts;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.domain.revenue.WithoutRate;
import app.comptoir.service.figures.DayValue;
import app.comptoir.service.figures.PostDetail;
import app.comptoir.ui.chart.ChartCard;
import app.comptoir.ui.chart.DayBar;
import app.comptoir.ui.chart.DayBarsChart;
import app.comptoir.ui.chart.Exports;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Card;
import app.comptoir.ui.control.Help;
import app.comptoir.ui.control.HelpTopic;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.posts.OpenPostModel.DayOrders;
import app.comptoir.ui.posts.OpenPostModel.Shown;
import app.comptoir.ui.shell.navigation.Navigator;
import app.comptoir.ui.table.ChartTable;
import app.comptoir.ui.table.MoneyLedger;
import app.comptoir.ui.table.OrdersTable;
import app.comptoir.ui.tile.RatePill;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The cards with the figures of the open post.
final class OpenPostFigures {
  private static final double DAYS_HEIGHT = 120;
  private static final double ORDERS_HEIGHT = 300;

  private final Messages messages;
  private final OpenPostModel model;
  private final MoneyLedger ledger;
  private final DayBarsChart chart;
  private final OrdersTable table;
  private final PostFunnelCard funnel;
  private final Card money;
  private final ChartCard days;
  private final Card orders;

  OpenPostFigures(
      Messages messages,
      OpenPostModel model,
      PostsController controller,
      Outlet outlet,
      Navigator navigator) {
    this.messages = messages;
    this.model = model;
    ledger = new MoneyLedger(messages);
    chart = new DayBarsChart(messages);
    table = new OrdersTable(messages);
    funnel = new PostFunnelCard(messages, model, navigator);
    money = new Card(messages, "posts.money");
    money.addAction(
        Help.button(
            messages,
            HelpTopic.GROSS,
            HelpTopic.DISCOUNTS,
            HelpTopic.RETURNS,
            HelpTopic.NET_SALES,
            HelpTopic.COMMISSION,
            HelpTopic.SPEND,
            HelpTopic.CONTRIBUTION));
    money.addMark(
        RatePill.of(
            messages,
            model
                .shownProperty()
                .map(shown -> shown.detail().row().withoutRate())
                .orElse(WithoutRate.NONE)));
    money.setContent(ledger);
    chart.setOnDay(controller::onOrdersOfDay);
    chart.setPrefHeight(DAYS_HEIGHT);
    chart.setMinHeight(DAYS_HEIGHT);
    days =
        new ChartCard(
            messages, outlet, messages.text("posts.days"), chart, this::dayTable, "post-days");
    orders = ordersCard(controller, new Exports(messages, outlet));
    model.dayOrdersProperty().subscribe(_ -> showOrders());
  }

  private String title(DayOrders day) {
    Formats formats = messages.formats();
    int count = day.orders().size();
    return count < OpenPostReader.ORDERS
        ? messages.now("orders.ofDay", formats.count(count), count, formats.date(day.day()))
        : messages.now("orders.ofDay.atLeast", formats.count(count), formats.date(day.day()));
  }

  private Card ordersCard(PostsController controller, Exports exports) {
    Card card =
        new Card(
            Bindings.createStringBinding(
                () -> {
                  DayOrders day = model.dayOrdersProperty().get();
                  return day == null ? messages.now("posts.latestOrders") : title(day);
                },
                model.dayOrdersProperty(),
                messages.formatsProperty()));
    var latest = Buttons.link(messages, "posts.latestAgain", () -> controller.onOrdersOfDay(null));
    Nodes.shownWhen(latest, model.dayOrdersProperty().map(day -> true).orElse(false));
    card.addAction(latest);
    card.addAction(
        Buttons.icon(
            messages,
            "fth-download",
            "chart.exportCsv",
            () -> exports.csv(table, table.figures(), "post-orders")));
    table.setPrefHeight(ORDERS_HEIGHT);
    table.setMinHeight(ORDERS_HEIGHT);
    card.setContent(table);
    card.setMinWidth(0);
    return card;
  }

  Region funnel() {
    return funnel;
  }

  Region money() {
    return money;
  }

  Region days() {
    return days;
  }

  Region orders() {
    return orders;
  }

  void show(Shown shown) {
    PostDetail detail = shown.detail();
    funnel.show(detail.funnel());
    ledger.setLines(lines(detail.row().sales()));
    LocalDate today = shown.brand().dayOf(shown.now());
    chart.setBars(
        detail.net().stream()
            .map(d -> new DayBar(d.day(), d.value(), null, 0, d.day().equals(today), null))
            .toList(),
        shown.brand().currency());
    days.refreshTable();
    showOrders();
  }

  private void showOrders() {
    Shown shown = model.shownProperty().get();
    if (shown != null) {
      DayOrders day = model.dayOrdersProperty().get();
      table.show(
          day == null ? shown.detail().latestOrders() : day.orders(),
          shown.brand().zone(),
          shown.brand().currency());
    }
  }

  private static List<MoneyLedger.Line> lines(Sales m) {
    return List.of(
        new MoneyLedger.Line("money.gross", m.gross(), false),
        new MoneyLedger.Line("money.discounts", m.discounts().times(-1), false),
        new MoneyLedger.Line("money.returns", m.returns().times(-1), false),
        new MoneyLedger.Line("money.net", m.net(), true),
        new MoneyLedger.Line("money.commission", m.commission().times(-1), false),
        new MoneyLedger.Line("money.spend", m.spend().times(-1), false),
        new MoneyLedger.Line("money.contribution", m.contribution(), true));
  }

  private ChartTable dayTable() {
    Shown shown = model.shownProperty().get();
    List<DayValue> values = shown == null ? List.of() : shown.detail().net();
    return new ChartTable(
        List.of(
            new ChartTable.Column(messages.now("table.day"), false),
            new ChartTable.Column(heading(shown), true)),
        values.stream()
            .map(
                d ->
                    List.of(
                        new ChartTable.Cell(
                            messages.formats().weekday(d.day()), d.day().toString()),
                        new ChartTable.Cell(chart.figure(d.value()), decimal(shown, d.value()))))
            .toList());
  }

  private String heading(@Nullable Shown shown) {
    String net = messages.now("money.net");
    String lacking =
        shown == null ? "" : RatePill.text(messages, shown.detail().row().withoutRate());
    return lacking.isEmpty() ? net : net + " (" + lacking + ")";
  }

  private static String decimal(@Nullable Shown shown, long minor) {
    return shown == null
        ? ""
        : new Money(minor, shown.brand().currency()).toDecimal().toPlainString();
  }
}
