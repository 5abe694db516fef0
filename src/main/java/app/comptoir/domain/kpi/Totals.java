package app.comptoir.domain.kpi;

import app.comptoir.domain.money.Money;
import java.util.Currency;

/// Everything a KPI is computed from, summed over one brand (or a part of it) and one stretch of
/// time. Money is in the brand's currency; every event counts on the day it happened, journeys on
/// the day they began.
///
/// @param returnsMinor booked on the day they were processed
/// @param entered journeys (shopper × post) that began
/// @param taps journeys that began with a link tap (Buy now and Install posts)
/// @param installs journeys that reached *installed*, at the time they did
/// @param cartsOld carts old enough to judge (their window is over)
/// @param attributedMinor of the net sales, those of orders that came from a post
/// @param cartsAbandoned of these, carts without purchase in the window
public record Totals(
    Currency currency,
    long orders,
    long units,
    long unitsReturned,
    long grossMinor,
    long discountsMinor,
    long returnsMinor,
    long commissionMinor,
    long spendMinor,
    long impressions,
    long negative,
    long entered,
    long taps,
    long installs,
    long cartsOld,
    long cartsAbandoned,
    long attributedMinor) {

  public static Totals zero(Currency currency) {
    return new Totals(currency, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /// The sum of both, exact.
  public Totals plus(Totals o) {
    if (!currency.equals(o.currency)) {
      throw new IllegalArgumentException("Cannot mix " + currency + " and " + o.currency);
    }
    return new Totals(
        currency,
        Math.addExact(orders, o.orders),
        Math.addExact(units, o.units),
        Math.addExact(unitsReturned, o.unitsReturned),
        Math.addExact(grossMinor, o.grossMinor),
        Math.addExact(discountsMinor, o.discountsMinor),
        Math.addExact(returnsMinor, o.returnsMinor),
        Math.addExact(commissionMinor, o.commissionMinor),
        Math.addExact(spendMinor, o.spendMinor),
        Math.addExact(impressions, o.impressions),
        Math.addExact(negative, o.negative),
        Math.addExact(entered, o.entered),
        Math.addExact(taps, o.taps),
        Math.addExact(installs, o.installs),
        Math.addExact(cartsOld, o.cartsOld),
        Math.addExact(cartsAbandoned, o.cartsAbandoned),
        Math.addExact(attributedMinor, o.attributedMinor));
  }

  /// The same totals with these carts.
  public Totals withCarts(long old, long abandoned) {
    return new Totals(
        currency,
        orders,
        units,
        unitsReturned,
        grossMinor,
        discountsMinor,
        returnsMinor,
        commissionMinor,
        spendMinor,
        impressions,
        negative,
        entered,
        taps,
        installs,
        old,
        abandoned,
        attributedMinor);
  }

  /// gross − discounts − returns.
  public Money net() {
    return new Money(
        Math.subtractExact(Math.subtractExact(grossMinor, discountsMinor), returnsMinor), currency);
  }

  /// net sales − commission − ad spend (ours).
  public Money contribution() {
    return new Money(
        Math.subtractExact(Math.subtractExact(net().minor(), commissionMinor), spendMinor),
        currency);
  }
}
