package app.comptoir.platform.orderfile;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.OrderStatement;
import app.comptoir.platform.orderfile.ImportReport.Note;
import app.comptoir.platform.orderfile.ImportReport.Reason;
import app.comptoir.platform.orderfile.preset.Preset;
import app.comptoir.platform.orderfile.preset.Role;
import app.comptoir.platform.orderfile.preset.RowKind;
import app.comptoir.platform.orderfile.row.Fields;
import app.comptoir.platform.orderfile.row.FileRow;
import app.comptoir.platform.orderfile.row.RowKinds;
import app.comptoir.platform.orderfile.table.Row;
import app.comptoir.platform.orderfile.table.Unfit;
import app.comptoir.platform.orderfile.value.Countries;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads files with a row per order, or per line of an order that has fields of its own too.
///
/// A row that begins an order and cannot be read takes its order with it: the order's currency,
/// discount and refund stand there. An order that the file holds twice counts once.
final class OrderRows implements RowReader {
  private static final int MAX_ID = 200;
  private static final List<Role> HEAD =
      List.of(Role.STATUS, Role.SUBTOTAL, Role.TOTAL, Role.CURRENCY, Role.ORDER_ID);
  private static final Set<String> YES = Set.of("1", "yes", "y", "true", "oui", "ja", "si", "sí");

  private final FileLog log;
  private final Preset preset;
  private final Fields fields;
  private final OrderBook book;
  private final RowKinds kinds;
  private final LineReader lines;
  private final Countries countries = new Countries();

  /// The key of the newest order of a number.
  private final Map<String, String> newest = new HashMap<>();

  private final Set<String> failed = new HashSet<>();
  private final Set<String> lineIds = new HashSet<>();

  /// Numbers of orders that are being said again: further rows are of what is said again.
  private final Set<String> repeated = new HashSet<>();

  OrderRows(FileLog log, Preset preset, Fields fields, OrderBook book, LineReader lines) {
    this.log = log;
    this.preset = preset;
    this.fields = fields;
    this.book = book;
    this.lines = lines;
    this.kinds = new RowKinds(preset, fields);
  }

  @Override
  public String order(Row row) {
    return fields.text(row, Role.ORDER);
  }

  @Override
  public void row(FileRow row) {
    log.at(row);
    String number = order(row);
    if (remark(number, row)) {
      log.tally.leftOut(row.line(), Reason.NO_ORDER);
      return;
    }
    if (number.isEmpty() || number.length() > MAX_ID) {
      String fault = number.isEmpty() ? " is empty" : " is too long";
      throw Unfit.field(fields.name(Role.ORDER) + fault, number);
    }
    RowKind kind = kinds.of(row);
    if (kind == RowKind.NOTHING) {
      boolean test = preset.rows() == Preset.Rows.ORDERS;
      log.tally.leftOut(row.line(), test ? Reason.TEST : Reason.NO_GOODS);
      return;
    }
    String lineId = fields.text(row, Role.LINE_ID);
    if (!lineId.isEmpty() && !lineIds.add(number + " " + lineId)) {
      log.tally.leftOut(row.line(), Reason.REPEATED);
      return;
    }
    if (kind == RowKind.REFUND) {
      Currency currency = currency(fields.text(row, Role.CURRENCY), standard());
      Money amount = new Money(fields.size(row, Role.AMOUNT, currency), currency);
      book.later(number, amount, fields.placed(row));
      log.tally.returnLines++;
      return;
    }
    OrderDraft draft = draft(number, kind, row);
    if (draft != null) {
      take(draft, kind, row);
    }
  }

  /// Whether a row names no order, or neither day, units nor price: a title, a total, a remark.
  private boolean remark(String number, Row row) {
    boolean bare =
        fields.has(Role.QUANTITY)
            && fields.empty(row, Role.QUANTITY)
            && fields.empty(row, Role.UNIT_PRICE)
            && fields.empty(row, Role.AMOUNT);
    return fields.empty(row, Role.DATE) && (number.isEmpty() || bare);
  }

  @Override
  public boolean explains(Row row) {
    String date = fields.text(row, Role.DATE);
    String quantity = fields.text(row, Role.QUANTITY);
    return !date.isEmpty()
        && !quantity.isEmpty()
        && date.chars().noneMatch(Character::isDigit)
        && quantity.chars().noneMatch(Character::isDigit);
  }

  /// The order a row belongs to, begun where it begins one; null where the row is a repeat.
  private @Nullable OrderDraft draft(String number, RowKind kind, Row row) {
    String key = newest.get(number);
    OrderDraft known = key == null ? null : book.get(key);
    boolean begins =
        preset.rows() == Preset.Rows.ORDERS
            || (preset.firstRowOnly() ? head(row, known) : known == null);
    if (!begins || (known == null && failed.contains(number) && !preset.firstRowOnly())) {
      return further(number, known, row);
    }
    String shopId = fields.text(row, Role.ORDER_ID);
    if (known != null && (shopId.isEmpty() || shopId.equals(known.shopId))) {
      repeated.add(number);
      if (!headText(row).equals(known.head)) {
        log.note(Note.REPEATED_OTHERWISE);
      }
      log.tally.leftOut(row.line(), Reason.REPEATED);
      return null;
    }
    OrderDraft draft = begun(number, known == null ? number : number + "/" + shopId, kind, row);
    if (known != null) {
      log.note(Note.NUMBER_USED_TWICE);
    }
    return draft;
  }

