package app.comptoir.platform.orderfile;

import app.comptoir.domain.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What became of a file. Every data row is exactly one of: sale line, return line, adjustment,
/// write-off, free item, part, left out, rejected.
///
/// @param layout name of the preset it was read by, or `mapped`
/// @param rows data rows: all lines but the header and empty ones
/// @param parts rows that add something to an order without being a line of goods: tax, shipping, a
///   tip
/// @param leftOut rows that were understood and are no sales: see `leftOutRows`
/// @param products articles named by accepted rows
/// @param returns returns made of rows, and cancellations and refunds made of an order's fields
/// @param rejectedRows the first [#MAX_LISTED] of them, with what stood there
/// @param totals per currency, by code
/// @param notes choices that had to be made, and how often
/// @param amounts what the notes are about in money, where they are
/// @param rejectedLines all rejected rows by reason
/// @param leftOutRows all rows left out by reason
/// @param unknown figures that cannot be known, since no column holds them: `returns`, `discounts`,
///   `shipping`, `tax`
/// @param traits how the file was read
public record ImportReport(
    String layout,
    long rows,
    long saleLines,
    long returnLines,
    long adjustments,
    long writeOffs,
    long freeItems,
    long parts,
    long leftOut,
    long rejected,
    long products,
    long orders,
    long returns,
    List<Rejected> rejectedRows,
    List<Totals> totals,
    Map<Note, Long> notes,
    List<Amount> amounts,
    List<RejectedLines> rejectedLines,
    List<LeftOut> leftOutRows,
    List<Unknown> unknown,
    List<Trait> traits) {
  /// How many rejected rows are listed with what stood there; all are counted, and listed by
  /// reason.
  public static final int MAX_LISTED = 1000;

  public ImportReport {
    rejectedRows = List.copyOf(rejectedRows);
    totals = List.copyOf(totals);
    notes = Map.copyOf(notes);
    amounts = List.copyOf(amounts);
    rejectedLines = List.copyOf(rejectedLines);
    leftOutRows = List.copyOf(leftOutRows);
    unknown = List.copyOf(unknown);
    traits = List.copyOf(traits);
  }

  /// Fewer rejected rows may be a few mistyped lines of a short file.
  private static final long MANY = 10;

  /// Above this share of rejected rows, in per mille, the file was not understood.
  private static final long MOST_PER_MILLE = 50;

  /// Why the file must not be stored, in one sentence; empty where it may: nothing was read, or
  /// more than a twentieth of the rows (and at least ten) was rejected.
  public Optional<String> fault() {
    String first =
        rejectedRows.isEmpty()
            ? ""
            : "; the first: line %d, %s"
                .formatted(rejectedRows.getFirst().line(), rejectedRows.getFirst().reason());
    boolean nothing = orders + returns + adjustments + writeOffs + freeItems == 0;
    if (nothing && rejected == 0) {
      return Optional.of(
          leftOut == 0
              ? "The file holds no orders"
              : "All %d rows were left out: none is of an order that was paid".formatted(leftOut));
    }
    if (nothing) {
      return Optional.of("None of %d rows could be read%s".formatted(rows, first));
    }
    if (rejected >= MANY && rejected * 1000 > rows * MOST_PER_MILLE) {
      return Optional.of("%d of %d rows could not be read%s".formatted(rejected, rows, first));
    }
    return Optional.empty();
  }

  /// A row that was not used.
  ///
  /// @param line its first line in the file; the header is line 1
  /// @param reason one sentence
  public record Rejected(long line, String reason) {}

  /// Lines of the file, both included.
  public record Lines(long first, long last) {
    @Override
    public String toString() {
      return first == last ? String.valueOf(first) : first + "-" + last;
    }
  }

  /// All rows that were rejected for one reason.
  public record RejectedLines(String reason, long count, List<Lines> lines) {
    public RejectedLines {
      lines = List.copyOf(lines);
    }
  }

  /// All rows that were left out for one reason.
  public record LeftOut(Reason reason, long count, List<Lines> lines) {
    public LeftOut {
      lines = List.copyOf(lines);
    }
  }

  /// Why rows that were understood are no sales.
  public enum Reason {
    /// Their order was never paid and will not be: voided, expired, failed.
    NEVER_PAID,
    /// Their order is not paid yet.
    NOT_YET_PAID,
    /// Their order was made to try the shop.
    TEST,
    /// The file said the same before.
    REPEATED,
    /// They name no order: a title, a total, a remark.
    NO_ORDER,
    /// They move no goods, such as money sent to the bank.
    NO_GOODS
  }

  /// A figure that cannot be known.
  ///
  /// @param columns names that the missing column may have
  public record Unknown(String figure, List<String> columns) {
    public Unknown {
      columns = List.copyOf(columns);
    }
  }

  /// What a note is about in money.
  public record Amount(Note note, Money amount) {}

  /// How the file was read: `encoding`, `windows-1252`.
  public record Trait(String what, String detail) {}

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
    /// Some dates can only be day first, others only month first: most decided.
    DATES_CONTRADICT,
    /// A refund without a date: booked when the order was paid (or else placed).
    REFUND_DATE_ASSUMED,
    /// A refund that may be goods, shipping and tax alike: the goods' part is its share; the amount
    /// is that part.
    REFUND_SHARED_OUT,
    /// A refund larger than all that was paid: the goods' price is what went back.
    REFUND_BEYOND_ORDER,
    /// A refund of an order that the file does not hold: all of it is taken for goods.
    REFUND_WITHOUT_ORDER,
    /// Orders cancelled with less refunded than was paid; the amount is what was kept. All their
    /// goods went back.
    CANCELLED_NOT_ALL_REFUNDED,
    /// A discount larger than the goods': the rest is shipping's, and no discount.
    DISCOUNT_BEYOND_GOODS,
    /// Goods less discounts are not the order's subtotal: the discount stated is taken.
    SUBTOTAL_DIFFERS,
    /// Prices hold the tax, which was taken out of them.
    PRICES_HOLD_TAX,
    /// The status says that something was refunded, and no refund is stated; or the other way.
    STATUS_CONTRADICTS,
    /// Orders of which a row was rejected: they count without it.
    ORDER_INCOMPLETE,
    /// Orders that the file holds twice, the second time with other content: the first counts.
    REPEATED_OTHERWISE,
    /// Two orders of one number: told apart by the shop's own identifier.
    NUMBER_USED_TWICE,
    /// Orders that were never paid; the amount is theirs.
    NEVER_PAID,
    /// Orders not paid yet; the amount is theirs.
    NOT_YET_PAID,
    /// Orders not paid yet that count, as was asked for.
    UNPAID_COUNTED,
    /// Tips, gift cards and duties, in no figure.
    EXTRAS,
    /// Fees, in the ledger or in no figure.
    FEES,
    /// Orders in another currency than the brand's; the amount is their gross.
    OTHER_CURRENCY,
    /// Days on which the file of rates has none for a currency.
    RATE_MISSING
  }
}
