package app.comptoir.platform.api.records;

import app.comptoir.domain.change.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads records that take something back. They name it by `id` (`event_id` for events); whatever
/// else they hold is not looked at.
///
/// The contract gives metric buckets and exchange rates no identifier. Where a platform deletes one
/// without `id`, it is named by its key as it stands in the record:
/// `post_id|minute|placement|surface` and `day|base|quote`.
final class DeletionReader {
  static final String UNKNOWN_TYPE = "This version does not know the type";
  private static final int MAX_ID = 255;

  private final Json json;

  DeletionReader(Json json) {
    this.json = json;
  }

  /// The deletion whose `data` object was just begun.
  Change.Deletion read(long seq, Instant at, long revision, String type) {
    Change.Kind kind = kind(type);
    Map<String, String> strings = new HashMap<>();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      String text = json.textOrSkip();
      if (text != null) {
        strings.put(name, text);
      }
    }
    return new Change.Deletion(seq, at, revision, kind, identifier(kind, strings));
  }

  private static String identifier(Change.Kind kind, Map<String, String> strings) {
    String id = strings.get(kind == Change.Kind.SHOPPER_EVENT ? "event_id" : "id");
    if (id == null) {
      id = key(kind, strings);
    }
    if (id == null) {
      throw new Malformed("The deleted thing is not named");
    }
    if (id.isBlank() || id.length() > MAX_ID) {
      throw new Malformed("The deleted thing's identifier is blank or too long");
    }
    return id;
  }

  private static @Nullable String key(Change.Kind kind, Map<String, String> strings) {
    return switch (kind) {
      case METRIC -> joined(strings, "post_id", "minute", "placement", "surface");
      case FX_RATE -> joined(strings, "day", "base", "quote");
      case SHOPPER_EVENT -> strings.get("id");
      case BRAND, PRODUCT, CAMPAIGN, POST, OFFER, DECISION, ORDER, RETURN, LEDGER_ENTRY -> null;
    };
  }

  private static @Nullable String joined(Map<String, String> strings, String... names) {
    List<String> parts = new ArrayList<>();
    for (String name : names) {
      String part = strings.get(name);
      if (part == null) {
        return null;
      }
      parts.add(part);
    }
    return String.join("|", parts);
  }

  private static Change.Kind kind(String type) {
    return switch (type) {
      case "brand" -> Change.Kind.BRAND;
      case "product" -> Change.Kind.PRODUCT;
      case "campaign" -> Change.Kind.CAMPAIGN;
      case "post" -> Change.Kind.POST;
      case "offer" -> Change.Kind.OFFER;
      case "decision" -> Change.Kind.DECISION;
      case "order" -> Change.Kind.ORDER;
      case "return" -> Change.Kind.RETURN;
      case "shopper_event" -> Change.Kind.SHOPPER_EVENT;
      case "metric" -> Change.Kind.METRIC;
      case "fx_rate" -> Change.Kind.FX_RATE;
      default -> throw new Malformed(UNKNOWN_TYPE);
    };
  }
}
