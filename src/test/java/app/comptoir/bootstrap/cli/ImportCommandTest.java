package app.comptoir.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.comptoir.bootstrap.Cli;
import app.comptoir.bootstrap.OpeningOptions;
import app.comptoir.bootstrap.Session;
import app.comptoir.domain.kpi.KpiValue;
import app.comptoir.domain.money.Money;
import app.comptoir.service.figures.DayValue;
import app.comptoir.service.figures.OverviewSnapshot;
import app.comptoir.service.figures.Period;
import app.comptoir.service.figures.Selection;
import app.comptoir.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An order file goes in, figures come out: golden numbers of a file written by hand. Amounts were
/// added up on paper, each line rounded half-even to the penny.
@ResourceLock(Resources.SYSTEM_OUT)
class ImportCommandTest {
  /// Repeated lines are sales; 0.125 is 12 pence and 0.375 is 38; 2.555 is 256; half past midnight
  /// on the first of July is in June by UTC and July in London.
  private static final String ORDERS =
      """
      InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
      536365,85123A,WHITE HEART,6,2010-11-30T23:59:00,2.55,17850,United Kingdom
      536365,85123A,WHITE HEART,6,2010-11-30T23:59:00,2.55,17850,United Kingdom
      536365,71053,LANTERN,1,2010-11-30T23:59:00,0.125,17850,United Kingdom
      536366,71053,LANTERN,3,2010-12-01T00:00:00,0.125,,EIRE
      536366,22423,"CAKE, STAND",2,2010-12-01T00:00:00,10.00,,EIRE
      C536379,85123A,WHITE HEART,-1,2010-12-01T09:41:00,2.555,14527,United Kingdom
      536367,71053,damages?,-5,2010-12-02T10:00:00,0,,United Kingdom
      536368,22423,,4,2010-12-02T10:05:00,0,,United Kingdom
      536369,85123A,WHITE HEART,two,2010-12-02T10:06:00,2.55,,United Kingdom
      541000,85123A,,1,2011-01-04T12:00:00,4.25,,France
      C541001,22423,"CAKE, STAND",-1,2011-01-05T10:00:00,10.00,,EIRE
      550000,22423,"CAKE, STAND",1,2011-07-01T00:30:00,10.00,,United Kingdom
      A563185,B,Adjust bad debt,1,2011-08-12T14:50:00,11062.06,,United Kingdom
      """;

  private static final String COLUMNS =
      "period,currency,orders,gross_minor,discounts_minor,returns_minor,net_minor,awaiting_rate,"
          + "returns_awaiting_rate\n";

  private static final String BY_MONTH =
      COLUMNS
          + """
          2010-11,GBP,1,3072,0,0,3072,0,0
          2010-12,GBP,1,2038,0,256,1782,0,0
          2011-01,GBP,1,425,0,1000,-575,0,0
          2011-07,GBP,1,1000,0,0,1000,0,0
          """;

  @TempDir Path folder;

  private Cli.Result importOrders() throws IOException {
    Path file = Files.writeString(folder.resolve("orders.csv"), ORDERS);
    return Cli.run(
        "import",
        file,
        "-w",
        shop(),
        "--currency",
        "GBP",
        "--zone",
        "Europe/London",
        "--rejected",
        folder.resolve("rejected.csv"));
  }

  private Path shop() {
    return folder.resolve("shop");
  }

  private Cli.Result figures(Object... more) {
    Object[] args = new Object[more.length + 3];
    args[0] = "figures";
    System.arraycopy(more, 0, args, 1, more.length);
    args[more.length + 1] = "--workspace";
    args[more.length + 2] = shop();
    Cli.Result result = Cli.run(args);
    assertThat(result.status()).as("%s", result.err()).isZero();
    return result;
  }

