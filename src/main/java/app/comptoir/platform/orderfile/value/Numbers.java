package app.comptoir.platform.orderfile.value;

import app.comptoir.domain.money.Money;
import app.comptoir.platform.orderfile.table.Unfit;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// Reads the numbers of one column. Nothing beyond the bounds is believed.
public final class Numbers {
  private static final long MAX_UNITS = 1_000_000_000L;
  private static final long MAX_MINOR = 1_000_000_000_000_000L;

  private final @Nullable DecimalSign sign;
  private final boolean sure;

  /// @param sign null where no field so far decided
  /// @param sure whether all fields were asked
  public Numbers(@Nullable DecimalSign sign, boolean sure) {
    this.sign = sign;
    this.sure = sure;
  }

  /// A whole number of units; `1.0` is one.
  public long units(String text) {
    long fast = digits(text);
    if (fast >= 0) {
      return believed(fast, text);
    }
    BigDecimal value = decimal(text);
    try {
      if (value.abs().compareTo(BigDecimal.valueOf(MAX_UNITS)) > 0) {
        throw Unfit.field("is beyond belief", text);
      }
      return value.longValueExact();
    } catch (ArithmeticException _) {
      throw Unfit.field("is no whole number", text);
    }
  }

  private static long believed(long units, String text) {
    if (units > MAX_UNITS) {
      throw Unfit.field("is beyond belief", text);
    }
    return units;
  }

  /// The value of up to nine digits and nothing else; −1 of any other text.
  private static long digits(String text) {
    int length = text.length();
    if (length == 0 || length > 10) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /// A decimal number.
  ///
  /// @throws Undecided where it has a sign that nothing decided, or that speaks against it
  public BigDecimal decimal(String text) {
    if (plain(text)) {
      return new BigDecimal(text);
    }
    String core = NumberText.core(text);
    if (core != null && sign == null && NumberText.proof(core) != NumberText.Proof.NONE) {
      throw new Undecided();
    }
    BigDecimal value =
        core == null ? null : NumberText.value(core, sign == null ? DecimalSign.POINT : sign);
    if (value == null) {
      if (core != null && !sure && NumberText.proof(core) != NumberText.Proof.NONE) {
        throw new Undecided();
      }
      throw Unfit.field("is no number", text);
    }
    return value;
  }

  /// Whether the text can only be one number, and Java's own way of writing it.
  private boolean plain(String text) {
    int length = text.length();
    int points = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '.' && sign == DecimalSign.POINT && i > 0 && i < length - 1) {
        points++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return length > 0 && length <= 20 && points <= 1;
  }

  /// An amount of money, zero where the field is empty.
  public Money money(String text, Currency currency) {
    return text.isBlank() ? Money.zero(currency) : money(decimal(text), currency);
  }

  /// An amount rounded half-even to the minor unit.
  public static Money money(BigDecimal exact, Currency currency) {
    try {
      Money money = Money.ofDecimal(exact, currency);
      if (Math.abs(money.minor()) <= MAX_MINOR) {
        return money;
      }
    } catch (ArithmeticException _) {
      // Said below.
    }
    throw Unfit.field("is beyond belief", exact.toString());
  }
}
