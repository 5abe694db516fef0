package app.comptoir.store.queries;

import app.comptoir.domain.kpi.Totals;
import app.comptoir.domain.kpi.Totals.Journeys;
import app.comptoir.domain.revenue.Coverage;
import app.comptoir.domain.revenue.Return;
import app.comptoir.domain.revenue.WithoutRate;
import app.comptoir.store.sql.DayIndex;
import app.comptoir.store.sql.KeyPart;
import app.comptoir.store.sql.Keys;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;

/// A brand's totals over stretches of time, from the rollups. Money in minor units of its currency.
public final class TotalsQueries {
  private static final long HOUR_MICROS = 12 * Keys.SLOT_MICROS;

  private final Handle handle;
  private final IntFunction<Coverage> coverages;

  /// @param coverages what of a brand's money its sources tell
  TotalsQueries(Handle handle, IntFunction<Coverage> coverages) {
    this.handle = handle;
    this.coverages = coverages;
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
        brandKey,
        currency,
        Keys.slotFrom(brandKey, Keys.slotOf(DayIndex.micros(from))),
        Keys.slotFrom(brandKey, ceilSlot(to)),
        key -> DayIndex.instant(KeyPart.SLOT.of(key) * Keys.SLOT_MICROS));
  }

  /// The totals in [from, to): whole days at once, what there is of the last one in slots.
  ///
  /// @param from the beginning of a day
  public List<SlotTotals> stretches(StoredBrand brand, Instant from, Instant to) {
    DayIndex calendar = new DayIndex(brand.brand());
    int last = calendar.of(DayIndex.micros(to));
    Currency currency = brand.brand().currency();
    List<SlotTotals> stretches =
        new ArrayList<>(
            totals(
                "brand_day",
                brand.brandKey(),
                currency,
                Keys.brandDay(brand.brandKey(), calendar.of(DayIndex.micros(from))),
                Keys.brandDay(brand.brandKey(), last),
                key -> DayIndex.instant(calendar.start(day(key)))));
    Instant begun = DayIndex.instant(calendar.start(LocalDate.ofEpochDay(last)));
    stretches.addAll(slots(brand.brandKey(), currency, begun, to));
    return stretches;
  }

  private List<SlotTotals> totals(
      String table,
      int brandKey,
      Currency currency,
      long fromKey,
      long endKey,
      LongFunction<Instant> start) {
    Coverage coverage = coverages.apply(brandKey);
    return handle
        .createQuery(
            "SELECT * FROM %s WHERE roll_key >= :from AND roll_key < :to ORDER BY roll_key"
                .formatted(table))
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
                            row.getLong("attributed"),
                            new WithoutRate(
                                row.getLong("awaiting_rate"), row.getLong("returns_awaiting_rate")),
                            new Journeys(
                                row.getLong("shop_entered"),
                                row.getLong("purchased"),
                                row.getLong("entered") - row.getLong("shop_entered"),
                                row.getLong("opened")))
                        .covering(coverage)))
        .list();
  }

  private static long ceilSlot(Instant to) {
    long micros = DayIndex.micros(to);
    return Keys.slotOf(micros + Keys.SLOT_MICROS - 1);
  }

  /// The first day of which anything was counted; empty before the first.
  public Optional<LocalDate> firstDay(int brandKey) {
    Days always = Days.always(brandKey);
    return handle
        .createQuery(
            "SELECT MIN(roll_key) FROM brand_day WHERE roll_key >= :from AND roll_key < :to")
        .bind("from", always.fromKey(Keys::brandDay))
        .bind("to", always.endKey(Keys::brandDay))
        .mapTo(Long.class)
        .findOne()
        .map(TotalsQueries::day);
  }

  private static LocalDate day(long brandDayKey) {
    return LocalDate.ofEpochDay(KeyPart.DAY_OF_BRAND.of(brandDayKey));
  }

  /// What was returned, until now, of the orders that were placed on a day before an instant, and
  /// on that day of no order that is named: by the hour of the day, in steps of an hour from its
  /// beginning. From the rows of that day; hours of which nothing came back are left out.
  public Map<Instant, Long> returnedByHour(StoredBrand brand, LocalDate day, Instant placedBefore) {
    long start = new DayIndex(brand.brand()).start(day);
    Map<Instant, Long> hours = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT hour_of_day, SUM(amount_base) AS returned
            FROM (
              SELECT (o.placed_us - :start) / :length AS hour_of_day, r.amount_base
              FROM customer_order o
              JOIN order_return r ON r.brand_key = o.brand_key AND r.order_id = o.id
              WHERE o.brand_key = :brand AND o.brand_day = :day AND o.placed_us < :before
                AND NOT o.deleted AND NOT r.deleted AND r.rate IS NOT NULL
                AND r.kind <> :added
              UNION ALL
              SELECT (r.processed_us - :start) / :length AS hour_of_day, r.amount_base
              FROM order_return r
              WHERE r.brand_key = :brand AND r.brand_day = :day AND r.processed_us < :before
                AND r.order_id IS NULL AND NOT r.deleted AND r.rate IS NOT NULL
            ) AS back
            GROUP BY hour_of_day
            """)
        .bind("start", start)
        .bind("length", HOUR_MICROS)
        .bind("added", Return.Kind.ADDITION.ordinal())
        .bind("brand", brand.brandKey())
        .bind("day", Days.day(day))
        .bind("before", DayIndex.micros(placedBefore))
        .map(
            (row, _) ->
                hours.put(
                    DayIndex.instant(start + row.getLong("hour_of_day") * HOUR_MICROS),
                    row.getLong("returned")))
        .forEach(_ -> {});
    return hours;
  }

  /// Carts of hashtag posts that were begun in a span of days.
  ///
  /// @param carts journeys that reached *in cart*
  /// @param paid of these, purchased within the window
  public record Carts(long carts, long paid) {
    private static final Carts NONE = new Carts(0, 0);

    private Carts plus(Carts other) {
      return new Carts(carts + other.carts, paid + other.paid);
    }
  }

  public Carts carts(Days days, int cartReplyAction) {
    ChosenPosts posts =
        ChosenPosts.of(handle, days.brandKey(), new PostFilter(cartReplyAction, null, null), "''");
    Carts sum = Carts.NONE;
    for (Stretch stretch : Stretch.of(handle, days)) {
      sum =
          handle
              .createQuery(
                  """
                  SELECT %s AS post, SUM(r.s2) AS carts, SUM(r.s4) AS paid
                  FROM post_%s r WHERE r.roll_key >= :from AND r.roll_key < :to GROUP BY post
                  """
                      .formatted(KeyPart.POST.sql("r.roll_key"), stretch.suffix()))
              .bind("from", stretch.from())
              .bind("to", stretch.end())
              .map(
                  (row, _) ->
                      posts.has(row.getLong("post"))
                          ? new Carts(row.getLong("carts"), row.getLong("paid"))
                          : Carts.NONE)
              .reduce(sum, Carts::plus);
    }
    return sum;
  }
}
