package app.comptoir.store;

import app.comptoir.store.db.Database;
import app.comptoir.store.db.StoreException;
import app.comptoir.store.journeys.EventTables;
import app.comptoir.store.journeys.Facts;
import app.comptoir.store.journeys.Trail;
import app.comptoir.store.pages.BrandDao;
import app.comptoir.store.pages.BrandState;
import app.comptoir.store.pages.FeedDao;
import app.comptoir.store.pages.MetricWriter;
import app.comptoir.store.pages.OrderDerivation;
import app.comptoir.store.pages.Rebuilder;
import app.comptoir.store.rollups.OrderDao;
import app.comptoir.store.rollups.OrderRow;
import app.comptoir.store.rollups.ReturnDao;
import app.comptoir.store.rollups.ReturnRow;
import app.comptoir.store.rollups.RollupMark;
import app.comptoir.store.rollups.RollupRow;
import app.comptoir.store.rollups.RollupTable;
import app.comptoir.store.rollups.Rollups;
import app.comptoir.store.sql.Keys;
import app.comptoir.store.sql.LedgerSums;
import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Adds everything up again from the rows and names each difference: journeys against events,
/// rollups against rows, the ledger's counts and checksums against the tables.
///
/// Reads one snapshot; blocks for seconds with millions of rows.
public final class Verifier {
  private static final int NAMED = 20;
  private static final int ROWS_A_WORD = 10_000;
  private final Handle handle;
  private final Progress progress;
  private final List<String> differences = new ArrayList<>();
  private long checked;
  private long of;

  private Verifier(Handle handle, Progress progress) {
    this.handle = handle;
    this.progress = progress;
  }

  /// Is told now and then how far the check is.
  public interface Progress {
    /// @param rows that were checked
    /// @param of how many the ledger says there are
    void at(long rows, long of);
  }

  /// What a check found.
  ///
  /// @param differences one sentence each, at most some; empty where all agrees
  /// @param rows how many fact rows were added up
  public record Report(List<String> differences, long rows) {
    public boolean ok() {
      return differences.isEmpty();
    }
  }

  /// Checks all brands.
  ///
  /// @throws StoreException `DB-1` where the database cannot be read
  public static Report verify(Database database) {
    return verify(database, (_, _) -> {});
  }

  /// Checks all brands and tells how far it is.
  ///
  /// @param progress called on the thread that reads; must not take long
  /// @throws StoreException `DB-1` where the database cannot be read
  public static Report verify(Database database, Progress progress) {
    return database.read(
        handle -> {
          try {
            return new Verifier(handle, progress).run();
          } catch (SQLException e) {
            throw new StoreException(
                "DB-1", "The database could not be read: " + e.getMessage(), e);
          }
        });
  }

  private Report run() throws SQLException {
    long rows = 0;
    List<BrandDao.Stored> brands = BrandDao.all(handle);
    for (BrandDao.Stored stored : brands) {
      LedgerSums sums = FeedDao.sums(handle, stored.brandKey());
      of += sums.eventRows + sums.metricRows + sums.orderRows + sums.returnRows;
    }
    for (BrandDao.Stored stored : brands) {
      rows += brand(stored);
    }
    return new Report(List.copyOf(differences), rows);
  }

  private long brand(BrandDao.Stored stored) throws SQLException {
    Connection connection = handle.getConnection();
    BrandState state = BrandState.load(handle, stored);
    RollupMark mark = RollupMark.load(connection, state.brandKey, 0);
    String name = stored.brand().id();
    Int2LongOpenHashMap eventSums = new Int2LongOpenHashMap();
    Map<String, OrderRow> orders = new OrderDao(connection, state.brandKey).all(this::tell);
    Map<String, ReturnRow> returns = new ReturnDao(connection, state.brandKey).all(this::tell);
    LedgerSums sums = orderSums(orders, returns);
    addRows(connection, state.brandKey, sums, eventSums);
    compareSums(name, FeedDao.sums(handle, state.brandKey), sums);
    compareOrders(name, state, orders, returns);
    tell();
    Rebuilder rebuilder = new Rebuilder(connection, state);
    Rollups expected = rebuilder.addUp(mark, orders, returns, this::tell);
    compareJourneys(name, eventSums, rebuilder.journeySums());
    for (RollupTable<?> table : expected.all()) {
      tell();
      compareRollup(name, connection, table, state.brandKey, mark.minutesFromUs());
    }
    return sums.eventRows + sums.metricRows + sums.orderRows + sums.returnRows;
  }

