package app.comptoir.store.queries;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.OrderSummary;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.store.sql.DayIndex;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The orders behind figures.
public final class OrderQueries {
  private final Handle handle;

  OrderQueries(Handle handle) {
    this.handle = handle;
  }

  /// The orders behind a figure, newest first: those of a span of days, of one post or of all.
  ///
  /// @param postId null for all posts and for sales that came from none
  public List<OrderSummary> newest(
      StoredBrand brand, LocalDate from, LocalDate to, @Nullable String postId, int limit) {
    // A post's orders are found by its own index, which needs no brand beside it.
    String only =
        postId == null
            ? "o.brand_key = :brand"
            : "o.post_key = (SELECT post_key FROM post WHERE brand_key = :brand AND id = :post)";
    var query =
        handle
            .createQuery(
                """
                SELECT o.id, o.placed_us, o.currency, o.gross_minor, o.discount_minor, o.rate,
                       o.gross_base, o.discount_base, o.country,
                       (SELECT COALESCE(SUM(r.amount_minor), 0) FROM order_return r
                        WHERE r.brand_key = o.brand_key AND r.order_id = o.id AND NOT r.deleted
                          AND r.currency = o.currency) AS returned
                FROM customer_order o
                WHERE %s AND NOT o.deleted AND o.brand_day BETWEEN :from AND :to
                ORDER BY o.placed_us DESC, o.id FETCH FIRST :limit ROWS ONLY
                """
                    .formatted(only))
            .bind("brand", brand.brandKey())
            .bind("from", Days.day(from))
            .bind("to", Days.day(to))
            .bind("limit", limit);
    if (postId != null) {
      query.bind("post", postId);
    }
    return query
        .map(
            (row, _) -> {
              String currency = row.getString("currency");
              return new OrderSummary(
                  row.getString("id"),
                  DayIndex.instant(row.getLong("placed_us")),
                  Money.of(row.getLong("gross_minor"), currency),
                  Money.of(row.getLong("discount_minor"), currency),
                  Money.of(row.getLong("returned"), currency),
                  row.getBigDecimal("rate") == null
                      ? null
                      : new Money(
                          Sales.sold(row.getLong("gross_base"), row.getLong("discount_base")),
                          brand.brand().currency()),
                  row.getString("country"));
            })
        .list();
  }
}
