package app.comptoir.ui.posts;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.post.Post;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.domain.revenue.WithoutRate;
import app.comptoir.service.figures.DayValue;
import app.comptoir.service.figures.FunnelSnapshot;
import app.comptoir.service.figures.PostDetail;
import app.comptoir.ui.chart.ChartCard;
import app.comptoir.ui.chart.DayBar;
import app.comptoir.ui.chart.DayBarsChart;
import app.comptoir.ui.chart.Exports;
import app.comptoir.ui.chart.FunnelBars;
import app.comptoir.ui.chart.FunnelStep;
import app.comptoir.ui.control.Buttons;
import app.comptoir.ui.control.Card;
import app.comptoir.ui.control.Help;
import app.comptoir.ui.control.HelpTopic;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.mvc.Place;
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
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The cards with the figures of the open post.
final class OpenPostFigures {
  private static final double DAYS_HEIGHT = 120;
  private static final double ORDERS_HEIGHT = 300;

  private final Messages messages;
  private final OpenPostModel model;
  private final FunnelBars bars;
  private final Label rate = new Label();
  private final Label journeys = new Label();
  private final MoneyLedger ledger;
  private final DayBarsChart chart;
  private final OrdersTable table;
  private final Card funnel;
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
    bars = new FunnelBars(messages, true);
    ledger = new MoneyLedger(messages);
    chart = new DayBarsChart(messages);
    table = new OrdersTable(messages);
    bars.setOnStep(
        step -> {
          Shown shown = model.shownProperty().get();
          if (shown != null) {
            Post post = shown.detail().row().post();
            navigator.goTo(new Place.OneFunnel(post.action(), null, post.id(), step));
          }
        });
    funnel = new Card(messages, "posts.funnel");
    rate.getStyleClass().add("funnel-rate");
    rate.setWrapText(true);
    journeys.getStyleClass().add("caption");
    journeys.setWrapText(true);
    VBox funnelContent = new VBox(rate, bars, journeys);
    funnelContent.getStyleClass().add("funnel-content");
    funnel.setContent(funnelContent);
    funnel.addAction(
        Help.button(
            messages,
            HelpTopic.JOURNEYS,
            HelpTopic.STEP,
            HelpTopic.DROP_OFF,
            HelpTopic.TIMES,
            HelpTopic.IMMATURE));
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
    messages
        .formatsProperty()
        .subscribe(
            _ -> {
              Shown shown = model.shownProperty().get();
              if (shown != null) {
                captions(shown.detail().funnel());
              }
            });
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
    bars.setSteps(
        detail.funnel().steps().stream()
            .map(s -> new FunnelStep(s.step(), s.reached(), s.median()))
            .toList());
    captions(detail.funnel());
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

  private void captions(FunnelSnapshot funnelNow) {
    Formats formats = messages.formats();
    long entered = funnelNow.steps().isEmpty() ? 0 : funnelNow.steps().getFirst().reached();
    double share =
        funnelNow.impressions() == 0 ? Double.NaN : (double) entered / funnelNow.impressions();
    boolean steps = funnelNow.action() != Action.OTHER;
    rate.setText(
        steps
            ? messages.now(
                "funnel.rate",
                messages.now("step." + funnelNow.steps().getFirst().step()),
                formats.percent(share, 2),
                formats.count(funnelNow.impressions()))
            : "");
    String told =
        messages.now(
            "funnel.journeys", formats.dates(funnelNow.span().from(), funnelNow.span().to()));
    journeys.setText(
        funnelNow.immature() == 0
            ? told
            : told
                + " "
                + messages.now(
                    "funnel.immature", formats.count(funnelNow.immature()), funnelNow.immature()));
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
