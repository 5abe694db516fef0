package app.comptoir.platform.api.records;

import app.comptoir.common.Printable;
import app.comptoir.platform.wire.Malformed;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Reads one JSON object after the other, token by token, and says in one sentence what is wrong
/// with a value. All `…(name)` methods read the value of the property just met.
///
/// Throws [Malformed] for values that break the contract and `JacksonException` for text that is no
/// JSON (or too deep, or too long). Not safe for use by several threads.
public final class Json {
  static final String TOO_LONG = "A text or number of the record is too long to be read";
  private static final int MAX_TEXT = 200_000;

  /// Ten million million of a currency with two decimals; thousands of them still add up to 64
  /// bits.
  static final long MAX_AMOUNT = 1_000_000_000_000_000L;

  static final long MAX_THINGS = 1_000_000_000_000L;
  private static final int MAX_ID = 255;
  private static final int MAX_DEPTH = 64;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
          .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(64)
                  .maxNameLength(256)
                  .build())
          .build();

  private static final ObjectMapper TREES =
      JsonMapper.builder(FACTORY).disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

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

  /// The object just begun, read to its end.
  JsonNode tree() {
    return TREES.readTree(parser);
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
    return limited(parser.getString());
  }

  @Nullable String idOrNull(String name) {
    String id = sharedOrNull(name);
    return id == null ? null : requireId(id, name);
  }

  /// An identifier that other records name too.
  String sharedId(String name) {
    return requireId(shared(name), name);
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

  /// A whole number in the bounds, both inclusive.
  long whole(String name, long min, long max) {
    long value = whole(parser.nextToken(), name);
    if (value < min || value > max) {
      throw new Malformed(name + " is out of range");
    }
    return value;
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

  /// The token in hand, for readers of values with more than one form.
  JsonToken nextToken() {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new Malformed("The record ends too early");
    }
    return token;
  }

  private String pooled() {
    if (parser.getStringLength() > MAX_TEXT) {
      throw new Malformed(TOO_LONG);
    }
    return pool.get(
        parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
  }

  Instant instant(String name) {
    requireString(parser.nextToken(), name);
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

  /// @throws Malformed if the text is longer than any field of ours may be
  static String limited(String text) {
    if (text.length() > MAX_TEXT) {
      throw new Malformed(TOO_LONG);
    }
    return text;
  }

  static String requireId(String id, String name) {
    if (id.isBlank() || id.length() > MAX_ID) {
      throw new Malformed(name + (id.isBlank() ? " is blank" : " is too long"));
    }
    if (!Printable.visible(id)) {
      throw new Malformed(name + " has a control character in it");
    }
    return id;
  }
}
