package app.comptoir.platform.orderfile;

import app.comptoir.domain.money.Money;
import app.comptoir.platform.orderfile.ImportReport.Layout;
import app.comptoir.platform.orderfile.ImportReport.Note;
import app.comptoir.platform.orderfile.ImportReport.Rejected;
import app.comptoir.platform.orderfile.ImportReport.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts what becomes of a file's rows.
final class Tally {
  long rows;
  long saleLines;
  long returnLines;
  long adjustments;
  long writeOffs;
  long freeItems;
  private long rejected;
  private long orders;
  private long returns;
  private final List<Rejected> listed = new ArrayList<>();
  private final Map<Note, Long> notes = new EnumMap<>(Note.class);
  private final Map<String, Sums> sums = new TreeMap<>();

  void reject(long line, String reason) {
    rejected++;
    if (listed.size() < ImportReport.MAX_LISTED) {
      listed.add(new Rejected(line, reason));
    }
  }

  void note(Note note) {
    notes.merge(note, 1L, Long::sum);
  }

  /// Remembers by how much rounding changed a sale line.
  void saleRounded(Money rounded, BigDecimal exact) {
    Sums sum = sums(rounded.currency());
    sum.saleRounding = sum.saleRounding.add(rounded.toDecimal().subtract(exact));
  }

  /// Remembers by how much rounding changed a return line; both positive.
  void returnRounded(Money rounded, BigDecimal exact) {
    Sums sum = sums(rounded.currency());
    sum.returnRounding = sum.returnRounding.add(rounded.toDecimal().subtract(exact));
  }

  void order(Money gross, Money discounts) {
    orders++;
    Sums sum = sums(gross.currency());
    sum.orders++;
    sum.gross = sum.gross.plus(gross);
    sum.discounts = sum.discounts.plus(discounts);
  }

  void returned(Money amount) {
    returns++;
    Sums sum = sums(amount.currency());
    sum.returned = sum.returned.plus(amount);
  }

  ImportReport report(Layout layout, long products) {
    return new ImportReport(
        layout,
        rows,
        saleLines,
        returnLines,
        adjustments,
        writeOffs,
        freeItems,
        rejected,
        products,
        orders,
        returns,
        listed,
        sums.values().stream().map(Sums::totals).toList(),
        notes);
  }

  private Sums sums(Currency currency) {
    return sums.computeIfAbsent(currency.getCurrencyCode(), _ -> new Sums(currency));
  }

  private static final class Sums {
    private long orders;
    private Money gross;
    private Money discounts;
    private Money returned;
    private BigDecimal saleRounding = BigDecimal.ZERO;
    private BigDecimal returnRounding = BigDecimal.ZERO;

    Sums(Currency currency) {
      gross = Money.zero(currency);
      discounts = Money.zero(currency);
      returned = Money.zero(currency);
    }

    Totals totals() {
      return new Totals(
          gross.currency(), orders, gross, discounts, returned, saleRounding, returnRounding);
    }
  }
}
