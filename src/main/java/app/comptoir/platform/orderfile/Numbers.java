package app.comptoir.platform.orderfile;

import app.comptoir.domain.money.Money;
import java.math.BigDecimal;
import java.util.Currency;

/// Reads numbers as shops write them. Nothing beyond the bounds is believed.
final class Numbers {
  private static final long MAX_UNITS = 1_000_000_000L;
  private static final long MAX_MINOR = 1_000_000_000_000_000L;
  private static final int MAX_LENGTH = 30;

  private final boolean decimalComma;

  /// @param decimalComma whether `2,55` is a number, as in files separated by semicolons
  Numbers(boolean decimalComma) {
    this.decimalComma = decimalComma;
  }

  /// A whole number of units.
  static long units(String text) {
    String digits = text.strip();
    boolean negative = digits.startsWith("-");
    int from = negative || digits.startsWith("+") ? 1 : 0;
    if (digits.length() == from || digits.length() > MAX_LENGTH) {
      throw new Unfit("The quantity is no whole number");
    }
    long value = 0;
    for (int i = from; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new Unfit("The quantity is no whole number");
      }
      value = Math.min(MAX_UNITS + 1, value * 10 + digit);
    }
    if (value > MAX_UNITS) {
      throw new Unfit("The quantity is beyond belief");
    }
    return negative ? -value : value;
  }

  /// A decimal number.
  BigDecimal decimal(String what, String text) {
    String plain = text.strip();
    if (decimalComma && plain.indexOf('.') < 0) {
      plain = plain.replace(',', '.');
    }
    if (!isDecimal(plain)) {
      throw new Unfit("The " + what + " is no decimal number");
    }
    return new BigDecimal(plain);
  }

  /// An amount of money, zero where the field is empty.
  Money money(String what, String text, Currency currency) {
    return text.isBlank() ? Money.zero(currency) : money(what, decimal(what, text), currency);
  }

  /// An amount rounded half-even to the minor unit.
  static Money money(String what, BigDecimal exact, Currency currency) {
    try {
      Money money = Money.ofDecimal(exact, currency);
      if (Math.abs(money.minor()) <= MAX_MINOR) {
        return money;
      }
    } catch (ArithmeticException _) {
      // Said below.
    }
    throw new Unfit("The " + what + " is beyond belief");
  }

  private static boolean isDecimal(String text) {
    int digits = 0;
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.') {
        points++;
      } else if (i > 0 || (c != '-' && c != '+')) {
        return false;
      }
    }
    return digits > 0 && points <= 1 && text.length() <= MAX_LENGTH;
  }
}
