package app.comptoir.store.rollups;

import app.comptoir.store.sql.DayIndex;
import app.comptoir.store.sql.Grain;
import app.comptoir.store.sql.Keys;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// All rollups: what each counts is decided in [OrderDeltas], [JourneyDeltas] and [MetricDeltas],
/// and nowhere else; the page that is applied and the check that adds the rows up again go through
/// the same three.
public final class Rollups {
  /// Columns of `post_day`.
  static final int IMPRESSIONS = 0;

  static final int HIDES = 1;
  static final int MUTES = 2;
  static final int UNFOLLOWS = 3;
  static final int REPORTS = 4;
  static final int SPEND = 5;
  static final int STEP_1 = 6;
  static final int ORDERS = 11;
  static final int UNITS = 12;
  static final int GROSS = 13;
  static final int DISCOUNTS = 14;
  static final int RETURNED = 15;
  static final int RETURNED_COHORT = 16;
  static final int UNITS_RETURNED = 17;
  static final int COMMISSION = 18;

  /// Orders, and returns by their own day and by their order's, that no rate converts: they are in
  /// the counts and in no amount.
  static final int AWAITING_RATE = 19;

  static final int RETURNS_AWAITING_RATE = 20;
  static final int COHORT_AWAITING_RATE = 21;

  private static final String[] OF_A_POST = {
    "impressions",
    "hides",
    "mutes",
    "unfollows",
    "reports",
    "spend",
    "s1",
    "s2",
    "s3",
    "s4",
    "s5",
    "orders",
    "units",
    "gross",
    "discounts",
    "returned",
    "returned_cohort",
    "units_returned",
    "commission",
    "awaiting_rate",
    "returns_awaiting_rate",
    "cohort_awaiting_rate"
  };
  private static final String[] STEPS = {"s1", "s2", "s3", "s4", "s5"};

  final RollupTable postDay = new RollupTable("post_day", OF_A_POST);
  final RollupTable segmentDay = new PackedRollup("segment_day", STEPS);
  final RollupTable timeDay = new PackedRollup("time_day", "journeys");

  /// The same by longer stretches, for those that are over: see [Grain].
  private final Map<Grain, List<Longer>> longer = new EnumMap<>(Grain.class);

  public Rollups() {
    for (Grain grain : Grain.values()) {
      String suffix = "_" + grain.suffix();
      longer.put(
          grain,
          List.of(
              new Longer(grain, postDay, new RollupTable("post" + suffix, OF_A_POST), 0),
              new Longer(
                  grain,
                  segmentDay,
                  new PackedRollup("segment" + suffix, STEPS),
                  PackedRollup.PART_BITS),
              new Longer(
                  grain,
                  timeDay,
                  new PackedRollup("time" + suffix, "journeys"),
                  PackedRollup.PART_BITS)));
    }
  }

  final RollupTable postMinute = new RollupTable("post_minute", STEPS);

  /// Columns of `brand_slot` and `brand_day`.
  static final int SLOT_AWAITING_RATE = 14;

  static final int SLOT_RETURNS_AWAITING_RATE = 15;
  static final int SHOP_ENTERED = 16;
  static final int PURCHASED = 17;
  static final int OPENED = 18;

  private static final String[] OF_A_BRAND = {
    "orders",
    "units",
    "units_returned",
    "gross",
    "discounts",
    "returned",
    "commission",
    "spend",
    "impressions",
    "negative",
    "entered",
    "taps",
    "installs",
    "attributed",
    "awaiting_rate",
    "returns_awaiting_rate",
    "shop_entered",
    "purchased",
    "opened"
  };

  final RollupTable brandSlot = new RollupTable("brand_slot", OF_A_BRAND);

  /// What [#brandSlot] counts, by day, and what was returned of the day's orders: see [#addDays].
  final RollupTable brandDay = new RollupTable("brand_day", withCohort());

  final RollupTable productDay =
      new RollupTable(
          "product_day",
          "orders",
          "units",
          "units_returned",
          "gross",
          "discounts",
          "returned",
          "gross_base",
          "discounts_base",
          "returned_base",
          "awaiting_rate",
          "returns_awaiting_rate");
  final RollupTable currencyDay =
      new RollupTable(
          "currency_day",
          "orders",
          "units",
          "gross",
          "discounts",
          "returned",
          "returned_cohort",
          "awaiting_rate",
          "awaiting_order",
          "returns_awaiting_rate");

