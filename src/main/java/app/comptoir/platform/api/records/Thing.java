package app.comptoir.platform.api.records;

import app.comptoir.domain.money.Money;
import app.comptoir.platform.wire.Malformed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A JSON object read whole, and its properties by name: for all records but the events and metrics
/// that fill a log, which [EventReader] reads token by token.
///
/// Throws [Malformed], naming the property, where one is missing or breaks the contract. Only what
/// `optional` asks for may be missing; `…OrNull` must be there and may be null.
public final class Thing {
  private final JsonNode node;

  Thing(JsonNode node) {
    this.node = node;
  }

  /// The one object of a text.
  ///
  /// @throws tools.jackson.core.JacksonException if it is no valid JSON
  public static Thing of(byte[] bytes, int from, int length) {
    Json json = new Json();
    json.open(bytes, from, length);
    json.beginObject();
    Thing thing = new Thing(json.tree());
    json.end();
    return thing;
  }

  /// What `reader` reads of a property; null where the object has none of the name.
  <T> @Nullable T optional(String name, Function<String, @Nullable T> reader) {
    return node.has(name) ? reader.apply(name) : null;
  }

  String text(String name) {
    return text(required(name), name + (required(name).isNull() ? " is null" : " is no string"));
  }

  @Nullable String textOrNull(String name) {
    return required(name).isNull() ? null : text(name);
  }

  /// The text where there is one; null where the property is missing or anything else.
  @Nullable String textIfAny(String name) {
    return node.path(name).isString() ? text(name) : null;
  }

  String id(String name) {
    return Json.requireId(text(name), name);
  }

  @Nullable String idOrNull(String name) {
    return required(name).isNull() ? null : id(name);
  }

  /// A whole number in the bounds, both inclusive.
  long whole(String name, long min, long max) {
    JsonNode value = required(name);
    if (!value.isIntegralNumber()) {
      throw new Malformed(name + (value.isNull() ? " is null" : " is no whole number"));
    }
    if (!value.canConvertToLong() || value.longValue() < min || value.longValue() > max) {
      throw new Malformed(name + " is out of range");
    }
    return value.longValue();
  }

  /// An amount of money in minor units, of a size that can be added up.
  long amount(String name) {
    return whole(name, -Json.MAX_AMOUNT, Json.MAX_AMOUNT);
  }

  /// Units in stock; null where nobody counts them.
  @Nullable Long stockOrNull(String name) {
    if (required(name).isNull()) {
      return null;
    }
    long units = whole(name, Long.MIN_VALUE, Long.MAX_VALUE);
    if (units < 0) {
      throw new Malformed("The stock is negative");
    }
    return units;
  }

  boolean flag(String name) {
    JsonNode value = required(name);
    if (!value.isBoolean()) {
      throw new Malformed(name + " is neither true nor false");
    }
    return value.booleanValue();
  }

  Instant instant(String name) {
    String text = text(name);
    try {
      return new Timestamps().parse(text.toCharArray(), 0, text.length());
    } catch (DateTimeException _) {
      throw new Malformed(name + " is no RFC 3339 instant");
    }
  }

  @Nullable Instant instantOrNull(String name) {
    return required(name).isNull() ? null : instant(name);
  }

  LocalDate day(String name) {
    try {
      return LocalDate.parse(text(name));
    } catch (DateTimeException _) {
      throw new Malformed(name + " is no day");
    }
  }

  Currency currency(String name) {
    try {
      return Currency.getInstance(text(name));
    } catch (IllegalArgumentException _) {
      throw new Malformed(name + " is no ISO 4217 code");
    }
  }

  /// A SHA-256 in small hexadecimal digits.
  String hash(String name) {
    String hex = text(name);
    if (hex.length() != 64
        || !hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
      throw new Malformed(name + " is no SHA-256 in hexadecimal");
    }
    return hex;
  }

  /// An amount of money; a null is no zero.
  @Nullable Money moneyOrNull(String name) {
    return required(name).isNull() ? null : money(name);
  }

  Money money(String name) {
    if (!required(name).isObject()) {
      throw new Malformed(name + " is no amount of money");
    }
    Thing money = new Thing(required(name));
    return new Money(money.amount("amount_minor"), money.currency("currency"));
  }

  Thing object(String name) {
    if (!required(name).isObject()) {
      throw new Malformed(name + " is no object");
    }
    return new Thing(required(name));
  }

  /// What `reader` makes of each object of an array.
  <T> List<T> objects(String name, Function<Thing, T> reader) {
    List<T> all = new ArrayList<>();
    for (JsonNode one : array(name)) {
      if (!one.isObject()) {
        throw new Malformed(name + " holds something that is no object");
      }
      all.add(reader.apply(new Thing(one)));
    }
    return all;
  }

  List<String> texts(String name) {
    List<String> all = new ArrayList<>();
    for (JsonNode one : array(name)) {
      all.add(text(one, name + " holds something that is no string"));
    }
    return all;
  }

  private JsonNode array(String name) {
    if (!required(name).isArray()) {
      throw new Malformed(name + " is no array");
    }
    return required(name);
  }

  private static String text(JsonNode value, String objection) {
    if (!value.isString()) {
      throw new Malformed(objection);
    }
    return Json.limited(value.stringValue());
  }

  private JsonNode required(String name) {
    JsonNode value = node.get(name);
    if (value == null) {
      throw new Malformed(name + " is missing");
    }
    return value;
  }
}
