package app.comptoir.platform.orderfile.rates;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Rates by currency and day: how many units of a currency one unit of `base` was worth.
final class RateTable {
  /// Over weekends and holidays the last rate before holds.
  private static final int DAYS_HELD = 7;

  private final Map<String, NavigableMap<LocalDate, BigDecimal>> perBase = new HashMap<>();
  private final String base;

  RateTable(String base) {
    this.base = base;
  }

  void add(LocalDate day, String currency, BigDecimal perOne) {
    perBase.computeIfAbsent(currency, _ -> new TreeMap<>()).put(day, perOne);
  }

  boolean isEmpty() {
    return perBase.isEmpty();
  }

  /// What one unit of `from` was worth in `to` on a day; null where the file does not tell.
  @Nullable BigDecimal rate(LocalDate day, String from, String to) {
    BigDecimal ofFrom = perBase(day, from);
    BigDecimal ofTo = perBase(day, to);
    return ofFrom == null || ofTo == null ? null : ofTo.divide(ofFrom, new MathContext(12));
  }

  private @Nullable BigDecimal perBase(LocalDate day, String currency) {
    if (currency.equals(base)) {
      return BigDecimal.ONE;
    }
    NavigableMap<LocalDate, BigDecimal> days = perBase.get(currency);
    Map.Entry<LocalDate, BigDecimal> known = days == null ? null : days.floorEntry(day);
    return known == null || known.getKey().isBefore(day.minusDays(DAYS_HELD))
        ? null
        : known.getValue();
  }
}
