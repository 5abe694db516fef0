package app.comptoir.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.kpi.KpiChange;
import app.comptoir.domain.kpi.KpiValue;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.domain.revenue.Sales.Basis;
import app.comptoir.domain.revenue.WithoutRate;
import app.comptoir.service.figures.OverviewSnapshot;
import app.comptoir.service.figures.Period;
import app.comptoir.service.figures.RevenueSnapshot;
import app.comptoir.service.figures.RevenueSnapshot.Split;
import app.comptoir.service.figures.Selection;
import app.comptoir.service.figures.Selection.Comparison;
import app.comptoir.service.tables.StoreFigures.RevenueBy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Small logs that once made the figures wrong, with the right ones worked out by hand: as printed,
/// and as the screens get them.
class FoundMoneyTest {
  private static final String[] MONEY = {
    "orders", "gross_minor", "returns_minor", "net_minor", "awaiting_rate", "returns_awaiting_rate"
  };

  @TempDir Path directory;

  private static Selection days(String from, String to, Comparison comparison) {
    return new Selection(
        "b1", new Period.Between(LocalDate.parse(from), LocalDate.parse(to)), comparison);
  }

  private static RevenueSnapshot revenue(FoundCase found, Selection selection) {
    return found
        .dashboard()
        .revenue(new RevenueSnapshot.Query(selection, Split.PRODUCT, Basis.PROCESSED_DAY));
  }

  private static long sum(RevenueSnapshot revenue, ToLongFunction<RevenueSnapshot.Part> value) {
    return revenue.split().stream().mapToLong(value).sum();
  }

  private static KpiValue figure(OverviewSnapshot overview, String id) {
    return one(overview, id).current();
  }

