package app.comptoir.platform.orderfile;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.money.Shares;
import app.comptoir.domain.revenue.Order;
import app.comptoir.domain.revenue.Return;
import app.comptoir.platform.orderfile.ImportReport.Note;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads Shopify's order export: a row per line item, the order's own fields in its first row only.
///
/// What the export leaves open, and what is done: the discount stands with the order and is shared
/// out over its lines in proportion to their price, to the last cent. A refund has no date and
/// covers goods, shipping and tax alike: it is booked when the order was paid (or else created), up
/// to the goods' net price. A cancelled order is a sale, and one return of all its goods when it
/// was cancelled, whatever of it was refunded.
final class ShopifyRows implements RowReader {
  /// Columns without which the file cannot be read.
  static final List<String> REQUIRED =
      List.of("Name", "Created at", "Lineitem quantity", "Lineitem name", "Lineitem price");

  private final FileLog log;
  private final Numbers numbers;
  private final Times times;
  private final Header header;
  private final Countries countries = new Countries();
  private final Map<String, Pending> orders = new LinkedHashMap<>();

  ShopifyRows(FileLog log, Numbers numbers, Times times, Header header) {
    this.log = log;
    this.numbers = numbers;
    this.times = times;
    this.header = header;
  }

  @Override
  public void row(Row row) {
    String name = field(row, "Name");
    if (name.isEmpty() || name.length() > 200) {
      throw new Unfit(name.isEmpty() ? "There is no order name" : "The order name is too long");
    }
    Pending pending = orders.get(name);
    if (pending == null) {
      if (field(row, "Created at").isEmpty()) {
        throw new Unfit("The order's first row is missing or was rejected");
      }
      pending = head(name, row);
      orders.put(name, pending);
    }
    line(pending.order, row);
  }

  @Override
  public void finish() {
    for (Pending pending : orders.values()) {
      if (pending.order.lineCount > 0) {
        finish(pending);
      }
    }
  }

  private String field(Row row, String column) {
    return row.field(header.position(column)).strip();
  }

  /// The order's own fields.
  private Pending head(String name, Row row) {
    Currency currency = currency(field(row, "Currency"));
    Instant created = times.parse(field(row, "Created at"));
    String paid = field(row, "Paid at");
    String cancelled = field(row, "Cancelled at");
    OrderEntry order = new OrderEntry(name, currency, created);
    order.taxMinor = numbers.money("tax", field(row, "Taxes"), currency).minor();
    order.shippingMinor = numbers.money("shipping", field(row, "Shipping"), currency).minor();
    order.status = cancelled.isEmpty() ? Order.Status.PLACED : Order.Status.CANCELLED;
    String country = field(row, "Shipping Country");
    String named = country.isEmpty() ? field(row, "Billing Country") : country;
    order.country = countries.code(named);
    return new Pending(
        order,
        order.country == null && !named.isEmpty(),
        paid.isEmpty() ? created : times.parse(paid),
        cancelled.isEmpty() ? null : times.parse(cancelled),
        positive("discount", row, "Discount Amount", currency),
        positive("refund", row, "Refunded Amount", currency),
        amountOrNull("subtotal", row, "Subtotal", currency),
        amountOrNull("total", row, "Total", currency));
  }

  private void line(OrderEntry order, Row row) {
    String title = row.field(header.position("Lineitem name"));
    String sku = field(row, "Lineitem sku");
    String product = Products.checked(sku.isEmpty() ? title.strip() : sku);
    long units = Numbers.units(field(row, "Lineitem quantity"));
    BigDecimal price = numbers.decimal("price", field(row, "Lineitem price"));
    if (units <= 0 || price.signum() < 0) {
      throw new Unfit(units <= 0 ? "A line of nothing" : "A line at a negative price");
    }
    BigDecimal exact = price.multiply(BigDecimal.valueOf(units));
    Money amount = Numbers.money("amount", exact, order.currency);
    int index = log.products.index(product);
    log.lines.add(order, index, (int) units, amount.minor());
    log.products.described(index, title);
    log.tally.saleLines++;
    log.tally.saleRounded(amount, exact);
  }

  private void finish(Pending pending) {
    OrderEntry order = pending.order;
    long discount = Math.min(pending.discount, order.grossMinor);
    log.lines.discount(order, Shares.of(discount, log.lines.gross(order)));
    notes(pending, order.grossMinor - pending.discount);
    log.add(order);
    log.settled(order);
    long net = order.grossMinor - discount;
    if (pending.cancelledAt != null) {
      log.add(returned(order, Return.Kind.CANCELLATION, order.units, net, pending.cancelledAt));
    } else if (pending.refund > 0) {
      log.note(Note.REFUND_DATE_ASSUMED);
      long goods = Math.min(pending.refund, net);
      log.add(returned(order, Return.Kind.RETURN, 0, goods, pending.paidAt));
    }
    if (pending.refund > net) {
      log.note(Note.REFUND_BEYOND_GOODS);
    }
  }

  private void notes(Pending pending, long net) {
    if (pending.countryUnknown) {
      log.note(Note.COUNTRY_UNKNOWN);
    }
    if (net < 0) {
      log.note(Note.DISCOUNT_BEYOND_GOODS);
    } else if (pending.subtotal != null && pending.subtotal != net) {
      log.note(Note.SUBTOTAL_DIFFERS);
    }
    if (pending.order.taxMinor > 0
        && pending.subtotal != null
        && pending.total != null
        && pending.total == pending.subtotal + pending.order.shippingMinor) {
      log.note(Note.PRICES_HOLD_TAX);
    }
  }

  private Return returned(OrderEntry order, Return.Kind kind, long units, long minor, Instant at) {
    String suffix = kind == Return.Kind.CANCELLATION ? "#cancellation" : "#refund";
    Money amount = new Money(minor, order.currency);
    return new Return(order.id + suffix, log.brand().id(), order.id, null, kind, units, amount, at);
  }

  private Currency currency(String code) {
    try {
      return code.isEmpty() ? log.brand().currency() : Currency.getInstance(code);
    } catch (IllegalArgumentException _) {
      throw new Unfit("The currency is no ISO 4217 code");
    }
  }

  private long positive(String what, Row row, String column, Currency currency) {
    long minor = numbers.money(what, field(row, column), currency).minor();
    if (minor < 0) {
      throw new Unfit("The " + what + " is negative");
    }
    return minor;
  }

  private @Nullable Long amountOrNull(String what, Row row, String column, Currency currency) {
    String text = field(row, column);
    return text.isEmpty() ? null : (Long) numbers.money(what, text, currency).minor();
  }

  /// An order and those of its fields that its lines decide on.
  private record Pending(
      OrderEntry order,
      boolean countryUnknown,
      Instant paidAt,
      @Nullable Instant cancelledAt,
      long discount,
      long refund,
      @Nullable Long subtotal,
      @Nullable Long total) {}
}
