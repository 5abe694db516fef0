package app.comptoir.domain.revenue;

/// What a sum in the brand's currency lacks because no exchange rate of its day has arrived: a
/// missing rate takes money, never a count. Named beside every sum that it is missing from.
///
/// @param orders orders whose gross, discounts and commission are missing
/// @param returns returns whose amount is missing
public record WithoutRate(long orders, long returns) {
  public static final WithoutRate NONE = new WithoutRate(0, 0);

  public WithoutRate plus(WithoutRate other) {
    return new WithoutRate(
        Math.addExact(orders, other.orders), Math.addExact(returns, other.returns));
  }

  /// Whether the sum lacks nothing.
  public boolean none() {
    return orders == 0 && returns == 0;
  }
}
