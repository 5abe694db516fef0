package app.comptoir.store.queries;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.revenue.Coverage;
import app.comptoir.domain.revenue.DaySales;
import app.comptoir.domain.revenue.Sales;
import app.comptoir.store.rollups.PostColumn;
import app.comptoir.store.rollups.RollupRow;
import app.comptoir.store.sql.KeyPart;
import app.comptoir.store.sql.Keys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;

/// Sales, spend and reach from the rollups. Money in minor units of the brand's currency unless
/// said otherwise.
public final class SalesQueries {
  private final Handle handle;
  private final IntFunction<Coverage> coverages;

  /// @param coverages what of a brand's money its sources tell
  SalesQueries(Handle handle, IntFunction<Coverage> coverages) {
    this.handle = handle;
    this.coverages = coverages;
  }

  /// What a day's money can be cut by.
  public enum Part {
    WHOLE("''", ""),
    CAMPAIGN("p.campaign_id", ""),
    ACTION("CAST(p.action AS VARCHAR(10))", "" + Action.OTHER.ordinal()),
    POST("p.id", "");

    private final String sql;

    /// Of sales that came from no post.
    private final String none;

    Part(String sql, String none) {
      this.sql = sql;
      this.none = none;
    }
  }

  /// Money by day and part, in their order; days and parts with nothing may be among them. The part
  /// is an identifier, an action's ordinal, or, for sales that came from no post, empty and that of
  /// [Action#OTHER].
  public List<DaySales> money(Days days, PostFilter filter, Part part) {
    boolean all = filter.sql().isEmpty();
    Map<Integer, Map<String, RollupRow<PostColumn>>> sums = new TreeMap<>();
    if (part == Part.WHOLE && all) {
      counters("brand_day", days.fromKey(Keys::brandDay), days.endKey(Keys::brandDay), "")
          .forEach(one -> sums.put(KeyPart.DAY_OF_BRAND.of(one.key), Map.of("", one.money)));
    } else {
      ChosenPosts posts = ChosenPosts.of(handle, days.brandKey(), filter, part.sql);
      // Of all posts, also what came from none.
      String condition = all ? "" : posts.sql();
      counters(
              "post_day",
              days.fromKey(Keys::postDayFrom),
              days.endKey(Keys::postDayFrom),
              condition)
          .filter(one -> all || posts.has(one.key))
          .forEach(
              one ->
                  sums.computeIfAbsent(KeyPart.DAY.of(one.key), _ -> new TreeMap<>())
                      .computeIfAbsent(
                          posts.has(one.key) ? posts.part(one.key) : part.none,
                          _ -> RollupRow.of(PostColumn.class))
                      .add(one.money));
    }
    Currency currency = SalesColumns.currency(handle, days.brandKey());
    Coverage coverage = coverages.apply(days.brandKey());
    List<DaySales> sales = new ArrayList<>();
    sums.forEach(
        (day, parts) ->
            parts.forEach(
                (name, sum) ->
                    sales.add(
                        new DaySales(
                            LocalDate.ofEpochDay(day),
                            name,
                            SalesColumns.sales(currency, sum, coverage)))));
    return sales;
  }

  private record Counters(long key, RollupRow<PostColumn> money) {}

  private ResultIterable<Counters> counters(String table, long from, long end, String condition) {
    return handle
        .createQuery(
            "SELECT r.roll_key, %s FROM %s r WHERE r.roll_key >= :from AND r.roll_key < :to %s"
                .formatted(SalesColumns.SQL, table, condition))
        .bind("from", from)
        .bind("to", end)
        .map(
            (row, _) ->
                new Counters(
                    row.getLong("roll_key"),
                    RollupRow.of(PostColumn.class).read(row, SalesColumns.ALL, 2)));
  }

  /// What one product sold on one day, in one currency of its orders.
  ///
  /// @param productId empty for returns that neither name a product nor an order
  /// @param own in the currency of the orders
  /// @param sales in the brand's. Of both: `orders` have this product among their lines; returns
  ///   book on the day they were processed, those of whole orders on each of their products
  public record ProductSales(LocalDate day, String productId, String name, Sales own, Sales sales) {
    /// Units of orders whose money is in no amount. A day and currency has a rate or has none: all
    /// of its orders wait, or (where one is beyond counting) some, whose units are not told apart.
    public long unitsWithoutRate() {
      return sales.ordersWithoutRate() == sales.orders() ? sales.units() : 0;
    }
  }

