package app.comptoir.sandbox.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// Instants as microseconds since 1970 (UTC), the unit the simulation counts in, and its durations.
public final class Micros {
  public static final long SECOND = 1_000_000L;
  public static final long MINUTE = 60 * SECOND;
  public static final long HOUR = 60 * MINUTE;
  public static final long DAY = 24 * HOUR;

  private Micros() {}

  public static long of(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  public static Instant toInstant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /// The calendar day of an instant in a zone.
  public static LocalDate day(long micros, ZoneId zone) {
    return toInstant(micros).atZone(zone).toLocalDate();
  }

  /// The first instant of a calendar day in a zone.
  public static long startOf(LocalDate day, ZoneId zone) {
    return of(day.atStartOfDay(zone).toInstant());
  }
}
