package app.comptoir.sandbox.sim.state;

import app.comptoir.sandbox.world.Micros;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// How busy a brand is over time, 1 being its average: the hours of its day, the days of its week,
/// its growth, and behind the end of the history the speed it is played at.
public final class Pace {
  private static final double[] HOURS = {
    0.55, 0.35, 0.2, 0.15, 0.15, 0.25, 0.7, 1.7, 3.2, 4.8, 6.6, 9.2, 19.8, 10.4, 7.4, 6.2, 5.6, 5.4,
    5.6, 6.2, 6.6, 5.2, 3.2, 1.5
  };

  /// Monday first.
  private static final double[] WEEKDAYS = {0.97, 0.99, 1.02, 1.1, 1.06, 0.98, 0.88};

  private final ZoneId zone;
  private final long start;
  private final long end;
  private final double speed;
  private final double meanHour;

  public Pace(ZoneId zone, long start, long end, double speed) {
    this.zone = zone;
    this.start = start;
    this.end = end;
    this.speed = speed;
    double sum = 0;
    for (double hour : HOURS) {
      sum += hour;
    }
    this.meanHour = sum / HOURS.length;
  }

  public double at(long micros) {
    // Played faster than life, the night would be a flood too: the hours are levelled.
    return micros < end || speed == 1 ? unhurried(micros) : growth(micros) * speed;
  }

  /// The same without the speed: for crowds that are as large however fast the rest is played.
  double unhurried(long micros) {
    ZonedDateTime local = Micros.toInstant(micros).atZone(zone);
    return growth(micros)
        * WEEKDAYS[local.getDayOfWeek().getValue() - 1]
        * HOURS[local.getHour()]
        / meanHour;
  }

  private double growth(long micros) {
    return 0.8 + 0.4 * Math.clamp((double) (micros - start) / (end - start), 0.0, 1.0);
  }

  /// When the pace next changes.
  public long nextChange(long micros) {
    long hour = micros - micros % Micros.HOUR + Micros.HOUR;
    return micros < end ? Math.min(hour, end) : hour;
  }

  /// Share of the history's records that lie before `micros`, roughly; over 1 behind its end.
  public double share(long micros) {
    double x = (double) (micros - start) / (end - start);
    return x <= 1 ? 0.8 * x + 0.2 * x * x : 1 + (x - 1) * 1.2 * speed;
  }
}
