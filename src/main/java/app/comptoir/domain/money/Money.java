package app.comptoir.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An amount of money: whole minor units (cents, yen, fils) of one ISO 4217 currency.
///
/// Arithmetic is exact: overflow and mixed currencies throw, nothing is ever rounded silently. The
/// only roundings are [#ofDecimal] and [#convert], both half-even, and [#each].
public record Money(long minor, Currency currency) implements Comparable<Money> {

  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /// An amount given by ISO 4217 code.
  ///
  /// @throws IllegalArgumentException if the code is not one of ISO 4217
  public static Money of(long minor, String currencyCode) {
    return new Money(minor, Currency.getInstance(currencyCode));
  }

  /// A decimal amount in major units ("19.995"), rounded half-even to the minor unit.
  ///
  /// @throws ArithmeticException if the amount does not fit 64 bits
  public static Money ofDecimal(BigDecimal major, Currency currency) {
    BigDecimal minor = major.movePointRight(digits(currency)).setScale(0, RoundingMode.HALF_EVEN);
    return new Money(minor.longValueExact(), currency);
  }

  /// Decimals of a currency's minor unit: 2 for EUR, 0 for JPY, 3 for KWD; 0 where ISO 4217 has
  /// none.
  public static int digits(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }

  /// The amount in major units, with the currency's own number of decimals.
  public BigDecimal toDecimal() {
    return BigDecimal.valueOf(minor, digits(currency));
  }

  public Money plus(Money other) {
    requireSame(other);
    return new Money(Math.addExact(minor, other.minor), currency);
  }

  public Money minus(Money other) {
    requireSame(other);
    return new Money(Math.subtractExact(minor, other.minor), currency);
  }

  public Money times(long factor) {
    return new Money(Math.multiplyExact(minor, factor), currency);
  }

  /// What one of so many that together cost this was sold at, half up.
  public Money each(long quantity) {
    BigDecimal one =
        BigDecimal.valueOf(minor).divide(BigDecimal.valueOf(quantity), 0, RoundingMode.HALF_UP);
    return new Money(one.longValueExact(), currency);
  }

  /// This amount in another currency at `rate` units of `target` per unit of this currency,
  /// half-even.
  public Money convert(BigDecimal rate, Currency target) {
    return currency.equals(target) ? this : ofDecimal(toDecimal().multiply(rate), target);
  }

  @Override
  public int compareTo(Money other) {
    requireSame(other);
    return Long.compare(minor, other.minor);
  }

  private void requireSame(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("Cannot mix " + currency + " and " + other.currency);
    }
  }
}
