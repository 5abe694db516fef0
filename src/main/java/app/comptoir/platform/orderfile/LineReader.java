package app.comptoir.platform.orderfile;

import app.comptoir.domain.catalog.Product;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.LedgerEntry;
import app.comptoir.domain.revenue.OrderStatement;
import app.comptoir.domain.revenue.Return;
import app.comptoir.platform.orderfile.ImportReport.Note;
import app.comptoir.platform.orderfile.preset.Preset;
import app.comptoir.platform.orderfile.preset.Role;
import app.comptoir.platform.orderfile.preset.RowKind;
import app.comptoir.platform.orderfile.row.Article;
import app.comptoir.platform.orderfile.row.Fields;
import app.comptoir.platform.orderfile.row.ItemFields;
import app.comptoir.platform.orderfile.row.Products;
import app.comptoir.platform.orderfile.table.Header;
import app.comptoir.platform.orderfile.table.Row;
import app.comptoir.platform.orderfile.table.Unfit;
import app.comptoir.platform.orderfile.value.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what a row says of an order's goods and of the money besides, and adds it to the order.
final class LineReader {
  private static final int MAX_UNITS = 1_000_000_000;

  private final FileLog log;
  private final Preset preset;
  private final Fields fields;
  private final @Nullable ItemFields items;
  private final Map<String, Integer> counted = new HashMap<>();

  LineReader(FileLog log, Preset preset, Fields fields, @Nullable ItemFields items) {
    this.log = log;
    this.preset = preset;
    this.fields = fields;
    this.items = items;
  }

  /// @throws Unfit where the row's goods cannot be read
  void check(OrderDraft draft, Row row) {
    var _ = articles(draft, row);
  }

  /// Takes a row in.
  ///
  /// @throws Unfit where it cannot be read; nothing was taken in then
  void take(OrderDraft draft, RowKind kind, Row row) {
    Currency currency = draft.currency();
    switch (kind) {
      case SALE -> sale(draft, row);
      case RETURN -> returned(draft, row);
      case DISCOUNT -> {
        draft.discount = Math.addExact(draft.discount, fields.size(row, Role.AMOUNT, currency));
        part(draft, row);
      }
      case SHIPPING -> {
        // A discount on shipping comes with a minus.
        long amount = fields.minor(row, Role.AMOUNT, currency);
        draft.shipping = Math.max(0, Math.addExact(draft.shipping, amount));
        part(draft, row);
      }
      case TAX -> {
        draft.tax = Math.addExact(draft.tax, fields.size(row, Role.AMOUNT, currency));
        part(draft, row);
      }
      case EXTRA -> {
        draft.extras = Math.addExact(draft.extras, fields.size(row, Role.AMOUNT, currency));
        part(draft, row);
      }
      case FEE, ADJUSTMENT -> ledger(draft.order.id, kind, currency, row);
      case REFUND, NOTHING -> log.tally.leftOut(row.line(), ImportReport.Reason.NO_GOODS);
    }
  }

  private static void part(OrderDraft draft, Row row) {
    draft.partRows++;
    draft.rows.add(row.line());
  }

  private void sale(OrderDraft draft, Row row) {
    List<Article> articles = articles(draft, row);
    Currency currency = draft.currency();
    long tax = fields.size(row, Role.LINE_TAX, currency);
    long shipping = fields.size(row, Role.LINE_SHIPPING, currency);
    boolean goods = false;
    for (Article article : articles) {
      boolean line = preset.rows() == Preset.Rows.LINES;
      if (line && article.product().equals(Product.ALL_GOODS) && draft.order.lineCount == 0) {
        draft.unnamed = article;
      } else if (notGoods(article.title())) {
        draft.extras = Math.addExact(draft.extras, article.amount().minor());
      } else {
        goods = true;
        log.sold(draft.order, article);
      }
    }
    draft.tax = Math.addExact(draft.tax, tax);
    draft.shipping = Math.addExact(draft.shipping, shipping);
    draft.rows.add(row.line());
    if (goods) {
      draft.lineRows++;
    } else {
      draft.partRows++;
    }
  }

  private boolean notGoods(String title) {
    Preset.NotGoods words = preset.notGoods();
    if (words == null) {
      return false;
    }
    String key = Header.key(title);
    return words.tips().contains(key) || words.giftCards().contains(key);
  }

