package app.comptoir.ui.fx;

import app.comptoir.domain.kpi.KpiValue;
import app.comptoir.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// How numbers, money and times are written in one region. Immutable, but for the FX thread only
/// (the JDK's formats are not thread-safe).
///
/// What is unknown is written “–”. A minus is a minus sign, as wide as a plus, so that columns of
/// signed figures stand still.
public final class Formats {
  /// What stands for an unknown value.
  public static final String UNKNOWN = "–";

  private static final char MINUS = '−';
  private static final BigDecimal HEADLINE_LIMIT = BigDecimal.valueOf(100_000);

  private final Locale locale;
  private final UnaryOperator<String> words;
  private final NumberFormat integer;

  /// @param words the pattern of a message key
  Formats(Locale locale, UnaryOperator<String> words) {
    this.locale = locale;
    this.words = words;
    this.integer = signed(NumberFormat.getIntegerInstance(locale));
  }

  public Locale locale() {
    return locale;
  }

  /// A count with grouping: 12,345.
  public String count(long value) {
    return drawable(integer.format(value));
  }

  /// An amount with all decimals of its currency.
  public String money(Money value) {
    return money(value, Money.digits(value.currency()));
  }

  /// An amount for a headline: without decimals from 100,000 on, where they say nothing more. Give
  /// the exact amount beside it, e.g. in a tooltip.
  public String headline(Money value) {
    boolean big = value.toDecimal().abs().compareTo(HEADLINE_LIMIT) >= 0;
    return money(value, big ? 0 : Money.digits(value.currency()));
  }

  /// An amount rounded to whole units of its currency, for a whole column of amounts or none.
  public String wholeMoney(Money value) {
    return money(value, 0);
  }

  private String money(Money value, int digits) {
    NumberFormat format = signed(NumberFormat.getCurrencyInstance(locale));
    format.setCurrency(value.currency());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return drawable(format.format(value.toDecimal()));
  }

  /// A number with exactly so many decimals.
  public String number(BigDecimal value, int digits) {
    NumberFormat format = signed(NumberFormat.getNumberInstance(locale));
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return drawable(format.format(value));
  }

  /// A share (1 = 100 %) as a percentage with `digits` decimals; NaN is unknown.
  public String percent(double share, int digits) {
    if (!Double.isFinite(share)) {
      return UNKNOWN;
    }
    NumberFormat format = signed(NumberFormat.getPercentInstance(locale));
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return drawable(format.format(share));
  }

  /// A ratio as a factor: 3.20×; NaN is unknown.
  public String factor(double ratio) {
    return Double.isFinite(ratio) ? number(BigDecimal.valueOf(ratio), 2) + "×" : UNKNOWN;
  }

  /// A figure in the shortest form that is still exact enough for a tile.
  public String figure(KpiValue value) {
    return switch (value) {
      case KpiValue.Amount(Money money) -> headline(money);
      case KpiValue.Count(long count) -> count(count);
      case KpiValue.Share share -> percent(share.value(), 2);
      case KpiValue.Factor factor -> factor(factor.value());
      case KpiValue.Unknown _ -> UNKNOWN;
    };
  }

  /// A figure with everything that is known of it, for tooltips and screen readers.
  public String exact(KpiValue value) {
    return switch (value) {
      case KpiValue.Amount(Money money) -> money(money);
      case KpiValue.Share(long n, long d) -> figure(value) + " (" + ratio(n, d) + ")";
      case KpiValue.Factor(Money n, Money d) ->
          figure(value) + " (" + money(n) + " / " + money(d) + ")";
      case KpiValue.Count _, KpiValue.Unknown _ -> figure(value);
    };
  }

  private String ratio(long numerator, long denominator) {
    return count(numerator) + " / " + count(denominator);
  }

