package app.comptoir.ui.chart;

import app.comptoir.domain.revenue.DaySales;
import app.comptoir.service.figures.HourSales;
import app.comptoir.ui.fx.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One day of a [DayBarsChart], or one hour of a day.
///
/// @param hour when the hour begins; null where this is a whole day
/// @param value minor units, or a count
/// @param previousDay the day it is compared with; null where there is none
/// @param previous its value: of the same hour where this is one
/// @param running whether the day or hour is not over
/// @param plan what was planned for the day; null where nothing was
public record DayBar(
    LocalDate day,
    @Nullable ZonedDateTime hour,
    long value,
    @Nullable LocalDate previousDay,
    long previous,
    boolean running,
    @Nullable Long plan) {

  /// A whole day.
  public DayBar(
      LocalDate day,
      long value,
      @Nullable LocalDate previousDay,
      long previous,
      boolean running,
      @Nullable Long plan) {
    this(day, null, value, previousDay, previous, running, plan);
  }

  /// Net sales of the hours of a day.
  ///
  /// @param reached up to when the day has passed
  public static List<DayBar> netByHour(List<HourSales> hours, Instant reached) {
    return hours.stream().map(hour -> net(hour, reached)).toList();
  }

  private static DayBar net(HourSales hour, Instant reached) {
    ZonedDateTime start = hour.start();
    DaySales before = hour.compared();
    return new DayBar(
        start.toLocalDate(),
        start,
        hour.sales().netMinor(),
        before == null ? null : before.day(),
        before == null ? 0 : before.sales().netMinor(),
        start.toInstant().isBefore(reached) && end(start).toInstant().isAfter(reached),
        null);
  }

  /// An hour after its beginning, but not beyond its day.
  private static ZonedDateTime end(ZonedDateTime start) {
    ZonedDateTime end = start.plus(1, ChronoUnit.HOURS);
    ZonedDateTime nextDay = start.toLocalDate().plusDays(1).atStartOfDay(start.getZone());
    return end.isAfter(nextDay) ? nextDay : end;
  }

  /// What stands below it in a chart.
  String axisLabel(Formats formats) {
    return hour == null ? formats.dayOfMonth(day) : formats.timeOfDay(hour.toLocalTime());
  }

  /// The day with its weekday, and the hour from–to.
  public String name(Formats formats) {
    return name(formats, formats.weekday(day));
  }

  /// The same of what it is compared with; empty where there is nothing.
  public String previousName(Formats formats) {
    return previousDay == null ? "" : name(formats, formats.weekday(previousDay, day));
  }

  private String name(Formats formats, String weekday) {
    return hour == null
        ? weekday
        : weekday
            + ", "
            + formats.timeOfDay(hour.toLocalTime())
            + "–"
            + formats.timeOfDay(end(hour).toLocalTime());
  }

  /// The day or the hour's first instant as machines read it.
  public String iso() {
    return hour == null ? day.toString() : hour.toOffsetDateTime().toString();
  }
}
