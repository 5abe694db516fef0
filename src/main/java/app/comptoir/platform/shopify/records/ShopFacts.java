package app.comptoir.platform.shopify.records;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.platform.shopify.calls.Query;
import app.comptoir.platform.wire.Malformed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What a shop says of itself and of the rights of this app.
///
/// @param id of the brand it is here
/// @param changedAt when it last said anything else
/// @param rights the app has
public record ShopFacts(
    String id,
    String name,
    String address,
    ZoneId zone,
    Currency currency,
    Instant madeAt,
    Instant changedAt,
    Set<String> rights) {
  /// In front of every identifier, so that several sources can share a log.
  static final String PREFIX = "shopify:";

  /// How far back orders are told without the right to all of them.
  public static final Duration WALL = Duration.ofDays(60);

  /// What the questions cannot do without.
  public static final List<String> NEEDED = List.of("read_orders", "read_products");

  public ShopFacts {
    rights = Set.copyOf(rights);
  }

  /// @throws Malformed where something is not what it should be
  public static ShopFacts of(JsonNode data) {
    JsonNode shop = data.path("shop");
    Set<String> rights = new LinkedHashSet<>();
    for (JsonNode scope : data.path("currentAppInstallation").path("accessScopes")) {
      rights.add(scope.path("handle").asString(""));
    }
    return new ShopFacts(
        PREFIX + Field.number(shop, "id"),
        Field.text(shop, "name"),
        Field.text(shop, "myshopifyDomain"),
        zone(Field.text(shop, "ianaTimezone")),
        Field.currency(shop, "currencyCode"),
        Field.instant(shop, "createdAt"),
        Field.instant(shop, "updatedAt"),
        rights);
  }

  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException _) {
      throw Malformed.zone(id);
    }
  }

  public Brand brand() {
    return Brand.ofShop(id, name, zone, currency);
  }

  /// Rights without which nothing can be read. A right to write something is one to read it.
  public List<String> missing() {
    return NEEDED.stream().filter(right -> !has(right)).toList();
  }

  private boolean has(String right) {
    return Stream.of(right, right.replace("read_", "write_")).anyMatch(rights::contains);
  }

  /// From when on the shop tells of orders.
  public Instant historyFrom(Instant now) {
    Instant wall = now.minus(WALL);
    return has(Query.ALL_ORDERS) || wall.isBefore(madeAt) ? madeAt : wall;
  }

  /// Whether there may be orders it does not tell of.
  public boolean walled(Instant now) {
    return historyFrom(now).isAfter(madeAt);
  }
}