  private List<Article> articles(OrderDraft draft, Row row) {
    Currency currency = draft.currency();
    if (items != null) {
      return items.of(row, currency);
    }
    String title = fields.raw(row, Role.NAME);
    String code = fields.text(row, Role.PRODUCT);
    boolean named = fields.has(Role.NAME) || fields.has(Role.PRODUCT);
    boolean unpriced = fields.empty(row, Role.UNIT_PRICE) && fields.empty(row, Role.AMOUNT);
    if (unpriced && ((title.isBlank() && code.isEmpty()) || nothing(row)) && named) {
      return List.of();
    }
    String product = code.isEmpty() ? title.strip() : code;
    boolean whole = preset.rows() == Preset.Rows.ORDERS;
    boolean unnamed = !named || product.isEmpty();
    BigDecimal exact = whole ? goods(draft, row, currency) : price(row);
    long units = units(row);
    if (units <= 0 || exact.signum() < 0) {
      throw new Unfit(units <= 0 ? "A line of nothing" : "A line at a negative price");
    }
    long discount = fields.size(row, Role.LINE_DISCOUNT, currency);
    Money amount = Numbers.money(exact, currency);
    if (preset.amountAfterDiscount()) {
      amount = amount.plus(new Money(discount, currency));
    }
    String id = unnamed ? Product.ALL_GOODS : Products.checked(product);
    return List.of(new Article(id, unnamed ? "" : title, units, exact, amount, discount));
  }

  private boolean nothing(Row row) {
    return !fields.empty(row, Role.QUANTITY) && fields.decimal(row, Role.QUANTITY).signum() == 0;
  }

  /// A line's price × quantity.
  private BigDecimal price(Row row) {
    if (fields.has(Role.UNIT_PRICE) && !fields.empty(row, Role.UNIT_PRICE)) {
      long units = fields.has(Role.QUANTITY) ? fields.units(row) : 1;
      return fields.decimal(row, Role.UNIT_PRICE).multiply(BigDecimal.valueOf(units));
    }
    return fields.decimal(row, fields.has(Role.AMOUNT) ? Role.AMOUNT : Role.UNIT_PRICE);
  }

  /// The goods of a row that is an order, before their discount.
  private BigDecimal goods(OrderDraft draft, Row row, Currency currency) {
    if (fields.has(Role.AMOUNT)) {
      return fields.decimal(row, Role.AMOUNT);
    }
    Long total = draft.subtotal;
    long minor;
    if (total != null) {
      minor = OrderStatement.goodsOf(total, 0, 0, 0, draft.discount);
    } else {
      long paid = fields.minor(row, Role.TOTAL, currency);
      minor = OrderStatement.goodsOf(paid, draft.tax, draft.shipping, draft.extras, draft.discount);
    }
    return new Money(minor, currency).toDecimal();
  }

  /// Units; parts of one, of goods that are weighed, count up to the next whole one where the
  /// amount stands beside them.
  private long units(Row row) {
    if (fields.empty(row, Role.QUANTITY)) {
      return 1;
    }
    if (fields.has(Role.UNIT_PRICE)) {
      return fields.units(row);
    }
    BigDecimal units = fields.decimal(row, Role.QUANTITY);
    if (units.abs().compareTo(BigDecimal.valueOf(MAX_UNITS)) > 0) {
      throw Unfit.field(fields.name(Role.QUANTITY) + " is beyond belief", units.toString());
    }
    return units.setScale(0, RoundingMode.UP).longValueExact();
  }

  private void returned(OrderDraft draft, Row row) {
    Currency currency = draft.currency();
    String code = fields.text(row, Role.PRODUCT);
    String title = fields.text(row, Role.NAME);
    String product = Products.checked(code.isEmpty() ? title : code);
    boolean byAmount = fields.has(Role.AMOUNT);
    BigDecimal exact = (byAmount ? fields.decimal(row, Role.AMOUNT) : price(row)).abs();
    Money amount = Numbers.money(exact, currency);
    long units = fields.empty(row, Role.QUANTITY) ? 0 : Math.abs(units(row));
    Instant at = fields.placed(row);
    int index = log.seen(product, title);
    log.add(
        new Return(
            numbered(draft.order.id),
            log.brand().id(),
            draft.order.id,
            log.product(index),
            Return.Kind.RETURN,
            units,
            amount,
            at));
    log.tally.returnLines++;
    log.tally.returnRounded(amount, exact);
  }

  /// Books a row that speaks of money alone.
  void ledger(String reference, RowKind kind, Currency currency, Row row) {
    Money amount = Numbers.money(fields.decimal(row, Role.AMOUNT), currency);
    Instant at = fields.placed(row);
    String what =
        String.join(
            " ",
            List.of(
                fields.text(row, Role.TYPE),
                fields.text(row, Role.SUBTYPE),
                fields.text(row, Role.TYPE_DETAIL)));
    if (kind == RowKind.FEE) {
      log.tally.note(Note.FEES, amount);
    }
    log.add(
        new LedgerEntry(
            numbered(reference),
            log.brand().id(),
            LedgerEntry.Kind.ADJUSTMENT,
            reference,
            null,
            what.isBlank() ? null : what.strip(),
            0,
            amount,
            at));
    log.tally.adjustments++;
  }

  /// A name for what has none of its own: the order's, and its number within it.
  private String numbered(String reference) {
    return reference + "#" + counted.merge(reference, 1, Integer::sum);
  }
}
