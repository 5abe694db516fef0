package app.comptoir.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.OpeningOptions;
import app.comptoir.bootstrap.Session;
import app.comptoir.domain.kpi.Figures;
import app.comptoir.domain.kpi.KpiValue;
import app.comptoir.domain.kpi.Totals;
import app.comptoir.domain.money.Money;
import app.comptoir.domain.revenue.Coverage.Part;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.platform.orderfile.OrderFileSettings;
import app.comptoir.service.figures.OverviewSnapshot;
import app.comptoir.service.figures.Period;
import app.comptoir.service.figures.RevenueSnapshot;
import app.comptoir.service.figures.Selection;
import app.comptoir.service.tables.FigureRange;
import app.comptoir.service.tables.StoreFigures.RevenueBy;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a file has no column for is not known, which is not nothing: on the screens and in the
/// tables alike.
class UntoldMoneyTest {
  /// Neither discounts nor refunds.
  private static final String SHORT =
      """
      Name,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku
      #1,paid,EUR,40.00,0.00,0.00,40.00,2026-01-05 10:00:00 +0100,4,Soap,10.00,S
      """;

  private static final String LONG =
      """
      Name,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Cancelled at,Refunded Amount
      #2,partially_refunded,EUR,35.00,0.00,0.00,35.00,5.00,2026-01-06 10:00:00 +0100,4,Soap,10.00,S,,7.00
      """;

  @TempDir Path folder;

  private Session opened(String orders) throws Exception {
    Path file = Files.writeString(folder.resolve("first.csv"), orders);
    OrderFileSettings settings =
        new OrderFileSettings(
            file, "shop", "Shop", Currency.getInstance("EUR"), ZoneId.of("Europe/Paris"));
    Workspace workspace =
        Workspace.create(
            folder.resolve("workspace"),
            WorkspaceConfig.file("Shop")
                .with(WorkspaceConfig.ImportedFile.of(settings, null, false)));
    Session session = Session.open(workspace, Clock.systemUTC(), OpeningOptions.PLAIN);
    session.recover(false);
    return session;
  }

  private static final Selection JANUARY =
      new Selection(
          "shop",
          new Period.Between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)),
          Selection.Comparison.NONE);

  private static Sales total(Session session) {
    return session
        .dashboard()
        .revenue(
            new RevenueSnapshot.Query(
                JANUARY, RevenueSnapshot.Split.PRODUCT, Sales.Basis.PROCESSED_DAY))
        .total();
  }

  private static KpiValue of(Session session, Figures figure) {
    return figure.kpi().of(Totals.of(total(session)));
  }

  private static KpiValue tile(Session session, String kpi) {
    OverviewSnapshot overview = session.dashboard().overview(JANUARY);
    return overview.figures().stream()
        .filter(figure -> figure.kpiId().equals(kpi))
        .findFirst()
        .orElseThrow()
        .current();
  }

  /// Gross, discounts, returns, net.
  private static List<Object> month(Session session) {
    return session
        .figures()
        .revenue(new FigureRange(null, null, null), RevenueBy.MONTH)
        .rows()
        .getFirst()
        .subList(3, 7);
  }

  private static KpiValue euros(long cents) {
    return new KpiValue.Amount(Money.of(cents, "EUR"));
  }

  private static final KpiValue UNKNOWN = new KpiValue.Unknown();

  @Test
  void whatNoColumnTellsIsUnknown() throws Exception {
    try (Session session = opened(SHORT)) {
      assertThat(of(session, Figures.DISCOUNTS)).isEqualTo(UNKNOWN);
      assertThat(of(session, Figures.RETURNS)).isEqualTo(UNKNOWN);
      assertThat(of(session, Figures.COMMISSION)).isEqualTo(UNKNOWN);
      assertThat(of(session, Figures.SPEND)).isEqualTo(UNKNOWN);
      assertThat(of(session, Figures.GROSS)).isEqualTo(euros(4000));
      assertThat(tile(session, "net_sales")).as("of what is told").isEqualTo(euros(4000));
      assertThat(tile(session, "contribution")).isEqualTo(UNKNOWN);
      assertThat(tile(session, "roas")).isEqualTo(UNKNOWN);
      assertThat(of(session, Figures.COST_PER_ORDER)).isEqualTo(UNKNOWN);
      assertThat(month(session)).isEqualTo(Arrays.asList(4000L, null, null, 4000L));
    }
  }

  @Test
  void whatAColumnTellsIsKnownAlsoWhereItIsNothing() throws Exception {
    try (Session session = opened(LONG)) {
      assertThat(of(session, Figures.DISCOUNTS)).isEqualTo(euros(500));
      assertThat(of(session, Figures.RETURNS)).isEqualTo(euros(700));
      assertThat(of(session, Figures.COMMISSION)).as("no file tells it").isEqualTo(UNKNOWN);
      assertThat(tile(session, "contribution")).isEqualTo(UNKNOWN);
      assertThat(month(session)).isEqualTo(List.of(4000L, 500L, 700L, 2800L));
      assertThat(total(session).coverage().partial(Part.RETURNS)).isFalse();
    }
  }

  /// Of files that differ, what is told counts, and is called a part; without the file that tells
  /// it, it is unknown again.
  @Test
  void whatOnlySomeFilesTellIsAPart() throws Exception {
    try (Session session = opened(SHORT)) {
      WorkspaceFiles files = Objects.requireNonNull(session.orderFiles());
      files.add(Files.writeString(folder.resolve("second.csv"), LONG));
      assertThat(of(session, Figures.RETURNS)).isEqualTo(euros(700));
      assertThat(total(session).coverage().partial(Part.RETURNS)).isTrue();
      assertThat(total(session).coverage().partial(Part.COMMISSION)).isFalse();
      assertThat(month(session)).isEqualTo(List.of(8000L, 500L, 700L, 6800L));
      files.remove(2);
      assertThat(of(session, Figures.RETURNS)).isEqualTo(UNKNOWN);
    }
  }
}
