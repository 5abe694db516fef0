package app.comptoir.store.limits;

import static app.comptoir.store.limits.FieldLimits.AMOUNT;
import static app.comptoir.store.limits.FieldLimits.first;
import static app.comptoir.store.limits.FieldLimits.id;
import static app.comptoir.store.limits.FieldLimits.inRecord;
import static app.comptoir.store.limits.FieldLimits.number;
import static app.comptoir.store.limits.FieldLimits.time;

import app.comptoir.domain.revenue.Document;
import app.comptoir.domain.revenue.LedgerEntry;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with an order, a return, a ledger entry or a document of them; null if nothing is.
final class RevenueLimits {
  private static final int LINES = 100_000;

  private RevenueLimits() {}

  static @Nullable String order(Order order) {
    return inRecord(
        order.id(),
        id("id", order.id()),
        id("post_id", order.postId()),
        time("placed_at", order.placedAt()),
        number("tax_minor", order.taxMinor()),
        number("shipping_minor", order.shippingMinor()),
        lines(order.lines()));
  }

  /// Of lines that take each other away the sum is counted without sign: each is added up too.
  private static @Nullable String lines(List<Order.Line> lines) {
    if (lines.size() >= LINES) {
      return "there are more than 100,000 lines";
    }
    long quantity = 0;
    long gross = 0;
    long discount = 0;
    for (Order.Line line : lines) {
      String one =
          first(
              id("product_id", line.productId()),
              number("quantity", line.quantity()),
              number("gross_minor", line.grossMinor()),
              number("discount_minor", line.discountMinor()));
      if (one != null) {
        return one;
      }
      quantity = Math.min(AMOUNT + 1, quantity + Math.abs(line.quantity()));
      gross = Math.min(AMOUNT + 1, gross + Math.abs(line.grossMinor()));
      discount = Math.min(AMOUNT + 1, discount + Math.abs(line.discountMinor()));
    }
    return first(
        number("the sum of quantity", quantity),
        number("the sum of gross_minor", gross),
        number("the sum of discount_minor", discount));
  }

  static @Nullable String returned(Return returned) {
    return inRecord(
        returned.id(),
        id("id", returned.id()),
        id("order_id", returned.orderId()),
        id("product_id", returned.productId()),
        number("quantity", returned.quantity()),
        number("amount", returned.amount().minor()),
        time("processed_at", returned.processedAt()));
  }

  static @Nullable String document(Document document) {
    String objection = inRecord(document.id(), id("id", document.id()));
    if (document.order() != null) {
      objection = first(objection, order(document.order()));
    }
    for (Return returned : document.returns()) {
      objection = first(objection, returned(returned));
    }
    for (LedgerEntry entry : document.entries()) {
      objection = first(objection, entry(entry));
    }
    return objection;
  }

  static @Nullable String entry(LedgerEntry entry) {
    return inRecord(
        entry.id(),
        id("id", entry.id()),
        id("product_id", entry.productId()),
        number("quantity", entry.quantity()),
        number("amount", entry.amount().minor()),
        time("booked_at", entry.bookedAt()));
  }
}
