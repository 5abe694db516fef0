package app.comptoir.store;

import app.comptoir.service.tables.FigureRange;
import app.comptoir.service.tables.FigureTable;
import app.comptoir.service.tables.StoreFigures;
import app.comptoir.store.db.Database;
import app.comptoir.store.journeys.EventTables;
import app.comptoir.store.pages.BrandDao;
import app.comptoir.store.rollups.RollupRow;
import app.comptoir.store.rollups.RollupTable;
import app.comptoir.store.rollups.Rollups;
import app.comptoir.store.sql.KeyPart;
import app.comptoir.store.sql.Keys;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What a database says of one brand, without what depends on who came first: our own keys are
/// replaced by the platform's identifiers; the ledger of pages, things only heard of and deletions
/// that newer content overrode are left out.
final class LogicalRows {
  private static final Map<String, String> TABLES =
      Map.ofEntries(
          Map.entry(
              "product", "SELECT * FROM product WHERE revision + deleted_revision > 0 AND %s"),
          Map.entry("post", "SELECT * FROM post WHERE revision + deleted_revision > 0 AND %s"),
          Map.entry("campaign", "SELECT * FROM campaign WHERE %s"),
          Map.entry("offer", "SELECT * FROM offer WHERE %s"),
          Map.entry("offer_content", "SELECT * FROM offer_content WHERE %s"),
          Map.entry("offer_revision", "SELECT * FROM offer_revision WHERE %s"),
          Map.entry("decision", "SELECT * FROM decision WHERE %s"),
          Map.entry("fx_rate", "SELECT * FROM fx_rate WHERE %s"),
          Map.entry("document", "SELECT * FROM document WHERE %s"),
          Map.entry("member", "SELECT * FROM member WHERE %s"),
          Map.entry("delegation", "SELECT * FROM delegation WHERE %s"),
          Map.entry("ledger_entry", "SELECT * FROM ledger_entry WHERE %s"),
          Map.entry("unreadable_change", "SELECT * FROM unreadable_change WHERE %s"),
          Map.entry("commission_rule", "SELECT * FROM commission_rule WHERE %s"),
          Map.entry("brand", "SELECT * FROM brand WHERE %s"),
          Map.entry("customer_order", "SELECT * FROM customer_order WHERE %s"),
          Map.entry("order_return", "SELECT * FROM order_return WHERE %s"),
          Map.entry("metric_bucket", "SELECT * FROM metric_bucket WHERE %s"));

  private final Handle handle;
  private final Connection connection;
  private final String brandId;
  private final int brandKey;
  private final Map<Integer, String> posts = new HashMap<>();
  private final Map<Integer, String> products = new HashMap<>();
  private final TreeSet<String> rows = new TreeSet<>();

  private LogicalRows(Handle handle, String brandId) {
    this.handle = handle;
    this.connection = handle.getConnection();
    this.brandId = brandId;
    this.brandKey = BrandDao.find(handle, brandId).orElseThrow().brandKey();
    names("post", posts);
    names("product", products);
  }

