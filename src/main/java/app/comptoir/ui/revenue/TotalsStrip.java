package app.comptoir.ui.revenue;

import app.comptoir.domain.kpi.Figures;
import app.comptoir.domain.kpi.Kpi;
import app.comptoir.domain.kpi.KpiValue;
import app.comptoir.domain.kpi.Totals;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.Coverage;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.ui.control.Delta;
import app.comptoir.ui.control.DeltaLabel;
import app.comptoir.ui.control.Help;
import app.comptoir.ui.control.HelpTopic;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.LoadModel;
import app.comptoir.ui.revenue.RevenueModel.Shown;
import app.comptoir.ui.tile.CoverageMark;
import app.comptoir.ui.tile.PartialMark;
import java.util.List;
import java.util.stream.LongStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The way from orders to contribution in the period, each figure against the compared period. All
/// amounts with the same precision; exact ones in the tooltips.
final class TotalsStrip extends HBox {
  /// From this many whole units on, cents say nothing more.
  private static final long LARGE = 100_000;

  /// The same where eight amounts with cents have not room beside each other.
  private static final long LARGE_IF_NARROW = 10_000;

  private static final double NARROW = 1000;

  private final Messages messages;
  private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
  private final ObservableValue<@Nullable Shown> shown;

  /// @param key of its message and its node
  record Figure(String key, Kpi kpi, boolean result) {
    KpiValue of(Sales sales) {
      return kpi.of(Totals.of(sales));
    }
  }

  /// In the order of the strip.
  static final List<Figure> FIGURES =
      List.of(
          new Figure("orders", Figures.ORDERS.kpi(), false),
          new Figure("gross", Figures.GROSS.kpi(), false),
          new Figure("discounts", Figures.DISCOUNTS.kpi(), false),
          new Figure("returns", Figures.RETURNS.kpi(), false),
          new Figure("net", Figures.NET_SALES.kpi(), true),
          new Figure("commission", Figures.COMMISSION.kpi(), false),
          new Figure("spend", Figures.SPEND.kpi(), false),
          new Figure("contribution", Figures.CONTRIBUTION.kpi(), true));

  TotalsStrip(Messages messages, RevenueModel model) {
    this.messages = messages;
    this.shown = model.shownProperty();
    setId("revenue-totals");
    setMinWidth(0);
    widthProperty().subscribe(width -> narrow.set(width.doubleValue() < NARROW));
    getStyleClass().addAll("card-sheet", "totals-strip");
    FIGURES.forEach(figure -> getChildren().add(cell(figure, model.load())));
  }

  private VBox cell(Figure figure, LoadModel load) {
    Label name = Nodes.label(messages, "totals." + figure.key(), "totals-name");
    Label value = Nodes.label(text(figure, this::written), "totals-value");
    value.setId("total-" + figure.key());
    value.setMinWidth(USE_PREF_SIZE);
    if (figure.result()) {
      value.getStyleClass().add("totals-result");
    }
    ObservableValue<String> exact = text(figure, this::exact);
    value.setTooltip(Nodes.tooltip(exact));
    ObservableValue<String> lacks = text(figure, (of, now) -> lack(of, now, CoverageMark::words));
    Label caption =
        CoverageMark.caption(lacks, text(figure, (of, now) -> lack(of, now, CoverageMark::brief)));
    DeltaLabel delta =
        new DeltaLabel(messages, shown.map(now -> delta(figure, now)).orElse(Delta.UNKNOWN));
    Nodes.shownWhen(delta, shown.map(now -> compares(figure, now)).orElse(false));
    HelpTopic topic = HelpTopic.ofKpi(figure.kpi().id()).orElseThrow();
    HBox head = new HBox(name, Help.button(messages, topic));
    head.setAlignment(Pos.CENTER_LEFT);
    VBox cell = new VBox(head, value, delta, caption, new PartialMark(messages, load));
    cell.getStyleClass().add("totals-cell");
    cell.setAlignment(Pos.TOP_LEFT);
    cell.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(cell, Priority.ALWAYS);
    cell.accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    name.getText()
                        + ": "
                        + exact.getValue()
                        + (lacks.getValue().isEmpty() ? "" : " (" + lacks.getValue() + ")")
                        + ", "
                        + delta.getAccessibleText(),
                name.textProperty(),
                exact,
                lacks,
                delta.accessibleTextProperty()));
    return cell;
  }

  private static boolean compares(Figure figure, Shown now) {
    Sales total = now.revenue().total();
    boolean untold = total.coverage().lacking() && figure.of(total) instanceof KpiValue.Unknown;
    return now.revenue().comparedTotal() != null && now.nothingBefore() == null && !untold;
  }

  private interface Lack {
    String of(Messages messages, Kpi kpi, Coverage coverage, boolean unknown);
  }

  private String lack(Figure figure, Shown now, Lack words) {
    Sales total = now.revenue().total();
    boolean unknown = figure.of(total) instanceof KpiValue.Unknown;
    return words.of(messages, figure.kpi(), total.coverage(), unknown);
  }

  private interface Writer {
    String write(Figure figure, Shown now);
  }

  private ObservableValue<String> text(Figure figure, Writer writer) {
    return Bindings.createStringBinding(
        () -> {
          Shown now = shown.getValue();
          return now == null ? "" : writer.write(figure, now);
        },
        shown,
        narrow,
        messages.formatsProperty());
  }

  private String written(Figure figure, Shown now) {
    KpiValue value = figure.of(now.revenue().total());
    return value instanceof KpiValue.Amount(Money money) && wholeUnits(now)
        ? messages.formats().wholeMoney(money)
        : messages.formats().exact(value);
  }

  private String exact(Figure figure, Shown now) {
    String text = messages.formats().exact(figure.of(now.revenue().total()));
    Sales before = now.revenue().comparedTotal();
    return before == null
        ? text
        : messages.now("totals.exact", text, messages.formats().exact(figure.of(before)));
  }

  /// One precision for all amounts, decided by the largest, and by the room there is.
  private boolean wholeUnits(Shown now) {
    Sales total = now.revenue().total();
    long most = LongStream.of(total.grossMinor(), total.netMinor()).map(Math::abs).max().orElse(0);
    long units = new Money(most, now.brand().currency()).toDecimal().longValue();
    return units >= (narrow.get() ? LARGE_IF_NARROW : LARGE);
  }

  private static Delta delta(Figure figure, Shown now) {
    Sales before = now.revenue().comparedTotal();
    return before == null
        ? Delta.UNKNOWN
        : Delta.of(
            figure.of(now.revenue().total()), figure.of(before), figure.kpi().higherIsBetter());
  }
}
