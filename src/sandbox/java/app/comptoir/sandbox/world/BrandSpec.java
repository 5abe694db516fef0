package app.comptoir.sandbox.world;

import java.time.ZoneId;
import java.util.List;

/// What does not change about a brand, and what drives its figures.
///
/// @param key short word in the identifiers of its things
/// @param frenchPosts share of its posts written in French
/// @param firstRule commission until `ruleChange` (microseconds), `secondRule` from then on
public record BrandSpec(
    String id,
    String key,
    String name,
    String handle,
    ZoneId zone,
    String currency,
    String weekStart,
    double frenchPosts,
    List<Market> markets,
    List<Product> products,
    long ruleChange,
    Commission firstRule,
    Commission secondRule) {

  /// The rule in force for an order placed then.
  public Commission ruleAt(long micros) {
    return micros < ruleChange ? firstRule : secondRule;
  }

  /// A market by chance, in proportion to its share.
  public Market market(Dice dice) {
    double at = dice.unit() * markets.stream().mapToDouble(Market::share).sum();
    for (Market market : markets) {
      at -= market.share();
      if (at < 0) {
        return market;
      }
    }
    return markets.getFirst();
  }
}
