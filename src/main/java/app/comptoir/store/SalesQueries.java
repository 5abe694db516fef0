package app.comptoir.store;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.kpi.Totals;
import app.comptoir.domain.revenue.LedgerEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Sales, spend and reach from the rollups. Money in minor units of the brand's currency unless
/// said otherwise.
public final class SalesQueries {
  private static final String SLOT_COLUMNS =
      """
      orders, units, units_returned, gross, discounts, returned, commission, spend, impressions,
      negative, entered, taps, installs, attributed
      """;

  private final Handle handle;

  SalesQueries(Handle handle) {
    this.handle = handle;
  }

  /// The totals of one slot of five minutes.
  ///
  /// @param start its beginning (UTC)
  public record SlotTotals(Instant start, Totals totals) {}

  /// The slots that begin in [from, to), in order of time; empty ones are left out. Their carts are
  /// zero.
  public List<SlotTotals> slots(int brandKey, Currency currency, Instant from, Instant to) {
    return totals(
        "brand_slot",
        currency,
        Keys.slotFrom(brandKey, Keys.slotOf(DayIndex.micros(from))),
        Keys.slotFrom(brandKey, ceilSlot(to)),
        key -> DayIndex.instant(Keys.slotOfKey(key) * Keys.SLOT_MICROS));
  }

  /// The totals in [from, to): whole days at once, what there is of the last one in slots.
  ///
  /// @param from the beginning of a day
  public List<SlotTotals> stretches(StoreView.StoredBrand brand, Instant from, Instant to) {
    DayIndex calendar = new DayIndex(brand.brand());
    int last = calendar.of(DayIndex.micros(to));
    Currency currency = brand.brand().currency();
    List<SlotTotals> stretches =
        new ArrayList<>(
            totals(
                "brand_day",
                currency,
                Keys.brandDay(brand.brandKey(), calendar.of(DayIndex.micros(from))),
                Keys.brandDay(brand.brandKey(), last),
                key -> DayIndex.instant(calendar.start(Keys.dayOfBrandDay(key)))));
    Instant begun = DayIndex.instant(calendar.start(LocalDate.ofEpochDay(last)));
    stretches.addAll(slots(brand.brandKey(), currency, begun, to));
    return stretches;
  }

  private List<SlotTotals> totals(
      String table, Currency currency, long fromKey, long endKey, LongFunction<Instant> start) {
    return handle
        .createQuery(
            "SELECT roll_key, %s FROM %s WHERE roll_key >= :from AND roll_key < :to ORDER BY roll_key"
                .formatted(SLOT_COLUMNS, table))
        .bind("from", fromKey)
        .bind("to", endKey)
        .map(
            (row, _) ->
                new SlotTotals(
                    start.apply(row.getLong("roll_key")),
                    new Totals(
                        currency,
                        row.getLong("orders"),
                        row.getLong("units"),
                        row.getLong("units_returned"),
                        row.getLong("gross"),
                        row.getLong("discounts"),
                        row.getLong("returned"),
                        row.getLong("commission"),
                        row.getLong("spend"),
                        row.getLong("impressions"),
                        row.getLong("negative"),
                        row.getLong("entered"),
                        row.getLong("taps"),
                        row.getLong("installs"),
                        0,
                        0,
                        row.getLong("attributed"))))
        .list();
  }

  private static long ceilSlot(Instant to) {
    long micros = DayIndex.micros(to);
    return Keys.slotOf(micros + Keys.SLOT_MICROS - 1);
  }

