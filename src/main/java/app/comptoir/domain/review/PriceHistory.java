package app.comptoir.domain.review;

import app.comptoir.domain.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What was asked for a product by day, taken from its sales: a line's gross / quantity, before
/// discounts. A price at which nothing was sold is not known.
///
/// @param asked in any order
public record PriceHistory(List<Asked> asked) {
  public PriceHistory {
    asked = List.copyOf(asked);
  }

  /// A price of a day, and the units sold at it.
  public record Asked(LocalDate day, Money price, long units) {}

  /// The part of it in one currency, from a day (inclusive) on.
  public PriceHistory in(Currency currency, LocalDate from) {
    return new PriceHistory(
        asked.stream()
            .filter(one -> one.price().currency().equals(currency) && !one.day().isBefore(from))
            .toList());
  }

  public long units() {
    return asked.stream().mapToLong(Asked::units).sum();
  }

  /// The price of the unit in the middle, of two in the middle the lower; all of one currency.
  public Optional<Money> median() {
    long middle = (units() + 1) / 2;
    long seen = 0;
    for (Asked one : asked.stream().sorted(Comparator.comparing(Asked::price)).toList()) {
      seen += one.units();
      if (seen >= middle) {
        return Optional.of(one.price());
      }
    }
    return Optional.empty();
  }

  public Optional<Money> highest() {
    return asked.stream().map(Asked::price).max(Comparator.naturalOrder());
  }

  /// The lowest price, where it was asked last.
  public Optional<Asked> lowest() {
    return asked.stream()
        .min(
            Comparator.comparing(Asked::price)
                .thenComparing(Asked::day, Comparator.reverseOrder()));
  }
}
