package app.comptoir.store;

import app.comptoir.domain.kpi.Totals;
import app.comptoir.domain.revenue.LedgerEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
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
    WHOLE("''"),
    CAMPAIGN("COALESCE(p.campaign_id, '')"),
    ACTION("CAST(COALESCE(p.action, 0) AS VARCHAR(10))"),
    POST("COALESCE(p.id, '')");

    private final String sql;

    Part(String sql) {
      this.sql = sql;
    }
  }

  /// Money by day and part; days and parts with nothing are left out. The part is an identifier, an
  /// action's ordinal, or empty for sales that came from no post.
  public List<Money> money(StoreView.Days days, StoreView.PostFilter filter, Part part) {
    boolean whole = part == Part.WHOLE && filter.sql().isEmpty();
    String day = whole ? "r.roll_key" : "r.roll_key / 4194304";
    String sql =
        """
        SELECT %s AS brand_day, %s AS part, SUM(r.orders) AS orders,
               SUM(r.units) AS units, SUM(r.units_returned) AS units_returned,
               SUM(r.gross) AS gross, SUM(r.discounts) AS discounts, SUM(r.returned) AS returned,
               SUM(r.returned_cohort) AS returned_cohort, SUM(r.commission) AS commission,
               SUM(r.spend) AS spend
        FROM %s
        WHERE r.roll_key >= :from AND r.roll_key < :to %s
        GROUP BY %s, %s ORDER BY 1, 2
        """
            .formatted(
                day,
                part.sql,
                whole
                    ? "brand_day r"
                    : "post_day r LEFT JOIN post p ON p.post_key = MOD(r.roll_key, 4194304)",
                filter.sql(),
                day,
                part.sql);
    return filter
        .bind(handle.createQuery(sql))
        .bind("from", whole ? days.fromKey() >> 22 : days.fromKey())
        .bind("to", whole ? days.endKey() >> 22 : days.endKey())
        .map(
            (row, _) ->
                new Money(
                    LocalDate.ofEpochDay(row.getLong("brand_day") & ((1 << 17) - 1)),
                    row.getString("part"),
                    row.getLong("orders"),
                    row.getLong("units"),
                    row.getLong("units_returned"),
                    row.getLong("gross"),
                    row.getLong("discounts"),
                    row.getLong("returned"),
                    row.getLong("returned_cohort"),
                    row.getLong("commission"),
                    row.getLong("spend")))
        .list();
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
    return handle
        .createQuery(
            """
            SELECT COALESCE(SUM(r.s2), 0) AS carts, COALESCE(SUM(r.s4), 0) AS paid
            FROM post_day r JOIN post p ON p.post_key = MOD(r.roll_key, 4194304)
            WHERE r.roll_key >= :from AND r.roll_key < :to AND p.action = :action
            """)
        .bind("from", days.fromKey())
        .bind("to", days.endKey())
        .bind("action", cartReplyAction)
        .map((row, _) -> new Carts(row.getLong("carts"), row.getLong("paid")))
        .one();
  }
}
