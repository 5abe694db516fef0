package app.comptoir.ui.revenue;

import app.comptoir.domain.kpi.Figures;
import app.comptoir.domain.kpi.Totals;
import app.comptoir.domain.revenue.DaySales;
import app.comptoir.service.figures.RevenueSnapshot;
import app.comptoir.service.figures.Span;
import app.comptoir.ui.chart.ChartCard;
import app.comptoir.ui.chart.DayBar;
import app.comptoir.ui.chart.DayBarsChart;
import app.comptoir.ui.chart.Legend;
import app.comptoir.ui.control.Help;
import app.comptoir.ui.control.HelpTopic;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Outlet;
import app.comptoir.ui.fx.Texts;
import app.comptoir.ui.revenue.RevenueModel.Shown;
import app.comptoir.ui.tile.CoverageMark;
import app.comptoir.ui.tile.DeltaStrip;
import app.comptoir.ui.tile.RatePill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Net sales by day, or by hour of a single one, with the compared days, and below them by how much
/// they differ.
final class DaysCard extends StackPane {
  private static final double MOST_STRIP = 84;

  private final Messages messages;
  private final RevenueModel model;
  private final DayBarsChart chart;
  private final DeltaStrip strip;
  private final ChartCard card;

  DaysCard(Messages messages, RevenueModel model, RevenueController controller, Outlet outlet) {
    this.messages = messages;
    this.model = model;
    setMinSize(0, 0);
    chart = new DayBarsChart(messages);
    chart.setId("revenue-days");
    chart.setOnBar(bar -> controller.onBar(bar.day(), bar.hour()));
    strip = new DeltaStrip(messages, chart);
    ObservableValue<Boolean> compared =
        model.shownProperty().map(now -> now.revenue().compared() != null).orElse(false);
    ObservableValue<Boolean> planned =
        model.shownProperty().map(now -> now.plan() != null && !now.byHour()).orElse(false);
    Nodes.shownWhen(strip, model.shownProperty().map(DaysCard::comparable).orElse(false));
    strip.setMinHeight(64);
    strip.setMaxHeight(MOST_STRIP);
    VBox.setVgrow(strip, Priority.SOMETIMES);
    VBox.setVgrow(chart, Priority.ALWAYS);
    VBox content = new VBox(chart, strip);
    content.getStyleClass().add("days-content");
    card =
        new ChartCard(
            messages,
            outlet,
            text(this::title),
            content,
            () -> DaysTable.of(messages, model.shownProperty().get()),
            "revenue-days");
    card.setSubtitle(text(this::subtitle));
    card.setLegend(
        Legend.of(
            text(now -> dates(now.revenue().span())),
            Nodes.shownWhen(Legend.previous(text(this::comparedDates)), compared),
            Nodes.shownWhen(
                Legend.entry("legend-plan", messages.text("revenue.column.plan")), planned)));
    card.addAction(Nodes.shownWhen(Help.button(messages, HelpTopic.PLAN), planned));
    card.addMark(RatePill.icon(messages, model.withoutRate()));
    getChildren().add(card);
    model.shownProperty().subscribe(this::show);
  }

  BooleanProperty tableShownProperty() {
    return card.tableShownProperty();
  }

  void focus() {
    chart.requestFocus();
  }

  private ObservableValue<String> text(Function<Shown, String> writer) {
    return Bindings.createStringBinding(
        () -> {
          Shown now = model.shownProperty().get();
          return now == null ? "" : writer.apply(now);
        },
        model.shownProperty(),
        messages.formatsProperty());
  }

  /// Entity, measure, unit; the periods are told by the legend.
  private String title(Shown now) {
    return messages.now(
        now.byHour() ? "revenue.hours" : "revenue.days",
        Texts.oneLine(now.brand().name()),
        now.brand().currency().getCurrencyCode());
  }

  private String subtitle(Shown now) {
    String basis = withLack(messages, now, messages.now("revenue.basis." + now.revenue().basis()));
    return Double.isNaN(now.reached())
        ? basis
        : basis
            + " · "
            + messages.now("revenue.plan.reached", messages.formats().percent(now.reached(), 0));
  }

  /// With what net sales are without, for want of what the files tell.
  static String withLack(Messages messages, Shown now, String text) {
    String lack =
        CoverageMark.words(messages, Figures.NET_SALES.kpi(), Totals.of(now.revenue().total()));
    return lack.isEmpty() ? text : text + " · " + lack;
  }

  private String dates(Span span) {
    return messages.formats().dates(span.from(), span.to());
  }

  private String comparedDates(Shown now) {
    LocalDate first = now.nothingBefore();
    if (first != null) {
      return messages.now("against.nothing", messages.formats().date(first));
    }
    Span compared = now.revenue().compared();
    if (compared == null) {
      return "";
    }
    return compared.days() == now.revenue().span().days()
        ? dates(compared)
        : messages.now("legend.days", dates(compared), compared.days());
  }

  private void show(@Nullable Shown now) {
    if (now == null) {
      return;
    }
    List<DayBar> bars = bars(now);
    strip.setBars(bars, now.brand().currency());
    chart.setBars(bars, now.brand().currency());
    card.refreshTable();
  }

  private static boolean comparable(Shown now) {
    return now.revenue().compared() != null && now.nothingBefore() == null;
  }

  private static List<DayBar> bars(Shown now) {
    RevenueSnapshot revenue = now.revenue();
    if (now.byHour()) {
      return DayBar.netByHour(revenue.hours(), revenue.span().end());
    }
    List<DayBar> bars = new ArrayList<>();
    for (int i = 0; i < revenue.days().size(); i++) {
      DaySales day = revenue.days().get(i);
      DaySales before = i < revenue.comparedDays().size() ? revenue.comparedDays().get(i) : null;
      bars.add(
          new DayBar(
              day.day(),
              day.sales().netMinor(),
              before == null ? null : before.day(),
              before == null ? 0 : before.sales().netMinor(),
              day.day().equals(now.today()),
              now.planOf(day.day())));
    }
    return bars;
  }
}
