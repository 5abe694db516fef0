package app.comptoir.store.queries;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.post.Post;
import app.comptoir.store.rollups.OrderRow;
import app.comptoir.store.sql.DayIndex;
import app.comptoir.store.sql.KeyPart;
import app.comptoir.store.sql.Keys;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What the checks of an offer and the pacing of a running one are measured by.
public final class ReviewQueries {
  private final Handle handle;
  private final StoredBrand brand;

  ReviewQueries(Handle handle, StoredBrand brand) {
    this.handle = handle;
    this.brand = brand;
  }

  /// A price at which a product was sold on a day.
  ///
  /// @param price gross / quantity of the line, rounded half up
  public record AskedPrice(String productId, LocalDate day, Money price, long units) {
    AskedPrice with(long newUnits) {
      return new AskedPrice(productId, day, price, newUnits);
    }
  }

  /// At which prices some products were sold, by day of the brand's calendar, both inclusive; read
  /// from the orders of these days.
  public List<AskedPrice> asked(Collection<String> productIds, LocalDate from, LocalDate to) {
    if (productIds.isEmpty()) {
      return List.of();
    }
    Map<Integer, String> products = products(productIds);
    Map<AskedPrice, Long> units = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            SELECT brand_day, currency, lines FROM customer_order
            WHERE brand_key = :brand AND NOT deleted AND brand_day BETWEEN :from AND :to
            """)
        .bind("brand", brand.brandKey())
        .bind("from", Days.day(from))
        .bind("to", Days.day(to))
        .map(
            (row, _) -> {
              LocalDate day = LocalDate.ofEpochDay(row.getLong("brand_day"));
              Currency currency = Currency.getInstance(row.getString("currency"));
              for (OrderRow.Line line : OrderRow.Line.read(row.getString("lines"))) {
                String product = products.get(line.productKey());
                if (product != null && line.quantity() > 0 && line.grossMinor() >= 0) {
                  Money price = new Money(line.grossMinor(), currency).each(line.quantity());
                  units.merge(new AskedPrice(product, day, price, 0), line.quantity(), Long::sum);
                }
              }
              return true;
            })
        .forEach(_ -> {});
    return units.entrySet().stream().map(asked -> asked.getKey().with(asked.getValue())).toList();
  }

  private Map<Integer, String> products(Collection<String> ids) {
    return handle
        .createQuery(
            """
            SELECT product_key, id FROM product WHERE brand_key = :brand AND id IN (<products>)
            """)
        .bind("brand", brand.brandKey())
        .bindList("products", List.copyOf(ids))
        .map((row, _) -> Map.entry(row.getInt("product_key"), row.getString("id")))
        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /// A post; empty where it is not known.
  public Optional<Post> post(String postId) {
    return handle
        .createQuery(
            "SELECT "
                + PostDao.POST_COLUMNS
                + " FROM post p WHERE p.brand_key = :brand AND p.id = :post AND p.revision > 0")
        .bind("brand", brand.brandKey())
        .bind("post", postId)
        .map((row, _) -> PostDao.post(row, brand.brand().id()))
        .findOne();
  }

  /// All posts of the brand that were published in [from, to).
  public List<Post> published(Instant from, Instant to) {
    return handle
        .createQuery(
            "SELECT "
                + PostDao.POST_COLUMNS
                + " FROM post p WHERE p.brand_key = :brand AND p.revision > 0"
                + " AND p.published_us >= :from AND p.published_us < :to")
        .bind("brand", brand.brandKey())
        .bind("from", DayIndex.micros(from))
        .bind("to", DayIndex.micros(to))
        .map((row, _) -> PostDao.post(row, brand.brand().id()))
        .list();
  }

  private Optional<Integer> postKey(String postId) {
    return handle
        .createQuery("SELECT post_key FROM post WHERE brand_key = :brand AND id = :post")
        .bind("brand", brand.brandKey())
        .bind("post", postId)
        .mapTo(Integer.class)
        .findOne();
  }

  /// Units of the orders of a post that were placed in [from, to), less those returned of these
  /// orders until now.
  public long unitsNet(String postId, Instant from, Instant to) {
    return postKey(postId)
        .map(
            key ->
                handle
                    .createQuery(
                        """
                        SELECT COALESCE(SUM(o.units), 0) - COALESCE(SUM(
                          (SELECT SUM(r.quantity) FROM order_return r
                           WHERE r.brand_key = o.brand_key AND r.order_id = o.id
                             AND NOT r.deleted)), 0)
                        FROM customer_order o
                        WHERE o.post_key = :post AND NOT o.deleted
                          AND o.placed_us >= :from AND o.placed_us < :to
                        """)
                    .bind("post", key)
                    .bind("from", DayIndex.micros(from))
                    .bind("to", DayIndex.micros(to))
                    .mapTo(Long.class)
                    .one())
        .orElse(0L);
  }

  /// Ad spend of a post in [from, to), in minor units of the brand's currency: whole days from the
  /// rollup, what is left of the first and last one from the minutes.
  public long spend(String postId, Instant from, Instant to) {
    Integer key = postKey(postId).orElse(null);
    if (key == null || !to.isAfter(from)) {
      return 0;
    }
    DayIndex calendar = new DayIndex(brand.brand());
    int first = calendar.of(DayIndex.micros(from));
    int last = calendar.of(DayIndex.micros(to));
    long firstEnd = calendar.start(LocalDate.ofEpochDay(first + 1L));
    if (first == last) {
      return minutes(key, DayIndex.micros(from), DayIndex.micros(to));
    }
    return minutes(key, DayIndex.micros(from), firstEnd)
        + days(key, first + 1, last)
        + minutes(key, calendar.start(LocalDate.ofEpochDay(last)), DayIndex.micros(to));
  }

  private long days(int post, int from, int to) {
    return handle
        .createQuery(
            """
            SELECT COALESCE(SUM(spend), 0) FROM post_day
            WHERE roll_key >= :from AND roll_key < :to AND %s = :post
            """
                .formatted(KeyPart.POST.sql("roll_key")))
        .bind("from", Keys.postDayFrom(brand.brandKey(), from))
        .bind("to", Keys.postDayFrom(brand.brandKey(), to))
        .bind("post", post)
        .mapTo(Long.class)
        .one();
  }

  private long minutes(int post, long fromUs, long toUs) {
    return handle
        .createQuery(
            """
            SELECT COALESCE(SUM(spend_minor), 0) FROM metric_bucket
            WHERE bucket_key >= :from AND bucket_key < :to
              AND %s = :post
            """
                .formatted(KeyPart.POST_OF_BUCKET.sql("bucket_key")))
        .bind("from", Keys.bucket(0, Keys.minute(fromUs), 0, 0))
        .bind("to", Keys.bucket(0, Keys.minute(toUs + 59_999_999), 0, 0))
        .bind("post", post)
        .mapTo(Long.class)
        .one();
  }
}
