package app.comptoir.platform.api.records;

import app.comptoir.common.Printable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Reads one JSON object after the other, token by token, and says in one sentence what is wrong
/// with a value. All `…(name)` methods read the value of the property just met.
///
/// Throws [Malformed] for values that break the contract and `JacksonException` for text that is no
/// JSON (or too deep, or too long). Not safe for use by several threads.
public final class Json {
  static final int MAX_TEXT = 200_000;

  /// Ten million million of a currency with two decimals; thousands of them still add up to 64
  /// bits.
  static final long MAX_AMOUNT = 1_000_000_000_000_000L;

  private static final long MAX_THINGS = 1_000_000_000_000L;
  private static final int MAX_ID = 255;
  private static final int MAX_DEPTH = 64;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
          .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_TEXT)
                  .maxNumberLength(64)
                  .maxNameLength(256)
                  .build())
          .build();

  private final StringPool pool = new StringPool();
  private final Timestamps timestamps = new Timestamps();
  private JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), new byte[0]);

  /// Starts on another text; nothing of the earlier one is looked at again.
  public void open(byte[] bytes, int from, int length) {
    parser.close();
    parser = FACTORY.createParser(ObjectReadContext.empty(), bytes, from, length);
  }

  /// Goes to the start of the text's one object.
  public void beginObject() {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new Malformed("The record is no object");
    }
  }

  /// Goes into the object that is the value of `name`.
  public void beginObject(String name) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new Malformed(name + " is no object");
    }
  }

  /// Goes into the array that is the value of `name`.
  void beginArray(String name) {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      throw new Malformed(name + " is no array");
    }
  }

  /// Goes into the array's next object; false behind the last.
  boolean nextObject(String name) {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.END_ARRAY) {
      return false;
    }
    if (token != JsonToken.START_OBJECT) {
      throw new Malformed(name + " holds something that is no object");
    }
    return true;
  }

  /// The array's next string; null behind the last.
  @Nullable String nextString(String name) {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.END_ARRAY) {
      return null;
    }
    if (token != JsonToken.VALUE_STRING) {
      throw new Malformed(name + " holds something that is no string");
    }
    return parser.getString();
  }

  /// The next property of the object; null at its end.
  public @Nullable String nextName() {
    return parser.nextName();
  }

  /// Passes over the value of a property this version does not know.
  public void skip() {
    parser.nextToken();
    parser.skipChildren();
  }

  /// The value if it is a string; anything else is passed over.
  public @Nullable String textOrSkip() {
    if (parser.nextToken() == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    parser.skipChildren();
    return null;
  }

  /// Passes over what is left of the value in hand, after one of its readers threw [Malformed].
  void passOver() {
    parser.skipChildren();
  }

  /// Demands that nothing but white space follows.
  public void end() {
    if (parser.nextToken() != null) {
      throw new Malformed("Something follows the record");
    }
  }

  String text(String name) {
    requireString(parser.nextToken(), name);
    return parser.getString();
  }

  @Nullable String textOrNull(String name) {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    requireString(token, name);
    return parser.getString();
  }

  /// An identifier met once.
  String id(String name) {
    return requireId(text(name), name);
  }

  /// An identifier that other records name too.
  String sharedId(String name) {
    return requireId(shared(name), name);
  }

  @Nullable String idOrNull(String name) {
    String id = textOrNull(name);
    return id == null ? null : requireId(id, name);
  }

  /// A string out of a small set.
  String shared(String name) {
    requireString(parser.nextToken(), name);
    return pooled();
  }

  @Nullable String sharedOrNull(String name) {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    requireString(token, name);
    return pooled();
  }

  long whole(String name) {
    return whole(parser.nextToken(), name);
  }

  @Nullable Long wholeOrNull(String name) {
    JsonToken token = parser.nextToken();
    return token == JsonToken.VALUE_NULL ? null : Long.valueOf(whole(token, name));
  }

  /// A whole number in the bounds, both inclusive.
  long whole(String name, long min, long max) {
    long value = whole(parser.nextToken(), name);
    if (value < min || value > max) {
      throw new Malformed(name + " is out of range");
    }
    return value;
  }

  /// A whole number that is not negative.
  long count(String name) {
    return whole(name, 0, Long.MAX_VALUE);
  }

  /// An amount of money in minor units, of a size that can be added up.
  long amount(String name) {
    return whole(name, -MAX_AMOUNT, MAX_AMOUNT);
  }

  /// A number of things, not negative, of a size that can be added up.
  long things(String name) {
    return whole(name, 0, MAX_THINGS);
  }

  boolean flag(String name) {
    JsonToken token = parser.nextToken();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw new Malformed(name + " is neither true nor false");
    }
    return token == JsonToken.VALUE_TRUE;
  }

  Instant instant(String name) {
    return instant(parser.nextToken(), name);
  }

  @Nullable Instant instantOrNull(String name) {
    JsonToken token = parser.nextToken();
    return token == JsonToken.VALUE_NULL ? null : instant(token, name);
  }

  LocalDate day(String name) {
    try {
      return LocalDate.parse(shared(name));
    } catch (DateTimeException _) {
      throw new Malformed(name + " is no day");
    }
  }

  Currency currency(String name) {
    try {
      return Currency.getInstance(shared(name));
    } catch (IllegalArgumentException _) {
      throw new Malformed(name + " is no ISO 4217 code");
    }
  }

  /// The token in hand, for readers of values with more than one form.
  JsonToken nextToken() {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new Malformed("The record ends too early");
    }
    return token;
  }

  private String pooled() {
    return pool.get(
        parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
  }

  private Instant instant(JsonToken token, String name) {
    requireString(token, name);
    try {
      return timestamps.parse(
          parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
    } catch (DateTimeException _) {
      throw new Malformed(name + " is no RFC 3339 instant");
    }
  }

  private long whole(JsonToken token, String name) {
    if (token != JsonToken.VALUE_NUMBER_INT) {
      throw new Malformed(
          name + (token == JsonToken.VALUE_NULL ? " is null" : " is no whole number"));
    }
    JsonParser.NumberType type = parser.getNumberType();
    if (type != JsonParser.NumberType.INT && type != JsonParser.NumberType.LONG) {
      throw new Malformed(name + " is out of range");
    }
    return parser.getLongValue();
  }

  private static void requireString(@Nullable JsonToken token, String name) {
    if (token != JsonToken.VALUE_STRING) {
      throw new Malformed(name + (token == JsonToken.VALUE_NULL ? " is null" : " is no string"));
    }
  }

  private static String requireId(String id, String name) {
    if (id.isBlank() || id.length() > MAX_ID) {
      throw new Malformed(name + (id.isBlank() ? " is blank" : " is too long"));
    }
    if (!Printable.visible(id)) {
      throw new Malformed(name + " has a control character in it");
    }
    return id;
  }
}
