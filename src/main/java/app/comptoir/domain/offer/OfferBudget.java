package app.comptoir.domain.offer;

import app.comptoir.domain.money.Money;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// What an offer may spend: its budget.
///
/// @param reporting the same in the brand's currency by the newest rate that is stored; null where
///   there is none, and nothing is guessed
public record OfferBudget(Money budget, @Nullable Money reporting) {

  /// The greater first, among those of one currency; currencies that nothing connects stand side by
  /// side, in the order of their codes, and what has no rate comes last. A total order.
  public static final Comparator<OfferBudget> GREATEST_FIRST =
      Comparator.comparing(
              (OfferBudget stake) -> stake.reporting == null ? "~" : code(stake.reporting))
          .thenComparing(Comparator.comparingLong(OfferBudget::minor).reversed());

  private static String code(Money money) {
    return money.currency().getCurrencyCode();
  }

  private static long minor(OfferBudget stake) {
    return stake.reporting == null ? 0 : stake.reporting.minor();
  }
}
