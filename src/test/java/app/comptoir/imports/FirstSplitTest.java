package app.comptoir.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.OpeningOptions;
import app.comptoir.bootstrap.Session;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.platform.orderfile.OrderFileSettings;
import app.comptoir.service.figures.Period;
import app.comptoir.service.figures.RevenueSnapshot;
import app.comptoir.service.figures.RevenueSnapshot.Split;
import app.comptoir.service.figures.Selection;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where nobody chose what sales are split by, it is something that tells them apart: a shop's file
/// knows no campaigns, so that all would be the rest.
class FirstSplitTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "etsy-items.csv, 2026, PRODUCT",
    "etsy-orders.csv, 2026, COUNTRY",
    "stripe-payments.csv, 2026, WEEKDAY",
    "etsy-items.csv, 2019, PRODUCT"
  })
  void tellsTheSalesApart(String file, int year, Split split) throws Exception {
    Path path = Path.of(getClass().getResource("/orderfile/presets/" + file).toURI());
    OrderFileSettings settings =
        new OrderFileSettings(
            path, "shop", "Shop", Currency.getInstance("USD"), ZoneId.of("America/New_York"));
    Workspace workspace =
        Workspace.create(
            folder.resolve("workspace"),
            WorkspaceConfig.file("Shop")
                .with(WorkspaceConfig.ImportedFile.of(settings, null, false)));
    try (Session session = Session.open(workspace, Clock.systemUTC(), OpeningOptions.PLAIN)) {
      session.recover(false);
      Selection days =
          new Selection(
              "shop",
              new Period.Between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
              Selection.Comparison.NONE);
      RevenueSnapshot revenue =
          session
              .dashboard()
              .revenue(new RevenueSnapshot.Query(days, null, Sales.Basis.PROCESSED_DAY));
      assertThat(revenue.splitBy()).isEqualTo(split);
      assertThat(revenue.split())
          .as("nothing was sold that is not told apart")
          .noneMatch(part -> part.key().isEmpty() && part.netMinor() != 0);
    }
  }
}