  @Test
  void whatIsImportedIsCountedAndListed() throws IOException {
    Cli.Result result = importOrders();
    assertThat(result.status()).isZero();
    assertThat(result.err())
        .startsWith("reading orders.csv\n9 new, 0 changed, 0 the same\nshop: backfill, ")
        .hasLineCount(3);
    assertThat(result.lines())
        .startsWith(
            "layout,online-retail",
            "rows,13",
            "sale_lines,7",
            "return_lines,2",
            "adjustments,1",
            "write_offs,1",
            "free_items,1",
            "parts,0",
            "left_out,0",
            "rejected,1",
            "products,4",
            "orders,4",
            "returns,2",
            "gross_minor_GBP,6535",
            "discounts_minor_GBP,0",
            "returns_minor_GBP,1256",
            "rounding_sales_GBP,0.000",
            "rounding_returns_GBP,0.005")
        .endsWith(
            "rejected_lines,1,Quantity is no number,10",
            "rejected_line,10,Quantity is no number: “two”");
    assertThat(folder.resolve("rejected.csv"))
        .hasContent("line,reason\n10,Quantity is no number: “two”");
  }

  @Test
  void revenueIsThatOfTheFile() throws IOException {
    importOrders();
    Cli.Result byMonth = figures("revenue", "--by", "month");
    assertThat(byMonth.out()).isEqualTo(BY_MONTH);
    assertThat(byMonth.err())
        .isEqualTo(
            "definition: net_sales = gross - discounts - returns;"
                + " returns on the day they were processed;"
                + " awaiting_rate: orders and returns that are counted and in no amount\n");
    String byDay =
        """
        2010-11-30,GBP,1,3072,0,0,3072,0,0
        2010-12-01,GBP,1,2038,0,256,1782,0,0
        2011-01-04,GBP,1,425,0,0,425,0,0
        2011-01-05,GBP,0,0,0,1000,-1000,0,0
        2011-07-01,GBP,1,1000,0,0,1000,0,0
        """;
    assertThat(figures("revenue", "--by", "day").out()).isEqualTo(COLUMNS + byDay);
    assertThat(figures("revenue").out()).isEqualTo(COLUMNS + byDay);
    assertThat(figures("revenue", "--from", "2010-12-01", "--to", "2011-01-04").out())
        .isEqualTo(
            COLUMNS
                + """
                2010-12-01,GBP,1,2038,0,256,1782,0,0
                2011-01-04,GBP,1,425,0,0,425,0,0
                """);
    assertThat(figures("revenue", "--by", "product").out())
        .isEqualTo(
            """
            brand,product,name,currency,orders,units,gross_minor,discounts_minor,returns_minor,net_minor,awaiting_rate,returns_awaiting_rate,units_awaiting_rate
            shop,85123A,WHITE HEART,GBP,2,13,3485,0,256,3229,0,0,0
            shop,22423,"CAKE, STAND",GBP,2,3,3000,0,1000,2000,0,0,0
            shop,71053,LANTERN,GBP,2,4,50,0,0,50,0,0,0
            """);
  }

