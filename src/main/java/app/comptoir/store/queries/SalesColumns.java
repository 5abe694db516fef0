package app.comptoir.store.queries;

import app.comptoir.domain.revenue.Coverage;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.store.rollups.PostColumn;
import app.comptoir.store.rollups.RollupRow;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The columns in which totals of days and of posts hold what [Sales] tells: those of days have the
/// same names.
final class SalesColumns {
  static final List<PostColumn> ALL =
      List.of(
          PostColumn.ORDERS,
          PostColumn.UNITS,
          PostColumn.UNITS_RETURNED,
          PostColumn.GROSS,
          PostColumn.DISCOUNTS,
          PostColumn.RETURNED,
          PostColumn.RETURNED_COHORT,
          PostColumn.COMMISSION,
          PostColumn.SPEND,
          PostColumn.AWAITING_RATE,
          PostColumn.RETURNS_AWAITING_RATE,
          PostColumn.COHORT_AWAITING_RATE);

  /// Their names, in that order.
  static final String SQL =
      ALL.stream().map(column -> "r." + column).collect(Collectors.joining(", "));

  private SalesColumns() {}

  static Sales sales(Currency currency, RollupRow<PostColumn> sums, Coverage coverage) {
    return new Sales(
        currency,
        Sales.Basis.PROCESSED_DAY,
        sums.get(PostColumn.ORDERS),
        sums.get(PostColumn.UNITS),
        sums.get(PostColumn.UNITS_RETURNED),
        sums.get(PostColumn.GROSS),
        sums.get(PostColumn.DISCOUNTS),
        new Sales.Returned(
            sums.get(PostColumn.RETURNED), sums.get(PostColumn.RETURNS_AWAITING_RATE)),
        new Sales.Returned(
            sums.get(PostColumn.RETURNED_COHORT), sums.get(PostColumn.COHORT_AWAITING_RATE)),
        sums.get(PostColumn.COMMISSION),
        sums.get(PostColumn.SPEND),
        sums.get(PostColumn.AWAITING_RATE),
        coverage);
  }

  /// The currency of a brand's totals.
  static Currency currency(Handle handle, int brandKey) {
    return handle
        .createQuery("SELECT currency FROM brand WHERE brand_key = :brand")
        .bind("brand", brandKey)
        .mapTo(String.class)
        .map(Currency::getInstance)
        .one();
  }
}
