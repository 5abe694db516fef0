package app.comptoir.campaign.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Cli;
import app.comptoir.bootstrap.OpeningOptions;
import app.comptoir.bootstrap.Session;
import app.comptoir.store.db.Database;
import app.comptoir.workspace.Workspace;
import app.comptoir.workspace.WorkspaceConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// A database of a build from before the first release has tables that no migration makes any more:
/// it is said to be that, and nothing that could do harm.
@ResourceLock(Resources.SYSTEM_OUT)
class EarlierDatabaseTest {
  @TempDir Path folder;

  @Test
  void databaseAndBackupOfAnEarlierBuildAreSaidToBeThat() throws Exception {
    Path orders =
        Files.writeString(
            folder.resolve("orders.csv"),
            """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            536365,85123A,WHITE HEART,6,2010-11-30T23:59:00,2.55,17850,United Kingdom
            """);
    Path shop = folder.resolve("shop");
    Object[] args = {"import", orders, "-w", shop, "--currency", "GBP", "--zone", "Europe/London"};
    assertThat(Cli.run(args).status()).isZero();
    Path backup = folder.resolve("backup.zip");
    assertThat(Cli.run("backup", "-w", shop, "--out", backup).status()).isZero();
    age(shop);

    Path old = folder.resolve("old.zip");
    HostileDatabaseBackups.repack(backup, shop, old);
    Cli.Result restored = Cli.run("restore", old, "-w", folder.resolve("restored"));
    assertThat(restored.status()).isEqualTo(1);
    assertThat(said(restored)).startsWith("BAK-7 ").contains("earlier build");

    Files.delete(orders);
    Cli.Result figures = Cli.run("figures", "revenue", "-w", shop);
    assertThat(figures.status()).isEqualTo(1);
    assertThat(said(figures))
        .startsWith("DB-16 The database was of an earlier build of Comptoir, was not opened and")
        .contains("comptoir.damaged-")
        .endsWith("; run “sync” or “import” to read it anew.");
  }

  @Test
  void windowIsToldWhyEverythingIsReadAnew() throws Exception {
    Workspace workspace = Workspace.create(folder, WorkspaceConfig.file("Shop"));
    Session.open(workspace, Clock.systemUTC(), OpeningOptions.PLAIN).close();
    age(folder);
    try (Session session = Session.open(workspace, Clock.systemUTC(), OpeningOptions.PLAIN)) {
      assertThat(session.opening().why()).isEqualTo("DB-16");
      assertThat(session.opening().setAside()).exists();
      session.recover(false);
      assertThat(session.updates().syncState("").failureCode()).isEqualTo("DB-16");
    }
    try (Database database = Database.open(folder, Clock.systemUTC())) {
      assertThat(database.opening().why()).isNull();
    }
  }

  /// Gives a database a table and a version that such builds had.
  private static void age(Path folder) throws SQLException {
    String url = "jdbc:h2:guard:" + folder.resolve("comptoir") + ";IFEXISTS=TRUE";
    try (Connection connection = DriverManager.getConnection(url, "comptoir", "");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE minute_slot (roll_key BIGINT PRIMARY KEY, orders INT)");
      statement.execute("UPDATE \"flyway_schema_history\" SET \"version\" = '9'");
      statement.execute("SHUTDOWN");
    }
  }

  /// The last line it printed on standard error, where the tests' log goes too.
  private static String said(Cli.Result result) {
    return result.err().lines().toList().getLast();
  }
}
