package app.comptoir.ui.revenue;

import app.comptoir.domain.catalog.Product;
import app.comptoir.service.figures.RevenueSnapshot.Part;
import app.comptoir.ui.fx.Messages;
import app.comptoir.ui.fx.Texts;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/// What parts of sales are called that bear no name of their own.
final class PartNames {
  private PartNames() {}

  /// @param code ISO 3166; `ZZ` for orders that name none
  static String country(Messages messages, String code) {
    return code.equals("ZZ")
        ? messages.now("revenue.country.none")
        : Locale.of("", code).getDisplayCountry(messages.localeProperty().get());
  }

  static String product(Messages messages, Part part) {
    return part.key().equals(Product.ALL_GOODS)
        ? messages.now("revenue.product.none")
        : Texts.oneLine(part.label());
  }

  /// @param number 1 for Monday to 7
  static String weekday(Messages messages, String number) {
    Locale locale = messages.localeProperty().get();
    String name =
        DayOfWeek.of(Integer.parseInt(number)).getDisplayName(TextStyle.FULL_STANDALONE, locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  /// @param hour 0 to 23
  static String hour(String hour) {
    int from = Integer.parseInt(hour);
    return "%02d:00 – %02d:00".formatted(from, from + 1);
  }
}
