package app.comptoir.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Days of a brand's calendar, both inclusive, and the instants they cover.
///
/// @param start first instant (UTC), inclusive
/// @param end exclusive; earlier than the end of `to` where the period is still running (now), or
///   where it is compared with one that is
public record Span(LocalDate from, LocalDate to, Instant start, Instant end) {
  public int days() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  /// How many of the days have begun: all of them, or fewer where the period is still running.
  public int begun(ZoneId zone) {
    if (!end.isAfter(start)) {
      return 0;
    }
    LocalDate last = LocalDate.ofInstant(end.minusNanos(1), zone);
    return Math.min(days(), (int) ChronoUnit.DAYS.between(from, last) + 1);
  }

  /// Whether all of it lies before the first day anything is known of.
  public boolean before(@Nullable LocalDate firstDay) {
    return firstDay != null && to.isBefore(firstDay);
  }
}
