package app.comptoir.store.queries;

import app.comptoir.domain.revenue.Sales;
import java.util.Currency;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The columns in which totals of days and of posts hold what [Sales] tells, in one order.
final class SalesColumns {
  static final List<String> NAMES =
      List.of(
          "orders",
          "units",
          "units_returned",
          "gross",
          "discounts",
          "returned",
          "returned_cohort",
          "commission",
          "spend",
          "awaiting_rate",
          "returns_awaiting_rate",
          "cohort_awaiting_rate");

  private SalesColumns() {}

  /// @param sums values of [#NAMES]
  /// @param at where the first of them stands
  static Sales sales(Currency currency, long[] sums, int at) {
    return new Sales(
        currency,
        Sales.Basis.PROCESSED_DAY,
        sums[at],
        sums[at + 1],
        sums[at + 2],
        sums[at + 3],
        sums[at + 4],
        new Sales.Returned(sums[at + 5], sums[at + 10]),
        new Sales.Returned(sums[at + 6], sums[at + 11]),
        sums[at + 7],
        sums[at + 8],
        sums[at + 9]);
  }

  /// The currency of a brand's totals.
  static Currency currency(Handle handle, int brandKey) {
    return handle
        .createQuery("SELECT currency FROM brand WHERE brand_key = :brand")
        .bind("brand", brandKey)
        .map((row, _) -> Currency.getInstance(row.getString(1)))
        .one();
  }
}