  /// A day: 22 Nov 2026.
  public String date(LocalDate day) {
    return drawable(
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day));
  }

  /// A day without its year: 22 Nov.
  public String dayOfMonth(LocalDate day) {
    return skeleton("MMMd").format(day);
  }

  /// A day with its weekday: Sun 22 Nov.
  public String weekday(LocalDate day) {
    return drawable(skeleton("MMMEd").format(day));
  }

  /// The same beside another day: with its year where that is another one.
  public String weekday(LocalDate day, LocalDate beside) {
    String text = weekday(day);
    return day.getYear() == beside.getYear() ? text : text + " " + day.getYear();
  }

  /// Days from–to, or the one day.
  public String dates(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return date(from);
    }
    boolean sameYear = from.getYear() == to.getYear();
    return (sameYear ? dayOfMonth(from) : date(from)) + " – " + date(to);
  }

  /// An instant in a zone: 22 Nov, 14:05.
  public String dateTime(Instant instant, ZoneId zone) {
    return dayOfMonth(instant.atZone(zone).toLocalDate()) + ", " + time(instant, zone);
  }

  /// The same, naming the zone by its city where it is not the one that is named beside it: 22 Nov,
  /// 14:05 (New York).
  ///
  /// @param named by the status line
  public String dateTime(Instant instant, ZoneId zone, ZoneId named) {
    return dateTime(instant, zone) + zone(zone, named);
  }

  /// The city of a zone in brackets; empty where it is the one that is named.
  public String zone(ZoneId zone, ZoneId named) {
    String id = zone.getId();
    return zone.equals(named)
        ? ""
        : " (" + id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') + ")";
  }

  /// The time of day of an instant in a zone.
  public String time(Instant instant, ZoneId zone) {
    return drawable(
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(locale)
            .format(instant.atZone(zone)));
  }

  /// A time of day: 14:05.
  public String timeOfDay(LocalTime time) {
    return drawable(
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(time));
  }

  /// A stretch of time in its two largest units: 2 h 05 min; null is unknown.
  public String duration(@Nullable Duration duration) {
    if (duration == null) {
      return UNKNOWN;
    }
    long seconds = Math.max(0, duration.toSeconds());
    if (seconds < 60) {
      return word("duration.seconds", count(seconds));
    }
    if (seconds < 3600) {
      return word("duration.minutes", count(seconds / 60), twoDigits(seconds % 60));
    }
    if (seconds < 86_400) {
      return word("duration.hours", count(seconds / 3600), twoDigits(seconds % 3600 / 60));
    }
    return word("duration.days", count(seconds / 86_400), count(seconds % 86_400 / 3600));
  }

  /// A size in its largest unit, to three digits or so: 12.3 MB.
  public String bytes(long bytes) {
    if (bytes < 1000) {
      return word("size.bytes", count(bytes));
    }
    String key =
        bytes < 1_000_000 ? "size.kilo" : bytes < 1_000_000_000 ? "size.mega" : "size.giga";
    int power = bytes < 1_000_000 ? 3 : bytes < 1_000_000_000 ? 6 : 9;
    return word(key, number(BigDecimal.valueOf(bytes, power), 1));
  }

  /// How long ago `then` was: “12 s ago”, “just now”.
  public String ago(Instant then, Instant now) {
    long seconds = Duration.between(then, now).toSeconds();
    if (seconds < 2) {
      return word("ago.now");
    }
    return word("ago", rough(seconds));
  }

  /// How long until `then`: “in 3 h”, or “now” where it is past.
  public String until(Instant then, Instant now) {
    long seconds = Duration.between(now, then).toSeconds();
    return seconds < 1 ? word("until.now") : word("until", rough(seconds));
  }

  /// A stretch of time in its largest unit: 6 h.
  public String rough(Duration duration) {
    return rough(Math.max(0, duration.toSeconds()));
  }

  private String rough(long seconds) {
    if (seconds < 60) {
      return word("duration.seconds", count(seconds));
    }
    if (seconds < 3600) {
      return word("rough.minutes", count(seconds / 60));
    }
    return seconds < 86_400
        ? word("rough.hours", count(seconds / 3600))
        : word("rough.days", count(seconds / 86_400));
  }

  private String word(String key, Object... args) {
    return drawable(new MessageFormat(words.apply(key), locale).format(args));
  }

  private static String twoDigits(long value) {
    return value < 10 ? "0" + value : Long.toString(value);
  }

  private DateTimeFormatter skeleton(String template) {
    return DateTimeFormatter.ofLocalizedPattern(template).withLocale(locale);
  }

  private static NumberFormat signed(NumberFormat format) {
    if (format instanceof DecimalFormat decimal) {
      DecimalFormatSymbols symbols = decimal.getDecimalFormatSymbols();
      symbols.setMinusSign(MINUS);
      decimal.setDecimalFormatSymbols(symbols);
    }
    return format;
  }

  /// Replaces the narrow no-break space of the locale data, which Open Sans cannot draw, by the
  /// ordinary one.
  static String drawable(String text) {
    return text.replace('\u202f', '\u00a0');
  }
}
