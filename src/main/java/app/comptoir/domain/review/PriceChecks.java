package app.comptoir.domain.review;

import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Fact;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.domain.offer.OfferCheck.Reason;
import java.time.LocalDate;
import java.time.ZoneId;

/// Whether the price and the one it is compared with stand up to what was really asked.
public final class PriceChecks {
  /// How far back prices count.
  public static final int HISTORY_DAYS = 90;

  /// A price shown as the former one is the lowest of at least so many days before the reduction
  /// (EU directive 98/6/EC, article 6a).
  public static final int FORMER_DAYS = 30;

  /// With fewer units sold nothing is said (ours).
  public static final int LEAST_UNITS = 5;

  private PriceChecks() {}

  /// The price against the middle and the highest price paid in the last 90 days; below half of the
  /// middle one it asks for another look (ours).
  ///
  /// @param history of the product; empty where nothing was sold
  public static OfferCheck price(Offer offer, PriceHistory history, LocalDate today) {
    Money price = offer.price();
    if (price == null) {
      return OfferCheck.of(Reason.PRICE_NONE);
    }
    if (price.minor() <= 0) {
      return OfferCheck.of(Reason.PRICE_NOT_POSITIVE);
    }
    if (offer.productId() == null) {
      return OfferCheck.of(Reason.PRICE_NO_PRODUCT);
    }
    PriceHistory known = history.in(price.currency(), today.minusDays(HISTORY_DAYS - 1L));
    long units = known.units();
    if (units < LEAST_UNITS) {
      return OfferCheck.of(Reason.PRICE_UNTOLD, new Fact.Count(units));
    }
    Money median = known.median().orElseThrow();
    Money highest = known.highest().orElseThrow();
    if (price.compareTo(highest) > 0) {
      return found(Reason.PRICE_ABOVE, price, highest, units);
    }
    Reason reason =
        price.times(2).compareTo(median) < 0 ? Reason.PRICE_FAR_BELOW : Reason.PRICE_IN_LINE;
    return found(reason, price, median, units);
  }

  private static OfferCheck found(Reason reason, Money price, Money against, long units) {
    return OfferCheck.of(
        reason, new Fact.Amount(price), new Fact.Amount(against), new Fact.Count(units));
  }

  /// The price it is compared with against the lowest one asked in the 30 days before.
  ///
  /// @param until the day of the reduction, or today where that lies ahead
  public static OfferCheck compareAt(
      Offer offer, PriceHistory history, LocalDate until, ZoneId zone) {
    Money former = offer.compareAt();
    Money price = offer.price();
    if (former == null) {
      return OfferCheck.of(Reason.COMPARE_NONE);
    }
    if (price == null || !price.currency().equals(former.currency())) {
      return OfferCheck.of(Reason.COMPARE_OTHER_CURRENCY);
    }
    if (former.compareTo(price) <= 0) {
      return OfferCheck.of(
          Reason.COMPARE_NOT_ABOVE, new Fact.Amount(former), new Fact.Amount(price));
    }
    PriceHistory known = history.in(former.currency(), until.minusDays(FORMER_DAYS));
    if (offer.productId() == null || known.asked().isEmpty()) {
      return OfferCheck.of(Reason.COMPARE_UNTOLD);
    }
    PriceHistory.Asked lowest = known.lowest().orElseThrow();
    Fact day = new Fact.Day(lowest.day().atStartOfDay(zone).toInstant());
    if (former.compareTo(lowest.price()) <= 0) {
      return OfferCheck.of(Reason.COMPARE_ASKED, new Fact.Amount(former), day);
    }
    Money highest = known.highest().orElseThrow();
    return former.compareTo(highest) > 0
        ? OfferCheck.of(
            Reason.COMPARE_NEVER_ASKED, new Fact.Amount(former), new Fact.Amount(highest))
        : OfferCheck.of(
            Reason.COMPARE_ABOVE_LOWEST,
            new Fact.Amount(former),
            new Fact.Amount(lowest.price()),
            day);
  }
}
