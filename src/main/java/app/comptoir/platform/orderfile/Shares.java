package app.comptoir.platform.orderfile;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Splits an amount in proportion, to the last minor unit: the largest remainders get what rounding
/// down left over (of equal ones the first).
final class Shares {
  private Shares() {}

  /// @param amount not negative
  /// @param weights not negative; all zero only where the amount is zero
  static long[] of(long amount, long[] weights) {
    long[] shares = new long[weights.length];
    long total = Arrays.stream(weights).sum();
    if (amount == 0 || total == 0) {
      return shares;
    }
    long[] remainders = new long[weights.length];
    long left = amount;
    for (int i = 0; i < weights.length; i++) {
      BigInteger[] quotient =
          BigInteger.valueOf(amount)
              .multiply(BigInteger.valueOf(weights[i]))
              .divideAndRemainder(BigInteger.valueOf(total));
      shares[i] = quotient[0].longValueExact();
      remainders[i] = quotient[1].longValueExact();
      left -= shares[i];
    }
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> remainders[i]).reversed())
        .limit(left)
        .forEach(i -> shares[i]++);
    return shares;
  }
}