  /// The newest order of a file came at some hour, and the file tells of all of that day.
  @Test
  void theLastDayOfAFileIsComparedWhole() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("orders.csv"),
            """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            536365,71053,LANTERN,1,2011-01-04T09:00:00,3.00,17850,France
            536366,71053,LANTERN,1,2011-01-04T23:58:00,5.00,17850,France
            536367,71053,LANTERN,1,2011-01-05T10:00:00,4.00,17850,France
            """);
    Object[] args = {"import", file, "-w", shop(), "--currency", "GBP", "--zone", "Europe/London"};
    assertThat(Cli.run(args).status()).isZero();
    try (Session session =
        Session.open(
            Workspace.find(shop()).orElseThrow(), Clock.systemUTC(), OpeningOptions.PLAIN)) {
      Selection lastDay =
          new Selection("shop", new Period.LastDays(1), Selection.Comparison.PREVIOUS_PERIOD);
      OverviewSnapshot overview = session.dashboard().overview(lastDay);
      assertThat(overview.revenue()).containsExactly(new DayValue(LocalDate.of(2011, 1, 5), 400));
      assertThat(overview.previousRevenue())
          .containsExactly(new DayValue(LocalDate.of(2011, 1, 4), 800));
      assertThat(overview.figures().getFirst().previous())
          .isEqualTo(new KpiValue.Amount(Money.of(800, "GBP")));
    }
  }

  @Test
  void jsonSaysTheSame() throws IOException {
    importOrders();
    Cli.Result result = figures("revenue", "--by", "month", "--format", "json");
    assertThat(result.err()).isEmpty();
    JsonNode json = JsonMapper.shared().readTree(result.out());
    assertThat(json.get("definition").asString()).startsWith("net_sales = ");
    StringBuilder csv = new StringBuilder(COLUMNS);
    for (JsonNode row : json.get("rows")) {
      assertThat(String.join(",", row.propertyNames()) + "\n").isEqualTo(COLUMNS);
      assertThat(row.get("net_minor").isIntegralNumber()).isTrue();
      csv.append(String.join(",", row.values().stream().map(JsonNode::asString).toList()));
      csv.append('\n');
    }
    assertThat(csv).hasToString(BY_MONTH);
  }

  @Test
  void importingAgainChangesNothing() throws IOException {
    Cli.Result first = importOrders();
    String products = figures("revenue", "--by", "product").out();
    Cli.Result again = importOrders();
    assertThat(again.out()).isEqualTo(first.out());
    assertThat(figures("revenue", "--by", "month").out()).isEqualTo(BY_MONTH);
    assertThat(figures("revenue", "--by", "product").out()).isEqualTo(products);
    Cli.Result verified = Cli.run("verify", "-w", shop());
    assertThat(verified.out())
        .isEqualTo(
            "ok: 6 rows added up, nothing differs\nok: 0 decisions, chain of 0 lines whole\n");
    assertThat(verified.status()).isZero();
  }

  /// Another file has another history of its own: neither forgets the other's.
  @Test
  void aSecondFileOfTheShopIsAddedToTheFirst() throws IOException {
    importOrders();
    Path file =
        Files.writeString(
            folder.resolve("later.csv"),
            """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            560000,71053,LANTERN,2,2011-09-01T09:00:00,3.00,17850,France
            """);
    Object[] args = {"import", file, "-w", shop(), "--currency", "GBP", "--zone", "Europe/London"};
    assertThat(Cli.run(args).status()).isZero();
    assertThat(figures("revenue", "--by", "month").out())
        .isEqualTo(BY_MONTH + "2011-09,GBP,1,600,0,0,600,0,0\n");
    assertThat(Cli.run("verify", "-w", shop()).status()).isZero();
  }

  @Test
  void verifyNamesARollupThatWasChanged() throws Exception {
    importOrders();
    long key = damage();
    Cli.Result verified = Cli.run("verify", "--workspace", shop());
    assertThat(verified.status()).isEqualTo(1);
    assertThat(verified.out())
        .contains("shop: post_day key " + key + " holds [")
        .contains("differs: 6 rows added up, 1 differences named\n");
    assertThat(verified.err()).isEmpty();
  }

  /// One penny more in one rollup, behind the program's back.
  private long damage() throws SQLException {
    String url = "jdbc:h2:guard:" + shop().resolve("comptoir") + ";IFEXISTS=TRUE";
    try (Connection connection = DriverManager.getConnection(url, "comptoir", "");
        Statement statement = connection.createStatement()) {
      long key;
      try (ResultSet row = statement.executeQuery("SELECT MIN(roll_key) FROM post_day")) {
        row.next();
        key = row.getLong(1);
      }
      statement.executeUpdate("UPDATE post_day SET gross = gross + 1 WHERE roll_key = " + key);
      statement.execute("SHUTDOWN");
      return key;
    }
  }

  @Test
  void whatDoesNotFitTheWorkspaceIsSaid() throws IOException {
    importOrders();
    Cli.Result cut = Cli.run("figures", "revenue", "--by", "moon", "-w", shop());
    assertThat(cut.status()).isEqualTo(1);
    assertThat(cut.err())
        .isEqualTo(
            "ARG-3 “moon” is no cut of revenue; choose one of hour,"
                + " hour_of_day, weekday, country, day, month, post, campaign,"
                + " action, product, currency.\n");
    Cli.Result brand = Cli.run("figures", "funnel", "--brand", "b9", "-w", shop());
    assertThat(brand.status()).isEqualTo(1);
    assertThat(brand.err()).isEqualTo("DB-6 There is no brand “b9” in this workspace.\n");
    Cli.Result sync = Cli.run("sync", "-w", shop());
    assertThat(sync.status()).isEqualTo(1);
    assertThat(sync.err()).startsWith("WS-11 ").hasLineCount(1);
  }
}
