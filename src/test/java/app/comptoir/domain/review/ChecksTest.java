package app.comptoir.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.CommissionRule;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.offer.Fact;
import app.comptoir.domain.offer.FlightCheck;
import app.comptoir.domain.offer.Offer;
import app.comptoir.domain.offer.OfferCheck;
import app.comptoir.domain.offer.OfferCheck.Reason;
import app.comptoir.domain.readability.ReadabilityBudget;
import app.comptoir.domain.readability.ReadabilityWeek;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Each check at its border, with figures worked out by hand.
class ChecksTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant NOON = Instant.parse("2026-06-15T10:00:00Z");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Offers OFFER = new Offers();

  private static PriceHistory.Asked asked(int daysAgo, long cents, long units) {
    return new PriceHistory.Asked(TODAY.minusDays(daysAgo), euros(cents), units);
  }

  private static Money euros(long cents) {
    return new Money(cents, EUR);
  }

  private static Fact amount(long cents) {
    return new Fact.Amount(euros(cents));
  }

  private static Fact count(long count) {
    return new Fact.Count(count);
  }

  @Test
  void onlyWhatPassesEveryCheckIsDecidedTogetherWithOthers() {
    OfferCheck good = OfferCheck.of(Reason.CONTENT_PROVEN);
    assertThat(OfferCheck.allGreen(List.of(good, OfferCheck.of(Reason.PRICE_NONE)))).isTrue();
    assertThat(OfferCheck.allGreen(List.of(good, OfferCheck.of(Reason.STOCK_UNTOLD)))).isFalse();
    assertThat(OfferCheck.allGreen(List.of())).isFalse();
  }

  @Test
  void aPriceIsHeldAgainstTheMiddleAndTheHighestPaid() {
    // 2 × 15.00, 5 × 20.00, 3 × 30.00: the fifth and sixth of ten cost 20.00; 91 days ago is over.
    PriceHistory history =
        new PriceHistory(
            List.of(asked(3, 2000, 5), asked(0, 1500, 2), asked(89, 3000, 3), asked(90, 9900, 50)));
    assertThat(price(1900, history))
        .isEqualTo(OfferCheck.of(Reason.PRICE_IN_LINE, amount(1900), amount(2000), count(10)));
    assertThat(price(1000, history).reason()).isEqualTo(Reason.PRICE_IN_LINE);
    assertThat(price(999, history).reason()).isEqualTo(Reason.PRICE_FAR_BELOW);
    assertThat(price(3000, history).reason()).isEqualTo(Reason.PRICE_IN_LINE);
    assertThat(price(3001, history))
        .isEqualTo(OfferCheck.of(Reason.PRICE_ABOVE, amount(3001), amount(3000), count(10)));
    assertThat(price(0, history).reason()).isEqualTo(Reason.PRICE_NOT_POSITIVE);
    assertThat(price(1900, new PriceHistory(List.of(asked(3, 2000, 4)))))
        .isEqualTo(OfferCheck.of(Reason.PRICE_UNTOLD, count(4)));
    Offer dollars = OFFER.price(Money.of(1900, "USD"), null).offer();
    assertThat(PriceChecks.price(dollars, history, TODAY))
        .isEqualTo(OfferCheck.of(Reason.PRICE_UNTOLD, count(0)));
    assertThat(PriceChecks.price(OFFER.product(null).offer(), history, TODAY).reason())
        .isEqualTo(Reason.PRICE_NO_PRODUCT);
  }

  private static OfferCheck price(long cents, PriceHistory history) {
    return PriceChecks.price(OFFER.price(euros(cents), null).offer(), history, TODAY);
  }

  @Test
  void aFormerPriceIsTheLowestOfThirtyDays() {
    PriceHistory history =
        new PriceHistory(
            List.of(asked(2, 2500, 1), asked(9, 2000, 1), asked(30, 2000, 7), asked(31, 1500, 1)));
    Fact tenth = new Fact.Day(TODAY.minusDays(9).atStartOfDay(PARIS).toInstant());
    assertThat(former(2000, history))
        .isEqualTo(OfferCheck.of(Reason.COMPARE_ASKED, amount(2000), tenth));
    assertThat(former(2400, history))
        .isEqualTo(OfferCheck.of(Reason.COMPARE_ABOVE_LOWEST, amount(2400), amount(2000), tenth));
    assertThat(former(2501, history))
        .isEqualTo(OfferCheck.of(Reason.COMPARE_NEVER_ASKED, amount(2501), amount(2500)));
    assertThat(former(1000, history).reason()).isEqualTo(Reason.COMPARE_NOT_ABOVE);
    assertThat(former(1900, new PriceHistory(List.of(asked(31, 1900, 9)))).reason())
        .isEqualTo(Reason.COMPARE_UNTOLD);
    Offer mixed = OFFER.price(euros(1000), Money.of(2000, "USD")).offer();
    assertThat(PriceChecks.compareAt(mixed, history, TODAY, PARIS).reason())
        .isEqualTo(Reason.COMPARE_OTHER_CURRENCY);
    assertThat(PriceChecks.compareAt(OFFER.offer(), history, TODAY, PARIS).reason())
        .isEqualTo(Reason.COMPARE_NONE);
  }

  private static OfferCheck former(long cents, PriceHistory history) {
    Offer offer = OFFER.price(euros(1000), euros(cents)).offer();
    return PriceChecks.compareAt(offer, history, TODAY, PARIS);
  }

  @Test
  void stockIsHeldAgainstWhatTheBudgetSells() {
    // 1,000.00 for 40 orders with 50 units: 25.00 an order; 450.00 sell 22.5, half-even 22.
    Demand demand = new Demand(euros(100_000), 40, 50);
    assertThat(DemandChecks.stock(OFFER.stock(22L).offer(), euros(45_000), demand))
        .isEqualTo(
            OfferCheck.of(
                Reason.STOCK_COVERS,
                count(22),
                count(22),
                amount(45_000),
                amount(2500),
                count(40)));
    assertThat(DemandChecks.stock(OFFER.stock(21L).offer(), euros(45_000), demand).reason())
        .isEqualTo(Reason.STOCK_SHORT);
    assertThat(DemandChecks.stock(OFFER.stock(0L).offer(), euros(45_000), demand).reason())
        .isEqualTo(Reason.STOCK_NONE_LEFT);
    assertThat(DemandChecks.stock(OFFER.stock(null).offer(), euros(45_000), demand).reason())
        .isEqualTo(Reason.STOCK_UNLIMITED);
    assertThat(DemandChecks.stock(OFFER.stock(9L).offer(), null, demand).reason())
        .isEqualTo(Reason.STOCK_NO_RATE);
    Demand little = new Demand(euros(100_000), 29, 50);
    assertThat(DemandChecks.stock(OFFER.stock(9L).offer(), euros(45_000), little))
        .isEqualTo(OfferCheck.of(Reason.STOCK_UNTOLD, count(29), count(30)));
  }

  @Test
  void theMarginIsWhatCommissionAndSpendLeave() {
    // 19.99: commission 8 % = 1.5992 → 1.60, + 0.25; ad spend 1,000.00 / 100 units = 10.00.
    Brand brand =
        new Brand(
            "brd",
            "Maison",
            PARIS,
            EUR,
            DayOfWeek.MONDAY,
            List.of(new CommissionRule(80, 25, Instant.EPOCH, null)),
            new ReadabilityBudget(300, 6));
    Offer offer = OFFER.price(euros(1999), null).offer();
    assertThat(DemandChecks.margin(offer, euros(1999), brand, new Demand(euros(100_000), 40, 100)))
        .isEqualTo(
            OfferCheck.of(
                Reason.MARGIN_LEFT,
                amount(814),
                amount(1999),
                amount(185),
                amount(1000),
                count(40)));
    // 20 % of 19.99 are 3.998: 4.00 is left at 14.14 a unit, 3.99 at 14.15, nothing at 18.14.
    assertThat(margin(offer, brand, 1414)).isEqualTo(Reason.MARGIN_LEFT);
    assertThat(margin(offer, brand, 1415)).isEqualTo(Reason.MARGIN_THIN);
    assertThat(margin(offer, brand, 1813)).isEqualTo(Reason.MARGIN_THIN);
    assertThat(margin(offer, brand, 1814)).isEqualTo(Reason.MARGIN_NONE);
    assertThat(DemandChecks.margin(offer, euros(1999), brand, new Demand(euros(0), 0, 0)))
        .isEqualTo(
            OfferCheck.of(
                Reason.MARGIN_SPEND_UNTOLD,
                amount(1814),
                amount(1999),
                amount(185),
                count(0),
                count(30)));
    assertThat(DemandChecks.margin(offer, null, brand, new Demand(euros(1), 40, 40)).reason())
        .isEqualTo(Reason.MARGIN_NO_RATE);
  }

  private static Reason margin(Offer offer, Brand brand, long spendAUnit) {
    Demand demand = new Demand(euros(spendAUnit * 50), 50, 50);
    return DemandChecks.margin(offer, euros(1999), brand, demand).reason();
  }

  @Test
  void aTwinSellsTheSameAtTheSameTime() {
    Offer offer = OFFER.offer();
    Offer before = OFFER.id("b").flight(-7200, 3600).offer();
    Offer touching = OFFER.id("c").flight(0, 3600).offer();
    Offer other = OFFER.id("d").product("p2").offer();
    assertThat(NeighbourChecks.twin(offer, List.of(offer, touching, other)).reason())
        .isEqualTo(Reason.TWIN_NONE);
    assertThat(NeighbourChecks.twin(offer, List.of(offer, before)).reason())
        .isEqualTo(Reason.TWIN_NONE);
    Offer twin = OFFER.id("e").flight(7199, 3600).offer();
    assertThat(NeighbourChecks.twin(offer, List.of(twin)))
        .isEqualTo(
            OfferCheck.of(
                Reason.TWIN_OVERLAPS,
                new Fact.Text("Été"),
                new Fact.At(NOON.plusSeconds(7199)),
                new Fact.At(NOON.plusSeconds(10799))));
    Offer rejected = OFFER.id("f").state(Offer.State.REJECTED).offer();
    assertThat(NeighbourChecks.twin(offer, List.of(rejected)).reason()).isEqualTo(Reason.TWIN_NONE);
    assertThat(NeighbourChecks.twin(OFFER.product(null).offer(), List.of(twin)).reason())
        .isEqualTo(Reason.TWIN_UNTOLD);
  }

  @Test
  void aHashtagCanBeTypedAndIsTakenByNobody() {
    for (String good : List.of("#Été26", "#été_26", "#カート", "#عرض", "#2good")) {
      assertThat(hashtag(good, List.of())).as(good).isEqualTo(Reason.HASHTAG_SOUND);
    }
    for (String bad :
        List.of("Été", "#", "#26", "#a b", "#a-b", "##a", "#a!", "#" + "a".repeat(101))) {
      assertThat(hashtag(bad, List.of())).as(bad).isEqualTo(Reason.HASHTAG_UNSOUND);
    }
    Offer live = OFFER.id("b").state(Offer.State.LIVE).hashtag("#CART").offer();
    assertThat(hashtag("#Cart", List.of(live))).isEqualTo(Reason.HASHTAG_TAKEN);
    Offer waits = OFFER.id("b").hashtag("#CART").offer();
    assertThat(hashtag("#Cart", List.of(waits))).isEqualTo(Reason.HASHTAG_SOUND);
  }

  private static Reason hashtag(String hashtag, List<Offer> all) {
    return NeighbourChecks.hashtag(OFFER.hashtag(hashtag).offer(), all).reason();
  }

  @Test
  void aLinkIsEncryptedAndSaysWhereItLeads() {
    assertThat(link("https://shop.example/a?b=c")).isEqualTo(Reason.LINK_SOUND);
    for (String bad :
        List.of(
            "http://shop.example",
            "https:///x",
            "javascript:alert(1)",
            "https://a b",
            "shop.example")) {
      assertThat(link(bad)).as(bad).isEqualTo(Reason.LINK_UNSOUND);
    }
    for (String odd :
        List.of(
            "https://bank.example@evil.example/",
            "https://10.0.0.1/",
            "https://[::1]/",
            "https://localhost/",
            "https://xn--pple-43d.example/",
            "https://аpple.example/",
            "https://shop.example:8443/")) {
      assertThat(link(odd)).as(odd).isEqualTo(Reason.LINK_DISGUISED);
    }
    assertThat(FormChecks.link(OFFER.offer()).reason()).isEqualTo(Reason.LINK_NONE);
  }

  private static Reason link(String link) {
    return FormChecks.link(OFFER.link(link).offer()).reason();
  }

  @Test
  void whatTheOffersOwnWordsTell() {
    assertThat(FormChecks.picture(OFFER.offer()).reason()).isEqualTo(Reason.PICTURE_UNDESCRIBED);
    assertThat(FormChecks.picture(OFFER.altText("A lamp").offer()).reason())
        .isEqualTo(Reason.PICTURE_DESCRIBED);
    Offer dollars = OFFER.price(Money.of(5, "USD"), null).offer();
    assertThat(FormChecks.currency(OFFER.offer(), EUR, Map.of()).reason())
        .isEqualTo(Reason.CURRENCY_OF_BRAND);
    assertThat(FormChecks.currency(dollars, EUR, Map.of("USD", 3L)))
        .isEqualTo(OfferCheck.of(Reason.CURRENCY_SOLD_IN, new Fact.Text("USD"), count(3)));
    assertThat(FormChecks.currency(dollars, EUR, Map.of("CHF", 3L)).reason())
        .isEqualTo(Reason.CURRENCY_FOREIGN);
  }

  @Test
  void aFlightLiesAhead() {
    Offer offer = OFFER.offer();
    assertThat(FlightCheck.of(offer, NOON).reason()).isEqualTo(Reason.FLIGHT_AHEAD);
    assertThat(FlightCheck.of(offer, NOON.plusSeconds(3600)).reason())
        .isEqualTo(Reason.FLIGHT_BEGUN);
    assertThat(FlightCheck.of(offer, NOON.plusSeconds(7200)).reason())
        .isEqualTo(Reason.FLIGHT_OVER);
    assertThat(FlightCheck.of(OFFER.flight(3600, 3599).offer(), NOON).reason())
        .isEqualTo(Reason.FLIGHT_SHORT);
    assertThat(FlightCheck.of(OFFER.flight(3600, 0).offer(), NOON).reason())
        .isEqualTo(Reason.FLIGHT_BACKWARDS);
  }

  @Test
  void theReadabilityLineIsCrossedByTheOfferThatCrossesIt() {
    ReadabilityBudget thirty = new ReadabilityBudget(300, 6);
    // 2 + 1 of 3 + 7 = exactly 30 %: on the line is not over it.
    assertThat(readability(2, 7, 0, 0, thirty).reason()).isEqualTo(Reason.READABILITY_WITHIN);
    // One approved offer more: 4 of 11 = 36.4 %.
    assertThat(readability(2, 7, 0, 1, thirty))
        .isEqualTo(
            OfferCheck.of(
                Reason.READABILITY_CROSSES,
                new Fact.Ratio(4 / 11.0),
                new Fact.Ratio(0.3),
                new Fact.Day(NOON),
                count(4),
                count(7)));
    // Fewer planned than usual: the usual ones are assumed.
    assertThat(readability(2, 1, 7, 0, thirty).reason()).isEqualTo(Reason.READABILITY_WITHIN);
    assertThat(readability(4, 6, 0, 0, thirty))
        .isEqualTo(
            OfferCheck.of(
                Reason.READABILITY_OVER,
                new Fact.Ratio(0.4),
                new Fact.Ratio(0.3),
                new Fact.Day(NOON),
                new Fact.Ratio(5 / 11.0)));
    assertThat(readability(0, 0, 0, 0, thirty).reason()).isEqualTo(Reason.READABILITY_UNTOLD);
  }

  private static OfferCheck readability(
      int promoted, int organic, int usual, int approved, ReadabilityBudget line) {
    ReadabilityWeek week = new ReadabilityWeek(promoted, organic);
    return new ReadabilityCheck(week, usual, approved, NOON).against(line);
  }
}
