package app.comptoir.platform.orderfile;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.LedgerEntry;
import app.comptoir.domain.revenue.Return;
import app.comptoir.platform.orderfile.ImportReport.Note;
import app.comptoir.platform.orderfile.preset.Role;
import app.comptoir.platform.orderfile.row.Fields;
import app.comptoir.platform.orderfile.row.FileRow;
import app.comptoir.platform.orderfile.row.Products;
import app.comptoir.platform.orderfile.table.Row;
import app.comptoir.platform.orderfile.table.Unfit;
import app.comptoir.platform.orderfile.value.Countries;
import app.comptoir.platform.orderfile.value.Numbers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads files with a row per order line that says all of itself.
///
/// Positive quantity and price is an order's line, negative quantity with a price a return,
/// negative quantity without one a write-off, positive quantity without a price a free item, a
/// negative price an adjustment. So it is in UCI “Online Retail”, where besides a `C` before an
/// invoice's six digits means a return and an `A` before them, of article `B`, an adjustment.
///
/// Returns and ledger entries are named after their invoice and their row's number within it
/// (`C536379#1`), so that they keep their names in a longer export of the same shop.
final class LineRows implements RowReader {
  private static final int MAX_ID = 200;

  private static final Pattern RETURN = Pattern.compile("C\\d{6}");
  private static final Pattern ADJUSTMENT = Pattern.compile("A\\d{6}");
  private static final String ADJUSTED = "B";

  private final FileLog log;
  private final Fields fields;
  private final Countries countries = new Countries();
  private final Map<String, Invoice> invoices = new HashMap<>();

  /// Of the row before; null where that was of none.
  private @Nullable Invoice last;

  LineRows(FileLog log, Fields fields) {
    this.log = log;
    this.fields = fields;
  }

  @Override
  public String order(Row row) {
    return fields.text(row, Role.ORDER);
  }

  @Override
  public void row(FileRow row) {
    log.at(row);
    Invoice invoice = row.begins() ? null : last;
    if (invoice == null) {
      last = null;
      String number = order(row);
      if (number.isEmpty() && fields.empty(row, Role.DATE)) {
        log.tally.leftOut(row.line(), ImportReport.Reason.NO_ORDER);
        return;
      }
      invoice = invoice(number);
      last = invoice;
    }
    invoice.rows++;
    Line line = line(invoice, row);
    switch (kind(invoice.number, line)) {
      case SALE -> sale(line, fields.raw(row, Role.COUNTRY));
      case RETURN -> returned(line);
      case ADJUSTMENT -> {
        ledger(line, LedgerEntry.Kind.ADJUSTMENT);
        log.tally.adjustments++;
      }
      case WRITE_OFF -> {
        ledger(line, LedgerEntry.Kind.WRITE_OFF);
        log.tally.writeOffs++;
      }
      case FREE_ITEM -> {
        ledger(line, LedgerEntry.Kind.FREE_ITEM);
        log.tally.freeItems++;
      }
    }
  }

  private Invoice invoice(String number) {
    if (number.isEmpty() || number.length() > MAX_ID) {
      String fault = number.isEmpty() ? " is empty" : " is too long";
      throw Unfit.field(fields.name(Role.ORDER) + fault, number);
    }
    return invoices.computeIfAbsent(number, Invoice::new);
  }

  private Line line(Invoice invoice, Row row) {
    String code = fields.text(row, Role.PRODUCT);
    String product =
        Products.checked(
            code.isEmpty() && !fields.has(Role.PRODUCT) ? fields.text(row, Role.NAME) : code);
    long units = fields.has(Role.QUANTITY) ? fields.units(row) : 1;
    boolean byUnit = fields.has(Role.UNIT_PRICE);
    BigDecimal stated = fields.decimal(row, byUnit ? Role.UNIT_PRICE : Role.AMOUNT);
    if (!byUnit && stated.signum() < 0) {
      units = -Math.abs(units);
    }
    Instant at = fields.placed(row);
    BigDecimal exact = byUnit ? stated.multiply(BigDecimal.valueOf(units)) : stated;
    Currency currency = currency(invoice, row);
    Money amount = Numbers.money(exact, currency);
    String description = fields.has(Role.NAME) ? fields.raw(row, Role.NAME) : "";
    int sign = byUnit ? stated.signum() : Math.abs(stated.signum());
    return new Line(invoice, product, description, units, sign, exact, amount, at);
  }

