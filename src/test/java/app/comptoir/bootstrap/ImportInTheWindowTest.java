package app.comptoir.bootstrap;

import static app.comptoir.common.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.domain.revenue.Sales;
import app.comptoir.secrets.Secrets;
import app.comptoir.service.figures.Dashboard;
import app.comptoir.service.figures.Period;
import app.comptoir.service.figures.RevenueSnapshot;
import app.comptoir.service.figures.Selection;
import app.comptoir.service.workspaces.FileChoice;
import app.comptoir.service.workspaces.LiveUpdates;
import app.comptoir.service.workspaces.SyncState;
import app.comptoir.settings.SettingsFile;
import app.comptoir.workspace.WorkspaceFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An order file becomes a workspace: stopped and gone on with by the person, or by the next start.
class ImportInTheWindowTest {
  private static final int ROWS = 20_000;

  /// The end of the file's last day.
  private static final Instant LAST = Instant.parse("2010-12-28T23:59:59.999999999Z");

  @TempDir Path folder;

  private WorkspaceOpener opening() {
    return new WorkspaceOpener(
        null,
        new Secrets(
            () -> {
              throw new IllegalStateException("none");
            },
            Secrets.LIMIT),
        new WorkspaceFolders(
            folder.resolve("workspaces"),
            new SettingsFile("last.properties", () -> folder.resolve("s"))),
        _ -> false,
        folder.resolve("s"),
        Clock.systemUTC());
  }

  private FileChoice file() throws Exception {
    StringBuilder text =
        new StringBuilder(
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
    for (int i = 0; i < ROWS; i++) {
      text.append(
          "%d,SKU%d,Thing,1,12/%d/2010 8:26,2.55,17850,United Kingdom%n"
              .formatted(500_000 + i, i % 100, 1 + i * 28 / ROWS));
    }
    Path file = Files.writeString(folder.resolve("orders.csv"), text);
    return new FileChoice(file, "Shop", Currency.getInstance("GBP"), ZoneId.of("Europe/London"));
  }

  private static boolean complete(Desktop desktop) {
    return desktop.session().workspace().config().files().getFirst().complete();
  }

  private static SyncState.Phase phase(Desktop desktop) {
    return desktop.session().updates().syncState("shop").phase();
  }

  @Test
  void thePersonStopsItAndGoesOn() throws Exception {
    WorkspaceOpener opening = opening();
    String id = new WorkspaceMaker(opening, () -> null).orderFile(file());
    Path directory = opening.folders().directory(id);
    try (Desktop desktop = opening.desktop(directory)) {
      var _ = desktop.services(Runnable::run);
      desktop.start();
      await(
          "it is being read",
          () -> phase(desktop) == SyncState.Phase.BACKFILL || complete(desktop));
      desktop.session().updates().pause();
      await("stopped", () -> phase(desktop) == SyncState.Phase.PAUSED || complete(desktop));
      long stored = desktop.session().replica().position("shop").lastSeq();
      desktop.session().updates().resume();
      assertThat(complete(desktop)).as("gone on with").isTrue();
      assertThat(desktop.session().replica().position("shop").lastSeq())
          .isGreaterThanOrEqualTo(stored);
    }
  }

  @Test
  void theNextStartGoesOnWithIt() throws Exception {
    WorkspaceOpener opening = opening();
    String id = new WorkspaceMaker(opening, () -> null).orderFile(file());
    Path directory = opening.folders().directory(id);
    try (Desktop desktop = opening.desktop(directory)) {
      var _ = desktop.services(Runnable::run);
      desktop.start();
      await("some of it is there", () -> !desktop.session().replica().brandIds().isEmpty());
    }
    // Whether it had come to its end or not: the next start has all of it.
    try (Desktop desktop = opening.desktop(directory)) {
      var _ = desktop.services(Runnable::run);
      desktop.start();
      await("gone on with", () -> complete(desktop));
      assertThat(desktop.session().verify().ok()).isTrue();
    }
  }

  /// Read later, the older would hold over the newer.
  @Test
  void whereOneOfSeveralFilesFailsThoseBehindItWaitAndAreNamed() throws Exception {
    String head =
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
    String january = head + "1,SKU,Thing,1,01/13/2011 8:26,2.00,17850,France\n";
    Path first = Files.writeString(folder.resolve("january.csv"), "nothing of the kind");
    Path second =
        Files.writeString(
            folder.resolve("february.csv"),
            head + "2,SKU,Thing,1,02/13/2011 8:26,3.00,17850,France\n");
    WorkspaceOpener opening = opening();
    FileChoice both =
        new FileChoice(
            second,
            "Shop",
            Currency.getInstance("GBP"),
            ZoneId.of("Europe/London"),
            Map.of(),
            List.of(first),
            null);
    String id = new WorkspaceMaker(opening, () -> null).orderFile(both);
    try (Desktop desktop = opening.desktop(opening.folders().directory(id))) {
      var _ = desktop.services(Runnable::run);
      desktop.start();
      LiveUpdates updates = desktop.session().updates();
      await("failed", () -> updates.syncState("").phase() == SyncState.Phase.FAILED);
      assertThat(updates.syncState("").failureDetail())
          .startsWith("january.csv: ")
          .endsWith("Not read: february.csv.");
      assertThat(desktop.session().imports().all()).isEmpty();
      Files.writeString(first, january);
      updates.resume();
      assertThat(desktop.session().imports().all())
          .extracting(row -> Path.of(row.file()).getFileName().toString())
          .containsExactly("january.csv", "february.csv");
      assertThat(updates.syncState("").phase()).isEqualTo(SyncState.Phase.WHOLE);
    }
  }

  /// The window opens the workspace while it is still empty: what is read then is looked at from
  /// where it is, without another start.
  @Test
  void whatIsImportedIsShownAtOnceWithItsOwnDays() throws Exception {
    WorkspaceOpener opening = opening();
    String id = new WorkspaceMaker(opening, () -> null).orderFile(file());
    try (Desktop desktop = opening.desktop(opening.folders().directory(id))) {
      Dashboard dashboard = desktop.services(Runnable::run).dashboard();
      Selection usual =
          new Selection("shop", new Period.LastDays(28), Selection.Comparison.PREVIOUS_PERIOD);
      desktop.start();
      await("imported", () -> complete(desktop));
      await("looked at from its last day", () -> dashboard.now().equals(LAST));
      RevenueSnapshot shown =
          dashboard.revenue(
              new RevenueSnapshot.Query(
                  usual, RevenueSnapshot.Split.CAMPAIGN, Sales.Basis.PROCESSED_DAY));
      assertThat(shown.span().from()).isEqualTo(LocalDate.of(2010, 12, 1));
      assertThat(shown.span().to()).isEqualTo(LocalDate.of(2010, 12, 28));
      assertThat(shown.days().stream().mapToLong(day -> day.sales().orders()).sum())
          .isEqualTo(ROWS);
    }
  }
}
