package app.comptoir.service.figures;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.revenue.DaySales;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.domain.revenue.Sales.Basis;
import app.comptoir.domain.revenue.WithoutRate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sales by day with the compared period, and split by a dimension; in the brand's currency, with
/// returns on `basis`.
///
/// @param days one row a day of the span
/// @param comparedDays the day beside each of `days`, null where there is none; empty where nothing
///   is compared
/// @param comparedTotal of all days of `compared`, also of those that stand beside none
/// @param hours of the day where the span is a single one, else none
/// @param firstDay the first day anything is known of; null where nothing is
/// @param currencies what was sold in each currency, in that one
/// @param splitBy what the parts are
/// @param split at most a handful of parts, the biggest first, then one `other`
public record RevenueSnapshot(
    Brand brand,
    Span span,
    @Nullable Span compared,
    Basis basis,
    List<DaySales> days,
    List<@Nullable DaySales> comparedDays,
    List<HourSales> hours,
    @Nullable LocalDate firstDay,
    Sales total,
    @Nullable Sales comparedTotal,
    Split splitBy,
    List<Part> split,
    List<Sales> currencies) {

  /// What is counted, and whose money is in no amount here.
  public WithoutRate withoutRate() {
    return total.withoutRate();
  }

  /// What the days can be split by.
  public enum Split {
    CAMPAIGN,
    ACTION,
    POST,
    PRODUCT,
    COUNTRY,
    /// All seven, in their order.
    WEEKDAY,
    /// The hours of the clock, all 24 in their order.
    HOUR;

    /// Whether all parts are told, in their own order, none as the rest.
    public boolean ordered() {
      return this == WEEKDAY || this == HOUR;
    }

    /// Whether returns are always told by the day they were processed.
    public boolean byProcessedDay() {
      return this == PRODUCT || this == COUNTRY || this == HOUR;
    }
  }

  /// One part of the split. All parts add up to the days; those of products to the days with
  /// returns on the day processed, whatever the basis; so do countries and hours.
  ///
  /// @param key identifier, or `""` for all the rest; of a country its code (`ZZ` for orders that
  ///   name none), of a weekday 1 to 7 from Monday, of an hour 0 to 23
  /// @param label what to show; an [app.comptoir.domain.funnel.Action] name where split by action,
  ///   the key of a country, weekday or hour
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

  /// What to compute.
  ///
  /// @param split null for the first that tells the brand's sales apart: campaigns where it has
  ///   any, else products, countries or days of the week
  public record Query(Selection selection, @Nullable Split split, Basis basis) {}
}