  private Currency currency(Invoice invoice, Row row) {
    Currency own = OrderRows.currency(fields.text(row, Role.CURRENCY), log.brand().currency());
    if (invoice.order != null && !invoice.order.currency.equals(own)) {
      throw Unfit.field("The order's lines are in two currencies", own.getCurrencyCode());
    }
    return own;
  }

  @Override
  public void finish() {
    for (Invoice invoice : invoices.values()) {
      if (invoice.order != null) {
        log.settled(invoice.order);
      }
      if (invoice.timesDiffer) {
        log.note(Note.ORDER_TIMES_DIFFER);
      }
      if (invoice.countriesDiffer) {
        log.note(Note.ORDER_COUNTRIES_DIFFER);
      }
    }
  }

  private static Kind kind(String invoice, Line line) {
    int units = Long.signum(line.units());
    if (line.product().equals(ADJUSTED) && ADJUSTMENT.matcher(invoice).matches()) {
      return Kind.ADJUSTMENT;
    }
    if (invoice.charAt(0) == 'C' && RETURN.matcher(invoice).matches()) {
      if (units >= 0 || line.price() < 0) {
        throw new Unfit("A return whose quantity is not negative, or whose price is");
      }
      return Kind.RETURN;
    }
    if (line.price() < 0) {
      return Kind.ADJUSTMENT;
    }
    if (units == 0) {
      throw new Unfit("A line of nothing");
    }
    if (units > 0) {
      return line.price() > 0 ? Kind.SALE : Kind.FREE_ITEM;
    }
    return line.price() > 0 ? Kind.RETURN : Kind.WRITE_OFF;
  }

  private void sale(Line line, String country) {
    Invoice invoice = line.invoice();
    OrderEntry order = invoice.order;
    boolean fresh = order == null;
    if (order == null) {
      order = new OrderEntry(invoice.number, line.amount().currency(), line.at());
    }
    log.lines.add(order, product(line), (int) line.units(), line.amount().minor(), 0);
    if (fresh) {
      invoice.order = order;
      log.add(order);
    }
    invoice.timesDiffer |= !order.placedAt.equals(line.at());
    if (line.at().isBefore(order.placedAt)) {
      order.placedAt = line.at();
    }
    country(invoice, order, country);
    log.tally.saleLines++;
    log.tally.saleRounded(line.amount(), line.exact());
  }

  private void country(Invoice invoice, OrderEntry order, String country) {
    String first = invoice.countryName;
    if (first == null) {
      invoice.countryName = country;
      order.country = countries.code(country);
      if (order.country == null && !country.isBlank()) {
        log.note(Note.COUNTRY_UNKNOWN);
      }
    } else if (!first.equals(country)) {
      invoice.countriesDiffer = true;
    }
  }

  private void returned(Line line) {
    Money amount = new Money(Math.abs(line.amount().minor()), line.amount().currency());
    log.add(
        new Return(
            line.id(),
            log.brand().id(),
            null,
            log.product(product(line)),
            Return.Kind.RETURN,
            Math.abs(line.units()),
            amount,
            line.at()));
    log.tally.returnLines++;
    log.tally.returnRounded(amount, line.exact().abs());
  }

  /// Adjustments move money only, the others units; what little money a write-off's row names is
  /// kept in the ledger.
  private void ledger(Line line, LedgerEntry.Kind kind) {
    String description = line.description().isBlank() ? null : line.description();
    log.add(
        new LedgerEntry(
            line.id(),
            log.brand().id(),
            kind,
            line.invoice().number,
            log.product(product(line)),
            description,
            kind == LedgerEntry.Kind.ADJUSTMENT ? 0 : line.units(),
            line.amount(),
            line.at()));
  }

  private int product(Line line) {
    return log.seen(line.product(), line.description());
  }

  private enum Kind {
    SALE,
    RETURN,
    ADJUSTMENT,
    WRITE_OFF,
    FREE_ITEM
  }

  /// @param price its sign
  private record Line(
      Invoice invoice,
      String product,
      String description,
      long units,
      int price,
      BigDecimal exact,
      Money amount,
      Instant at) {
    String id() {
      return invoice.number + "#" + invoice.rows;
    }
  }

  private static final class Invoice {
    private final String number;
    private int rows;
    private @Nullable OrderEntry order;
    private @Nullable String countryName;
    private boolean timesDiffer;
    private boolean countriesDiffer;

    Invoice(String number) {
      this.number = number;
    }
  }
}