  private LedgerSums orderSums(Map<String, OrderRow> orders, Map<String, ReturnRow> returns) {
    LedgerSums sums = new LedgerSums();
    for (OrderRow order : orders.values()) {
      counted();
      sums.order(order.checksum(), 1);
    }
    for (ReturnRow returned : returns.values()) {
      counted();
      sums.returned(returned.checksum(), 1);
    }
    return sums;
  }

  /// @param eventSums takes the checksum of each post's events that count
  private void addRows(Connection connection, int brandKey, LedgerSums sums, Int2LongMap eventSums)
      throws SQLException {
    new EventTables(connection, brandKey)
        .after(
            Long.MIN_VALUE,
            event -> {
              counted();
              sums.event(event.checksum(), 1);
              if (event.facts() != Facts.RETRACTED) {
                long checksum = Trail.checksum(event.shopper(), event.atUs(), event.facts());
                eventSums.mergeLong(event.postKey(), checksum, Long::sum);
              }
            });
    MetricWriter.each(
        connection,
        brandKey,
        bucket -> {
          counted();
          sums.metric(bucket.checksum(), 1);
        },
        this::tell);
  }

  private void counted() {
    if (++checked % ROWS_A_WORD == 0) {
      tell();
    }
  }

  /// Also between long steps: who has had enough is to be heard soon.
  private void tell() {
    progress.at(checked, of);
  }

  private void compareSums(String brand, LedgerSums ledger, LedgerSums rows) {
    compare(
        brand, "shopper_event", ledger.eventRows, ledger.eventSum, rows.eventRows, rows.eventSum);
    compare(
        brand,
        "metric_bucket",
        ledger.metricRows,
        ledger.metricSum,
        rows.metricRows,
        rows.metricSum);
    compare(
        brand, "customer_order", ledger.orderRows, ledger.orderSum, rows.orderRows, rows.orderSum);
    compare(
        brand,
        "order_return",
        ledger.returnRows,
        ledger.returnSum,
        rows.returnRows,
        rows.returnSum);
  }

  private void compare(
      String brand, String table, long ledgerRows, long ledgerSum, long rows, long sum) {
    if (ledgerRows != rows) {
      differ("%s: %s has %d rows, the ledger says %d".formatted(brand, table, rows, ledgerRows));
    } else if (ledgerSum != sum) {
      differ("%s: rows of %s were changed behind the ledger's back".formatted(brand, table));
    }
  }

  /// What is derived from each order (day, rate, amounts) must follow from the order and the brand.
  private void compareOrders(
      String brand,
      BrandState state,
      Map<String, OrderRow> orders,
      Map<String, ReturnRow> returns) {
    OrderDerivation derivation = new OrderDerivation(state);
    orders.forEach(
        (id, row) -> {
          if (!row.deleted() && !row.equals(derivation.order(row))) {
            differ("%s: order %s does not follow from its rate and day".formatted(brand, id));
          }
        });
    returns.forEach(
        (id, row) -> {
          if (!row.deleted() && !row.equals(derivation.returned(row, orders))) {
            differ("%s: return %s does not follow from its order".formatted(brand, id));
          }
        });
  }

  /// The journeys of each post must be its events, no more and no less.
  private void compareJourneys(String brand, Int2LongMap events, Int2LongMap journeys) {
    TreeSet<Integer> posts = new TreeSet<>(events.keySet());
    posts.addAll(journeys.keySet());
    for (int post : posts) {
      if (events.get(post) != journeys.get(post)) {
        differ("%s: the journeys of post %d are not what its events say".formatted(brand, post));
      }
    }
  }

  private <C extends Enum<C>> void compareRollup(
      String brand, Connection connection, RollupTable<C> table, int brandKey, long minutesFromUs)
      throws SQLException {
    long from = table.firstKey(brandKey);
    if (table.name().equals("post_minute")) {
      from = Keys.minuteFrom(brandKey, Keys.minute(minutesFromUs) + 1);
    }
    Map<Long, RollupRow<C>> stored = table.read(connection, from, table.firstKey(brandKey + 1));
    Map<Long, RollupRow<C>> expected = table.deltas();
    TreeSet<Long> keys = new TreeSet<>(stored.keySet());
    for (Map.Entry<Long, RollupRow<C>> entry : expected.entrySet()) {
      if (entry.getKey() >= from) {
        keys.add(entry.getKey());
      }
    }
    RollupRow<C> none = table.newRow();
    for (long key : keys) {
      RollupRow<C> has = stored.getOrDefault(key, none);
      RollupRow<C> should = expected.getOrDefault(key, none);
      if (!has.equals(should)) {
        differ(
            "%s: %s key %d holds %s, the rows give %s"
                .formatted(brand, table.name(), key, has, should));
      }
    }
  }

  private void differ(String difference) {
    if (differences.size() < NAMED) {
      differences.add(difference);
    }
  }
}
