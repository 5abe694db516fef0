package app.comptoir.platform.api.records;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Placement;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.post.Post;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Reads posts.
final class PostReader {
  private static final Fields POST =
      new Fields(
          "id",
          "campaign_id",
          "product_id",
          "action",
          "placement",
          "author_name",
          "author_handle",
          "text",
          "hashtag",
          "media_id",
          "alt_text",
          "price",
          "stock_allocated",
          "published_at",
          "ends_at");

  private final Json json;
  private final MoneyReader money;

  PostReader(Json json, MoneyReader money) {
    this.json = json;
    this.money = money;
  }

  /// The post whose object was just begun.
  Post post(String brandId) {
    int seen = 0;
    String id = "";
    String campaignId = "";
    String productId = null;
    Action action = Action.OTHER;
    Placement placement = Placement.OTHER;
    String authorName = "";
    String authorHandle = "";
    String text = "";
    String hashtag = null;
    String mediaId = null;
    String altText = null;
    Money price = null;
    Long stock = null;
    Instant publishedAt = Instant.EPOCH;
    Instant endsAt = null;
    Instant deletedAt = null;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      switch (name) {
        case "id" -> id = json.id(name);
        case "campaign_id" -> campaignId = json.id(name);
        case "product_id" -> productId = json.idOrNull(name);
        case "action" -> action = Names.action(json.shared(name));
        case "placement" -> placement = Names.placement(json.shared(name));
        case "author_name" -> authorName = json.text(name);
        case "author_handle" -> authorHandle = json.text(name);
        case "text" -> text = json.text(name);
        case "hashtag" -> hashtag = json.textOrNull(name);
        case "media_id" -> mediaId = json.idOrNull(name);
        case "alt_text" -> altText = json.textOrNull(name);
        case "price" -> price = money.moneyOrNull(name);
        case "stock_allocated" -> stock = stock(json.wholeOrNull(name));
        case "published_at" -> publishedAt = json.instant(name);
        case "ends_at" -> endsAt = json.instantOrNull(name);
        case "deleted_at" -> deletedAt = json.instantOrNull(name);
        default -> json.skip();
      }
      seen |= POST.bit(name);
    }
    POST.require(seen);
    return new Post(
        id,
        brandId,
        campaignId,
        productId,
        action,
        placement,
        authorName,
        authorHandle,
        text,
        hashtag,
        mediaId,
        altText,
        price,
        stock,
        publishedAt,
        endsAt,
        deletedAt);
  }

  static @Nullable Long stock(@Nullable Long units) {
    if (units != null && units < 0) {
      throw new Malformed("The stock is negative");
    }
    return units;
  }
}
