package app.comptoir.platform.orderfile;

import app.comptoir.domain.money.Money;
import app.comptoir.platform.orderfile.ImportReport.Amount;
import app.comptoir.platform.orderfile.ImportReport.LeftOut;
import app.comptoir.platform.orderfile.ImportReport.Note;
import app.comptoir.platform.orderfile.ImportReport.Reason;
import app.comptoir.platform.orderfile.ImportReport.Rejected;
import app.comptoir.platform.orderfile.ImportReport.RejectedLines;
import app.comptoir.platform.orderfile.ImportReport.Totals;
import app.comptoir.platform.orderfile.table.Unfit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Counts what becomes of a file's rows.
final class Tally {
  long rows;
  long saleLines;
  long returnLines;
  long adjustments;
  long writeOffs;
  long freeItems;
  long parts;
  private long rejected;
  private long orders;
  private long returns;
  private final List<Rejected> listed = new ArrayList<>();

  /// Rejected rows from this line on are not listed.
  private long listedTo = Long.MAX_VALUE;

  private final Map<String, LineRanges> rejections = new TreeMap<>();
  private final Map<Reason, LineRanges> leftOut = new EnumMap<>(Reason.class);
  private final Map<Note, Long> notes = new EnumMap<>(Note.class);
  private final Map<Note, Map<String, Money>> amounts = new EnumMap<>(Note.class);
  private final Map<String, Sums> sums = new TreeMap<>();

  void reject(long line, Unfit why) {
    reject(line, why.sentence(), why.met());
  }

  /// @param met what stood there; null where it is not one field's
  void reject(long line, String reason, @Nullable String met) {
    rejected++;
    rejections.computeIfAbsent(reason, _ -> new LineRanges()).add(line);
    if (line < listedTo) {
      listed.add(
          new Rejected(
              line, met == null || met.isEmpty() ? reason : reason + ": “" + shown(met) + "”"));
    }
    if (listed.size() == 2 * ImportReport.MAX_LISTED) {
      keepFirst();
    }
  }

  /// Rows of a long file do not come in its order.
  private void keepFirst() {
    listed.sort(Comparator.comparingLong(Rejected::line));
    if (listed.size() > ImportReport.MAX_LISTED) {
      listed.subList(ImportReport.MAX_LISTED, listed.size()).clear();
      listedTo = listed.getLast().line();
    }
  }

  private static String shown(String met) {
    String line = met.replaceAll("\\s+", " ").strip();
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }

  void leftOut(long line, Reason reason) {
    leftOut.computeIfAbsent(reason, _ -> new LineRanges()).add(line);
  }

  void leftOut(LineRanges lines, Reason reason) {
    if (lines.count() == 0) {
      return;
    }
    leftOut.computeIfAbsent(reason, _ -> new LineRanges()).addAll(lines);
  }

  void note(Note note) {
    notes.merge(note, 1L, Long::sum);
  }

  void note(Note note, Money amount) {
    note(note);
    amounts
        .computeIfAbsent(note, _ -> new TreeMap<>())
        .merge(amount.currency().getCurrencyCode(), amount, Money::plus);
  }

  /// Says which orders are in another currency than this.
  void otherCurrencies(Currency own) {
    for (Sums sum : sums.values()) {
      if (sum.any() && !sum.gross.currency().equals(own)) {
        notes.merge(Note.OTHER_CURRENCY, sum.orders, Long::sum);
        amounts
            .computeIfAbsent(Note.OTHER_CURRENCY, _ -> new TreeMap<>())
            .put(sum.gross.currency().getCurrencyCode(), sum.gross);
      }
    }
  }

  /// Remembers by how much rounding changed a sale line.
  void saleRounded(Money rounded, BigDecimal exact) {
    if (exact.scale() <= Money.digits(rounded.currency())) {
      return;
    }
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

  ImportReport report(
      String layout,
      long products,
      List<ImportReport.Unknown> unknown,
      List<ImportReport.Trait> traits) {
    keepFirst();
    return new ImportReport(
        layout,
        rows,
        saleLines,
        returnLines,
        adjustments,
        writeOffs,
        freeItems,
        parts,
        leftOut.values().stream().mapToLong(LineRanges::count).sum(),
        rejected,
        products,
        orders,
        returns,
        listed,
        sums.values().stream().filter(Sums::any).map(Sums::totals).toList(),
        notes,
        amounts(),
        rejections.entrySet().stream()
            .map(e -> new RejectedLines(e.getKey(), e.getValue().count(), e.getValue().list()))
            .sorted(Comparator.comparingLong(rows -> rows.lines().getFirst().first()))
            .toList(),
        leftOut.entrySet().stream()
            .map(e -> new LeftOut(e.getKey(), e.getValue().count(), e.getValue().list()))
            .toList(),
        unknown,
        traits);
  }

  private List<Amount> amounts() {
    List<Amount> list = new ArrayList<>();
    amounts.forEach(
        (note, byCurrency) ->
            byCurrency.values().forEach(amount -> list.add(new Amount(note, amount))));
    return list;
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

    boolean any() {
      return orders > 0 || returned.minor() != 0;
    }

    Totals totals() {
      return new Totals(
          gross.currency(), orders, gross, discounts, returned, saleRounding, returnRounding);
    }
  }
}
