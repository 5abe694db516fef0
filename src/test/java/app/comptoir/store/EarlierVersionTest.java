package app.comptoir.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Cli;
import app.comptoir.bootstrap.OpeningOptions;
import app.comptoir.bootstrap.Session;
import app.comptoir.domain.kpi.Figures;
import app.comptoir.domain.kpi.KpiValue.Unknown;
import app.comptoir.domain.kpi.Totals;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.service.figures.Period;
import app.comptoir.service.figures.RevenueSnapshot;
import app.comptoir.service.figures.Selection;
import app.comptoir.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A database that the version before a migration filled keeps its figures and its imported files.
@ResourceLock(Resources.SYSTEM_OUT)
class EarlierVersionTest {
  /// What V11 brought; before it an order file's orders were stored one by one, and nothing was
  /// kept of the file but its name in the workspace.
  private static final List<String> OF_V11 =
      List.of("document", "order_import", "import_block", "shop", "country_day");

  private static final String ORDERS =
      """
      InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
      536365,85123A,HEART,6,2010-11-30T23:59:00,2.55,17850,United Kingdom
      536365,71053,LANTERN,2,2010-11-30T23:59:00,3.39,17850,United Kingdom
      536370,22728,CLOCK,24,2010-12-01T08:45:00,3.75,12583,France
      C536379,85123A,HEART,-1,2010-12-02T09:41:00,2.55,17850,United Kingdom
      536380,22492,GIFT,10,2010-12-03T10:00:00,0.00,12583,France
      """;

  @TempDir Path folder;
  private Path shop;

  private List<String> cli(Object... args) {
    List<Object> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("-w", shop));
    Cli.Result result = Cli.run(all.toArray());
    assertThat(result.status()).as(result.err()).isZero();
    return result.lines();
  }

  private List<List<String>> figures() {
    return List.of(
        cli("figures", "revenue", "--by", "day"),
        cli("figures", "revenue", "--by", "country"),
        cli("figures", "revenue", "--by", "product"));
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 11, 12})
  void figuresAndFilesAreKept(int version) throws Exception {
    shop = folder.resolve("shop");
    Path orders = Files.writeString(folder.resolve("orders.csv"), ORDERS);
    cli("import", orders, "--currency", "GBP", "--zone", "Europe/London");
    List<List<String>> before = figures();
    assertThat(before.getFirst()).hasSizeGreaterThan(2);

    age(version);
    assertThat(figures()).isEqualTo(before);
    assertThat(cli("verify")).anyMatch(line -> line.contains("nothing differs"));
    assertThat(List.of(Figures.COMMISSION, Figures.SPEND, Figures.CONTRIBUTION))
        .as("no file tells what a platform keeps or what was spent")
        .allSatisfy(figure -> assertThat(figure.kpi().of(december())).isEqualTo(new Unknown()));

    String later = ORDERS + "999999,85123A,HEART,1,2011-12-01T10:00:00,2.55,1,France\n";
    Path longer = Files.writeString(folder.resolve("longer.csv"), later);
    cli("import", longer, "--currency", "GBP", "--zone", "Europe/London");
    assertThat(cli("import", "--list")).anyMatch(line -> line.contains("longer.csv"));
    assertThat(cli("verify")).anyMatch(line -> line.contains("nothing differs"));
    List<String> days = cli("figures", "revenue", "--by", "day");
    assertThat(days).containsAll(before.getFirst()).hasSize(before.getFirst().size() + 1);
  }

  /// As it is before the file is read once more and kept.
  private Totals december() throws Exception {
    Selection days =
        new Selection(
            "shop",
            new Period.Between(LocalDate.of(2010, 12, 1), LocalDate.of(2010, 12, 31)),
            Selection.Comparison.NONE);
    Workspace workspace = Workspace.find(shop).orElseThrow();
    try (Session session = Session.open(workspace, Clock.systemUTC(), OpeningOptions.PLAIN)) {
      Sales total =
          session
              .dashboard()
              .revenue(new RevenueSnapshot.Query(days, null, Sales.Basis.PROCESSED_DAY))
              .total();
      assertThat(total.orders()).isEqualTo(1);
      return Totals.of(total);
    }
  }

  /// Takes a database back to an earlier version.
  private void age(int version) throws Exception {
    String url = "jdbc:h2:guard:" + shop.resolve("comptoir") + ";IFEXISTS=TRUE";
    try (Connection connection = DriverManager.getConnection(url, "comptoir", "");
        Statement statement = connection.createStatement()) {
      undoV13(statement);
      if (version < 12) {
        undoV12(statement);
      }
      if (version < 11) {
        // The order file it holds was imported as that version did it.
        for (String table : OF_V11) {
          statement.execute("DROP TABLE " + table);
        }
      }
      statement.execute(
          "DELETE FROM \"flyway_schema_history\" WHERE CAST(\"version\" AS INT) > " + version);
      statement.execute("SHUTDOWN");
    }
  }

  /// Makes rows of the lines of orders again.
  private static void undoV13(Statement statement) throws Exception {
    statement.execute(created("order_line"));
    Connection connection = statement.getConnection();
    try (ResultSet order = statement.executeQuery("SELECT order_key, lines FROM customer_order");
        PreparedStatement line =
            connection.prepareStatement("INSERT INTO order_line VALUES (?, ?, ?, ?, ?, ?)")) {
      while (order.next()) {
        String[] lines = order.getString("lines").split(",", -1);
        for (int i = 0; i < lines.length && !lines[i].isEmpty(); i++) {
          line.setLong(1, order.getLong("order_key"));
          line.setInt(2, i + 1);
          String[] numbers = lines[i].split(" ", -1);
          for (int n = 0; n < numbers.length; n++) {
            line.setLong(3 + n, Long.parseLong(numbers[n]));
          }
          line.executeUpdate();
        }
      }
    }
    statement.execute("ALTER TABLE customer_order DROP COLUMN lines");
  }

  /// Brings the pentads back that it took away: what they held does not matter any more.
  private static void undoV12(Statement statement) throws Exception {
    statement.execute("CREATE TABLE mark AS SELECT * FROM rollup_mark");
    statement.execute("DROP TABLE rollup_mark");
    for (String table : List.of("post_pentad", "segment_pentad", "time_pentad", "rollup_mark")) {
      statement.execute(created(table));
    }
    statement.execute(
        "INSERT INTO rollup_mark (brand_key, months_to, pentads_to, minutes_from_us)"
            + " SELECT brand_key, months_to, 6 * (months_to - 23640), minutes_from_us FROM mark");
    statement.execute("DROP TABLE mark");
  }

  /// How the first migration makes a table.
  private static String created(String table) throws Exception {
    String all =
        Files.readString(Path.of("src/main/resources/db/migration/V10__create_tables.sql"));
    int from = all.indexOf("CREATE TABLE " + table + " (");
    return all.substring(from, all.indexOf("\n);", from) + 2);
  }
}
