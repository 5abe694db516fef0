package app.comptoir.ui.tile;

import app.comptoir.domain.revenue.WithoutRate;
import app.comptoir.ui.control.Nodes;
import app.comptoir.ui.fx.Messages;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Says beside a sum what it lacks for want of an exchange rate: “2 orders, 1 return without
/// exchange rate”. Not there where it lacks nothing.
public final class RatePill {
  private RatePill() {}

  /// @param withoutRate what the sum lacks
  public static Label of(Messages messages, ObservableValue<WithoutRate> withoutRate) {
    Label pill =
        Nodes.label(
            messages.format(withoutRate, (_, lacks) -> text(messages, lacks)), "warning-pill");
    pill.setGraphic(Nodes.icon("fth-clock"));
    pill.setTooltip(Nodes.tooltip(messages.text("rate.missing.explained")));
    pill.setMinWidth(Region.USE_PREF_SIZE);
    Nodes.shownWhen(pill, pill.textProperty().isNotEmpty());
    return pill;
  }

  /// The same where there is no room for words: a clock that says it when it is pointed at.
  public static Label icon(Messages messages, ObservableValue<WithoutRate> withoutRate) {
    ObservableValue<String> text =
        messages.format(withoutRate, (_, lacks) -> text(messages, lacks));
    Label icon = new Label();
    icon.getStyleClass().addAll("warning-pill", "warning-icon");
    icon.setGraphic(Nodes.icon("fth-clock"));
    icon.setTooltip(Nodes.tooltip(text));
    icon.accessibleTextProperty().bind(text);
    icon.setMinWidth(Region.USE_PREF_SIZE);
    Nodes.shownWhen(icon, text.map(words -> !words.isEmpty()));
    return icon;
  }

  /// Empty where nothing is missing.
  public static String text(Messages messages, WithoutRate lacks) {
    if (lacks.none()) {
      return "";
    }
    return messages.now(
        lacks.orders() == 0
            ? "rate.missing.returns"
            : lacks.returns() == 0 ? "rate.missing.orders" : "rate.missing.both",
        lacks.orders(),
        lacks.returns());
  }
}
