package app.comptoir.platform.shopify.calls;

import app.comptoir.platform.wire.Bytes;
import app.comptoir.platform.wire.Malformed;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON to and from a shop, with limits.
public final class ShopJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(64)
                          .maxNumberLength(64)
                          .maxNameLength(256)
                          .maxStringLength(1_000_000)
                          .build())
                  .build())
          .build();

  private ShopJson() {}

  /// @throws Malformed where it is no JSON object
  public static JsonNode tree(Bytes body) {
    try {
      JsonNode node = MAPPER.readTree(body.buffer(), 0, body.length());
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JacksonException _) {
      // Said below.
    }
    throw new Malformed("The answer is no JSON object");
  }

  static byte[] bytes(Map<String, ?> document) {
    return MAPPER.writeValueAsBytes(document);
  }
}
