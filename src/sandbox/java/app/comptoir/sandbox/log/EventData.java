package app.comptoir.sandbox.log;

import app.comptoir.sandbox.log.Entry.BrandLiftEntry;
import app.comptoir.sandbox.log.Entry.MetricEntry;
import app.comptoir.sandbox.log.Entry.OrderEntry;
import app.comptoir.sandbox.log.Entry.RateEntry;
import app.comptoir.sandbox.log.Entry.ShopperEntry;
import app.comptoir.sandbox.world.Post;
import app.comptoir.sandbox.world.Product;
import java.math.BigDecimal;

/// The `data` of what happens: events, counters, orders, returns, rates.
final class EventData {
  private EventData() {}

  static void shopper(JsonBytes out, ShopperEntry e) {
    out.raw("{\"event_id\":\"").number(e.eventId());
    if (e.deleted()) {
      out.raw("\"}");
      return;
    }
    out.raw("\",\"post_id\":").word(e.post().id());
    out.raw(",\"shopper_id\":").hex(e.shopper());
    out.raw(",\"step\":").word(e.step().wire());
    out.raw(",\"at\":").instant(e.happenedAt());
    if (e.reply() != null) {
      out.raw(",\"outcome\":").word(e.reply().wire());
    }
    if (e.orderId() != null) {
      out.raw(",\"order_id\":").word(e.orderId());
    }
    out.raw(",\"placement\":").word(e.placement().wire());
    out.raw(",\"surface\":").word(e.surface().wire());
    out.raw(",\"country\":").word(e.country()).raw("}");
  }

  static void metric(JsonBytes out, MetricEntry e) {
    out.raw("{\"post_id\":").word(e.post().id());
    out.raw(",\"minute\":").instant(e.minute());
    out.raw(",\"placement\":").word(e.placement().wire());
    out.raw(",\"surface\":").word(e.surface().wire());
    out.raw(",\"impressions\":").number(e.impressions());
    out.raw(",\"hides\":").number(e.hides());
    out.raw(",\"mutes\":").number(e.mutes());
    out.raw(",\"unfollows\":").number(e.unfollows());
    out.raw(",\"reports\":").number(e.reports());
    out.raw(",\"spend_minor\":").number(e.spendMinor()).raw("}");
  }

  static void order(JsonBytes out, OrderEntry e) {
    OrderFacts order = e.order();
    Post post = order.post();
    out.raw("{\"id\":").word(order.id());
    out.raw(",\"post_id\":").wordOrNull(post == null ? null : post.id());
    out.raw(",\"status\":").word(e.status());
    out.raw(",\"placed_at\":").instant(order.placedAt());
    out.raw(",\"currency\":").word(order.currency());
    out.raw(",\"lines\":[");
    String comma = "";
    for (OrderFacts.Line line : order.lines()) {
      out.raw(comma).raw("{\"product_id\":").word(line.product().id());
      out.raw(",\"quantity\":").number(line.quantity());
      out.raw(",\"gross_minor\":").number(line.grossMinor());
      out.raw(",\"discount_minor\":").number(line.discountMinor()).raw("}");
      comma = ",";
    }
    out.raw("],\"tax_minor\":").number(order.taxMinor());
    out.raw(",\"shipping_minor\":").number(order.shippingMinor());
    out.raw(",\"country\":").word(order.country()).raw("}");
  }

  static void returned(JsonBytes out, ReturnFacts facts) {
    Product product = facts.product();
    out.raw("{\"id\":").word(facts.id());
    out.raw(",\"order_id\":").word(facts.order().id());
    out.raw(",\"product_id\":").wordOrNull(product == null ? null : product.id());
    out.raw(",\"kind\":").word(facts.kind());
    out.raw(",\"quantity\":").number(facts.quantity());
    out.raw(",\"amount\":").money(facts.amountMinor(), facts.order().currency());
    out.raw(",\"processed_at\":").instant(facts.processedAt()).raw("}");
  }

  static void rate(JsonBytes out, RateEntry e) {
    out.raw("{\"day\":").word(e.day().toString());
    out.raw(",\"base\":").word(e.base());
    out.raw(",\"quote\":").word(e.quote());
    String rate = BigDecimal.valueOf(e.rate(), 8).stripTrailingZeros().toPlainString();
    out.raw(",\"rate\":").word(rate).raw("}");
  }

  static void lift(JsonBytes out, BrandLiftEntry e) {
    out.raw("{\"id\":").word(e.id());
    out.raw(",\"post_id\":").word(e.post().id());
    out.raw(",\"exposed_per_mille\":").number(e.exposed());
    out.raw(",\"control_per_mille\":").number(e.control());
    out.raw(",\"question\":\"Which of these brands have you heard of?\"}");
  }
}
