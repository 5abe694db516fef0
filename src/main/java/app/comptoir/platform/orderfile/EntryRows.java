package app.comptoir.platform.orderfile;

import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.OrderStatement;
import app.comptoir.platform.orderfile.ImportReport.Note;
import app.comptoir.platform.orderfile.ImportReport.Reason;
import app.comptoir.platform.orderfile.preset.Preset;
import app.comptoir.platform.orderfile.preset.Role;
import app.comptoir.platform.orderfile.preset.RowKind;
import app.comptoir.platform.orderfile.row.Fields;
import app.comptoir.platform.orderfile.row.FileRow;
import app.comptoir.platform.orderfile.row.Products;
import app.comptoir.platform.orderfile.row.RowKinds;
import app.comptoir.platform.orderfile.table.Row;
import app.comptoir.platform.orderfile.table.Unfit;
import app.comptoir.platform.orderfile.value.Countries;
import java.util.Currency;

/// Reads files with a row per amount: of a settlement, of a payment service. What a row is, its
/// type tells.
final class EntryRows implements RowReader {
  private static final int MAX_ID = 200;

  /// What is booked under no order's number.
  private static final String NO_NUMBER = "none";

  private final FileLog log;
  private final Fields fields;
  private final OrderBook book;
  private final LineReader lines;
  private final RowKinds kinds;
  private final boolean whole;
  private final Countries countries = new Countries();

  EntryRows(FileLog log, Preset preset, Fields fields, OrderBook book, LineReader lines) {
    this.log = log;
    this.fields = fields;
    this.book = book;
    this.lines = lines;
    this.kinds = new RowKinds(preset, fields);
    this.whole = fields.has(Role.REFERENCE);
  }

  @Override
  public String order(Row row) {
    String number = fields.text(row, Role.ORDER);
    if (kinds.of(row) == RowKind.REFUND) {
      String reference = fields.text(row, Role.REFERENCE);
      return reference.isEmpty() ? number : reference;
    }
    return number.isEmpty() ? NO_NUMBER : number;
  }

  @Override
  public void row(FileRow row) {
    log.at(row);
    String number = fields.text(row, Role.ORDER);
    if (number.isEmpty() && fields.empty(row, Role.DATE)) {
      log.tally.leftOut(row.line(), Reason.NO_ORDER);
      return;
    }
    if (number.length() > MAX_ID) {
      throw OrderBook.tooLong(fields.name(Role.ORDER), number);
    }
    RowKind kind = kinds.of(row);
    Currency currency = OrderRows.currency(fields.text(row, Role.CURRENCY), log.brand().currency());
    switch (kind) {
      case NOTHING -> log.tally.leftOut(row.line(), Reason.NO_GOODS);
      case FEE, ADJUSTMENT ->
          lines.ledger(number.isEmpty() ? NO_NUMBER : number, kind, currency, row);
      case REFUND -> refund(currency, row);
      case SALE, RETURN, DISCOUNT, SHIPPING, TAX, EXTRA -> {
        if (number.isEmpty()) {
          throw new Unfit(fields.name(Role.ORDER) + " is empty");
        }
        ordered(number, kind, currency, row);
      }
    }
  }

  private void ordered(String number, RowKind kind, Currency currency, Row row) {
    OrderDraft draft = book.get(number);
    boolean begun = draft == null;
    if (draft == null) {
      draft = opened(number, currency, row);
    }
    if (whole && !begun) {
      log.tally.leftOut(row.line(), Reason.REPEATED);
      return;
    }
    if (!draft.currency().equals(currency)) {
      throw Unfit.field("The order's rows are in two currencies", currency.getCurrencyCode());
    }
    if (kind == RowKind.SALE && whole) {
      payment(draft, row);
    } else {
      lines.take(draft, kind, row);
    }
    if (begun) {
      book.put(number, draft);
    }
  }

  private OrderDraft opened(String number, Currency currency, Row row) {
    OrderEntry entry = new OrderEntry(number, currency, fields.placed(row));
    String country = fields.text(row, Role.COUNTRY);
    entry.country = countries.code(country);
    OrderDraft draft = new OrderDraft(entry, fields.text(row, Role.STATUS), "", "");
    draft.countryUnknown = entry.country == null && !country.isEmpty();
    return draft;
  }

  /// A payment holds goods, shipping and tax in one amount.
  private void payment(OrderDraft draft, Row row) {
    Currency currency = draft.currency();
    long shipping = fields.size(row, Role.SHIPPING, currency);
    long tax = fields.size(row, Role.TAX, currency);
    long paid = fields.size(row, Role.AMOUNT, currency);
    long goods = OrderStatement.goodsOf(paid, tax, shipping, 0, 0);
    long units = fields.empty(row, Role.QUANTITY) ? 1 : Math.max(1, fields.units(row));
    String code = fields.text(row, Role.PRODUCT);
    String title = fields.text(row, Role.NAME);
    String product = code.isEmpty() ? title : code;
    int index = log.seen(product.isEmpty() ? Product.ALL_GOODS : Products.checked(product), title);
    log.lines.add(draft.order, index, (int) units, goods, 0);
    draft.shipping = shipping;
    draft.tax = tax;
    draft.lineRows++;
    draft.rows.add(row.line());
    long fee = fields.size(row, Role.FEE, currency);
    if (fee > 0) {
      log.tally.note(Note.FEES, new Money(fee, currency));
    }
  }

  /// Exports have the newest row first: a refund comes before its payment.
  private void refund(Currency currency, Row row) {
    Money amount = new Money(fields.size(row, Role.AMOUNT, currency), currency);
    book.later(order(row), amount, fields.placed(row));
    log.tally.returnLines++;
  }

  @Override
  public void finish() {
    book.finish();
  }
}