  /// Sales by product, day and currency.
  public List<ProductSales> products(Days days) {
    Coverage coverage = coverages.apply(days.brandKey());
    Currency base = SalesColumns.currency(handle, days.brandKey());
    return handle
        .createQuery(
            """
            SELECT r.roll_key, COALESCE(p.id, '') AS id,
                   COALESCE(p.name, p.sku, '') AS name,
                   r.orders, r.units, r.units_returned,
                   r.gross, r.discounts, r.returned, r.gross_base, r.discounts_base,
                   r.returned_base, r.awaiting_rate, r.returns_awaiting_rate
            FROM product_day r LEFT JOIN product p ON p.product_key = %s
            WHERE r.roll_key >= :from AND r.roll_key < :to ORDER BY r.roll_key
            """
                .formatted(KeyPart.PRODUCT.sql("r.roll_key")))
        .bind("from", days.fromKey(Keys::productDayFrom))
        .bind("to", days.endKey(Keys::productDayFrom))
        .map(
            (row, _) ->
                new ProductSales(
                    LocalDate.ofEpochDay(KeyPart.DAY_OF_PRODUCT.of(row.getLong("roll_key"))),
                    row.getString("id"),
                    row.getString("name"),
                    sold(
                        row,
                        Keys.currency(KeyPart.CURRENCY.of(row.getLong("roll_key"))),
                        "",
                        coverage),
                    sold(row, base, "_base", coverage)))
        .list();
  }

  private static Sales sold(ResultSet row, Currency currency, String suffix, Coverage coverage)
      throws SQLException {
    return new Sales(
        currency,
        Sales.Basis.PROCESSED_DAY,
        row.getLong("orders"),
        row.getLong("units"),
        row.getLong("units_returned"),
        row.getLong("gross" + suffix),
        row.getLong("discounts" + suffix),
        new Sales.Returned(row.getLong("returned" + suffix), row.getLong("returns_awaiting_rate")),
        null,
        0,
        0,
        row.getLong("awaiting_rate"),
        coverage);
  }

  /// Sales by day and country of the order; empty where it has none. Returns book on the day they
  /// were processed.
  public List<DaySales> countries(Days days) {
    Coverage coverage = coverages.apply(days.brandKey());
    Currency base = SalesColumns.currency(handle, days.brandKey());
    return handle
        .createQuery(
            """
            SELECT roll_key, orders, units, units_returned, gross, discounts, returned,
                   awaiting_rate, returns_awaiting_rate
            FROM country_day WHERE roll_key >= :from AND roll_key < :to ORDER BY roll_key
            """)
        .bind("from", days.fromKey(Keys::countryDayFrom))
        .bind("to", days.endKey(Keys::countryDayFrom))
        .map(
            (row, _) -> {
              long key = row.getLong("roll_key");
              return new DaySales(
                  LocalDate.ofEpochDay(KeyPart.DAY_OF_COUNTRY.of(key)),
                  Keys.countryCode(KeyPart.COUNTRY.of(key)),
                  sold(row, base, "", coverage));
            })
        .list();
  }

  /// What was sold in one currency on one day.
  ///
  /// @param sales in that currency; what lacks a rate is in its amounts, and in no converted total
  /// @param awaitingOrder returns that are in no total, for want of the order they name
  public record CurrencySales(LocalDate day, Sales sales, long awaitingOrder) {}

  public List<CurrencySales> currencies(Days days) {
    Coverage coverage = coverages.apply(days.brandKey());
    return handle
        .createQuery(
            """
            SELECT roll_key, orders, units, 0 AS units_returned, gross, discounts, returned, returned_cohort,
                   awaiting_rate, awaiting_order, returns_awaiting_rate
            FROM currency_day WHERE roll_key >= :from AND roll_key < :to ORDER BY roll_key
            """)
        .bind("from", days.fromKey(Keys::currencyDayFrom))
        .bind("to", days.endKey(Keys::currencyDayFrom))
        .map(
            (row, _) -> {
              long key = row.getLong("roll_key");
              Sales sold = sold(row, Keys.currency(KeyPart.CURRENCY.of(key)), "", coverage);
              return new CurrencySales(
                  LocalDate.ofEpochDay(KeyPart.DAY_OF_CURRENCY.of(key)),
                  sold.withCohort(
                      new Sales.Returned(
                          row.getLong("returned_cohort"), sold.processed().withoutRate())),
                  row.getLong("awaiting_order"));
            })
        .list();
  }
}
