package app.comptoir.domain.revenue;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.Order.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a shop's dated ledger says of one order, and the order and returns it comes to. The rows
/// are never changed: whatever happens to the order is a row more, on its own day.
///
/// Of goods, what was agreed when the order was placed are its lines; what was added later is an
/// addition on its day, and what was taken off is a return on its day, whether money went back or
/// not. What is no goods (shipping, tips, gift cards, duties, fees) is no sale.
///
/// @param cancelledAt null where it was not cancelled
/// @param delivered whether all of it has reached its buyer
/// @param fees kept of what was paid, in minor units of `currency`
/// @param rows in any sequence; of one currency
public record SalesLedger(
    String orderId,
    String brandId,
    Instant placedAt,
    @Nullable Instant cancelledAt,
    boolean delivered,
    Currency currency,
    long fees,
    List<Row> rows) {

  /// What a row speaks of.
  public enum Line {
    GOODS,
    SHIPPING,
    OTHER
  }

  /// One row. Amounts are minor units; those of what was taken off are negative.
  ///
  /// @param id its own
  /// @param placing whether it was agreed when the order was placed
  /// @param productId null for what is no goods
  /// @param total what was agreed to be paid, after discounts, the tax included
  /// @param tax of that
  /// @param discount taken off before tax
  public record Row(
      String id,
      Instant at,
      boolean placing,
      Line line,
      @Nullable String productId,
      long quantity,
      long total,
      long tax,
      long discount) {

    /// What it brings without tax.
    private long net() {
      return Math.subtractExact(total, tax);
    }

    /// Whether something was taken off the order.
    private boolean takesOff() {
      return net() < 0 || (net() == 0 && quantity < 0);
    }
  }

  public SalesLedger {
    rows = List.copyOf(rows);
  }

  /// The order as it stands, or a document without one where nothing of goods was ever agreed.
  public Document document() {
    List<Row> inTime = rows.stream().sorted(Comparator.comparing(Row::at)).toList();
    List<Order.Line> lines = new ArrayList<>();
    List<Return> later = new ArrayList<>();
    for (Row row : inTime) {
      String product = row.productId;
      if (row.line != Line.GOODS || product == null) {
        continue;
      }
      if (row.placing && !row.takesOff()) {
        long gross = Math.addExact(row.net(), row.discount);
        lines.add(new Order.Line(product, row.quantity, gross, row.discount));
      } else if (row.net() != 0 || row.quantity != 0) {
        later.add(later(row, product));
      }
    }
    if (lines.isEmpty() && later.isEmpty()) {
      return new Document(orderId, brandId, null, List.of(), List.of());
    }
    return new Document(orderId, brandId, order(lines), later, List.of());
  }

  private Order order(List<Order.Line> lines) {
    long tax = 0;
    long shipping = 0;
    for (Row row : rows) {
      if (row.placing && !row.takesOff()) {
        tax = Math.addExact(tax, row.tax);
        shipping = Math.addExact(shipping, row.line == Line.SHIPPING ? row.net() : 0);
      }
    }
    Status status =
        cancelledAt != null ? Status.CANCELLED : delivered ? Status.DELIVERED : Status.PLACED;
    return new Order(
        orderId, brandId, null, status, placedAt, currency, lines, tax, shipping, null, fees);
  }

  private Return later(Row row, String product) {
    boolean cancelled = cancelledAt != null && !row.at.isBefore(cancelledAt);
    Return.Kind kind =
        !row.takesOff()
            ? Return.Kind.ADDITION
            : cancelled ? Return.Kind.CANCELLATION : Return.Kind.RETURN;
    return new Return(
        orderId + "#" + row.id,
        brandId,
        orderId,
        product,
        kind,
        Math.negateExact(row.quantity),
        new Money(Math.negateExact(row.net()), currency),
        row.at);
  }
}