  /// Everything that is stored of a brand, a line a row.
  static TreeSet<String> of(Database database, String brandId) {
    return database.read(
        handle -> {
          try {
            return new LogicalRows(handle, brandId).all();
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /// Everything the screens' tables say of a brand, a line a row.
  static List<String> figures(Database database, String brandId) {
    StoreFigures figures = new StoreFigures(database);
    FigureRange always = new FigureRange(brandId, null, null);
    List<FigureTable> tables = new ArrayList<>();
    for (StoreFigures.RevenueBy by : StoreFigures.RevenueBy.values()) {
      tables.add(figures.revenue(always, by));
    }
    for (StoreFigures.FunnelBy by : StoreFigures.FunnelBy.values()) {
      tables.add(figures.funnel(always, by));
    }
    tables.add(figures.posts(always));
    tables.add(figures.ledger(always));
    List<String> lines = new ArrayList<>();
    for (FigureTable table : tables) {
      table
          .rows()
          .forEach(row -> lines.add(table.columns() + " " + row.toString().replace(brandId, "b")));
    }
    return lines;
  }

  private TreeSet<String> all() throws SQLException {
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      table(table.getKey(), table.getValue().formatted("brand_key = " + brandKey));
    }
    new EventTables(connection, brandKey)
        .after(
            Long.MIN_VALUE,
            row ->
                rows.add(
                    "event %d %s %d %d %d %d %s"
                        .formatted(
                            row.eventId(),
                            posts.get(row.postKey()),
                            row.shopper(),
                            row.facts(),
                            row.atUs(),
                            row.revision(),
                            row.orderId())));
    for (RollupTable<?> table : new Rollups().all()) {
      if (!table.name().endsWith("_month")) {
        table
            .read(connection, table.firstKey(brandKey), table.firstKey(brandKey + 1))
            .forEach((key, counters) -> rollup(table, key, counters));
      }
    }
    return rows;
  }

  private void rollup(RollupTable<?> table, long key, RollupRow<?> counters) {
    String place =
        switch (table.name()) {
          case "post_day" -> postDay(key);
          case "segment_day", "time_day" -> postDay(key >>> 14) + " " + (key & 0x3fff);
          case "post_minute" -> (key >>> 22 & ((1L << 28) - 1)) + " " + post(key);
          case "brand_slot" -> String.valueOf(key & ((1L << 25) - 1));
          case "brand_day" -> String.valueOf(key & 0x1ffff);
          case "country_day" -> String.valueOf(key & ((1L << 27) - 1));
          case "currency_day" -> String.valueOf(key & ((1L << 32) - 1));
          case "product_day" ->
              (key >>> 37 & 0x1ffff)
                  + " "
                  + products.get((int) (key >>> 15) & Keys.MAX_POST)
                  + " "
                  + (key & 0x7fff);
          default -> throw new IllegalStateException(table.name());
        };
    if (!counters.isZero()) {
      rows.add(table.name() + " " + place + " " + counters);
    }
  }

  private String postDay(long key) {
    return (key >>> 22 & 0x1ffff) + " " + post(key);
  }

  private String post(long key) {
    return String.valueOf(posts.get((int) (key & Keys.MAX_POST)));
  }

  private void names(String table, Map<Integer, String> names) {
    handle
        .createQuery("SELECT %1$s_key AS k, id FROM %1$s WHERE brand_key = :brand".formatted(table))
        .bind("brand", brandKey)
        .map((row, _) -> Map.entry(row.getInt("k"), row.getString("id")))
        .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
  }

  private void table(String name, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        StringBuilder line = new StringBuilder(name);
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          String column = row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
          boolean superseded =
              column.equals("deleted_revision") && row.getLong(i) <= row.getLong("revision");
          line.append(' ')
              .append(column)
              .append('=')
              .append(superseded ? "" : value(column, row.getString(i)));
        }
        rows.add(line.toString().replace(brandId, "b"));
      }
    }
  }

  /// With the platform's identifiers in place of our keys.
  private String lines(String lines) {
    return Arrays.stream(lines.split(",", -1))
        .filter(line -> !line.isEmpty())
        .map(line -> line.split(" ", 2))
        .map(line -> products.get(Integer.valueOf(line[0])) + " " + line[1])
        .collect(Collectors.joining(","));
  }

  private String value(String column, String value) {
    return switch (column) {
      case "brand_key", "order_key", "return_key" -> "";
      case "post_key" -> String.valueOf(posts.get(Integer.valueOf(value)));
      case "product_key" -> String.valueOf(products.get(Integer.valueOf(value)));
      case "lines" -> lines(value);
      case "bucket_key" -> {
        long key = Long.parseLong(value);
        yield Keys.microsOfBucket(key)
            + "/"
            + posts.get(KeyPart.POST_OF_BUCKET.of(key))
            + "/"
            + (key & 15);
      }
      default -> value;
    };
  }
}