  /// The money of one day, or of one part of it.
  ///
  /// @param returned booked on the day it was processed
  /// @param returnedCohort booked on its order's day
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
      long spend) {}

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
          "spend");

  /// Money by day and part, in their order; days and parts with nothing may be among them. The part
  /// is an identifier, an action's ordinal, or, for sales that came from no post, empty and that of
  /// [Action#OTHER].
  public List<Money> money(StoreView.Days days, StoreView.PostFilter filter, Part part) {
    boolean all = filter.sql().isEmpty();
    Map<Integer, Map<String, long[]>> sums = new TreeMap<>();
    if (part == Part.WHOLE && all) {
      eachMoney(
          "brand_day",
          days.fromKey() >> 22,
          days.endKey() >> 22,
          "",
          (key, money) -> sums.put((int) (key & ((1 << 17) - 1)), Map.of("", money)));
    } else {
      ChosenPosts posts = ChosenPosts.of(handle, days.brandKey(), filter, part.sql);
      eachMoney(
          "post_day",
          days.fromKey(),
          days.endKey(),
          posts.sql(),
          (key, money) -> {
            if (all || posts.has(key)) {
              String name = posts.has(key) ? posts.part(key) : part.none;
              add(
                  money,
                  sums.computeIfAbsent(Keys.dayOf(key), _ -> new TreeMap<>())
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
        day, part, sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7], sums[8]);
  }

  /// What one product sold on one day.
  ///
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
      long returnedBase) {
    /// In the brand's currency, returns that name the product booked on the day they were
    /// processed. In the brand's currency; returns that name the product book on the day they were
    /// processed.
    public long net() {
      return grossBase - discountsBase - returnedBase;
    }
  }

  /// Sales by product, day and currency.
  public List<ProductMoney> products(StoreView.Days days) {
    return handle
        .createQuery(
            """
            SELECT r.roll_key / 32768 / 4194304 AS brand_day, p.id, COALESCE(p.name, p.sku) AS name,
                   MOD(r.roll_key, 32768) AS currency, r.orders, r.units, r.units_returned,
                   r.gross, r.discounts, r.returned, r.gross_base, r.discounts_base,
                   r.returned_base
            FROM product_day r JOIN product p ON p.product_key = MOD(r.roll_key / 32768, 4194304)
            WHERE r.roll_key >= :from AND r.roll_key < :to ORDER BY r.roll_key
            """)
        .bind("from", days.fromKey() << 15)
        .bind("to", days.endKey() << 15)
        .map(
            (row, _) ->
                new ProductMoney(
                    LocalDate.ofEpochDay(row.getLong("brand_day") & ((1 << 17) - 1)),
                    row.getString("id"),
                    row.getString("name"),
                    Keys.currency(row.getInt("currency")).getCurrencyCode(),
                    row.getLong("orders"),
                    row.getLong("units"),
                    row.getLong("units_returned"),
                    row.getLong("gross"),
                    row.getLong("discounts"),
                    row.getLong("returned"),
                    row.getLong("gross_base"),
                    row.getLong("discounts_base"),
                    row.getLong("returned_base")))
        .list();
  }

  /// What was sold in one currency on one day, in that currency's minor units.
  ///
  /// @param awaitingRate orders of these that are in no converted total, for want of a rate
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
      long awaitingRate,
      long awaitingOrder) {}

  public List<CurrencyMoney> currencies(StoreView.Days days) {
    return handle
        .createQuery(
            """
            SELECT roll_key, orders, units, gross, discounts, returned, returned_cohort,
                   awaiting_rate, awaiting_order
            FROM currency_day WHERE roll_key >= :from AND roll_key < :to ORDER BY roll_key
            """)
        .bind("from", days.fromKey() >> 22 << 15)
        .bind("to", days.endKey() >> 22 << 15)
        .map(
            (row, _) -> {
              long key = row.getLong("roll_key");
              return new CurrencyMoney(
                  LocalDate.ofEpochDay(key >>> 15 & ((1 << 17) - 1)),
                  Keys.currency((int) (key & 32767)).getCurrencyCode(),
                  row.getLong("orders"),
                  row.getLong("units"),
                  row.getLong("gross"),
                  row.getLong("discounts"),
                  row.getLong("returned"),
                  row.getLong("returned_cohort"),
                  row.getLong("awaiting_rate"),
                  row.getLong("awaiting_order"));
            })
        .list();
  }

  /// What was returned, until now, of the orders that were placed on a day before an instant; from
  /// the rows of that day.
  public long returnedOf(int brandKey, LocalDate day, Instant placedBefore) {
    return handle
        .createQuery(
            """
            SELECT COALESCE(SUM(r.amount_base), 0)
            FROM customer_order o
            JOIN order_return r ON r.brand_key = o.brand_key AND r.order_id = o.id
            WHERE o.brand_key = :brand AND o.brand_day = :day AND o.placed_us < :before
              AND NOT o.deleted AND NOT r.deleted AND r.rate IS NOT NULL
            """)
        .bind("brand", brandKey)
        .bind("day", StoreView.Days.day(day))
        .bind("before", DayIndex.micros(placedBefore))
        .mapTo(Long.class)
        .one();
  }

  /// A row of the shop's books that is neither sale nor return.
  ///
  /// @param kind an [app.comptoir.domain.revenue.LedgerEntry.Kind] by name
  /// @param amount minor units of `currency`, signed
  public record LedgerRow(
      Instant bookedAt,
      String kind,
      String reference,
      @Nullable String productId,
      @Nullable String description,
      long quantity,
      String currency,
      long amount) {}

  /// The ledger entries booked in [from, to), in order of time.
  public List<LedgerRow> ledger(int brandKey, Instant from, Instant to) {
    return handle
        .createQuery(
            """
            SELECT booked_us, kind, reference, product_id, description, quantity, currency,
                   amount_minor
            FROM ledger_entry
            WHERE brand_key = :brand AND NOT deleted AND booked_us >= :from AND booked_us < :to
            ORDER BY booked_us, id
            """)
        .bind("brand", brandKey)
        .bind("from", DayIndex.micros(from))
        .bind("to", DayIndex.micros(to))
        .map(
            (row, _) ->
                new LedgerRow(
                    DayIndex.instant(row.getLong("booked_us")),
                    LedgerEntry.Kind.values()[row.getInt("kind")].name(),
                    row.getString("reference"),
                    row.getString("product_id"),
                    row.getString("description"),
                    row.getLong("quantity"),
                    row.getString("currency"),
                    row.getLong("amount_minor")))
        .list();
  }

  /// A record of the log that could not be read, and why.
  public record UnreadableRow(long seq, Instant at, String type, String reason) {}

  /// The records of the brand's log that this version could not read, in order of the log.
  public List<UnreadableRow> unreadable(int brandKey) {
    return handle
        .createQuery(
            "SELECT seq, at_us, type, reason FROM unreadable_change WHERE brand_key = :brand"
                + " ORDER BY seq")
        .bind("brand", brandKey)
        .map(
            (row, _) ->
                new UnreadableRow(
                    row.getLong("seq"),
                    DayIndex.instant(row.getLong("at_us")),
                    row.getString("type"),
                    row.getString("reason")))
        .list();
  }

  /// Carts of hashtag posts that were begun in a span of days.
  ///
  /// @param carts journeys that reached *in cart*
  /// @param paid of these, purchased within the window
  public record Carts(long carts, long paid) {}

  public Carts carts(StoreView.Days days, int cartReplyAction) {
    ChosenPosts posts =
        ChosenPosts.of(
            handle, days.brandKey(), new StoreView.PostFilter(cartReplyAction, null, null), "''");
    long[] sums = new long[2];
    for (Stretch stretch : Stretch.of(handle, days)) {
      handle
          .createQuery(
              """
              SELECT MOD(r.roll_key, 4194304) AS k, SUM(r.s2) AS carts, SUM(r.s4) AS paid
              FROM post_%s r WHERE r.roll_key >= :from AND r.roll_key < :to
              GROUP BY MOD(r.roll_key, 4194304)
              """
                  .formatted(stretch.grain()))
          .bind("from", stretch.from())
          .bind("to", stretch.end())
          .map((row, _) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
          .forEach(
              row -> {
                if (posts.has(row[0])) {
                  sums[0] += row[1];
                  sums[1] += row[2];
                }
              });
    }
    return new Carts(sums[0], sums[1]);
  }
}
