package app.comptoir.domain.offer;

/// What is wrong with an offer that was approved: red wherever the offer is named. Message key
/// `alarm.<NAME>`. The worst first.
public enum Alarm {
  /// More units were sold than there are.
  OVERSOLD,
  /// More was spent than the budget.
  OVER_BUDGET,
  /// Nothing is left to sell, and the advertisement goes on.
  SOLD_OUT_ADVERTISED
}
