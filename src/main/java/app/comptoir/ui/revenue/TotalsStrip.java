package app.comptoir.ui.revenue;

import app.comptoir.domain.kpi.KpiValue;
import app.comptoir.domain.money.Money;
import app.comptoir.service.figures.RevenueSnapshot.DayMoney;
import app.comptoir.ui.control.Delta;
import app.comptoir.ui.control.DeltaLabel;
import app.comptoir.ui.control.Help;
import app.comptoir.ui.control.HelpTopic;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.mvc.LoadModel;
import app.comptoir.ui.revenue.RevenueModel.Shown;
import app.comptoir.ui.tile.PartialMark;
import java.util.Currency;
import java.util.List;
import java.util.function.ToLongFunction;
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

  private record Figure(
      String key,
      boolean money,
      boolean result,
      boolean moreIsBetter,
      ToLongFunction<DayMoney> of,
      HelpTopic topic) {}

  private static final List<Figure> FIGURES =
      List.of(
          new Figure("orders", false, false, true, DayMoney::orders, HelpTopic.ORDERS),
          new Figure("gross", true, false, true, DayMoney::grossMinor, HelpTopic.GROSS),
          new Figure(
              "discounts", true, false, false, DayMoney::discountsMinor, HelpTopic.DISCOUNTS),
          new Figure("returns", true, false, false, DayMoney::returnsMinor, HelpTopic.RETURNS),
          new Figure("net", true, true, true, DayMoney::netMinor, HelpTopic.NET_SALES),
          new Figure(
              "commission", true, false, false, DayMoney::commissionMinor, HelpTopic.COMMISSION),
          new Figure("spend", true, false, false, DayMoney::spendMinor, HelpTopic.SPEND),
          new Figure(
              "contribution",
              true,
              true,
              true,
              DayMoney::contributionMinor,
              HelpTopic.CONTRIBUTION));

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
    DeltaLabel delta =
        new DeltaLabel(messages, shown.map(now -> delta(figure, now)).orElse(Delta.UNKNOWN));
    Nodes.shownWhen(
        delta,
        shown
            .map(now -> now.revenue().comparedTotal() != null && now.nothingBefore() == null)
            .orElse(false));
    HelpTopic topic = figure.topic();
    HBox head = new HBox(name, Help.button(messages, topic));
    head.setAlignment(Pos.CENTER_LEFT);
    VBox cell = new VBox(head, value, delta, new PartialMark(messages, load));
    cell.getStyleClass().add("totals-cell");
    cell.setAlignment(Pos.TOP_LEFT);
    cell.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(cell, Priority.ALWAYS);
    cell.accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> name.getText() + ": " + exact.getValue() + ", " + delta.getAccessibleText(),
                name.textProperty(),
                exact,
                delta.accessibleTextProperty()));
    return cell;
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
    Formats formats = messages.formats();
    long value = figure.of().applyAsLong(now.revenue().total());
    if (!figure.money()) {
      return formats.count(value);
    }
    Money money = new Money(value, now.brand().currency());
    return wholeUnits(now) ? formats.wholeMoney(money) : formats.money(money);
  }

  private String exact(Figure figure, Shown now) {
    Formats formats = messages.formats();
    Currency currency = now.brand().currency();
    long value = figure.of().applyAsLong(now.revenue().total());
    String text = figure.money() ? formats.money(new Money(value, currency)) : formats.count(value);
    DayMoney before = now.revenue().comparedTotal();
    if (before == null) {
      return text;
    }
    long then = figure.of().applyAsLong(before);
    return messages.now(
        "totals.exact",
        text,
        figure.money() ? formats.money(new Money(then, currency)) : formats.count(then));
  }

  /// One precision for all amounts, decided by the largest, and by the room there is.
  private boolean wholeUnits(Shown now) {
    DayMoney total = now.revenue().total();
    long most = LongStream.of(total.grossMinor(), total.netMinor()).map(Math::abs).max().orElse(0);
    long units = new Money(most, now.brand().currency()).toDecimal().longValue();
    return units >= (narrow.get() ? LARGE_IF_NARROW : LARGE);
  }

  private static Delta delta(Figure figure, Shown now) {
    DayMoney before = now.revenue().comparedTotal();
    return before == null
        ? Delta.UNKNOWN
        : Delta.of(
            value(figure, now, now.revenue().total()),
            value(figure, now, before),
            figure.moreIsBetter());
  }

  private static KpiValue value(Figure figure, Shown now, DayMoney of) {
    long value = figure.of().applyAsLong(of);
    return figure.money()
        ? new KpiValue.Amount(new Money(value, now.brand().currency()))
        : new KpiValue.Count(value);
  }
}
