package app.comptoir.platform.shopify.records;

import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.change.Change;
import app.comptoir.domain.revenue.Document;
import app.comptoir.domain.revenue.SalesLedger;
import app.comptoir.domain.revenue.SalesLedger.Line;
import app.comptoir.domain.revenue.SalesLedger.Row;
import app.comptoir.platform.wire.Malformed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An order of a shop, with its whole ledger, becomes a document; articles that are not in the
/// catalogue any more become products on the way. All amounts are the shop's money, whatever the
/// buyer paid in.
public final class OrderReader {
  /// Of a name, as far as it tells an article from others.
  private static final int LONGEST = 150;

  private final ShopFacts shop;

  public OrderReader(ShopFacts shop) {
    this.shop = shop;
  }

  /// An order and what belongs to it.
  ///
  /// @param agreements of its ledger, all of them, each with all its sales in `sales.nodes`
  /// @param transactions all of them
  public record Whole(JsonNode head, List<JsonNode> agreements, JsonNode transactions) {}

  /// The order, behind the articles it sells that no catalogue tells of; nothing of a test order.
  ///
  /// @throws Malformed where it is not what it should be
  public List<Told> read(Whole whole) {
    JsonNode head = whole.head();
    if (head.path("test").asBoolean(false)) {
      return List.of();
    }
    Instant at = Field.instant(head, "updatedAt");
    Map<String, Product> articles = new LinkedHashMap<>();
    List<Row> rows = new ArrayList<>();
    Instant placed = Field.instant(head, "processedAt");
    for (JsonNode agreement : whole.agreements()) {
      boolean placing = agreement.path("reason").asString("").equals("ORDER");
      Instant happened = Field.instant(agreement, "happenedAt");
      placed = placing ? happened : placed;
      for (JsonNode sale : agreement.path("sales").path("nodes")) {
        rows.add(row(sale, happened, placing, articles));
      }
    }
    String id = ShopFacts.PREFIX + Field.number(head, "id");
    SalesLedger ledger =
        new SalesLedger(
            id,
            shop.id(),
            placed,
            Field.instantOrNull(head, "cancelledAt"),
            head.path("displayFulfillmentStatus").asString("").equals("FULFILLED"),
            shop.currency(),
            fees(whole.transactions()),
            rows);
    List<Told> told = new ArrayList<>();
    articles.values().forEach(product -> told.add(article(product)));
    int size = rows.size() + whole.agreements().size() + whole.transactions().size();
    told.add(document(id, at, Revisions.of(at, size), ledger));
    return told;
  }

  private static Told document(String id, Instant at, long revision, SalesLedger ledger) {
    try {
      Document document = ledger.document();
      return new Told(
          id, at, revision, seq -> new Change.DocumentChange(seq, at, revision, document));
    } catch (ArithmeticException _) {
      throw new Malformed("The order's amounts are beyond belief");
    }
  }

  /// Known by its name or code only; the catalogue, where it tells of it, knows better.
  private static Told article(Product product) {
    return new Told(
        product.id(),
        Instant.EPOCH,
        1,
        seq -> new Change.ProductChange(seq, Instant.EPOCH, 1, product));
  }

  private Row row(JsonNode sale, Instant happened, boolean placing, Map<String, Product> articles) {
    JsonNode total = sale.path("totalAmount").path("shopMoney");
    Currency currency = Field.currency(total, "currencyCode");
    if (!currency.equals(shop.currency())) {
      throw new Malformed("The shop's money is in another currency than the shop");
    }
    Line line =
        switch (Field.text(sale, "lineType")) {
          case "PRODUCT" -> Line.GOODS;
          case "SHIPPING" -> Line.SHIPPING;
          default -> Line.OTHER;
        };
    JsonNode quantity = sale.path("quantity");
    return new Row(
        Field.number(sale, "id"),
        happened,
        placing,
        line,
        line == Line.GOODS ? product(sale.path("lineItem"), articles) : null,
        quantity.canConvertToExactIntegral() ? quantity.longValue() : 0,
        Field.minor(total, "amount", currency),
        shopMinor(sale, "totalTaxAmount"),
        shopMinor(sale, "totalDiscountAmountBeforeTaxes"));
  }

  private long shopMinor(JsonNode sale, String name) {
    return Field.minor(sale.path(name).path("shopMoney"), "amount", shop.currency());
  }

  /// The variant; of one that was deleted, its code or name.
  private String product(JsonNode item, Map<String, Product> articles) {
    if (item.path("variant").path("id").isString()) {
      return ShopFacts.PREFIX + Field.number(item.path("variant"), "id");
    }
    String sku = Field.textOrNull(item, "sku");
    String name = Field.textOrNull(item, "name");
    String known = sku == null ? name : sku;
    if (known == null) {
      throw new Malformed("An article has neither a variant, a code nor a name");
    }
    String id =
        ShopFacts.PREFIX + "article:" + known.substring(0, Math.min(LONGEST, known.length()));
    articles.putIfAbsent(
        id, new Product(id, shop.id(), sku == null ? "" : sku, name == null ? sku : name, null));
    return id;
  }

  /// What was kept of the payments, as far as it is told in the shop's currency.
  private long fees(JsonNode transactions) {
    List<Long> fees = new ArrayList<>();
    for (JsonNode transaction : transactions) {
      for (JsonNode fee : transaction.path("fees")) {
        JsonNode amount = fee.path("amount");
        String currency = Field.textOrNull(amount, "currencyCode");
        if (shop.currency().getCurrencyCode().equals(currency)) {
          fees.add(Field.minor(amount, "amount", shop.currency()));
        }
      }
    }
    try {
      return fees.stream().reduce(0L, Math::addExact);
    } catch (ArithmeticException _) {
      throw new Malformed("The order's fees are beyond belief");
    }
  }

  /// The time an order last changed; null where even that is not told.
  public static @Nullable Instant changedAt(JsonNode order) {
    try {
      return Field.instantOrNull(order, "updatedAt");
    } catch (Malformed _) {
      return null;
    }
  }
}
