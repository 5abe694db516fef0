package app.comptoir.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.revenue.DaySales;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.domain.revenue.Sales.Basis;
import app.comptoir.service.figures.HourSales;
import app.comptoir.service.figures.Period;
import app.comptoir.service.figures.PeriodResolver;
import app.comptoir.service.figures.RevenueSnapshot;
import app.comptoir.service.figures.RevenueSnapshot.Query;
import app.comptoir.service.figures.RevenueSnapshot.Split;
import app.comptoir.service.figures.Selection;
import app.comptoir.service.figures.Selection.Comparison;
import app.comptoir.service.figures.StoreDashboard;
import app.comptoir.service.offers.ReviewDesk;
import app.comptoir.store.db.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// One day is shown by the hours of the brand's clock, also where the clocks change. The hours were
/// worked out on paper from a file that is read as any history is.
@ResourceLock(Resources.SYSTEM_OUT)
class HoursTest {
  /// In Paris 29 March 2026 has no 02:00, and 25 October has it twice.
  private static final String ORDERS =
      """
      InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
      500001,P,Pan,1,2026-03-29T01:59:59+01:00,1.00,7,France
      500002,P,Pan,1,2026-03-29T03:00:00+02:00,4.00,7,France
      500003,P,Pan,1,2026-10-24T00:10:00+02:00,10.00,7,France
      500004,P,Pan,1,2026-10-24T02:20:00+02:00,20.00,7,France
      500005,P,Pan,1,2026-10-24T23:59:59+02:00,5.00,7,France
      500006,P,Pan,1,2026-10-25T02:30:00+02:00,7.00,7,France
      500007,P,Pan,1,2026-10-25T02:30:00+01:00,11.00,7,France
      C500008,P,Pan,-1,2026-10-25T12:00:00+01:00,2.00,7,France
      500009,P,Pan,2,2026-10-25T23:59:59+01:00,3.00,7,France
      500010,P,Pan,1,2026-10-26T09:15:00+01:00,3.00,7,France
      500011,P,Pan,1,2026-10-26T15:00:00+01:00,9.00,7,France
      500012,P,Pan,1,2026-10-27T09:00:00+01:00,8.00,7,France
      500013,P,Pan,1,2026-10-27T10:30:00+01:00,6.00,7,France
      """;

  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-10-27T09:30:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @BeforeEach
  void read() throws IOException {
    Path file = Files.writeString(folder.resolve("orders.csv"), ORDERS);
    assertThat(
            Cli.run("import", file, "-w", shop(), "--currency", "EUR", "--zone", "Europe/Paris")
                .status())
        .isZero();
  }

  private Path shop() {
    return folder.resolve("shop");
  }

  @Test
  void theCommandLinePrintsTheHours() {
    String printed =
        Cli.run("figures", "revenue", "--by", "hour", "-w", shop()).out().replace("shop,", "");
    assertThat(printed)
        .isEqualTo(
            """
            period,brand,currency,orders,gross_minor,discounts_minor,returns_minor,net_minor
            2026-03-29T01:00+01:00,EUR,1,100,0,0,100
            2026-03-29T03:00+02:00,EUR,1,400,0,0,400
            2026-10-24T00:00+02:00,EUR,1,1000,0,0,1000
            2026-10-24T02:00+02:00,EUR,1,2000,0,0,2000
            2026-10-24T23:00+02:00,EUR,1,500,0,0,500
            2026-10-25T02:00+02:00,EUR,1,700,0,0,700
            2026-10-25T02:00+01:00,EUR,1,1100,0,0,1100
            2026-10-25T12:00+01:00,EUR,0,0,0,200,-200
            2026-10-25T23:00+01:00,EUR,1,600,0,0,600
            2026-10-26T09:00+01:00,EUR,1,300,0,0,300
            2026-10-26T15:00+01:00,EUR,1,900,0,0,900
            2026-10-27T09:00+01:00,EUR,1,800,0,0,800
            2026-10-27T10:00+01:00,EUR,1,600,0,0,600
            """);
  }