  private static OverviewSnapshot.Figure one(OverviewSnapshot overview, String id) {
    return overview.figures().stream()
        .filter(figure -> figure.kpiId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static KpiChange change(OverviewSnapshot overview, String id) {
    OverviewSnapshot.Figure figure = one(overview, id);
    return KpiChange.of(figure.current(), figure.previous());
  }

  /// Rates of working days only: the weekend's orders are counted, and what their money is missing
  /// from says so.
  @Test
  void ordersWithoutARateAreCountedAndNamed() throws Exception {
    try (FoundCase found = new FoundCase("01-weekend-rate", directory)) {
      assertThat(found.revenue(RevenueBy.DAY, "period", "orders", "net_minor", "awaiting_rate"))
          .containsExactly(
              "2026-11-19 1 9000 0",
              "2026-11-20 1 9000 0",
              "2026-11-21 2 5000 1",
              "2026-11-22 1 0 1",
              "2026-11-23 1 9000 0");
      for (RevenueBy by :
          List.of(RevenueBy.MONTH, RevenueBy.POST, RevenueBy.CAMPAIGN, RevenueBy.ACTION)) {
        assertThat(found.revenue(by, MONEY)).as("%s", by).containsExactly("6 32000 0 32000 2 0");
      }
      assertThat(found.revenue(RevenueBy.PRODUCT, MONEY)).containsExactly("6 32000 0 32000 2 0");
      assertThat(found.posts(MONEY)).containsExactly("6 32000 0 32000 2 0");

      Selection all = days("2026-11-19", "2026-11-23", Comparison.PREVIOUS_PERIOD);
      OverviewSnapshot overview = found.dashboard().overview(all);
      assertThat(figure(overview, "orders")).isEqualTo(new KpiValue.Count(6));
      assertThat(figure(overview, "net_sales"))
          .isEqualTo(new KpiValue.Amount(Money.of(32_000, "EUR")));
      assertThat(overview.withoutRate()).isEqualTo(new WithoutRate(2, 0));
      RevenueSnapshot revenue = revenue(found, all);
      assertThat(revenue.withoutRate()).isEqualTo(new WithoutRate(2, 0));
      assertThat(revenue.days().stream().map(day -> day.sales().withoutRate().orders()))
          .containsExactly(0L, 0L, 1L, 1L, 0L);
      assertThat(revenue.split().getFirst().withoutRate()).isEqualTo(new WithoutRate(2, 0));
      assertThat(found.dashboard().posts(all).getFirst().withoutRate())
          .isEqualTo(new WithoutRate(2, 0));
      assertThat(found.differences()).isEmpty();
    }
  }

  @Test
  void aCancelledOrderGoesBackOnItsProducts() throws Exception {
    try (FoundCase found = new FoundCase("02-cancellation-by-product", directory)) {
      assertThat(
              found.revenue(
                  RevenueBy.PRODUCT, "name", "orders", "gross_minor", "returns_minor", "net_minor"))
          .containsExactly("Scarf 2 9000 6000 3000", "Hat 1 4000 4000 0");
      assertThat(found.revenue(RevenueBy.MONTH, "net_minor")).containsExactly("3000");
      RevenueSnapshot revenue = revenue(found, days("2026-11-19", "2026-11-20", Comparison.NONE));
      assertThat(revenue.split())
          .extracting(RevenueSnapshot.Part::label)
          .containsExactly("Scarf", "Hat");
      assertThat(revenue.split().getFirst().net()).containsExactly(9_000L, -6_000L);
      assertThat(sum(revenue, RevenueSnapshot.Part::netMinor)).isEqualTo(3_000);
      assertThat(found.differences()).isEmpty();
    }
  }

  /// From −1.00× to 2.00× is three better: no percentage says that.
  @Test
  void whatWasBelowNothingChangesByAnAmount() throws Exception {
    try (FoundCase found = new FoundCase("03-roas-from-negative", directory)) {
      Selection days = new Selection("b1", new Period.LastDays(28), Comparison.PREVIOUS_PERIOD);
      OverviewSnapshot overview = found.dashboard().overview(days);
      assertThat(change(overview, "roas")).isEqualTo(new KpiChange.OfFactor(3));
      assertThat(change(overview, "net_sales"))
          .isEqualTo(new KpiChange.OfAmount(Money.of(60_000, "EUR")));
    }
  }

  /// Nothing has been sold since the day before yesterday, and the log was read to its end now.
  @Test
  void aQuietBrandIsComparedUpToNow() throws Exception {
    try (FoundCase found = new FoundCase("04-quiet-brand", directory)) {
      Selection days = new Selection("b1", new Period.LastDays(28), Comparison.PREVIOUS_PERIOD);
      OverviewSnapshot overview = found.dashboard().overview(days);
      // 3 to 28 November, against 6 October to 1 November and the 2,000.00 of the 1st; the order of
      // the 2nd came at 11:00, an hour later than it is now.
      assertThat(one(overview, "orders").current()).isEqualTo(new KpiValue.Count(26));
      assertThat(one(overview, "orders").previous()).isEqualTo(new KpiValue.Count(28));
      assertThat(one(overview, "net_sales").current())
          .isEqualTo(new KpiValue.Amount(Money.of(260_000, "EUR")));
      assertThat(one(overview, "net_sales").previous())
          .isEqualTo(new KpiValue.Amount(Money.of(470_000, "EUR")));
      assertThat(((KpiChange.Relative) change(overview, "net_sales")).share())
          .isBetween(-0.447, -0.446);

      OverviewSnapshot today =
          found
              .dashboard()
              .overview(new Selection("b1", new Period.LastDays(1), Comparison.PREVIOUS_PERIOD));
      assertThat(figure(today, "orders")).isEqualTo(new KpiValue.Count(0));
      assertThat(figure(today, "net_sales")).isEqualTo(new KpiValue.Amount(Money.of(0, "EUR")));
    }
  }

  @Test
  void convertedLinesAddUpToTheirOrder() throws Exception {
    try (FoundCase found = new FoundCase("05-line-rounding", directory)) {
      // 2.05 × 0.9 is 1.845 each; 6.15 × 0.9 = 5.535, half-even 5.54.
      assertThat(found.revenue(RevenueBy.PRODUCT, "name", "gross_minor"))
          .containsExactly("Pin 0 185", "Pin 1 185", "Pin 2 184");
      assertThat(found.revenue(RevenueBy.DAY, "gross_minor")).containsExactly("554");
      assertThat(found.differences()).isEmpty();
    }
  }

  @Test
  void refundsWithoutARateAreNamed() throws Exception {
    try (FoundCase found = new FoundCase("06-refund-without-rate", directory)) {
      assertThat(found.revenue(RevenueBy.DAY, MONEY))
          .containsExactly("1 50000 0 50000 0 0", "0 0 0 0 0 2");
      // One refund is of an order from a post, the other of no order.
      assertThat(found.revenue(RevenueBy.POST, MONEY))
          .containsExactly("0 0 0 0 0 1", "1 50000 0 50000 0 1");
      assertThat(found.revenue(RevenueBy.PRODUCT, "product", "net_minor", "returns_awaiting_rate"))
          .containsExactly("p1 50000 1", " 0 1");
      Selection days = days("2026-11-19", "2026-11-21", Comparison.NONE);
      assertThat(found.dashboard().overview(days).withoutRate()).isEqualTo(new WithoutRate(0, 2));
      assertThat(revenue(found, days).withoutRate()).isEqualTo(new WithoutRate(0, 2));
      assertThat(
              found
                  .dashboard()
                  .revenue(new RevenueSnapshot.Query(days, Split.POST, Basis.ORDER_COHORT))
                  .days()
                  .stream()
                  .map(day -> day.sales().withoutRate().returns()))
          .containsExactly(1L, 0L, 1L);
      assertThat(found.dashboard().posts(days).getFirst().withoutRate())
          .isEqualTo(new WithoutRate(0, 1));
      assertThat(found.differences()).isEmpty();
    }
  }

  @Test
  void the29thOfFebruaryStandsBesideNothing() throws Exception {
    try (FoundCase found = new FoundCase("08-leap-week", directory)) {
      RevenueSnapshot revenue =
          revenue(found, days("2024-02-26", "2024-03-03", Comparison.SAME_PERIOD_LAST_YEAR));
      assertThat(revenue.comparedDays().stream().map(day -> day == null ? null : day.day()))
          .containsExactly(
              LocalDate.of(2023, 2, 26),
              LocalDate.of(2023, 2, 27),
              LocalDate.of(2023, 2, 28),
              null,
              LocalDate.of(2023, 3, 1),
              LocalDate.of(2023, 3, 2),
              LocalDate.of(2023, 3, 3));
      assertThat(revenue.total().netMinor()).isEqualTo(70_000);
      assertThat(revenue.comparedTotal()).extracting(Sales::netMinor).isEqualTo(60_000L);
      assertThat(revenue.compared()).extracting(span -> span.days()).isEqualTo(6);

      RevenueSnapshot weekdays =
          revenue(found, days("2024-02-26", "2024-03-03", Comparison.SAME_WEEKDAYS_LAST_YEAR));
      assertThat(weekdays.comparedDays().stream().map(day -> day == null ? null : day.day()))
          .containsExactly(
              LocalDate.of(2023, 2, 27),
              LocalDate.of(2023, 2, 28),
              LocalDate.of(2023, 3, 1),
              LocalDate.of(2023, 3, 2),
              LocalDate.of(2023, 3, 3),
              LocalDate.of(2023, 3, 4),
              LocalDate.of(2023, 3, 5));
    }
  }
}
