package app.comptoir.ui.overview;

import app.comptoir.service.Span;
import app.comptoir.ui.fx.Formats;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.overview.OverviewModel.Days;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Says in a few words what the figures are compared with, and how many days are compared with how
/// many where they are not as many. FX thread only.
record AgainstWords(Messages messages) {
  /// Days back where weekdays stand beside weekdays.
  private static final int WEEKS = 364;

  /// Empty where nothing is compared.
  String of(Formats formats, @Nullable Days days) {
    if (days == null || days.compared() == null) {
      return "";
    }
    if (days.nothingBefore() != null) {
      LocalDate first = days.nothingBefore();
      boolean thisYear = first.getYear() == days.span().to().getYear();
      return messages.now(
          "against.nothing", thisYear ? formats.dayOfMonth(first) : formats.date(first));
    }
    Span span = days.span();
    Span other = days.compared();
    long back = ChronoUnit.DAYS.between(other.to(), span.to());
    if (back == WEEKS && other.days() == span.days()) {
      return messages.now("against.lastYear.weekdays");
    }
    if (span.from().getDayOfMonth() == 1 && other.from().equals(span.from().minusMonths(1))) {
      return lengths("against.month", "against.month.unequal", formats, days);
    }
    if (back > span.days() || other.from().equals(span.from().minusYears(1))) {
      return lengths("against.lastYear", "against.lastYear.unequal", formats, days);
    }
    return span.days() == 1
        ? messages.now("against.dayBefore")
        : messages.now("against.previous", formats.count(span.days()));
  }

  /// Of a running period only what has begun is compared.
  private String lengths(String key, String unequal, Formats formats, Days days) {
    Span compared = days.compared();
    int shown = days.span().begun(days.brand().zone());
    int others = compared == null ? shown : compared.begun(days.brand().zone());
    return shown == others
        ? messages.now(key)
        : messages.now(unequal, formats.count(shown), formats.count(others));
  }
}