  public List<RollupTable> all() {
    return Stream.concat(
            Stream.of(
                postDay,
                segmentDay,
                timeDay,
                postMinute,
                brandSlot,
                brandDay,
                productDay,
                currencyDay),
            longer.values().stream().flatMap(List::stream).map(Longer::sums))
        .toList();
  }

  List<Longer> longer(Grain grain) {
    return longer.getOrDefault(grain, List.of());
  }

  /// A rollup of posts by day, and the same by a longer stretch.
  ///
  /// @param partBits how many bits of a key are below the post
  record Longer(Grain grain, RollupTable days, RollupTable sums, int partBits) {
    void add(long dayKey, long[] counters) {
      long[] sum = sums.row(Keys.longer(grain, dayKey, partBits));
      for (int i = 0; i < sum.length; i++) {
        sum[i] += counters[i];
      }
    }

    private void addBefore(int endDay) {
      for (Map.Entry<Long, long[]> row : days.deltas().entrySet()) {
        long key = row.getKey();
        if (Keys.dayOf(key >>> partBits) < endDay) {
          add(key, row.getValue());
        }
      }
    }
  }

  /// The first key a brand can have in a rollup; that of the next brand is the exclusive end.
  public static long firstKey(String table, int brandKey) {
    int lowBits =
        switch (table) {
          case "post_day", "post_pentad", "post_month" -> 17 + 22;
          case "segment_day", "segment_pentad", "segment_month" -> 17 + 22 + 14;
          case "time_day", "time_pentad", "time_month" -> 17 + 22 + 14;
          case "product_day" -> 17 + 22 + 15;
          case "currency_day" -> 17 + 15;
          case "brand_day" -> 17;
          case "post_minute" -> 28 + 22;
          case "brand_slot" -> 25;
          default -> throw new IllegalArgumentException(table);
        };
    return (long) brandKey << lowBits;
  }

  /// Adds the slots up by day; once, when all slots are counted. A slot lies in one day: zones
  /// differ by quarters of an hour.
  public void addDays(int brandKey, DayIndex days) {
    brandSlot
        .deltas()
        .forEach(
            (key, slot) -> {
              long at = Keys.slotOfKey(key) * Keys.SLOT_MICROS;
              long[] day = brandDay.row(Keys.brandDay(brandKey, days.of(at)));
              for (int i = 0; i < slot.length; i++) {
                day[i] += slot[i];
              }
            });
    postDay
        .deltas()
        .forEach(
            (key, post) -> {
              long day = Keys.brandDay(brandKey, Keys.dayOf(key));
              brandDay.add(day, OF_A_BRAND.length, post[RETURNED_COHORT]);
              brandDay.add(day, OF_A_BRAND.length + 1, post[COHORT_AWAITING_RATE]);
            });
  }

  /// Adds what is counted for days of stretches that are added up already to these; once, when all
  /// is counted.
  public void addLonger(RollupMark mark) {
    for (Grain grain : Grain.values()) {
      if (mark.to(grain) > 0) {
        int endDay = grain.firstDay(mark.to(grain));
        longer(grain).forEach(table -> table.addBefore(endDay));
      }
    }
  }

  /// The day in the middle of what is counted for posts: half lies before, half after it. −1 where
  /// nothing is.
  public int middleDay() {
    long[] keys = postDay.sortedKeys();
    return keys.length == 0 ? -1 : Keys.dayOf(keys[keys.length / 2]);
  }

  private static String[] withCohort() {
    String[] columns = Arrays.copyOf(OF_A_BRAND, OF_A_BRAND.length + 2);
    columns[OF_A_BRAND.length] = "returned_cohort";
    columns[OF_A_BRAND.length + 1] = "cohort_awaiting_rate";
    return columns;
  }

  public void flush(Connection connection) throws SQLException {
    for (RollupTable table : all()) {
      table.flush(connection);
    }
  }

  public void clear() {
    all().forEach(RollupTable::clear);
  }
}
