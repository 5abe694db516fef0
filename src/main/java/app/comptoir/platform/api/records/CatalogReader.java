package app.comptoir.platform.api.records;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.catalog.CommissionRule;
import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.post.Post;
import app.comptoir.domain.readability.ReadabilityBudget;
import app.comptoir.platform.wire.Malformed;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Locale;

/// Reads brands, products, campaigns and posts.
final class CatalogReader {
  private CatalogReader() {}

  static Brand brand(Thing brand) {
    return new Brand(
        brand.id("id"),
        brand.text("name"),
        zone(brand.text("time_zone")),
        brand.currency("currency"),
        weekday(brand.text("week_start")),
        brand.objects("commission_rules", CatalogReader::rule),
        budget(brand.object("readability_budget")));
  }

  static Product product(Thing product, String brandId) {
    return new Product(
        product.id("id"),
        brandId,
        product.text("sku"),
        product.textOrNull("name"),
        product.moneyOrNull("price"));
  }

  static Campaign campaign(Thing campaign, String brandId) {
    return new Campaign(
        campaign.id("id"),
        brandId,
        campaign.text("name"),
        campaign.textOrNull("hashtag"),
        campaign.instant("starts_at"),
        campaign.instantOrNull("ends_at"));
  }

  static Post post(Thing post, String brandId) {
    return new Post(
        post.id("id"),
        brandId,
        post.id("campaign_id"),
        post.idOrNull("product_id"),
        Names.of(Action.class, post.text("action"), Action.OTHER),
        Names.of(Placement.class, post.text("placement"), Placement.OTHER),
        post.text("author_name"),
        post.text("author_handle"),
        post.text("text"),
        post.textOrNull("hashtag"),
        post.idOrNull("media_id"),
        post.textOrNull("alt_text"),
        post.moneyOrNull("price"),
        post.stockOrNull("stock_allocated"),
        post.instant("published_at"),
        post.instantOrNull("ends_at"),
        post.optional("deleted_at", post::instantOrNull));
  }

  private static CommissionRule rule(Thing rule) {
    return new CommissionRule(
        (int) rule.whole("per_mille", 0, 1000),
        rule.whole("fixed_minor", 0, Json.MAX_AMOUNT),
        rule.instant("valid_from"),
        rule.instantOrNull("valid_to"));
  }

  private static ReadabilityBudget budget(Thing budget) {
    return new ReadabilityBudget(
        (int) budget.whole("max_promoted_per_mille", 0, 1000),
        (int) budget.whole("max_posts_per_day", 0, Integer.MAX_VALUE));
  }

  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException _) {
      throw Malformed.zone(id);
    }
  }

  private static DayOfWeek weekday(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).equals(name)) {
        return day;
      }
    }
    throw new Malformed("week_start is no day of the week");
  }
}
