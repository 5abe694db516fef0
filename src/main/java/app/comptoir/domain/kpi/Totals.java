package app.comptoir.domain.kpi;

import app.comptoir.domain.revenue.Coverage;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.domain.revenue.WithoutRate;
import java.util.Currency;

/// Everything a KPI is computed from, summed over one brand (or a part of it) and one stretch of
/// time. Money is in the brand's currency; every event counts on the day it happened, journeys on
/// the day they began.
///
/// @param entered journeys (shopper × post) that began
/// @param taps journeys that began with a link tap (Buy now and Install posts)
/// @param installs journeys that reached *installed*, at the time they did
/// @param cartsOld carts old enough to judge (their window is over)
/// @param cartsAbandoned of these, carts without purchase in the window
/// @param attributedMinor of the net sales, those of orders that came from a post
/// @param journeys those that began, by what became of them
public record Totals(
    Sales sales,
    long impressions,
    long negative,
    long entered,
    long taps,
    long installs,
    long cartsOld,
    long cartsAbandoned,
    long attributedMinor,
    Journeys journeys) {

  /// Returns as booked on the day they were processed; of what orders they are is not known.
  public Totals(
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
    this(
        new Sales(
            currency,
            Sales.Basis.PROCESSED_DAY,
            orders,
            units,
            unitsReturned,
            grossMinor,
            discountsMinor,
            new Sales.Returned(returnsMinor, withoutRate.returns()),
            null,
            commissionMinor,
            spendMinor,
            withoutRate.orders(),
            Coverage.ALL),
        impressions,
        negative,
        entered,
        taps,
        installs,
        cartsOld,
        cartsAbandoned,
        attributedMinor,
        journeys);
  }

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

  /// Whether nobody tells a part of the money.
  boolean untold(Coverage.Part part) {
    return sales.coverage().unknown(part);
  }

  /// The same of sources that tell this.
  public Totals covering(Coverage coverage) {
    return new Totals(
        sales.covering(coverage),
        impressions,
        negative,
        entered,
        taps,
        installs,
        cartsOld,
        cartsAbandoned,
        attributedMinor,
        journeys);
  }

  /// Where nothing but the sales is known.
  public static Totals of(Sales sales) {
    return new Totals(sales, 0, 0, 0, 0, 0, 0, 0, 0, Journeys.NONE);
  }

  public static Totals zero(Currency currency) {
    return of(Sales.none(currency));
  }

  /// The sum of both, exact.
  public Totals plus(Totals o) {
    return new Totals(
        sales.plus(o.sales),
        Math.addExact(impressions, o.impressions),
        Math.addExact(negative, o.negative),
        Math.addExact(entered, o.entered),
        Math.addExact(taps, o.taps),
        Math.addExact(installs, o.installs),
        Math.addExact(cartsOld, o.cartsOld),
        Math.addExact(cartsAbandoned, o.cartsAbandoned),
        Math.addExact(attributedMinor, o.attributedMinor),
        journeys.plus(o.journeys));
  }

  public Currency currency() {
    return sales.currency();
  }

  /// The same totals with these carts.
  public Totals withCarts(long old, long abandoned) {
    return new Totals(
        sales,
        impressions,
        negative,
        entered,
        taps,
        installs,
        old,
        abandoned,
        attributedMinor,
        journeys);
  }
}
