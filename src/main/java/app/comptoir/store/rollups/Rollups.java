package app.comptoir.store.rollups;

import app.comptoir.store.sql.DayIndex;
import app.comptoir.store.sql.KeyPart;
import app.comptoir.store.sql.Keys;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// All rollups: what each counts is decided in [OrderDeltas], [JourneyDeltas] and [MetricDeltas],
/// and nowhere else; the page that is applied and the check that adds the rows up again go through
/// the same three.
public final class Rollups {
  final RollupTable<PostColumn> postDay = posts("day");
  final RollupTable<StepColumn> segmentDay = segments("day");
  final RollupTable<TimeColumn> timeDay = times("day");

  /// The same by month, for those that are over.
  private final List<Monthly<?>> monthly =
      List.of(
          new Monthly<>(postDay, posts("month")),
          new Monthly<>(segmentDay, segments("month")),
          new Monthly<>(timeDay, times("month")));

  public final RollupTable<StepColumn> postMinute =
      new RollupTable<>("post_minute", KeyPart.MINUTE, EnumSet.allOf(StepColumn.class));
  final RollupTable<BrandColumn> brandSlot =
      new RollupTable<>(
          "brand_slot", KeyPart.SLOT, EnumSet.range(BrandColumn.ORDERS, BrandColumn.OPENED));

  /// What [#brandSlot] counts, by day, and what was returned of the day's orders: see [#addDays].
  final RollupTable<BrandColumn> brandDay =
      new RollupTable<>("brand_day", KeyPart.DAY_OF_BRAND, EnumSet.allOf(BrandColumn.class));

  final RollupTable<ProductColumn> productDay =
      new RollupTable<>("product_day", KeyPart.DAY_OF_PRODUCT, EnumSet.allOf(ProductColumn.class));
  final RollupTable<CurrencyColumn> currencyDay =
      new RollupTable<>(
          "currency_day", KeyPart.DAY_OF_CURRENCY, EnumSet.allOf(CurrencyColumn.class));

  final RollupTable<CountryColumn> countryDay =
      new RollupTable<>("country_day", KeyPart.DAY_OF_COUNTRY, EnumSet.allOf(CountryColumn.class));

  private static RollupTable<PostColumn> posts(String suffix) {
    return new RollupTable<>("post_" + suffix, KeyPart.DAY, EnumSet.allOf(PostColumn.class));
  }

  private static RollupTable<StepColumn> segments(String suffix) {
    return new PackedRollup<>("segment_" + suffix, EnumSet.allOf(StepColumn.class));
  }

  private static RollupTable<TimeColumn> times(String suffix) {
    return new PackedRollup<>("time_" + suffix, EnumSet.allOf(TimeColumn.class));
  }

  public List<RollupTable<?>> all() {
    List<RollupTable<?>> all =
        new ArrayList<>(
            List.of(
                postDay,
                segmentDay,
                timeDay,
                postMinute,
                brandSlot,
                brandDay,
                productDay,
                currencyDay,
                countryDay));
    monthly.forEach(table -> all.add(table.months()));
    return all;
  }

  List<Monthly<?>> monthly() {
    return monthly;
  }

  /// A rollup of posts by day, and the same by month.
  record Monthly<C extends Enum<C>>(RollupTable<C> days, RollupTable<C> months) {
    private void add(long dayKey, RollupRow<C> counters) {
      months.row(Keys.monthOf(dayKey, days.partBits())).add(counters);
    }

    /// Adds stored days up.
    ///
    /// @param from the first key of a post and day, without the part of the day
    void addStored(Connection connection, long from, long end) throws SQLException {
      days.read(connection, from << days.partBits(), end << days.partBits()).forEach(this::add);
    }

    private void addBefore(int endDay) {
      days.deltas()
          .forEach(
              (key, counters) -> {
                if (KeyPart.DAY.of(key >>> days.partBits()) < endDay) {
                  add(key, counters);
                }
              });
    }
  }

  /// Adds the slots up by day; once, when all slots are counted. A slot lies in one day: zones
  /// differ by quarters of an hour.
  public void addDays(int brandKey, DayIndex days) {
    brandSlot
        .deltas()
        .forEach(
            (key, slot) -> {
              long at = KeyPart.SLOT.of(key) * Keys.SLOT_MICROS;
              brandDay.row(Keys.brandDay(brandKey, days.of(at))).add(slot);
            });
    postDay
        .deltas()
        .forEach(
            (key, post) -> {
              long day = Keys.brandDay(brandKey, KeyPart.DAY.of(key));
              brandDay.add(day, BrandColumn.RETURNED_COHORT, post.get(PostColumn.RETURNED_COHORT));
              brandDay.add(
                  day, BrandColumn.COHORT_AWAITING_RATE, post.get(PostColumn.COHORT_AWAITING_RATE));
            });
  }

  /// Adds what is counted for days of months that are added up already to these; once, when all is
  /// counted.
  public void addMonths(RollupMark mark) {
    monthly.forEach(table -> table.addBefore(mark.endDay()));
  }

  /// The day in the middle of what is counted for posts: half lies before, half after it. −1 where
  /// nothing is.
  public int middleDay() {
    long[] keys = postDay.sortedKeys();
    return keys.length == 0 ? -1 : KeyPart.DAY.of(keys[keys.length / 2]);
  }

  public void flush(Connection connection) throws SQLException {
    for (RollupTable<?> table : all()) {
      table.flush(connection);
    }
  }

  public void clear() {
    all().forEach(RollupTable::clear);
  }
}
