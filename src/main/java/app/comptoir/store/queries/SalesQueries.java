package app.comptoir.store.queries;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.revenue.WithoutRate;
import app.comptoir.store.sql.KeyPart;
import app.comptoir.store.sql.Keys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Sales, spend and reach from the rollups. Money in minor units of the brand's currency unless
/// said otherwise.
public final class SalesQueries {
  private final Handle handle;

  SalesQueries(Handle handle) {
    this.handle = handle;
  }

  /// The money of one day, or of one part of it.
  ///
  /// @param returned booked on the day it was processed
  /// @param returnedCohort booked on its order's day
  /// @param withoutRate counted here, and in no amount; returns by the day they were processed
  /// @param cohortWithoutRate the same with returns by their order's day
  public record Money(
      LocalDate day,
      String part,
      long orders,
      long units,
      long unitsReturned,
      long gross,
      long discounts,
      long returned,
      long returnedCohort,
      long commission,
      long spend,
      WithoutRate withoutRate,
      WithoutRate cohortWithoutRate) {}

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

  private static final List<String> MONEY =
      List.of(
          "orders",
          "units",
          "units_returned",
          "gross",
          "discounts",
          "returned",
          "returned_cohort",
          "commission",
          "spend",
          "awaiting_rate",
          "returns_awaiting_rate",
          "cohort_awaiting_rate");

  /// Money by day and part, in their order; days and parts with nothing may be among them. The part
  /// is an identifier, an action's ordinal, or, for sales that came from no post, empty and that of
  /// [Action#OTHER].
  public List<Money> money(Days days, PostFilter filter, Part part) {
    boolean all = filter.sql().isEmpty();
    Map<Integer, Map<String, long[]>> sums = new TreeMap<>();
    if (part == Part.WHOLE && all) {
      eachMoney(
          "brand_day",
          days.fromKey(Keys::brandDay),
          days.endKey(Keys::brandDay),
          "",
          (key, money) -> sums.put(KeyPart.DAY_OF_BRAND.of(key), Map.of("", money)));
    } else {
      ChosenPosts posts = ChosenPosts.of(handle, days.brandKey(), filter, part.sql);
      eachMoney(
          "post_day",
          days.fromKey(Keys::postDayFrom),
          days.endKey(Keys::postDayFrom),
          // Of all posts, also what came from none.
          all ? "" : posts.sql(),
          (key, money) -> {
            if (all || posts.has(key)) {
              String name = posts.has(key) ? posts.part(key) : part.none;
              add(
                  money,
                  sums.computeIfAbsent(KeyPart.DAY.of(key), _ -> new TreeMap<>())
                      .computeIfAbsent(name, _ -> new long[MONEY.size()]));
            }
          });
    }
    List<Money> money = new ArrayList<>();
    sums.forEach(
        (day, parts) ->
            parts.forEach((name, sum) -> money.add(money(LocalDate.ofEpochDay(day), name, sum))));
    return money;
  }

  private interface EachMoney {
    void take(long rollKey, long[] money);
  }

  private void eachMoney(String table, long from, long end, String condition, EachMoney each) {
    handle
        .createQuery(
            "SELECT r.roll_key, r.%s FROM %s r WHERE r.roll_key >= :from AND r.roll_key < :to %s"
                .formatted(String.join(", r.", MONEY), table, condition))
        .bind("from", from)
        .bind("to", end)
        .map(
            (row, _) -> {
              long[] money = new long[MONEY.size()];
              for (int i = 0; i < money.length; i++) {
                money[i] = row.getLong(i + 2);
              }
              each.take(row.getLong(1), money);
              return money;
            })
        .forEach(_ -> {});
  }

  private static void add(long[] money, long[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += money[i];
    }
  }

  private static Money money(LocalDate day, String part, long[] sums) {
    return new Money(
        day,
        part,
        sums[0],
        sums[1],
        sums[2],
        sums[3],
        sums[4],
        sums[5],
        sums[6],
        sums[7],
        sums[8],
        new WithoutRate(sums[9], sums[10]),
        new WithoutRate(sums[9], sums[11]));
  }

  /// What one product sold on one day.
  ///
  /// @param productId empty for returns that neither name a product nor an order
  /// @param orders orders with this product among their lines
  public record ProductMoney(
      LocalDate day,
      String productId,
      String name,
      String currency,
      long orders,
      long units,
      long unitsReturned,
      long gross,
      long discounts,
      long returned,
      long grossBase,
      long discountsBase,
      long returnedBase,
      WithoutRate withoutRate) {
    /// In the brand's currency; returns book on the day they were processed, those of whole orders
    /// on each of their products.
    public long net() {
      return grossBase - discountsBase - returnedBase;
    }
  }

  /// Sales by product, day and currency.
  public List<ProductMoney> products(Days days) {
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
                new ProductMoney(
                    LocalDate.ofEpochDay(KeyPart.DAY_OF_PRODUCT.of(row.getLong("roll_key"))),
                    row.getString("id"),
                    row.getString("name"),
                    currency(row.getLong("roll_key")),
                    row.getLong("orders"),
                    row.getLong("units"),
                    row.getLong("units_returned"),
                    row.getLong("gross"),
                    row.getLong("discounts"),
                    row.getLong("returned"),
                    row.getLong("gross_base"),
                    row.getLong("discounts_base"),
                    row.getLong("returned_base"),
                    new WithoutRate(
                        row.getLong("awaiting_rate"), row.getLong("returns_awaiting_rate"))))
        .list();
  }

  private static String currency(long key) {
    return Keys.currency(KeyPart.CURRENCY.of(key)).getCurrencyCode();
  }

  /// What was sold in one currency on one day, in that currency's minor units.
  ///
  /// @param withoutRate those of these whose amounts are in no converted total
  /// @param awaitingOrder returns that are in no total, for want of the order they name
  public record CurrencyMoney(
      LocalDate day,
      String currency,
      long orders,
      long units,
      long gross,
      long discounts,
      long returned,
      long returnedCohort,
      WithoutRate withoutRate,
      long awaitingOrder) {}

  public List<CurrencyMoney> currencies(Days days) {
    return handle
        .createQuery(
            """
            SELECT roll_key, orders, units, gross, discounts, returned, returned_cohort,
                   awaiting_rate, awaiting_order, returns_awaiting_rate
            FROM currency_day WHERE roll_key >= :from AND roll_key < :to ORDER BY roll_key
            """)
        .bind("from", days.fromKey(Keys::currencyDayFrom))
        .bind("to", days.endKey(Keys::currencyDayFrom))
        .map(
            (row, _) -> {
              long key = row.getLong("roll_key");
              return new CurrencyMoney(
                  LocalDate.ofEpochDay(KeyPart.DAY_OF_CURRENCY.of(key)),
                  currency(key),
                  row.getLong("orders"),
                  row.getLong("units"),
                  row.getLong("gross"),
                  row.getLong("discounts"),
                  row.getLong("returned"),
                  row.getLong("returned_cohort"),
                  new WithoutRate(
                      row.getLong("awaiting_rate"), row.getLong("returns_awaiting_rate")),
                  row.getLong("awaiting_order"));
            })
        .list();
  }
}
