package app.comptoir.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SalesPlanTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency JPY = Currency.getInstance("JPY");

  @Test
  void aDayHasItsPartOfTheMonth() {
    SalesPlan plan = SalesPlan.of(31_000, EUR);
    assertThat(plan.ofDay(LocalDate.of(2026, 10, 7))).isEqualTo(1_000_00);
    // 3,100,000 cents ÷ 30 = 103,333⅓
    assertThat(plan.ofDay(LocalDate.of(2026, 11, 1))).isEqualTo(103_333);
    assertThat(plan.ofDay(LocalDate.of(2026, 11, 3))).isEqualTo(103_334);
    assertThat(SalesPlan.of(31_000, JPY).ofDay(LocalDate.of(2026, 10, 7))).isEqualTo(1_000);
  }

  @Test
  void theDaysOfAnyMonthAddUpToItsPlan() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      long whole = 1 + random.nextLong(SalesPlan.MOST);
      SalesPlan plan = SalesPlan.of(whole, i % 2 == 0 ? EUR : JPY);
      YearMonth month = YearMonth.of(2024, 1).plusMonths(random.nextInt(48));
      long sum = 0;
      for (int day = 1; day <= month.lengthOfMonth(); day++) {
        sum += plan.ofDay(month.atDay(day));
      }
      assertThat(sum).isEqualTo(plan.month().minor());
    }
  }

  @Test
  void nothingAndTooMuchAreNoPlans() {
    for (long none : new long[] {0, -1, SalesPlan.MOST + 1}) {
      assertThatIllegalArgumentException().isThrownBy(() -> SalesPlan.of(none, EUR));
    }
  }
}
