package app.comptoir.domain.revenue;

import app.comptoir.domain.money.Shares;
import java.util.Arrays;
import java.util.stream.LongStream;

/// How a cancellation or return of a whole order goes back on each of its lines, so that products
/// add up to the days.
public final class WholeReturn {
  private WholeReturn() {}

  /// An amount by what the lines sold for: their net; where that is nothing (given away), their
  /// gross, else their units. The largest remainders get what rounding left over.
  ///
  /// @param amount in minor units of any currency
  /// @param net gross − discount of each line, in one currency
  /// @param gross of each line, in the same
  /// @param units of each line
  public static long[] amounts(long amount, long[] net, long[] gross, long[] units) {
    return Shares.of(amount, usable(net) ? net : usable(gross) ? gross : units);
  }

  /// Returned units by the units of the lines.
  public static long[] units(long returned, long[] units) {
    return Shares.of(returned, units);
  }

  private static boolean usable(long[] weights) {
    return LongStream.of(weights).allMatch(weight -> weight >= 0)
        && Arrays.stream(weights).anyMatch(weight -> weight > 0);
  }
}
