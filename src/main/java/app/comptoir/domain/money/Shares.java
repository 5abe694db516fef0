package app.comptoir.domain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.stream.IntStream;

/// Splits an amount so that the parts add up to it, to the last minor unit: each part is rounded
/// down, and the largest remainders get what that left over (of equal ones the first).
public final class Shares {
  private Shares() {}

  /// Splits an amount in proportion to weights; evenly where they add up to nothing.
  public static long[] of(long amount, long[] weights) {
    BigInteger total =
        Arrays.stream(weights)
            .mapToObj(BigInteger::valueOf)
            .reduce(BigInteger.ZERO, BigInteger::add);
    if (total.signum() == 0) {
      long[] even = new long[weights.length];
      Arrays.fill(even, 1);
      return weights.length == 0 ? even : of(amount, even);
    }
    long[] shares = new long[weights.length];
    BigInteger[] remainders = new BigInteger[weights.length];
    for (int i = 0; i < weights.length; i++) {
      BigInteger exact = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weights[i]));
      BigInteger dividend = total.signum() < 0 ? exact.negate() : exact;
      BigInteger[] floor = floor(dividend, total.abs());
      shares[i] = floor[0].longValueExact();
      remainders[i] = floor[1];
    }
    return fill(shares, remainders, amount);
  }

  /// Converts amounts so that they add up to what their sum is converted to: see [Money#convert].
  ///
  /// @param rate units of `to` per unit of `from`
  public static long[] converted(long[] minor, Currency from, BigDecimal rate, Currency to) {
    long sum = Arrays.stream(minor).reduce(0, Math::addExact);
    long whole = new Money(sum, from).convert(rate, to).minor();
    if (minor.length == 1) {
      return new long[] {whole};
    }
    if (from.equals(to)) {
      return minor.clone();
    }
    long[] shares = new long[minor.length];
    BigDecimal[] remainders = new BigDecimal[minor.length];
    for (int i = 0; i < minor.length; i++) {
      BigDecimal exact =
          new Money(minor[i], from).toDecimal().multiply(rate).movePointRight(Money.digits(to));
      BigDecimal floor = exact.setScale(0, RoundingMode.FLOOR);
      shares[i] = floor.longValueExact();
      remainders[i] = exact.subtract(floor);
    }
    return fill(shares, remainders, whole);
  }

  private static BigInteger[] floor(BigInteger dividend, BigInteger divisor) {
    BigInteger[] result = dividend.divideAndRemainder(divisor);
    return result[1].signum() < 0
        ? new BigInteger[] {result[0].subtract(BigInteger.ONE), result[1].add(divisor)}
        : result;
  }

  private static <R extends Comparable<R>> long[] fill(long[] shares, R[] remainders, long whole) {
    long left = whole;
    for (long share : shares) {
      left = Math.subtractExact(left, share);
    }
    IntStream.range(0, shares.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
        .limit(left)
        .forEach(i -> shares[i]++);
    return shares;
  }
}
