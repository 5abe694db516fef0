package app.comptoir.platform.orderfile;

import app.comptoir.domain.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/// What became of a file. Every data row is exactly one of: sale line, return line, adjustment,
/// write-off, free item, rejected.
///
/// @param layout what the file was read as
/// @param rows data rows: all lines but the header and empty ones
/// @param products articles named by accepted rows
/// @param returns returns made of rows, and cancellations and refunds made of an order's fields
/// @param rejectedRows the first [#MAX_LISTED] of them
/// @param totals per currency, by code
/// @param notes choices that had to be made, and how often
public record ImportReport(
    Layout layout,
    long rows,
    long saleLines,
    long returnLines,
    long adjustments,
    long writeOffs,
    long freeItems,
    long rejected,
    long products,
    long orders,
    long returns,
    List<Rejected> rejectedRows,
    List<Totals> totals,
    Map<Note, Long> notes) {
  /// How many rejected rows are listed; all are counted.
  public static final int MAX_LISTED = 1000;

  public ImportReport {
    rejectedRows = List.copyOf(rejectedRows);
    totals = List.copyOf(totals);
    notes = Map.copyOf(notes);
  }

  /// A row that was not used.
  ///
  /// @param line its first line in the file; the header is line 1
  /// @param reason one sentence
  public record Rejected(long line, String reason) {}

  /// Sums in one currency.
  ///
  /// @param saleRounding sum of rounded − exact over the sale lines, in major units
  /// @param returnRounding the same over the returns' lines
  public record Totals(
      Currency currency,
      long orders,
      Money gross,
      Money discounts,
      Money returned,
      BigDecimal saleRounding,
      BigDecimal returnRounding) {}

  /// What a file was read as.
  public enum Layout {
    /// UCI “Online Retail”.
    ONLINE_RETAIL,
    /// Shopify's order export.
    SHOPIFY,
    /// A row per order line, columns as the settings map them.
    MAPPED
  }

  /// Something the file left open, and what was done about it.
  public enum Note {
    /// An invoice's lines carry different times: the order has the earliest.
    ORDER_TIMES_DIFFER,
    /// An invoice's lines name different countries: the order has the first.
    ORDER_COUNTRIES_DIFFER,
    /// A country's name is none known: the order has none.
    COUNTRY_UNKNOWN,
    /// A local time the clocks skipped: moved on by what they skipped.
    TIME_IN_GAP,
    /// A local time that came twice: the earlier is taken.
    TIME_IN_OVERLAP,
    /// A refund without a date: booked when the order was paid (or else created).
    REFUND_DATE_ASSUMED,
    /// A refund larger than the goods' net price: the rest is tax and shipping, and no return.
    REFUND_BEYOND_GOODS,
    /// A discount larger than the goods' price: the rest is shipping's, and no discount.
    DISCOUNT_BEYOND_GOODS,
    /// Goods less discounts are not the order's subtotal: the discount stated is taken.
    SUBTOTAL_DIFFERS,
    /// The total is subtotal and shipping alone: prices hold the tax already.
    PRICES_HOLD_TAX
  }
}
