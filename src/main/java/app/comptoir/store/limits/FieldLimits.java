package app.comptoir.store.limits;

import app.comptoir.domain.money.Money;
import app.comptoir.store.sql.Keys;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is wrong with a field of a record, as a part of a sentence; null if nothing is.
public final class FieldLimits {
  /// Ten million millions in a currency with cents: no order, bucket or return is that large, and
  /// thousands of them still add up to 64 bits.
  public static final long AMOUNT = 1_000_000_000_000_000L;

  static final int ID = 200;
  private static final int SHOWN = 60;

  /// What is counted by day and by five minutes: from here on it is a day of the key in every time
  /// zone, and up to there [Keys#slotOf] does not begin again from zero.
  private static final Instant FIRST = Instant.parse("1970-01-02T00:00:00Z");

  private static final Instant END = Instant.parse("2288-01-01T00:00:00Z");
  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
  private static final LocalDate END_DAY = LocalDate.of(2288, 1, 1);

  private FieldLimits() {}

  /// Whether an instant can be one of what is counted.
  public static boolean counted(Instant instant) {
    return !instant.isBefore(FIRST) && instant.isBefore(END);
  }

  static @Nullable String id(String name, @Nullable String id) {
    return length(name, id, ID);
  }

  static @Nullable String length(String name, @Nullable String text, int most) {
    return text == null || text.length() <= most
        ? null
        : "%s is longer than %d characters".formatted(name, most);
  }

  static @Nullable String time(String name, Instant instant) {
    return counted(instant) ? null : outside(name, instant);
  }

  static @Nullable String day(String name, LocalDate day) {
    return day.isBefore(FIRST_DAY) || !day.isBefore(END_DAY) ? outside(name, day) : null;
  }

  private static String outside(String name, Object when) {
    return "%s, %s, is not within 1970 to 2287".formatted(name, when);
  }

  static @Nullable String money(String name, @Nullable Money money) {
    return money == null ? null : number(name, money.minor());
  }

  static @Nullable String number(String name, @Nullable Long number) {
    return number == null || (number >= -AMOUNT && number <= AMOUNT)
        ? null
        : name + " is out of range";
  }

  static @Nullable String revision(long revision) {
    return revision <= Integer.MAX_VALUE ? null : "revision is out of range";
  }

  static @Nullable String first(@Nullable String... objections) {
    for (String objection : objections) {
      if (objection != null) {
        return objection;
      }
    }
    return null;
  }

  /// What is wrong with a record, the first of it; null if nothing is.
  ///
  /// @param id of the record; as much of it is shown as fits a line
  static @Nullable String inRecord(String id, @Nullable String... objections) {
    String objection = first(objections);
    return objection == null
        ? null
        : "%s: %s".formatted(id.length() <= SHOWN ? id : id.substring(0, SHOWN) + "…", objection);
  }
}
