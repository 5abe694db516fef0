package app.comptoir.ui.chart;

import app.comptoir.domain.money.Money;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// Short labels of one axis: all on one scale (all thousands or none), with as many decimals as the
/// step needs, and without the unit, which the card's subtitle tells.
final class AxisLabels {
  private static final String[] SCALES = {"", "axis.thousand", "axis.million", "axis.billion"};
  private static final long SCALE_FROM = 10_000;

  private final Messages messages;
  private final int minorDigits;
  private final int scale;
  private final int decimals;

  /// @param currency null for counts
  AxisLabels(Messages messages, Ticks ticks, @Nullable Currency currency) {
    this.messages = messages;
    this.minorDigits = currency == null ? 0 : Money.digits(currency);
    BigDecimal top = major(Math.max(Math.abs(ticks.min()), Math.abs(ticks.max())), minorDigits);
    int power = 0;
    if (top.compareTo(BigDecimal.valueOf(SCALE_FROM)) >= 0) {
      power = Math.min(SCALES.length - 1, (top.precision() - top.scale() - 1) / 3);
    }
    this.scale = power;
    BigDecimal step = major(ticks.step(), minorDigits + 3 * power).stripTrailingZeros();
    this.decimals = Math.max(0, step.scale());
  }

  String of(long value) {
    Formats formats = messages.formats();
    String number = formats.number(major(value, minorDigits + 3 * scale), decimals);
    return scale == 0 || value == 0 ? number : messages.now(SCALES[scale], number);
  }

  /// A value that need not lie on a step, on the same scale.
  String near(long value) {
    String number =
        messages.formats().number(major(value, minorDigits + 3 * scale), scale == 0 ? 0 : 1);
    return scale == 0 ? number : messages.now(SCALES[scale], number);
  }

  private static BigDecimal major(long value, int digits) {
    return BigDecimal.valueOf(value, digits);
  }
}
