package app.comptoir.store.queries;

import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.post.Post;
import app.comptoir.domain.revenue.Coverage;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.store.rollups.PostColumn;
import app.comptoir.store.rollups.RollupRow;
import app.comptoir.store.sql.KeyPart;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Posts, products and offers.
public final class PostQueries {
  private static final Set<PostColumn> SUMMED = EnumSet.copyOf(SalesColumns.ALL);

  static {
    SUMMED.add(PostColumn.IMPRESSIONS);
    SUMMED.addAll(PostColumn.STEPS);
  }

  private final Handle handle;

  PostQueries(Handle handle) {
    this.handle = handle;
  }

  /// A post and its figures in a span of days.
  ///
  /// @param reached journeys begun in the span that reached each step, five entries
  /// @param sales in the brand's currency
  public record PostFigures(Post post, long impressions, List<Long> reached, Sales sales) {}

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
                "SELECT p.post_key, "
                    + PostDao.POST_COLUMNS
                    + " FROM post p WHERE p.brand_key = :brand AND p.revision > 0"
                    + only)
            .bind("brand", brand.brandKey());
    if (!postId.isEmpty()) {
      query.bind("post", postId);
    }
    Map<Integer, Post> posts = new LinkedHashMap<>();
    query
        .map((row, _) -> Map.entry(row.getInt("post_key"), PostDao.post(row, brand.brand().id())))
        .forEach(post -> posts.put(post.getKey(), post.getValue()));
    int single = posts.size() == 1 ? posts.keySet().iterator().next() : 0;
    Map<Integer, RollupRow<PostColumn>> sums = sums(days, postId.isEmpty() ? 0 : single);
    List<PostFigures> figures = new ArrayList<>();
    Currency currency = brand.brand().currency();
    posts.forEach(
        (key, post) -> {
          RollupRow<PostColumn> sum =
              sums.computeIfAbsent(key, _ -> RollupRow.of(PostColumn.class));
          figures.add(
              new PostFigures(
                  post,
                  sum.get(PostColumn.IMPRESSIONS),
                  sum.get(PostColumn.STEPS),
                  SalesColumns.sales(currency, sum, Coverage.ALL)));
        });
    return figures;
  }

  /// The sums of [#SUMMED] by post.
  ///
  /// @param postKey 0 for all
  private Map<Integer, RollupRow<PostColumn>> sums(Days days, int postKey) {
    Map<Integer, RollupRow<PostColumn>> sums = new HashMap<>();
    for (Stretch stretch : Stretch.of(handle, days)) {
      handle
          .createQuery(
              """
              SELECT %s AS k, %s FROM post_%s r
              WHERE roll_key >= :from AND roll_key < :to %s GROUP BY k
              """
                  .formatted(
                      KeyPart.POST.sql("roll_key"),
                      RollupRow.sums("r", SUMMED),
                      stretch.suffix(),
                      postKey == 0
                          ? ""
                          : "AND %s = %d".formatted(KeyPart.POST.sql("roll_key"), postKey)))
          .bind("from", stretch.from())
          .bind("to", stretch.end())
          .map(
              (row, _) ->
                  sums.computeIfAbsent(row.getInt("k"), _ -> RollupRow.of(PostColumn.class))
                      .read(row, SUMMED, 2))
          .list();
    }
    return sums;
  }

  /// Units sold minus units returned since each limited post was published, by post identifier.
  public Map<String, Long> unitsSoldNet(int brandKey) {
    Map<Integer, String> limited = new HashMap<>();
    handle
        .createQuery(
            "SELECT post_key, id FROM post WHERE brand_key = :brand AND stock_allocated IS NOT"
                + " NULL")
        .bind("brand", brandKey)
        .map((row, _) -> Map.entry(row.getInt("post_key"), row.getString("id")))
        .forEach(post -> limited.put(post.getKey(), post.getValue()));
    Map<String, Long> sold = new HashMap<>();
    limited.values().forEach(id -> sold.put(id, 0L));
    if (limited.isEmpty()) {
      return sold;
    }
    for (Stretch stretch : Stretch.of(handle, Days.always(brandKey))) {
      handle
          .createQuery(
              """
              SELECT %s AS k, SUM(units - units_returned) AS sold FROM post_%s
              WHERE roll_key >= :from AND roll_key < :to GROUP BY k
              """
                  .formatted(KeyPart.POST.sql("roll_key"), stretch.suffix()))
          .bind("from", stretch.from())
          .bind("to", stretch.end())
          .map((row, _) -> Map.entry(row.getInt("k"), row.getLong("sold")))
          .forEach(
              entry -> {
                String id = limited.get(entry.getKey());
                if (id != null) {
                  sold.merge(id, entry.getValue(), Long::sum);
                }
              });
    }
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
            SELECT %s FROM offer
            WHERE brand_key = :brand AND NOT deleted AND state IN (:submitted, :reviewed)
            ORDER BY flight_from_us, id
            """
                .formatted(PostDao.OFFER_COLUMNS))
        .bind("brand", brand.brandKey())
        .bind("submitted", Offer.State.SUBMITTED.ordinal())
        .bind("reviewed", Offer.State.REVIEWED.ordinal())
        .map((row, _) -> PostDao.offer(row, brand.brand().id()))
        .list();
  }
}
