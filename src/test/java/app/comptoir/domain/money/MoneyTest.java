package app.comptoir.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MoneyTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency JPY = Currency.getInstance("JPY");
  private static final Currency KWD = Currency.getInstance("KWD");
  private static final List<Currency> CURRENCIES = List.of(EUR, USD, JPY, KWD);

  @Test
  void currenciesHaveTheirOwnDecimals() {
    assertThat(Money.digits(JPY)).isZero();
    assertThat(Money.digits(EUR)).isEqualTo(2);
    assertThat(Money.digits(KWD)).isEqualTo(3);
    assertThat(Money.digits(Currency.getInstance("XAU"))).isZero();
  }

  @Test
  void minorUnitsBecomeMajorOnes() {
    assertThat(Money.of(1_999, "EUR").toDecimal()).isEqualTo(new BigDecimal("19.99"));
    assertThat(Money.of(1_999, "JPY").toDecimal()).isEqualTo(new BigDecimal("1999"));
    assertThat(Money.of(1_999, "KWD").toDecimal()).isEqualTo(new BigDecimal("1.999"));
    assertThat(Money.of(-5, "EUR").toDecimal()).isEqualTo(new BigDecimal("-0.05"));
  }

  @Test
  void decimalsAreRoundedHalfEven() {
    assertThat(decimal("19.995", EUR)).isEqualTo(2_000);
    assertThat(decimal("19.985", EUR)).isEqualTo(1_998);
    assertThat(decimal("19.9850001", EUR)).isEqualTo(1_999);
    assertThat(decimal("-19.985", EUR)).isEqualTo(-1_998);
    assertThat(decimal("0.5", JPY)).isZero();
    assertThat(decimal("1.5", JPY)).isEqualTo(2);
    assertThat(decimal("2.5", JPY)).isEqualTo(2);
    assertThat(decimal("0.0005", KWD)).isZero();
    assertThat(decimal("0.0015", KWD)).isEqualTo(2);
    assertThat(decimal("1E+3", EUR)).isEqualTo(100_000);
  }

  @Test
  void currenciesAreNeverMixed() {
    Money euro = Money.of(100, "EUR");
    Money dollar = Money.of(100, "USD");
    assertThatIllegalArgumentException().isThrownBy(() -> euro.plus(dollar));
    assertThatIllegalArgumentException().isThrownBy(() -> euro.minus(dollar));
    assertThatIllegalArgumentException().isThrownBy(() -> euro.compareTo(dollar));
    assertThat(euro).isNotEqualTo(dollar);
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of(1, "EURO"));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Money most = new Money(Long.MAX_VALUE, EUR);
    Money least = new Money(Long.MIN_VALUE, EUR);
    Money one = Money.of(1, "EUR");
    assertThatThrownBy(() -> most.plus(one)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> least.minus(one)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> least.times(-1)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> decimal("92233720368547758.08", EUR))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.convert(new BigDecimal("1.1"), USD))
        .isInstanceOf(ArithmeticException.class);
    assertThat(decimal("92233720368547758.07", EUR)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void conversionCrossesDecimals() {
    // ¥1,000 at 0.006134 €: 6.134; €6.13 at 163.025 ¥: 999.34325
    assertThat(Money.of(1_000, "JPY").convert(new BigDecimal("0.006134"), EUR))
        .isEqualTo(Money.of(613, "EUR"));
    assertThat(Money.of(613, "EUR").convert(new BigDecimal("163.025"), JPY))
        .isEqualTo(Money.of(999, "JPY"));
    // KWD 1.234 at 3.2551 $: 4.0167934; $4.02 at 0.307210 KWD: 1.2349842
    assertThat(Money.of(1_234, "KWD").convert(new BigDecimal("3.2551"), USD))
        .isEqualTo(Money.of(402, "USD"));
    assertThat(Money.of(402, "USD").convert(new BigDecimal("0.307210"), KWD))
        .isEqualTo(Money.of(1_235, "KWD"));
    // KWD 0.100 at 485 ¥: 48.5, to the even 48; ¥1 at 0.002062 KWD: 0.002062
    assertThat(Money.of(100, "KWD").convert(new BigDecimal("485"), JPY))
        .isEqualTo(Money.of(48, "JPY"));
    assertThat(Money.of(1, "JPY").convert(new BigDecimal("0.002062"), KWD))
        .isEqualTo(Money.of(2, "KWD"));
  }

  @Test
  void conversionRoundsHalfEvenBelowZeroToo() {
    // ±€0.05 at 1.10 is ±$0.055, ±€0.15 is ±$0.165
    BigDecimal rate = new BigDecimal("1.10");
    assertThat(Money.of(5, "EUR").convert(rate, USD)).isEqualTo(Money.of(6, "USD"));
    assertThat(Money.of(-5, "EUR").convert(rate, USD)).isEqualTo(Money.of(-6, "USD"));
    assertThat(Money.of(15, "EUR").convert(rate, USD)).isEqualTo(Money.of(16, "USD"));
    assertThat(Money.of(-15, "EUR").convert(rate, USD)).isEqualTo(Money.of(-16, "USD"));
  }

  @Test
  void conversionIntoTheSameCurrencyChangesNothing() {
    assertThat(Money.of(199, "EUR").convert(new BigDecimal("7"), EUR))
        .isEqualTo(Money.of(199, "EUR"));
  }

  @Test
  void ratesArePositive() {
    LocalDate day = LocalDate.of(2026, 7, 15);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FxRate(day, EUR, USD, BigDecimal.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FxRate(day, EUR, USD, new BigDecimal("-1.1")));
  }

  /// Money against arithmetic on big numbers that never overflow: the same result, or a refusal
  /// exactly where 64 bits do not hold it.
  @Test
  void agreesWithExactArithmetic() {
    Random random = new Random(64);
    for (int i = 0; i < 20_000; i++) {
      Currency currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
      long a = randomLong(random);
      long b = randomLong(random);
      Money left = new Money(a, currency);
      Money right = new Money(b, currency);
      assertExact(() -> left.plus(right), big(a).add(big(b)), currency);
      assertExact(() -> left.minus(right), big(a).subtract(big(b)), currency);
      assertExact(() -> left.times(b), big(a).multiply(big(b)), currency);
      assertThat(left.compareTo(right)).isEqualTo(big(a).compareTo(big(b)));
    }
  }

  /// The converted amount is the whole number of minor units nearest to the exact quotient, and the
  /// even one of two equally near: checked in fractions of integers, without decimals or scales.
  @Test
  void convertsToTheNearestMinorUnit() {
    Random random = new Random(1914);
    for (int i = 0; i < 20_000; i++) {
      Currency from = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
      Currency to = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
      long minor = random.nextLong(-10_000_000_000L, 10_000_000_000L);
      long rateMillionths = 1 + random.nextLong(300_000_000);
      Money converted = new Money(minor, from).convert(BigDecimal.valueOf(rateMillionths, 6), to);
      if (from.equals(to)) {
        assertThat(converted.minor()).isEqualTo(minor);
        continue;
      }
      BigInteger numerator =
          big(minor).multiply(big(rateMillionths)).multiply(BigInteger.TEN.pow(Money.digits(to)));
      BigInteger denominator = BigInteger.TEN.pow(6 + Money.digits(from));
      BigInteger twiceOff =
          numerator.subtract(big(converted.minor()).multiply(denominator)).abs().shiftLeft(1);
      assertThat(twiceOff).isLessThanOrEqualTo(denominator);
      if (twiceOff.equals(denominator)) {
        assertThat(converted.minor() % 2).isZero();
      }
      assertThat(converted.currency()).isEqualTo(to);
    }
  }

  @Test
  void decimalsThatFitComeBackUnchanged() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      Currency currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
      Money money = new Money(randomLong(random), currency);
      assertThat(Money.ofDecimal(money.toDecimal(), currency)).isEqualTo(money);
      String plain = money.toDecimal().toPlainString();
      assertThat(new BigDecimal(plain).setScale(Money.digits(currency), RoundingMode.UNNECESSARY))
          .isEqualTo(money.toDecimal());
    }
  }

  @Test
  void whatOneOfManyWasSoldAtIsRoundedHalfUp() {
    assertThat(Money.of(1001, "EUR").each(2)).isEqualTo(Money.of(501, "EUR"));
    assertThat(Money.of(1000, "EUR").each(3)).isEqualTo(Money.of(333, "EUR"));
    assertThat(Money.of(0, "JPY").each(7)).isEqualTo(Money.of(0, "JPY"));
    assertThat(Money.of(Long.MAX_VALUE, "EUR").each(1)).isEqualTo(Money.of(Long.MAX_VALUE, "EUR"));
  }

  private static long decimal(String major, Currency currency) {
    return Money.ofDecimal(new BigDecimal(major), currency).minor();
  }

  /// Of every magnitude, so that sums and products overflow about as often as not.
  private static long randomLong(Random random) {
    return random.nextLong() >> random.nextInt(64);
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  private static void assertExact(
      Supplier<Money> computed, BigInteger expected, Currency currency) {
    if (expected.bitLength() <= 63) {
      assertThat(computed.get()).isEqualTo(new Money(expected.longValueExact(), currency));
    } else {
      assertThatThrownBy(computed::get).isInstanceOf(ArithmeticException.class);
    }
  }
}
