package app.comptoir.store.sql;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// Packs the parts of a rollup's key into one positive BIGINT, the most selective part of every screen's
/// query (brand, then day) in the highest bits, so that a span of days is one range of keys. H2 stores
/// a table in the order of its key only where that is one BIGINT: a key of several columns would cost
/// a second index. How a part is read: [KeyPart].
///
///     post_day      brand 9 │ day 17 │ post 22
///     segment_day   brand 9 │ day 17 │ post 22 │ dimension 3 │ value 11
///     time_day      brand 9 │ day 17 │ post 22 │ step 3 │ class 11
///     product_day   brand 9 │ day 17 │ product 22 │ currency 15
///     currency_day  brand 9 │ day 17 │ currency 15
///     country_day   brand 9 │ day 17 │ country 10
///     post_month … time_month: as by day, the number of the month ([Months]) in place of the day
///     post_minute   brand 9 │ minute 28 │ post 22
///     brand_slot    brand 9 │ slot 25 (five minutes)
///     brand_day     brand 9 │ day 17
///     metric_bucket minute 28 │ post 22 │ placement 2 │ surface 2
///     event_block   brand 9 │ first event 54
///     journey_block segment 35 │ part 6 (from the last) │ post 22
public final class Keys {
  public static final int MAX_POST = (1 << 22) - 1;
  static final int MAX_BRAND = (1 << 9) - 1;
  private static final int MAX_DAY = (1 << 17) - 1;
  private static final long MICROS_PER_MINUTE = 60_000_000L;
  public static final long SLOT_MICROS = 5 * MICROS_PER_MINUTE;

  private Keys() {}

  public static long postDay(int brand, int day, int post) {
    return brandDay(brand, day) << 22 | check(post, MAX_POST);
  }

  /// First key of a brand's day in `post_day`; that of the day after is the exclusive end.
  public static long postDayFrom(int brand, int day) {
    return brandDay(brand, day) << 22;
  }

  /// The key of the month for one of a day.
  ///
  /// @param partBits how many bits are below the post
  public static long monthOf(long dayKey, int partBits) {
    int low = 22 + partBits;
    long brand = dayKey >>> (low + 17);
    int month = Months.of((int) (dayKey >>> low) & MAX_DAY);
    return ((brand << 17 | check(month, MAX_DAY)) << low) | (dayKey & ((1L << low) - 1));
  }

  public static long segmentDay(long postDayKey, int dimension, int value) {
    return (postDayKey << 3 | check(dimension, 7)) << 11 | check(value, 2047);
  }

  public static long timeDay(long postDayKey, int step, int timeClass) {
    return (postDayKey << 3 | check(step, 7)) << 11 | check(timeClass, 2047);
  }

  public static long productDay(int brand, int day, int product, int currency) {
    return (brandDay(brand, day) << 22 | check(product, MAX_POST)) << 15 | currency;
  }

  /// First key of a brand's day in `product_day`.
  public static long productDayFrom(int brand, int day) {
    return brandDay(brand, day) << (22 + 15);
  }

  /// First key of a brand's day in `currency_day`.
  public static long currencyDayFrom(int brand, int day) {
    return brandDay(brand, day) << 15;
  }

  public static long currencyDay(int brand, int day, int currency) {
    return brandDay(brand, day) << 15 | currency;
  }

  /// First key of a brand's day in `country_day`.
  public static long countryDayFrom(int brand, int day) {
    return brandDay(brand, day) << 10;
  }

  public static long countryDay(int brand, int day, int country) {
    return brandDay(brand, day) << 10 | country;
  }

  /// Two letters in 10 bits; 0 for none, and for what is no code of two letters from A to Z.
  public static int country(@Nullable String code) {
    if (code == null || code.length() != 2 || !isLetter(code, 0) || !isLetter(code, 1)) {
      return 0;
    }
    return ((code.charAt(0) - 'A') << 5 | (code.charAt(1) - 'A')) + 1;
  }

  private static boolean isLetter(String text, int at) {
    return text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
  }

  /// The same read back; empty for none.
  public static String countryCode(int packed) {
    return packed == 0 ? "" : "" + letter((packed - 1) >> 5) + letter(packed - 1);
  }

  public static long postMinute(int brand, long atMicros, int post) {
    return minuteFrom(brand, minute(atMicros)) | check(post, MAX_POST);
  }

  public static long minuteFrom(int brand, long minute) {
    return ((long) check(brand, MAX_BRAND) << 28 | minute) << 22;
  }

  public static long minute(long atMicros) {
    return Math.max(0, Math.floorDiv(atMicros, MICROS_PER_MINUTE)) & ((1L << 28) - 1);
  }

  public static long slot(int brand, long atMicros) {
    return slotFrom(brand, slotOf(atMicros));
  }

  /// The slot an instant lies in.
  public static long slotOf(long atMicros) {
    return Math.max(0, Math.floorDiv(atMicros, SLOT_MICROS)) & ((1L << 25) - 1);
  }

  public static long slotFrom(int brand, long slot) {
    return (long) check(brand, MAX_BRAND) << 25 | slot;
  }

  public static long bucket(int post, long minute, int placement, int surface) {
    return ((minute << 22 | check(post, MAX_POST)) << 2 | check(placement, 3)) << 2
        | check(surface, 3);
  }

  public static long microsOfBucket(long bucketKey) {
    return KeyPart.MINUTE_OF_BUCKET.of(bucketKey) * MICROS_PER_MINUTE;
  }

  /// The highest event identifier that fits a key.
  public static final long MAX_EVENT = (1L << 54) - 1;

  public static long eventBlock(int brand, long firstEvent) {
    return (long) check(brand, MAX_BRAND) << 54 | firstEvent;
  }

  /// Later segments have higher keys; of one segment, so do earlier parts.
  public static long block(long segment, int part, int post) {
    return (segment << 6 | 63 - check(part, 63)) << 22 | check(post, MAX_POST);
  }

  public static long segmentOfBlock(long blockKey) {
    return blockKey >>> 28;
  }

  /// Three letters in 15 bits.
  public static int currency(Currency currency) {
    String code = currency.getCurrencyCode();
    return (code.charAt(0) - 'A') << 10 | (code.charAt(1) - 'A') << 5 | (code.charAt(2) - 'A');
  }

  public static Currency currency(int packed) {
    return Currency.getInstance("" + letter(packed >> 10) + letter(packed >> 5) + letter(packed));
  }

  private static char letter(int bits) {
    return (char) ('A' + (bits & 31));
  }

  public static long brandDay(int brand, int day) {
    return (long) check(brand, MAX_BRAND) << 17 | check(day, MAX_DAY);
  }

  private static int check(int value, int max) {
    if (value < 0 || value > max) {
      throw new IllegalArgumentException(value + " does not fit a key of up to " + max);
    }
    return value;
  }
}
