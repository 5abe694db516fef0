package app.comptoir.platform.orderfile;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.LedgerEntry;
import app.comptoir.domain.revenue.Return;
import app.comptoir.platform.orderfile.ImportReport.Note;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads files with a row per order line.
///
/// Of UCI “Online Retail” (`retail`): `5…` invoices are orders by their lines of positive quantity
/// and price; their other lines are write-offs (negative quantity) and free items (price 0). A line
/// of a `C…` invoice is a return that names no order. `A…` rows are adjustments.
///
/// Of any other file, whatever its invoices are called: positive quantity and price is an order's
/// line, negative quantity with a price a return, negative quantity without one a write-off,
/// positive quantity without a price a free item, a negative price an adjustment.
///
/// Returns and ledger entries are named after their invoice and their row's number within it
/// (`C536379#1`), so that they keep their names in a longer export of the same shop.
final class LineRows implements RowReader {
  private static final int MAX_ID = 200;

  private final FileLog log;
  private final Numbers numbers;
  private final Times times;
  private final Currency currency;
  private final boolean retail;
  private final Map<Column, Integer> positions;
  private final Countries countries = new Countries();
  private final Map<String, Invoice> invoices = new HashMap<>();

  LineRows(
      FileLog log, Numbers numbers, Times times, Map<Column, Integer> positions, boolean retail) {
    this.log = log;
    this.numbers = numbers;
    this.times = times;
    this.currency = log.brand().currency();
    this.positions = Map.copyOf(positions);
    this.retail = retail;
  }

  @Override
  public void row(Row row) {
    String number = field(row, Column.ORDER).strip();
    if (number.isEmpty() || number.length() > MAX_ID) {
      throw new Unfit(
          number.isEmpty() ? "There is no invoice number" : "The invoice number is too long");
    }
    Invoice invoice = invoices.computeIfAbsent(number, Invoice::new);
    invoice.rows++;
    String product = Products.checked(field(row, Column.PRODUCT).strip());
    long units = Numbers.units(field(row, Column.QUANTITY));
    BigDecimal price = numbers.decimal("unit price", field(row, Column.UNIT_PRICE));
    Instant at = times.parse(field(row, Column.TIME));
    BigDecimal exact = price.multiply(BigDecimal.valueOf(units));
    Money amount = Numbers.money("amount", exact, currency);
    Line line = new Line(invoice, product, field(row, Column.NAME), units, exact, amount, at);
    switch (kind(number, Long.signum(units), price.signum())) {
      case SALE -> sale(line, field(row, Column.COUNTRY));
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

  private String field(Row row, Column column) {
    return row.field(positions.getOrDefault(column, -1));
  }

  private Kind kind(String invoice, int units, int price) {
    return retail ? retailKind(invoice, units, price) : plainKind(units, price);
  }

  private static Kind retailKind(String invoice, int units, int price) {
    requireDigits(invoice);
    return switch (invoice.charAt(0)) {
      case '5' -> {
        if (units < 0) {
          yield Kind.WRITE_OFF;
        }
        if (units == 0 || price < 0) {
          throw new Unfit(units == 0 ? "A sale of nothing" : "A sale at a negative price");
        }
        yield price == 0 ? Kind.FREE_ITEM : Kind.SALE;
      }
      case 'C' -> {
        if (units >= 0 || price < 0) {
          throw new Unfit("A return whose quantity is not negative, or whose price is");
        }
        yield Kind.RETURN;
      }
      case 'A' -> Kind.ADJUSTMENT;
      default -> throw new Unfit("The invoice number begins with neither 5, C nor A");
    };
  }

  private static void requireDigits(String invoice) {
    for (int i = 1; i < invoice.length(); i++) {
      if (invoice.charAt(i) < '0' || invoice.charAt(i) > '9') {
        throw new Unfit("The invoice number is none");
      }
    }
    if (invoice.length() < 2) {
      throw new Unfit("The invoice number is none");
    }
  }

  private static Kind plainKind(int units, int price) {
    if (price < 0) {
      return Kind.ADJUSTMENT;
    }
    if (units == 0) {
      throw new Unfit("A line of nothing");
    }
    if (units > 0) {
      return price > 0 ? Kind.SALE : Kind.FREE_ITEM;
    }
    return price > 0 ? Kind.RETURN : Kind.WRITE_OFF;
  }

  private void sale(Line line, String country) {
    Invoice invoice = line.invoice();
    OrderEntry order = invoice.order;
    boolean fresh = order == null;
    if (order == null) {
      order = new OrderEntry(invoice.number, currency, line.at());
    }
    log.lines.add(order, product(line), (int) line.units(), line.amount().minor());
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
    Money amount = new Money(Math.abs(line.amount().minor()), currency);
    log.add(
        new Return(
            line.id(),
            log.brand().id(),
            null,
            log.products.id(product(line)),
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
            log.products.id(product(line)),
            description,
            kind == LedgerEntry.Kind.ADJUSTMENT ? 0 : line.units(),
            line.amount(),
            line.at()));
  }

  private int product(Line line) {
    int index = log.products.index(line.product());
    log.products.described(index, line.description());
    return index;
  }

  private enum Kind {
    SALE,
    RETURN,
    ADJUSTMENT,
    WRITE_OFF,
    FREE_ITEM
  }

  private record Line(
      Invoice invoice,
      String product,
      String description,
      long units,
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

  /// Where the columns of a mapping stand.
  static Map<Column, Integer> positions(Header header, Map<Column, String> mapping) {
    Map<Column, Integer> positions = new LinkedHashMap<>();
    mapping.forEach((column, name) -> positions.put(column, header.position(name)));
    return positions;
  }
}
