package app.comptoir.store;

import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.post.Post;
import app.comptoir.store.StoreView.Days;
import app.comptoir.store.StoreView.StoredBrand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Posts, products and offers.
public final class PostQueries {
  private final Handle handle;

  PostQueries(Handle handle) {
    this.handle = handle;
  }

  /// A post and its figures in a span of days; money in minor units of the brand's currency.
  ///
  /// @param reached journeys begun in the span that reached each step, five entries
  public record PostFigures(
      Post post,
      long impressions,
      long spend,
      List<Long> reached,
      long orders,
      long units,
      long unitsReturned,
      long gross,
      long discounts,
      long returned,
      long commission) {}

  /// All posts of a brand that are known (not only heard of), with their figures; in no order.
  public List<PostFigures> figures(StoredBrand brand, Days days) {
    return query(brand, days, "");
  }

  public Optional<PostFigures> figures(StoredBrand brand, Days days, String postId) {
    return query(brand, days, postId).stream().findFirst();
  }

  private List<PostFigures> query(StoredBrand brand, Days days, String postId) {
    String only = postId.isEmpty() ? "" : " AND p.id = :post";
    var query =
        handle
            .createQuery(
                "SELECT "
                    + PostDao.POST_COLUMNS
                    + """
                    , f.impressions, f.spend, f.s1, f.s2, f.s3, f.s4, f.s5, f.orders, f.units,
                      f.units_returned, f.gross, f.discounts, f.returned, f.commission
                    FROM post p LEFT JOIN (
                      SELECT MOD(roll_key, 4194304) AS k, SUM(impressions) AS impressions,
                             SUM(spend) AS spend, SUM(s1) AS s1, SUM(s2) AS s2, SUM(s3) AS s3,
                             SUM(s4) AS s4, SUM(s5) AS s5, SUM(orders) AS orders,
                             SUM(units) AS units, SUM(units_returned) AS units_returned,
                             SUM(gross) AS gross, SUM(discounts) AS discounts,
                             SUM(returned) AS returned, SUM(commission) AS commission
                      FROM post_day WHERE roll_key >= :from AND roll_key < :to
                      GROUP BY MOD(roll_key, 4194304)
                    ) f ON f.k = p.post_key
                    WHERE p.brand_key = :brand AND p.revision > 0
                    """
                    + only)
            .bind("from", days.fromKey())
            .bind("to", days.endKey())
            .bind("brand", brand.brandKey());
    if (!postId.isEmpty()) {
      query.bind("post", postId);
    }
    return query
        .map(
            (row, _) ->
                new PostFigures(
                    PostDao.post(row, brand.brand().id()),
                    row.getLong("impressions"),
                    row.getLong("spend"),
                    List.of(
                        row.getLong("s1"),
                        row.getLong("s2"),
                        row.getLong("s3"),
                        row.getLong("s4"),
                        row.getLong("s5")),
                    row.getLong("orders"),
                    row.getLong("units"),
                    row.getLong("units_returned"),
                    row.getLong("gross"),
                    row.getLong("discounts"),
                    row.getLong("returned"),
                    row.getLong("commission")))
        .list();
  }

  /// Units sold minus units returned since each limited post was published, by post identifier.
  public Map<String, Long> unitsSoldNet(int brandKey) {
    Map<String, Long> sold = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT p.id, COALESCE(SUM(r.units - r.units_returned), 0) AS sold
            FROM post p LEFT JOIN post_day r
              ON r.roll_key >= :from AND r.roll_key < :to
              AND MOD(r.roll_key, 4194304) = p.post_key
            WHERE p.brand_key = :brand AND p.stock_allocated IS NOT NULL
            GROUP BY p.id
            """)
        .bind("brand", brandKey)
        .bind("from", Keys.postDayFrom(brandKey, 0))
        .bind("to", Keys.postDayFrom(brandKey + 1, 0))
        .map((row, _) -> Map.entry(row.getString("id"), row.getLong("sold")))
        .forEach(entry -> sold.put(entry.getKey(), entry.getValue()));
    return sold;
  }

  public Optional<Product> product(StoredBrand brand, String productId) {
    return handle
        .createQuery(
            """
            SELECT id, sku, name, price_minor, price_currency FROM product
            WHERE brand_key = :brand AND id = :id AND revision > 0
            """)
        .bind("brand", brand.brandKey())
        .bind("id", productId)
        .map((row, _) -> PostDao.product(row, brand.brand().id()))
        .findOne();
  }

  /// Offers that somebody has to review or approve, the earliest flight first.
  public List<Offer> waitingOffers(StoredBrand brand) {
    return handle
        .createQuery(
            """
            SELECT id, revision, post_id, title, text, state, price_minor, price_currency,
                   compare_minor, compare_currency, stock, budget_minor, budget_currency,
                   flight_from_us, flight_to_us, hashtag, media_id, author_subject, submitted_us,
                   content_hash
            FROM offer WHERE brand_key = :brand AND NOT deleted AND state IN (:submitted, :reviewed)
            ORDER BY flight_from_us, id
            """)
        .bind("brand", brand.brandKey())
        .bind("submitted", Offer.State.SUBMITTED.ordinal())
        .bind("reviewed", Offer.State.REVIEWED.ordinal())
        .map((row, _) -> PostDao.offer(row, brand.brand().id()))
        .list();
  }

  /// An order as its row says, with what was returned of it so far.
  ///
  /// @param netBase gross − discounts in the brand's currency; null while its rate is unknown
  public record OrderLine(
      String orderId,
      Instant placedAt,
      Money gross,
      Money discounts,
      Money returned,
      @Nullable Long netBase,
      @Nullable String country) {}

  /// The orders behind a figure, newest first: those of a span of days, of one post or of all.
  ///
  /// @param postId null for all posts and for sales that came from none
  public List<OrderLine> orders(
      StoredBrand brand, LocalDate from, LocalDate to, @Nullable String postId, int limit) {
    String only =
        postId == null
            ? ""
            : " AND o.post_key ="
                + " (SELECT post_key FROM post WHERE brand_key = :brand AND id = :post)";
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
                WHERE o.brand_key = :brand AND NOT o.deleted AND o.brand_day BETWEEN :from AND :to
                """
                    + only
                    + " ORDER BY o.placed_us DESC, o.id FETCH FIRST :limit ROWS ONLY")
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
              return new OrderLine(
                  row.getString("id"),
                  DayIndex.instant(row.getLong("placed_us")),
                  Money.of(row.getLong("gross_minor"), currency),
                  Money.of(row.getLong("discount_minor"), currency),
                  Money.of(row.getLong("returned"), currency),
                  row.getBigDecimal("rate") == null
                      ? null
                      : row.getLong("gross_base") - row.getLong("discount_base"),
                  row.getString("country"));
            })
        .list();
  }
}
