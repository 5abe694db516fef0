package app.comptoir.ui;

import app.comptoir.domain.calendar.DayRange;
import app.comptoir.domain.calendar.Today;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.ui.mvc.ScreenContext;
import java.util.regex.Pattern;

/// How files of figures are called: brand, what it is, and the days, so that two of them can be
/// told apart by their names. FX thread only.
final class FileNames {
  /// What one file system or another does not take.
  private static final Pattern REFUSED = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");

  private final ScreenContext context;

  FileNames(ScreenContext context) {
    this.context = context;
  }

  /// @param ofPeriod whether its figures are those of the shown period
  String fileName(String what, boolean ofPeriod) {
    return context.selection().brand().map(brand -> of(brand, what, ofPeriod)).orElse(what);
  }

  private String of(Brand brand, String what, boolean ofPeriod) {
    String name = REFUSED.matcher(brand.name()).replaceAll("-").strip();
    if (!ofPeriod) {
      return name + " " + what;
    }
    Today today = new Today(brand.dayOf(context.services().dashboard().now()), brand.weekStart());
    DayRange days = context.selection().periodProperty().get().days(today);
    return days.from().equals(days.to())
        ? "%s %s %s".formatted(name, what, days.from())
        : context
            .messages()
            .now("export.fileName", name, what, days.from().toString(), days.to().toString());
  }
}
