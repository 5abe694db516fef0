package app.comptoir.domain.review;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Fact;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.domain.offer.OfferCheck.Reason;
import org.jspecify.annotations.Nullable;

/// Whether there is enough to sell, and whether anything is left of the price.
public final class DemandChecks {
  /// Less than this share of the price left is thin, in per cent (ours).
  private static final int THIN = 20;

  private DemandChecks() {}

  /// The stock against what the budget sells at the brand's measured cost of an order.
  ///
  /// @param budget in the brand's currency; null where no rate is known
  public static OfferCheck stock(Offer offer, @Nullable Money budget, Demand demand) {
    Long stock = offer.stock();
    if (stock == null) {
      return OfferCheck.of(Reason.STOCK_UNLIMITED);
    }
    if (stock <= 0) {
      return OfferCheck.of(Reason.STOCK_NONE_LEFT);
    }
    if (budget == null) {
      return OfferCheck.of(
          Reason.STOCK_NO_RATE, new Fact.Text(offer.budget().currency().getCurrencyCode()));
    }
    if (!demand.measured()) {
      return OfferCheck.of(
          Reason.STOCK_UNTOLD,
          new Fact.Count(demand.orders()),
          new Fact.Count(Demand.LEAST_ORDERS));
    }
    long expected = demand.units(budget);
    return OfferCheck.of(
        stock >= expected ? Reason.STOCK_COVERS : Reason.STOCK_SHORT,
        new Fact.Count(stock),
        new Fact.Count(expected),
        new Fact.Amount(offer.budget()),
        new Fact.Amount(demand.spendAnOrder()),
        new Fact.Count(demand.orders()));
  }

  /// What a unit leaves: price − commission of an order of one unit on the day the flight begins −
  /// ad spend a unit. What the goods cost is not known, so it is no profit.
  ///
  /// @param price in the brand's currency; null where no rate is known, or there is no price
  public static OfferCheck margin(Offer offer, @Nullable Money price, Brand brand, Demand demand) {
    if (offer.price() == null) {
      return OfferCheck.of(Reason.MARGIN_NO_PRICE);
    }
    if (price == null) {
      return OfferCheck.of(
          Reason.MARGIN_NO_RATE, new Fact.Text(offer.price().currency().getCurrencyCode()));
    }
    Money commission = brand.commission(price, offer.flightFrom());
    Money before = price.minus(commission);
    if (!demand.measured()) {
      return OfferCheck.of(
          Reason.MARGIN_SPEND_UNTOLD,
          new Fact.Amount(before),
          new Fact.Amount(price),
          new Fact.Amount(commission),
          new Fact.Count(demand.orders()),
          new Fact.Count(Demand.LEAST_ORDERS));
    }
    Money spend = demand.spendAUnit();
    Money left = before.minus(spend);
    Reason reason =
        left.minor() <= 0
            ? Reason.MARGIN_NONE
            : left.times(100).compareTo(price.times(THIN)) < 0
                ? Reason.MARGIN_THIN
                : Reason.MARGIN_LEFT;
    return OfferCheck.of(
        reason,
        new Fact.Amount(left),
        new Fact.Amount(price),
        new Fact.Amount(commission),
        new Fact.Amount(spend),
        new Fact.Count(demand.orders()));
  }
}
