package app.comptoir.domain.kpi;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.WithoutRate;
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
/// @param withoutRate orders and returns that are counted, and whose money is in no amount here
/// @param journeys those that began, by what became of them
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
    long attributedMinor,
    WithoutRate withoutRate,
    Journeys journeys) {

  /// Journeys by the time they began, whatever time they converted at (within the window): what
  /// conversion is told from.
  ///
  /// @param shopEntered of Buy now and Reply posts
  /// @param purchased of these
  /// @param appEntered of Install posts
  /// @param opened of these, the app was opened
  public record Journeys(long shopEntered, long purchased, long appEntered, long opened) {
    public static final Journeys NONE = new Journeys(0, 0, 0, 0);

    Journeys plus(Journeys o) {
      return new Journeys(
          Math.addExact(shopEntered, o.shopEntered),
          Math.addExact(purchased, o.purchased),
          Math.addExact(appEntered, o.appEntered),
          Math.addExact(opened, o.opened));
    }
  }

  public static Totals zero(Currency currency) {
    return new Totals(
        currency, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, WithoutRate.NONE, Journeys.NONE);
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
        Math.addExact(attributedMinor, o.attributedMinor),
        withoutRate.plus(o.withoutRate),
        journeys.plus(o.journeys));
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
        attributedMinor,
        withoutRate,
        journeys);
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
