package app.comptoir.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comptoir.domain.kpi.KpiValue.Amount;
import app.comptoir.domain.kpi.KpiValue.Count;
import app.comptoir.domain.kpi.KpiValue.Factor;
import app.comptoir.domain.kpi.KpiValue.Share;
import app.comptoir.domain.kpi.KpiValue.Unknown;
import app.comptoir.domain.kpi.Totals.Journeys;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.WithoutRate;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every figure against numbers worked out by hand.
class KpisTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency JPY = Currency.getInstance("JPY");
  private static final Currency KWD = Currency.getInstance("KWD");

  /// One ordinary month: €1,234.57 gross, €34.50 discounts, €100.07 returned, €111.11 commission,
  /// €200.00 spent; 7 orders of 2,500 journeys.
  private static final Totals MONTH =
      new Totals(
          EUR,
          7,
          11,
          1,
          123_457,
          3_450,
          10_007,
          11_111,
          20_000,
          250_000,
          12,
          2_500,
          2_250,
          320,
          137,
          96,
          110_000,
          WithoutRate.NONE,
          new Journeys(2_400, 6, 100, 25));

  @Test
  void listsTheFiguresInTheirOrder() {
    assertThat(Kpis.all().stream().map(Kpi::id))
        .containsExactly(
            "net_sales",
            "contribution",
            "orders",
            "aov",
            "cvr",
            "install_cvr",
            "ctr",
            "roas",
            "cpa",
            "cpi",
            "cart_abandonment");
    assertThat(Kpis.headline(MONTH).stream().map(Kpi::id))
        .containsExactly("net_sales", "contribution", "orders", "cvr", "roas");
  }

  @Test
  void findsAFigureByItsId() {
    for (Kpi kpi : Kpis.all()) {
      assertThat(Kpis.byId(kpi.id())).contains(kpi);
    }
    assertThat(Kpis.byId("gauge")).isEmpty();
  }

  @Test
  void onlyCostsAndAbandonmentAreBetterLow() {
    assertThat(Kpis.all().stream().filter(kpi -> !kpi.higherIsBetter()).map(Kpi::id))
        .containsExactly("cpa", "cpi", "cart_abandonment");
  }

  @Test
  void netSalesIsGrossLessDiscountsAndReturns() {
    // 1,234.57 − 34.50 − 100.07
    assertThat(value("net_sales", MONTH)).isEqualTo(new Amount(Money.of(110_000, "EUR")));
  }

  @Test
  void contributionIsNetLessCommissionAndSpend() {
    // 1,100.00 − 111.11 − 200.00
    assertThat(value("contribution", MONTH)).isEqualTo(new Amount(Money.of(78_889, "EUR")));
  }

  @Test
  void ordersAreCounted() {
    assertThat(value("orders", MONTH)).isEqualTo(new Count(7));
    assertThat(value("orders", Totals.zero(EUR))).isEqualTo(new Count(0));
  }

  @Test
  void averageOrderValueLeavesReturnsOut() {
    // (1,234.57 − 34.50) / 7 = 1,200.07 / 7 = 171.4385…
    assertThat(value("aov", MONTH)).isEqualTo(new Amount(Money.of(17_144, "EUR")));
    assertThat(value("aov", sales(EUR, 7, 123_457, 3_450, 99_999)))
        .isEqualTo(new Amount(Money.of(17_144, "EUR")));
  }

  @Test
  void averagesRoundHalfEven() {
    // 0.05 / 2 = 0.025, 0.07 / 2 = 0.035, and the same below zero
    assertThat(value("aov", sales(EUR, 2, 5, 0, 0))).isEqualTo(new Amount(Money.of(2, "EUR")));
    assertThat(value("aov", sales(EUR, 2, 7, 0, 0))).isEqualTo(new Amount(Money.of(4, "EUR")));
    assertThat(value("aov", sales(EUR, 2, 0, 5, 0))).isEqualTo(new Amount(Money.of(-2, "EUR")));
    assertThat(value("aov", sales(EUR, 2, 0, 7, 0))).isEqualTo(new Amount(Money.of(-4, "EUR")));
  }

  @Test
  void averagesKeepTheCurrencysOwnDecimals() {
    // ¥10,000 / 3 = ¥3,333.33…; KWD 10.000 / 3 = 3.3333…
    assertThat(value("aov", sales(JPY, 3, 10_000, 0, 0)))
        .isEqualTo(new Amount(Money.of(3_333, "JPY")));
    assertThat(value("aov", sales(KWD, 3, 10_000, 0, 0)))
        .isEqualTo(new Amount(Money.of(3_333, "KWD")));
    assertThat(Money.of(3_333, "KWD").toDecimal()).isEqualTo(new BigDecimal("3.333"));
  }

  @Test
  void conversionIsOfTheJourneysThatBeganAndInstallsAreTheirOwn() {
    // 7 orders were placed and 2,500 journeys began, but of those 2,400 at a shop and 6 with a
    // purchase.
    assertThat(value("cvr", MONTH)).isEqualTo(new Share(6, 2_400));
    assertThat(value("install_cvr", MONTH)).isEqualTo(new Share(25, 100));
  }

  @Test
  void ordersOfOtherDaysNeverMakeMoreThanAllOfThemConvert() {
    Totals late =
        new Totals(
            EUR,
            3,
            3,
            0,
            900,
            0,
            0,
            0,
            0,
            0,
            0,
            1,
            1,
            0,
            0,
            0,
            900,
            WithoutRate.NONE,
            new Journeys(1, 0, 0, 0));
    assertThat(value("cvr", late)).isEqualTo(new Share(0, 1));
  }

  @Test
  void whereOnlyAppsWereOfferedTheirConversionIsTold() {
    Totals apps =
        new Totals(
            EUR,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            9,
            9,
            3,
            0,
            0,
            0,
            WithoutRate.NONE,
            new Journeys(0, 0, 9, 2));
    assertThat(Kpis.headline(apps))
        .extracting(Kpi::id)
        .contains("install_cvr")
        .doesNotContain("cvr");
  }

  @Test
  void anOrderWithoutARateIsNoPartOfAnAverage() {
    Totals lacking =
        new Totals(
            EUR,
            3,
            3,
            0,
            9_000,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            9_000,
            new WithoutRate(1, 0),
            Journeys.NONE);
    assertThat(value("aov", lacking)).isEqualTo(new Amount(Money.of(4_500, "EUR")));
    assertThat(value("orders", lacking)).isEqualTo(new Count(3));
  }

  @Test
  void clickThroughRateIsLinkTapsPerImpression() {
    // taps, not journeys: replies are no taps
    assertThat(value("ctr", MONTH)).isEqualTo(new Share(2_250, 250_000));
    assertThat(new Share(2_250, 250_000).value()).isEqualTo(0.009);
  }

  @Test
  void roasIsNetSalesPerSpend() {
    assertThat(value("roas", MONTH)).isEqualTo(factor(110_000, 20_000));
    assertThat(factor(110_000, 20_000).value()).isEqualTo(5.5);
    assertThatThrownBy(() -> new Factor(Money.zero(EUR), Money.zero(JPY)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Factor factor(long salesMinor, long spendMinor) {
    return new Factor(new Money(salesMinor, EUR), new Money(spendMinor, EUR));
  }

  @Test
  void costsAreSpendPerOrderAndPerInstall() {
    // 200.00 / 7 = 28.571…; 200.00 / 320 = 0.625: half-even goes down
    assertThat(value("cpa", MONTH)).isEqualTo(new Amount(Money.of(2_857, "EUR")));
    assertThat(value("cpi", MONTH)).isEqualTo(new Amount(Money.of(62, "EUR")));
  }

  @Test
  void cartAbandonmentIsOfCartsOldEnough() {
    // 96 / 137 = 70.07 %
    assertThat(value("cart_abandonment", MONTH)).isEqualTo(new Share(96, 137));
    assertThat(new Share(96, 137).value()).isBetween(0.7007, 0.7008);
  }

  @Test
  void aZeroDenominatorIsUnknownNeverZero() {
    // Money and spend, but nobody and nothing to share it out over.
    Totals nothing =
        new Totals(
            EUR,
            0,
            0,
            0,
            500,
            0,
            0,
            0,
            900,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            WithoutRate.NONE,
            Journeys.NONE);
    for (String id :
        List.of("aov", "cvr", "install_cvr", "ctr", "cpa", "cpi", "cart_abandonment")) {
      assertThat(value(id, nothing)).as(id).isEqualTo(new Unknown());
    }
    assertThat(value("roas", sales(EUR, 3, 500, 0, 0))).isEqualTo(new Unknown());
    assertThat(value("roas", Totals.zero(EUR))).isEqualTo(new Unknown());
  }

  @Test
  void aZeroNumeratorIsZeroNotUnknown() {
    Totals quiet =
        new Totals(
            EUR,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            900,
            1_000,
            0,
            10,
            0,
            0,
            4,
            0,
            0,
            WithoutRate.NONE,
            new Journeys(10, 0, 0, 0));
    assertThat(value("net_sales", quiet)).isEqualTo(new Amount(Money.zero(EUR)));
    assertThat(value("contribution", quiet)).isEqualTo(new Amount(Money.of(-900, "EUR")));
    assertThat(value("cvr", quiet)).isEqualTo(new Share(0, 10));
    assertThat(value("ctr", quiet)).isEqualTo(new Share(0, 1_000));
    assertThat(value("roas", quiet)).isEqualTo(factor(0, 900));
    assertThat(value("cart_abandonment", quiet)).isEqualTo(new Share(0, 4));
    assertThat(value("cpa", sales(EUR, 3, 0, 0, 0))).isEqualTo(new Amount(Money.zero(EUR)));
  }

  @Test
  void returnsLargerThanTheSalesGoBelowZero() {
    Totals overRefunded = sales(EUR, 1, 1_000, 100, 1_500);
    assertThat(value("net_sales", overRefunded)).isEqualTo(new Amount(Money.of(-600, "EUR")));
  }

  @Test
  void whatDoesNotFitIsRefusedNotWrapped() {
    for (Kpi kpi : List.of(new NetSales(), new Contribution(), new AverageOrderValue())) {
      assertThatThrownBy(() -> kpi.of(sales(EUR, 1, Long.MIN_VALUE, 1, 0)))
          .as(kpi.id())
          .isInstanceOf(ArithmeticException.class);
    }
    Totals spent =
        new Totals(
            EUR,
            0,
            0,
            0,
            Long.MIN_VALUE + 5,
            0,
            0,
            0,
            10,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            WithoutRate.NONE,
            Journeys.NONE);
    assertThatThrownBy(() -> new Contribution().of(spent)).isInstanceOf(ArithmeticException.class);
    assertThat(value("aov", sales(EUR, 1, Long.MAX_VALUE, 0, 0)))
        .isEqualTo(new Amount(Money.of(Long.MAX_VALUE, "EUR")));
  }

  private static KpiValue value(String id, Totals totals) {
    return Kpis.byId(id).orElseThrow().of(totals);
  }

  private static Totals sales(
      Currency currency, long orders, long gross, long discounts, long returns) {
    return new Totals(
        currency,
        orders,
        0,
        0,
        gross,
        discounts,
        returns,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        gross,
        WithoutRate.NONE,
        Journeys.NONE);
  }
}
