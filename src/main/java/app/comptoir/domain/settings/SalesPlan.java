package app.comptoir.domain.settings;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.DaySales;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/// What a brand means to sell: net sales a month, spread evenly over its days.
///
/// Each day's part is a whole number of minor units, and those of a month add up to its plan: of a
/// month of *n* days the *k*-th has ⌊plan × k ÷ n⌋ − ⌊plan × (k − 1) ÷ n⌋.
///
/// @param month net sales of one month, in the brand's currency
public record SalesPlan(Money month) {
  /// The largest plan, in major units.
  public static final long MOST = 1_000_000_000_000L;

  /// @param whole major units a month: 1 to [#MOST]
  /// @throws IllegalArgumentException where it is none
  public static long require(long whole) {
    if (whole < 1 || whole > MOST) {
      throw new IllegalArgumentException("a plan is a whole amount from 1 to " + MOST);
    }
    return whole;
  }

  /// @param whole major units a month
  public static SalesPlan of(long whole, Currency currency) {
    return new SalesPlan(Money.ofDecimal(BigDecimal.valueOf(require(whole)), currency));
  }

  /// The part of one day, in minor units.
  public long ofDay(LocalDate day) {
    return until(day.getDayOfMonth(), day.lengthOfMonth())
        - until(day.getDayOfMonth() - 1, day.lengthOfMonth());
  }

  /// Net sales ÷ plan of these days, in the currency of the plan; NaN where they are none.
  public double reached(List<DaySales> days) {
    long net = days.stream().mapToLong(day -> day.sales().netMinor()).sum();
    long planned = days.stream().mapToLong(day -> ofDay(day.day())).sum();
    return planned == 0 ? Double.NaN : (double) net / planned;
  }

  private long until(int days, int of) {
    return Math.floorDiv(Math.multiplyExact(month.minor(), (long) days), (long) of);
  }
}
