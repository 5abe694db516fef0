package app.comptoir.platform.orderfile.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A day, with or without a time and a zone, as exports write it. Where two numbers could be day
/// and month either way, they are `first` and `second`.
///
/// @param year of four digits
/// @param first the month, unless `open`
/// @param open whether it is not said which of the two is the day
/// @param dots whether points stand between the numbers, which are day first wherever they are used
/// @param next whether it is the day after: 24:00 is the beginning of the next one
/// @param zone its name or offset; empty where there is none
record DateText(
    int year,
    int first,
    int second,
    boolean open,
    boolean dots,
    LocalTime time,
    boolean next,
    String zone) {
  static final int FIRST_YEAR = 1990;

  private static final String WEEKDAY = "(?:\\p{L}{2,10}\\.?,? +)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)|年(\\d{1,2})月(\\d{1,2})日)");

  /// A day of a week of ISO 8601, as `2026-W09-7`.
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-?W(\\d{2})-?([1-7])(?!\\d)");

  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern DAY_NAME =
      Pattern.compile(
          WEEKDAY
              + "(\\d{1,2})(?:st|nd|rd|th|er|º)?\\.?(?: de)?[- ]+(\\p{L}{3,10})\\.?,?(?: de)?[-"
              + " ]+(\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern NAME_DAY =
      Pattern.compile(
          WEEKDAY
              + "(\\p{L}{3,10})\\.?[- ]+(\\d{1,2})(?:st|nd|rd|th)?,?[- ]+(\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern TIME =
      Pattern.compile(
          "(?:T| *,? +(?:at +|um +|à"
              + " +)?)(\\d{1,2})[:.h](\\d\\d)(?:[:.](\\d\\d)(?:[.,]\\d{1,9})?)?(?:"
              + " ?([AaPp])\\.?[Mm]\\.?)?(?:"
              + " ?\\(?([A-Za-z]{1,5}|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d\\d)?|[A-Z]\\w+/\\w+)\\)?)?");
  private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:[.,]\\d{1,15})?");

  /// @return null where it is no date
  static @Nullable DateText of(String text) {
    DateText plain = plain(text);
    if (plain != null) {
      return plain;
    }
    Matcher m = YEAR_FIRST.matcher(text);
    if (m.lookingAt()) {
      int month = m.group(3) == null ? 5 : 3;
      return with(
          text, m.end(), number(m, 1), number(m, month), number(m, month + 1), false, false);
    }
    m = WEEK.matcher(text);
    if (m.lookingAt()) {
      return week(text, m);
    }
    m = NUMBERS.matcher(text);
    if (m.lookingAt()) {
      boolean dots = m.group(2).equals(".");
      return with(text, m.end(), year(m, 4), number(m, 1), number(m, 3), true, dots);
    }
    m = DAY_NAME.matcher(text);
    if (m.lookingAt()) {
      return named(text, m, Months.of(m.group(2)), 1);
    }
    m = NAME_DAY.matcher(text);
    if (m.lookingAt()) {
      return named(text, m, Months.of(m.group(1)), 2);
    }
    return SERIAL.matcher(text).matches() ? serial(text) : null;
  }

  private static @Nullable DateText week(String text, Matcher m) {
    LocalDate fourth = LocalDate.of(number(m, 1), 1, 4);
    LocalDate day =
        fourth
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(m, 2))
            .with(ChronoField.DAY_OF_WEEK, number(m, 3));
    return with(
        text, m.end(), day.getYear(), day.getMonthValue(), day.getDayOfMonth(), false, false);
  }

  private static @Nullable DateText named(String text, Matcher m, int month, int day) {
    return month == 0 ? null : with(text, m.end(), year(m, 3), month, number(m, day), false, false);
  }

  /// `2026-01-05T10:00:00` or with a blank, the way most exports have it, read without a pattern.
  private static @Nullable DateText plain(String text) {
    if (text.length() != 19 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    char between = text.charAt(10);
    if ((between != ' ' && between != 'T') || text.charAt(13) != ':' || text.charAt(16) != ':') {
      return null;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, 19);
    boolean right =
        (year | month | day) >= 0
            && hour >= 0
            && hour < 24
            && minute >= 0
            && minute < 60
            && second >= 0
            && second < 60;
    return right
        ? new DateText(
            year, month, day, false, false, LocalTime.of(hour, minute, second), false, "")
        : null;
  }

  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return Integer.MIN_VALUE;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static @Nullable DateText with(
      String text, int end, int year, int first, int second, boolean open, boolean dots) {
    String rest = text.substring(end).strip();
    if (rest.isEmpty()) {
      return new DateText(year, first, second, open, dots, LocalTime.MIDNIGHT, false, "");
    }
    Matcher time = TIME.matcher(text.substring(end));
    if (!time.matches()) {
      return null;
    }
    int hour = number(time, 1);
    String half = time.group(4);
    if (half != null) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    int seconds = time.group(3) == null ? 0 : number(time, 3);
    boolean next = hour == 24 && half == null && number(time, 2) == 0 && seconds == 0;
    if ((hour > 23 && !next) || number(time, 2) > 59 || seconds > 59) {
      return null;
    }
    String zone = time.group(5) == null ? "" : time.group(5);
    if (zone.length() == 1 && !zone.equals("Z")) {
      return null;
    }
    LocalTime at = LocalTime.of(hour % 24, number(time, 2), seconds);
    return new DateText(year, first, second, open, dots, at, next, zone);
  }

  /// Days since 1900 as spreadsheets keep them, told by their size from other numbers.
  private static @Nullable DateText serial(String text) {
    BigDecimal days = new BigDecimal(text.replace(',', '.'));
    long seconds =
        days.multiply(BigDecimal.valueOf(86_400))
            .setScale(0, java.math.RoundingMode.HALF_UP)
            .longValueExact();
    LocalDateTime at = LocalDate.of(1899, 12, 30).atStartOfDay().plusSeconds(seconds);
    return at.getYear() < FIRST_YEAR
        ? null
        : new DateText(
            at.getYear(),
            at.getMonthValue(),
            at.getDayOfMonth(),
            false,
            false,
            at.toLocalTime(),
            false,
            "");
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static int year(Matcher m, int group) {
    int year = number(m, group);
    return m.group(group).length() == 4 ? year : year < 90 ? 2000 + year : 1900 + year;
  }

  /// What it proves about the order of day and month.
  @Nullable DateOrder proof() {
    if (!open || first > 31 || second > 31 || (first > 12 && second > 12)) {
      return null;
    }
    if (first > 12 || (dots && second <= 12)) {
      return DateOrder.DAY_FIRST;
    }
    return second > 12 ? DateOrder.MONTH_FIRST : null;
  }

  /// Whether it could be two days. One like `05/05/2026` is the same in both ways.
  boolean undecided() {
    return open && first != second && first <= 12 && second <= 12 && proof() == null;
  }

  /// @param order null where nothing decides
  /// @return null where it needs an order and there is none
  /// @throws java.time.DateTimeException where there is no such day
  @Nullable LocalDateTime local(@Nullable DateOrder order) {
    if (!open) {
      return at(first, second);
    }
    if (order == null && undecided()) {
      return null;
    }
    boolean dayFirst =
        order == null ? proof() != DateOrder.MONTH_FIRST : order == DateOrder.DAY_FIRST;
    return dayFirst ? at(second, first) : at(first, second);
  }

  private LocalDateTime at(int month, int day) {
    return LocalDate.of(year, month, day).plusDays(next ? 1 : 0).atTime(time);
  }
}