  @Test
  void aDayHasTheHoursOfItsClockBesideThoseOfTheComparedDay() {
    try (Database database = Database.open(shop(), NOW)) {
      StoreDashboard dashboard =
          new StoreDashboard(database, new PeriodResolver(NOW), () -> ReviewDesk.Attention.NONE);
      List<HourSales> long25 = hours(dashboard, "2026-10-25");
      assertThat(long25).hasSize(25);
      assertThat(written(long25))
          .containsExactly(
              "00:00 0 1000", "02:00 700 2000", "02:00 1100 -", "12:00 -200 0", "23:00 600 500");
      // What the clocks showed twice the day before stands once beside it.
      assertThat(written(hours(dashboard, "2026-10-26")))
          .containsExactly(
              "02:00 0 700", "09:00 300 0", "12:00 0 -200", "15:00 900 0", "23:00 0 600");
      List<HourSales> short23 = hours(dashboard, "2026-03-29");
      assertThat(short23).hasSize(23);
      assertThat(short23.get(2).start().toLocalTime()).isEqualTo(LocalTime.of(3, 0));
      assertThat(written(short23)).containsExactly("01:00 100 0", "03:00 400 0");
      assertThat(hours(dashboard, "2026-10-27")).hasSize(24);
    }
  }

  /// Up to now on both sides: half past ten.
  @Test
  void todayStandsBesideTheSameHoursOfYesterday() {
    try (Database database = Database.open(shop(), NOW)) {
      StoreDashboard dashboard =
          new StoreDashboard(database, new PeriodResolver(NOW), () -> ReviewDesk.Attention.NONE);
      String brand = dashboard.brands().getFirst().id();
      Selection today = new Selection(brand, new Period.LastDays(1), Comparison.PREVIOUS_PERIOD);
      RevenueSnapshot revenue =
          dashboard.revenue(new Query(today, Split.CAMPAIGN, Basis.PROCESSED_DAY));
      assertThat(revenue.hours()).hasSize(24);
      assertThat(written(revenue.hours())).containsExactly("09:00 800 300", "10:00 600 0");
      assertThat(revenue.hours().get(15).compared()).as("not reached").isNull();
      assertThat(dashboard.overview(today).hours()).isEqualTo(revenue.hours());
    }
  }

  @Test
  void theHoursAddUpToTheirDayOnEitherBasis() {
    try (Database database = Database.open(shop(), NOW)) {
      StoreDashboard dashboard =
          new StoreDashboard(database, new PeriodResolver(NOW), () -> ReviewDesk.Attention.NONE);
      for (String day : List.of("2026-03-29", "2026-10-24", "2026-10-25", "2026-10-26")) {
        for (Basis basis : Basis.values()) {
          RevenueSnapshot revenue = revenue(dashboard, day, basis);
          assertThat(shown(revenue.hours().stream().map(HourSales::sales).toList()))
              .as(day + " " + basis)
              .isEqualTo(shown(List.of(revenue.total())));
        }
      }
    }
  }

  @Test
  void longerPeriodsHaveNoHours() {
    try (Database database = Database.open(shop(), NOW)) {
      StoreDashboard dashboard =
          new StoreDashboard(database, new PeriodResolver(NOW), () -> ReviewDesk.Attention.NONE);
      Selection week =
          new Selection(
              dashboard.brands().getFirst().id(), new Period.LastDays(7), Comparison.NONE);
      assertThat(dashboard.overview(week).hours()).isEmpty();
    }
  }

  private static List<HourSales> hours(StoreDashboard dashboard, String day) {
    return revenue(dashboard, day, Basis.PROCESSED_DAY).hours();
  }

  private static RevenueSnapshot revenue(StoreDashboard dashboard, String day, Basis basis) {
    LocalDate of = LocalDate.parse(day);
    Selection selection =
        new Selection(
            dashboard.brands().getFirst().id(),
            new Period.Between(of, of),
            Comparison.PREVIOUS_PERIOD);
    return dashboard.revenue(new Query(selection, Split.CAMPAIGN, basis));
  }

  /// The hours of which there is anything: the clock, net sales, those of the compared hour.
  private static List<String> written(List<HourSales> hours) {
    return hours.stream()
        .filter(h -> h.sales().netMinor() != 0 || (before(h) != null && before(h).netMinor() != 0))
        .map(
            h ->
                h.start().toLocalTime()
                    + " "
                    + h.sales().netMinor()
                    + " "
                    + (before(h) == null ? "-" : before(h).netMinor()))
        .toList();
  }

  private static Sales before(HourSales hour) {
    DaySales compared = hour.compared();
    return compared == null ? null : compared.sales();
  }

  /// What a screen shows of these sales, on the basis they are told on.
  private static List<Object> shown(List<Sales> parts) {
    long[] sums = new long[8];
    for (Sales s : parts) {
      long[] one = {
        s.orders(),
        s.grossMinor(),
        s.discountsMinor(),
        s.returnsMinor(),
        s.commissionMinor(),
        s.spendMinor(),
        s.netMinor(),
        s.contributionMinor()
      };
      for (int i = 0; i < one.length; i++) {
        sums[i] += one[i];
      }
    }
    return List.of(LongStream.of(sums).boxed().toList(), parts.getFirst().withoutRate());
  }
}
