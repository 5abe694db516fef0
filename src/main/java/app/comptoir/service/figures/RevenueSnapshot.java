package app.comptoir.service.figures;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.revenue.WithoutRate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Net sales by day with the compared period, and split by a dimension. Minor units of the brand's
/// currency.
///
/// @param days one row a day of the span
/// @param comparedDays the day beside each of `days`, null where there is none; empty where nothing
///   is compared
/// @param comparedTotal of all days of `compared`, also of those that stand beside none
/// @param hours of the day where the span is a single one, else none
/// @param firstDay the first day anything is known of; null where nothing is
/// @param split at most a handful of parts, the biggest first, then one `other`
public record RevenueSnapshot(
    Brand brand,
    Span span,
    @Nullable Span compared,
    Basis basis,
    List<DayMoney> days,
    List<@Nullable DayMoney> comparedDays,
    List<HourMoney> hours,
    @Nullable LocalDate firstDay,
    DayMoney total,
    @Nullable DayMoney comparedTotal,
    List<Part> split,
    List<CurrencyTotal> currencies) {

  /// What is counted, and whose money is in no amount here.
  public WithoutRate withoutRate() {
    return total.withoutRate();
  }

  /// Where a return books.
  public enum Basis {
    /// On the day it was processed.
    PROCESSED_DAY,
    /// On the day of its order.
    ORDER_COHORT
  }

  /// What the days can be split by.
  public enum Split {
    CAMPAIGN,
    ACTION,
    POST,
    PRODUCT
  }

  /// The money of one day (for totals: of the whole span, `day` its first).
  ///
  /// @param withoutRate counted, and in no amount
  public record DayMoney(
      LocalDate day,
      long orders,
      long grossMinor,
      long discountsMinor,
      long returnsMinor,
      long commissionMinor,
      long spendMinor,
      WithoutRate withoutRate) {
    /// A day without anything.
    public static DayMoney none(LocalDate day) {
      return new DayMoney(day, 0, 0, 0, 0, 0, 0, WithoutRate.NONE);
    }

    /// gross − discounts − returns.
    public long netMinor() {
      return grossMinor - discountsMinor - returnsMinor;
    }

    /// net − commission − ad spend.
    public long contributionMinor() {
      return netMinor() - commissionMinor - spendMinor;
    }
  }

  /// One part of the split. All parts add up to the days; those of products to the days with
  /// returns on the day processed, whatever the basis.
  ///
  /// @param key identifier, or `""` for all the rest
  /// @param label what to show; an [app.comptoir.domain.funnel.Action] name where split by action
  /// @param net one value a day of the span
  /// @param orders orders with something of this part: they need not add up to the total
  /// @param withoutRate of this part, likewise
  public record Part(
      String key,
      String label,
      List<Long> net,
      long netMinor,
      long orders,
      WithoutRate withoutRate) {}

  /// What was sold in one currency, in that currency's minor units.
  public record CurrencyTotal(
      String currency, long orders, long grossMinor, long discountsMinor, long returnsMinor) {}

  /// What to compute.
  public record Query(Selection selection, Split split, Basis basis) {}
}
