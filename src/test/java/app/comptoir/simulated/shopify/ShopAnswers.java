package app.comptoir.simulated.shopify;

import app.comptoir.simulated.shopify.ShopWorld.Agreement;
import app.comptoir.simulated.shopify.ShopWorld.Order;
import app.comptoir.simulated.shopify.ShopWorld.Sale;
import app.comptoir.simulated.shopify.ShopWorld.Variant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The world as the schema's objects.
final class ShopAnswers {
  private static final Pattern FROM = Pattern.compile("(?:updated_at|created_at):>='([^']+)'");

  private final ShopWorld world;

  ShopAnswers(ShopWorld world) {
    this.world = world;
  }

  Map<String, Object> shop() {
    return Map.of(
        "id",
        gid("Shop", 7),
        "name",
        world.name,
        "myshopifyDomain",
        "simulated.myshopify.com",
        "ianaTimezone",
        world.zone,
        "currencyCode",
        world.currency,
        "createdAt",
        world.madeAt.toString(),
        "updatedAt",
        world.shopChanged().toString());
  }

  Map<String, Object> installation() {
    return Map.of(
        "accessScopes",
        world.scopes.stream().map(scope -> Map.of("handle", (Object) scope)).toList());
  }

  Paged variants(String filter) {
    Instant from = from(filter);
    return new Paged(
        world.variants().stream()
            .filter(variant -> !variant.changed().isBefore(from))
            .map(this::variant)
            .toList());
  }

  /// @param wall the earliest that is told of; null for all
  Paged orders(String filter, @Nullable Instant wall) {
    Instant from = from(filter);
    synchronized (world) {
      return new Paged(
          world.orders().stream()
              .filter(order -> !order.changed.isBefore(from))
              .filter(order -> wall == null || !order.made.isBefore(wall))
              .sorted(Comparator.comparing((Order o) -> o.changed).thenComparing(o -> o.id))
              .map(this::order)
              .toList());
    }
  }

  @Nullable Map<String, Object> order(String id) {
    synchronized (world) {
      Order order = world.find(Long.parseLong(id.substring(id.lastIndexOf('/') + 1)));
      return order == null ? null : order(order);
    }
  }

  Paged events(String filter) {
    Instant from = from(filter);
    return new Paged(
        world.events().stream()
            .filter(event -> !event.at().isBefore(from))
            .filter(
                event ->
                    !filter.contains("subject_type:")
                        || filter.contains("subject_type:" + event.type()))
            .filter(
                event -> !filter.contains("action:") || filter.contains("action:" + event.action()))
            .map(
                event ->
                    Map.<String, Object>of(
                        "__typename",
                        "BasicEvent",
                        "id",
                        gid("BasicEvent", event.id()),
                        "createdAt",
                        event.at().toString(),
                        "action",
                        event.action(),
                        "subjectType",
                        event.type(),
                        "subjectId",
                        gid("Order", event.subject())))
            .toList());
  }

  private static Instant from(String filter) {
    Matcher from = FROM.matcher(filter);
    return from.find() ? Instant.parse(from.group(1)) : Instant.EPOCH;
  }

  private Map<String, Object> variant(Variant variant) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("id", gid("ProductVariant", variant.id()));
    node.put("sku", variant.sku());
    node.put("displayName", variant.title() + " - Default Title");
    node.put("price", variant.price().toPlainString());
    node.put("updatedAt", variant.changed().toString());
    return node;
  }

  private Map<String, Object> order(Order order) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("id", gid("Order", order.id));
    node.put("updatedAt", order.changed.toString());
    node.put("createdAt", order.made.toString());
    node.put("processedAt", order.processed.toString());
    node.put("cancelledAt", order.cancelled == null ? null : order.cancelled.toString());
    node.put("test", order.test);
    node.put("displayFulfillmentStatus", "UNFULFILLED");
    node.put("transactions", transactions(order));
    node.put(
        "agreements", new Paged(order.agreements.stream().map(a -> agreement(order, a)).toList()));
    return node;
  }

  private List<Map<String, Object>> transactions(Order order) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (BigDecimal fee : List.copyOf(order.fees)) {
      all.add(Map.of("fees", List.of(Map.of("amount", money(fee, world.currency)))));
    }
    return all;
  }

  private Map<String, Object> agreement(Order order, Agreement agreement) {
    String type =
        switch (agreement.reason()) {
          case "ORDER" -> "OrderAgreement";
          case "ORDER_EDIT" -> "OrderEditAgreement";
          case "RETURN" -> "ReturnAgreement";
          default -> "RefundAgreement";
        };
    return Map.of(
        "__typename",
        type,
        "id",
        gid("SalesAgreement", agreement.id()),
        "happenedAt",
        agreement.at().toString(),
        "reason",
        agreement.reason(),
        "sales",
        new Paged(agreement.sales().stream().map(sale -> sale(order, sale)).toList()));
  }

  private Map<String, Object> sale(Order order, Sale sale) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("__typename", sale.type());
    node.put("id", gid("Sale", sale.id()));
    node.put("actionType", sale.action());
    node.put("lineType", sale.line());
    node.put("quantity", sale.quantity());
    node.put("totalAmount", bag(order, sale.total()));
    node.put("totalTaxAmount", bag(order, sale.tax()));
    node.put("totalDiscountAmountBeforeTaxes", bag(order, sale.discount()));
    if (sale.line().equals("PRODUCT")) {
      Map<String, Object> item = new LinkedHashMap<>();
      Variant variant = world.variant(sale.sku());
      item.put("name", variant == null ? "No longer sold " + sale.sku() : variant.title());
      item.put("sku", sale.sku());
      item.put(
          "variant", variant == null ? null : Map.of("id", gid("ProductVariant", variant.id())));
      node.put("lineItem", item);
    }
    return node;
  }

  private Map<String, Object> bag(Order order, BigDecimal amount) {
    String other = order.presentment.isEmpty() ? world.currency : order.presentment;
    BigDecimal presented = amount.multiply(order.factor).setScale(2, RoundingMode.HALF_EVEN);
    return Map.of(
        "shopMoney", money(amount, world.currency), "presentmentMoney", money(presented, other));
  }

  private static Map<String, Object> money(BigDecimal amount, String currency) {
    return Map.of("amount", amount.toPlainString(), "currencyCode", currency);
  }

  private static String gid(String type, long id) {
    return "gid://shopify/" + type + "/" + id;
  }
}
