package app.comptoir.store.queries;

import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.post.Post;
import app.comptoir.store.sql.DayIndex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/// Reads catalogue rows back into the records they came from.
final class PostDao {
  static final String POST_COLUMNS =
      """
      p.post_key, p.id, p.campaign_id, p.product_id, p.action, p.placement, p.author_name,
      p.author_handle, p.text, p.hashtag, p.media_id, p.alt_text, p.price_minor,
      p.price_currency, p.stock_allocated, p.published_us, p.ends_us, p.deleted_us
      """;

  static final String OFFER_COLUMNS =
      """
      id, revision, post_id, title, text, state, price_minor, price_currency, compare_minor,
      compare_currency, stock, budget_minor, budget_currency, flight_from_us, flight_to_us, hashtag,
      media_id, author_subject, submitted_us, content_hash
      """;

  private PostDao() {}

  static Post post(ResultSet row, String brandId) throws SQLException {
    return new Post(
        row.getString("id"),
        brandId,
        row.getString("campaign_id"),
        row.getString("product_id"),
        Action.values()[row.getInt("action")],
        Placement.values()[row.getInt("placement")],
        row.getString("author_name"),
        row.getString("author_handle"),
        row.getString("text"),
        row.getString("hashtag"),
        row.getString("media_id"),
        row.getString("alt_text"),
        money(row, "price_minor", "price_currency"),
        number(row, "stock_allocated"),
        DayIndex.instant(row.getLong("published_us")),
        instant(row, "ends_us"),
        instant(row, "deleted_us"));
  }

  static Product product(ResultSet row, String brandId) throws SQLException {
    return new Product(
        row.getString("id"),
        brandId,
        row.getString("sku"),
        row.getString("name"),
        money(row, "price_minor", "price_currency"));
  }

  static Offer offer(ResultSet row, String brandId) throws SQLException {
    return new Offer(
        row.getString("id"),
        brandId,
        row.getString("post_id"),
        row.getString("title"),
        row.getString("text"),
        Offer.State.values()[row.getInt("state")],
        money(row, "price_minor", "price_currency"),
        money(row, "compare_minor", "compare_currency"),
        number(row, "stock"),
        Money.of(row.getLong("budget_minor"), row.getString("budget_currency")),
        DayIndex.instant(row.getLong("flight_from_us")),
        DayIndex.instant(row.getLong("flight_to_us")),
        row.getString("hashtag"),
        row.getString("media_id"),
        row.getString("author_subject"),
        instant(row, "submitted_us"),
        row.getLong("revision"),
        row.getString("content_hash"),
        null,
        List.of(),
        null,
        null,
        null);
  }

  static List<Campaign> campaigns(Handle handle, StoredBrand brand) {
    return handle
        .createQuery(
            """
            SELECT id, :id AS brand_id, name, hashtag, starts_us AS starts_at, ends_us AS ends_at
            FROM campaign
            WHERE brand_key = :brand AND NOT deleted ORDER BY starts_us DESC, id
            """)
        .bind("brand", brand.brandKey())
        .bind("id", brand.brand().id())
        .map(ConstructorMapper.of(Campaign.class))
        .list();
  }

  private static @Nullable Money money(ResultSet row, String minor, String currency)
      throws SQLException {
    String code = row.getString(currency);
    return code == null ? null : Money.of(row.getLong(minor), code);
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long micros = row.getLong(column);
    return row.wasNull() ? null : DayIndex.instant(micros);
  }
}
