package app.comptoir.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.kpi.KpiValue;
import app.comptoir.domain.money.Money;
import app.comptoir.ui.control.Delta.Direction;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DeltaTest {
  private final Formats formats = new Messages(Locale.UK).formats();

  @Test
  void amountsAndCountsChangeInPerCent() {
    assertThat(text(amount(112_34), amount(100_00))).isEqualTo("+12.3%");
    assertThat(text(new KpiValue.Count(75), new KpiValue.Count(100))).isEqualTo("−25.0%");
    assertThat(text(factor(3, 1), factor(2, 1))).isEqualTo("+50.0%");
  }

  @Test
  void sharesChangeInPoints() {
    assertThat(text(KpiValue.share(24, 1000), KpiValue.share(26, 1000))).isEqualTo("−0.20\u00a0pt");
  }

  @Test
  void fromBelowNothingTheDifferenceIsTold() {
    Delta delta = Delta.of(amount(50), amount(-100), true);
    assertThat(delta.direction()).isEqualTo(Direction.UP);
    assertThat(delta.text(formats, "pt")).isEqualTo("+€1.50");
    // A return on spend of −1.00× that became 2.00× is three better, not 300 % worse.
    assertThat(text(factor(400, 200), factor(-200, 200))).isEqualTo("+3.00×");
    assertThat(Delta.of(factor(400, 200), factor(-200, 200), true).good()).isTrue();
  }

  @Test
  void fromNothingTheDifferenceIsToldAndFromTheUnknownNothing() {
    assertThat(text(amount(5), amount(0))).isEqualTo("+€0.05");
    assertThat(text(new KpiValue.Count(5), new KpiValue.Count(0))).isEqualTo("+5");
    assertThat(text(amount(5), new KpiValue.Unknown())).isEqualTo("–");
    assertThat(text(new KpiValue.Unknown(), amount(5))).isEqualTo("–");
    assertThat(text(amount(5), new KpiValue.Amount(Money.of(5, "USD")))).isEqualTo("–");
  }

  @Test
  void aRiseIsGoodNewsOnlyWhereHigherIsBetter() {
    assertThat(Delta.of(amount(2), amount(1), true).good()).isTrue();
    assertThat(Delta.of(amount(2), amount(1), false).good()).isFalse();
    assertThat(Delta.of(amount(1), amount(2), false).good()).isTrue();
  }

  private String text(KpiValue now, KpiValue then) {
    return Delta.of(now, then, true).text(formats, "pt");
  }

  private static KpiValue amount(long minor) {
    return new KpiValue.Amount(Money.of(minor, "EUR"));
  }

  private static KpiValue factor(long sales, long spend) {
    return new KpiValue.Factor(Money.of(sales, "EUR"), Money.of(spend, "EUR"));
  }
}
