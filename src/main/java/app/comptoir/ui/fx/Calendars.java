package app.comptoir.ui.fx;

import app.comptoir.domain.settings.Numbers.WeekStart;
import java.util.Locale;

/// The toolkit's calendars go by the program's locale for formats and by nothing else: so this sets
/// it, and puts it back at the end. FX thread only.
public final class Calendars implements AutoCloseable {
  private final Locale before = Locale.getDefault(Locale.Category.FORMAT);

  /// Calendars opened from now on have months and days of `region`.
  public void follow(Locale region, WeekStart weekStart) {
    Locale.setDefault(Locale.Category.FORMAT, withWeek(region, weekStart));
  }

  static Locale withWeek(Locale region, WeekStart weekStart) {
    String day =
        switch (weekStart) {
          case REGION -> null;
          case MONDAY -> "mon";
          case SUNDAY -> "sun";
        };
    return day == null
        ? region
        : new Locale.Builder().setLocale(region).setUnicodeLocaleKeyword("fw", day).build();
  }

  @Override
  public void close() {
    Locale.setDefault(Locale.Category.FORMAT, before);
  }
}
