package app.comptoir.platform.shopify.records;

import app.comptoir.domain.money.Money;
import app.comptoir.platform.wire.Malformed;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Fields of what a shop answers. [Malformed] names the field that is not what the schema says.
final class Field {
  /// So many digits before the point no amount has.
  private static final int MOST_DIGITS = 15;

  private static final int MOST_SCALE = 12;

  private Field() {}

  static String text(JsonNode of, String name) {
    JsonNode value = of.path(name);
    if (!value.isString() || value.stringValue().isBlank()) {
      throw new Malformed(name + " is missing or no text");
    }
    return value.stringValue();
  }

  static @Nullable String textOrNull(JsonNode of, String name) {
    JsonNode value = of.path(name);
    return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
  }

  static Instant instant(JsonNode of, String name) {
    try {
      return OffsetDateTime.parse(text(of, name)).toInstant();
    } catch (DateTimeException _) {
      throw new Malformed(name + " is no time");
    }
  }

  static @Nullable Instant instantOrNull(JsonNode of, String name) {
    return of.path(name).isString() ? instant(of, name) : null;
  }

  /// The number at the end of a global identifier, which is unique among things of its kind.
  static String number(JsonNode of, String name) {
    String id = text(of, name);
    String end = id.substring(id.lastIndexOf('/') + 1);
    String number = end.contains("?") ? end.substring(0, end.indexOf('?')) : end;
    if (number.isBlank() || number.length() > 40) {
      throw new Malformed(name + " is no identifier");
    }
    return number;
  }

  static Currency currency(JsonNode of, String name) {
    try {
      return Currency.getInstance(text(of, name));
    } catch (IllegalArgumentException _) {
      throw new Malformed(name + " is no ISO 4217 code");
    }
  }

  /// An amount in minor units.
  static long minor(JsonNode of, String name, Currency currency) {
    return money(decimal(of, name), currency).minor();
  }

  static Money money(BigDecimal major, Currency currency) {
    try {
      return Money.ofDecimal(major, currency);
    } catch (ArithmeticException _) {
      throw new Malformed("An amount is beyond belief");
    }
  }

  static BigDecimal decimal(JsonNode of, String name) {
    JsonNode value = of.path(name);
    try {
      BigDecimal decimal =
          value.isNumber() ? value.decimalValue() : new BigDecimal(text(of, name).strip());
      if (decimal.precision() - decimal.scale() > MOST_DIGITS || decimal.scale() > MOST_SCALE) {
        throw new Malformed(name + " is beyond belief");
      }
      return decimal;
    } catch (NumberFormatException _) {
      throw new Malformed(name + " is no amount");
    }
  }
}
