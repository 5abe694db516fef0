package app.comptoir.ui.widget;

import app.comptoir.domain.calendar.CalendarUnit;
import app.comptoir.domain.calendar.DayRange;
import app.comptoir.domain.calendar.Today;
import app.comptoir.service.Period;
import app.comptoir.ui.fx.Messages;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// How periods are called.
public final class PeriodWords {
  /// The periods of the calendar one can choose by their name.
  public static final List<Period> NAMED =
      List.of(
          new Period.Whole(CalendarUnit.DAY, 1),
          new Period.Whole(CalendarUnit.WEEK, 0),
          new Period.Whole(CalendarUnit.WEEK, 1),
          new Period.Whole(CalendarUnit.MONTH, 0),
          new Period.Whole(CalendarUnit.MONTH, 1),
          new Period.ToDate(CalendarUnit.MONTH),
          new Period.ToDate(CalendarUnit.YEAR));

  private static final int NAMED_BACK = 1;

  private PeriodWords() {}

  /// The name of a period that has one; follows the language.
  public static ObservableValue<String> text(Messages messages, Period period) {
    return period instanceof Period.LastDays(int days) && days > 1
        ? messages.text("period.days", days)
        : messages.text(key(period));
  }

  /// The same, the shortest way: 28 d.
  static ObservableValue<String> brief(Messages messages, Period.LastDays period) {
    return period.days() > 1 ? messages.text("rough.days", period.days()) : text(messages, period);
  }

  /// The name of a period, or its days where it has none.
  public static String now(Messages messages, Period period, Today today) {
    String key = key(period);
    if (!key.isEmpty()) {
      return period instanceof Period.LastDays(int days)
          ? messages.now(key, days)
          : messages.now(key);
    }
    DayRange days = period.days(today);
    return messages.formats().dates(days.from(), days.to());
  }

  /// Empty where it has no name.
  private static String key(Period period) {
    return switch (period) {
      case Period.LastDays(int days) -> days == 1 ? "period.today" : "period.days";
      case Period.Whole(CalendarUnit unit, int ago) ->
          ago > NAMED_BACK ? "" : "period." + unit + "." + ago;
      case Period.ToDate(CalendarUnit unit) -> "period." + unit + ".toDate";
      case Period.Between _ -> "";
    };
  }
}
