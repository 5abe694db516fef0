package app.comptoir.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.ui.fx.Messages;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  @Test
  void ticksAreRoundAndCoverTheValuesFromZero() {
    assertThat(Ticks.over(0, 143_200, 1, 3).values())
        .containsExactly(0L, 50_000L, 100_000L, 150_000L);
    assertThat(Ticks.over(-420, 980, 1, 4).values()).containsExactly(-500L, 0L, 500L, 1000L);
    assertThat(Ticks.over(0, 0, 1, 4).values()).containsExactly(0L);
    assertThat(Ticks.over(0, 0, 1, 4).max()).isEqualTo(1);
  }

  @Test
  void aLittleBelowZeroTakesNoWholeStep() {
    Ticks ticks = Ticks.over(-40, 980, 1, 4);
    assertThat(ticks.values()).containsExactly(0L, 500L, 1000L);
    assertThat(ticks.min()).isEqualTo(-40);
  }

  @Test
  void anyValuesAreCovered() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      long low = -random.nextLong(1L << random.nextInt(1, 50));
      long high = random.nextLong(1L << random.nextInt(1, 50));
      Ticks ticks = Ticks.over(low, high, 1, 4);
      assertThat(ticks.min()).isLessThanOrEqualTo(low);
      assertThat(ticks.max()).isGreaterThanOrEqualTo(high);
      assertThat(ticks.values()).contains(0L).hasSizeBetween(1, 7);
    }
  }

  @Test
  void allLabelsOfAnAxisAreOnOneScale() {
    assertThat(labels(Ticks.over(0, 1_432_00, 1, 3), EUR, Locale.UK))
        .containsExactly("0", "500", "1,000", "1,500");
    assertThat(labels(Ticks.over(0, 14_320_00, 1, 3), EUR, Locale.UK))
        .containsExactly("0", "5K", "10K", "15K");
    assertThat(labels(Ticks.over(0, 1_200_000_000, 1, 3), null, Locale.FRANCE))
        .containsExactly("0,0", "0,5 Md", "1,0 Md", "1,5 Md");
    assertThat(labels(Ticks.over(0, 130, 1, 3), EUR, Locale.UK))
        .containsExactly("0.0", "0.5", "1.0", "1.5");
  }

  private static List<String> labels(Ticks ticks, Currency currency, Locale locale) {
    AxisLabels labels = new AxisLabels(new Messages(locale), ticks, currency);
    return ticks.values().stream().map(labels::of).toList();
  }
}
