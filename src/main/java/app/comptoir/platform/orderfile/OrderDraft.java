package app.comptoir.platform.orderfile;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.OrderStatement;
import app.comptoir.domain.revenue.OrderStatement.TaxIn;
import app.comptoir.platform.orderfile.row.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rows so far said of an order. Amounts are minor units of its currency, none negative.
final class OrderDraft {
  final OrderEntry order;
  final String status;
  final String shopId;
  final String head;
  final LineRanges rows = new LineRanges();

  /// See [FileLog#place].
  int place;

  int lineRows;
  int partRows;
  boolean incomplete;
  boolean countryUnknown;
  @Nullable Instant paidAt;
  @Nullable Instant cancelledAt;
  @Nullable Instant refundedAt;
  boolean refundedWhole;
  long discount;
  long shipping;
  long tax;
  long extras;
  long refund;
  @Nullable Long subtotal;
  @Nullable Long total;

  /// Goods of a row that names no article: the sum of the others, unless there are none.
  @Nullable Article unnamed;

  final List<Refund> refunds = new ArrayList<>(0);

  /// @param shopId the shop's own identifier; empty where there is none
  /// @param head the order's own fields, to tell a repeat from another state of it
  OrderDraft(OrderEntry order, String status, String shopId, String head) {
    this.order = order;
    this.status = status;
    this.shopId = shopId;
    this.head = head;
  }

  /// A refund that has a row of its own.
  record Refund(String id, long minor, Instant at) {}

  OrderStatement statement(Lines lines, TaxIn taxIn) {
    long[] gross = lines.gross(order);
    long[] discounts = lines.discounts(order);
    List<OrderStatement.Line> stated = new ArrayList<>(gross.length);
    for (int i = 0; i < gross.length; i++) {
      stated.add(new OrderStatement.Line(gross[i], discounts[i]));
    }
    return new OrderStatement(stated, discount, subtotal, shipping, tax, extras, total, taxIn);
  }

  Currency currency() {
    return order.currency;
  }

  Money money(long minor) {
    return new Money(minor, order.currency);
  }
}
