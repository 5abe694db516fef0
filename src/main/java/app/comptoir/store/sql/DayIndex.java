package app.comptoir.store.sql;

import app.comptoir.domain.catalog.Brand;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// Calendar days of a brand as integers. Remembers the last day asked for: events come nearly in
/// order of time. Not thread-safe.
public final class DayIndex {
  private final ZoneId zone;
  private long from = Long.MAX_VALUE;
  private long to = Long.MIN_VALUE;
  private int day;

  public DayIndex(Brand brand) {
    this.zone = brand.zone();
  }

  /// Days since 1970-01-01 of the brand's calendar; instants before it count as that day.
  public int of(long atMicros) {
    if (atMicros < from || atMicros >= to) {
      LocalDate date = instant(atMicros).atZone(zone).toLocalDate();
      from = micros(date.atStartOfDay(zone).toInstant());
      to = micros(date.plusDays(1).atStartOfDay(zone).toInstant());
      day = (int) Math.max(0, date.toEpochDay());
    }
    return day;
  }

  /// First instant of a day, µs since the epoch.
  public long start(LocalDate date) {
    return micros(date.atStartOfDay(zone).toInstant());
  }

  public static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  public static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