  private boolean head(Row row, @Nullable OrderDraft known) {
    boolean any = false;
    for (Role role : HEAD) {
      any |= fields.has(role);
      if (!fields.empty(row, role)) {
        return true;
      }
    }
    return !any && known == null;
  }

  private @Nullable OrderDraft further(String number, @Nullable OrderDraft known, Row row) {
    if (repeated.contains(number)) {
      log.tally.leftOut(row.line(), Reason.REPEATED);
      return null;
    }
    if (known == null || failed.contains(number)) {
      throw new Unfit("The order's first row is missing or was rejected");
    }
    return known;
  }

  /// Begins an order, with the row's own line if it has one.
  private OrderDraft begun(String number, String key, RowKind kind, Row row) {
    repeated.remove(number);
    if (book.get(key) != null) {
      throw new Unfit("The order was there before");
    }
    try {
      OrderDraft draft = opened(key, row);
      if (kind == RowKind.SALE) {
        lines.check(draft, row);
      }
      failed.remove(number);
      newest.put(number, key);
      book.put(key, draft);
      return draft;
    } catch (Unfit e) {
      failed.add(number);
      throw e;
    }
  }

  private OrderDraft opened(String key, Row row) {
    Currency currency = currency(fields.text(row, Role.CURRENCY), standard());
    OrderEntry entry = new OrderEntry(key, currency, fields.placed(row));
    OrderDraft draft =
        new OrderDraft(
            entry, fields.text(row, Role.STATUS), fields.text(row, Role.ORDER_ID), headText(row));
    log.identify(key, draft.shopId);
    draft.paidAt = fields.time(row, Role.PAID_AT);
    draft.cancelledAt = fields.time(row, Role.CANCELLED_AT);
    draft.refundedAt = fields.time(row, Role.REFUNDED_AT);
    draft.discount = fields.size(row, Role.DISCOUNT, currency);
    draft.tax = fields.size(row, Role.TAX, currency);
    long shipping = fields.size(row, Role.SHIPPING, currency);
    draft.shipping =
        OrderStatement.left(shipping, fields.size(row, Role.SHIPPING_DISCOUNT, currency));
    draft.extras =
        Math.addExact(
            fields.size(row, Role.TIP, currency), fields.size(row, Role.DUTIES, currency));
    draft.subtotal = fields.minorOrNull(row, Role.SUBTOTAL, currency);
    draft.total = fields.minorOrNull(row, Role.TOTAL, currency);
    refund(draft, row, currency);
    country(draft, row);
    if (!fields.empty(row, Role.FEE)) {
      log.tally.note(Note.FEES, draft.money(fields.size(row, Role.FEE, currency)));
    }
    return draft;
  }

  private Currency standard() {
    String own = preset.currency();
    return own == null ? log.brand().currency() : Currency.getInstance(own);
  }

  private void refund(OrderDraft draft, Row row, Currency currency) {
    draft.refund = fields.size(row, Role.REFUND, currency);
    Long after = fields.minorOrNull(row, Role.TOTAL_AFTER_REFUNDS, currency);
    if (after != null && after > 0 && draft.total != null) {
      draft.refund = OrderStatement.left(draft.total, after);
    }
    draft.refundedWhole =
        YES.contains(fields.text(row, Role.REFUNDED).toLowerCase(Locale.ROOT)) && draft.refund == 0;
  }

  private void country(OrderDraft draft, Row row) {
    String shipping = fields.text(row, Role.COUNTRY);
    String named = shipping.isEmpty() ? fields.text(row, Role.OTHER_COUNTRY) : shipping;
    draft.order.country = countries.code(named);
    draft.countryUnknown = draft.order.country == null && !named.isEmpty();
  }

  /// The order's own fields, to tell a repeat from another state of the order.
  private String headText(Row row) {
    StringBuilder text = new StringBuilder();
    for (Role role : List.of(Role.STATUS, Role.TOTAL, Role.REFUND, Role.DISCOUNT)) {
      text.append(fields.text(row, role)).append('|');
    }
    return text.toString();
  }

  private void take(OrderDraft draft, RowKind kind, Row row) {
    try {
      lines.take(draft, kind, row);
    } catch (Unfit e) {
      draft.incomplete = true;
      throw e;
    }
  }

  @Override
  public void finish() {
    book.finish();
  }

  /// The currency of a code, or the standard where there is none.
  ///
  /// @throws Unfit where the code is none
  static Currency currency(String code, Currency standard) {
    try {
      return code.isEmpty() ? standard : Currency.getInstance(code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      throw Unfit.field("The currency is no ISO 4217 code", code);
    }
  }
}
