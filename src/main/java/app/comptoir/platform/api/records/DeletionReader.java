package app.comptoir.platform.api.records;

import app.comptoir.domain.change.Change;
import app.comptoir.platform.wire.Malformed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  private DeletionReader() {}

  static Change.Deletion read(Thing data, long seq, Instant at, long revision, String type) {
    Change.Kind kind = kind(type);
    return new Change.Deletion(seq, at, revision, kind, identifier(kind, data));
  }

  private static String identifier(Change.Kind kind, Thing data) {
    String id = data.textIfAny(kind == Change.Kind.SHOPPER_EVENT ? "event_id" : "id");
    if (id == null) {
      id = key(kind, data);
    }
    if (id == null) {
      throw new Malformed("The deleted thing is not named");
    }
    if (id.isBlank() || id.length() > MAX_ID) {
      throw new Malformed("The deleted thing's identifier is blank or too long");
    }
    return id;
  }

  private static @Nullable String key(Change.Kind kind, Thing data) {
    return switch (kind) {
      case METRIC -> joined(data, "post_id", "minute", "placement", "surface");
      case FX_RATE -> joined(data, "day", "base", "quote");
      case SHOPPER_EVENT -> data.textIfAny("id");
      case BRAND, PRODUCT, CAMPAIGN, POST, OFFER, DECISION, ORDER, RETURN, LEDGER_ENTRY -> null;
    };
  }

  private static @Nullable String joined(Thing data, String... names) {
    List<String> parts = new ArrayList<>();
    for (String name : names) {
      String part = data.textIfAny(name);
      if (part == null) {
        return null;
      }
      parts.add(part);
    }
    return String.join("|", parts);
  }

  /// Ledger entries are none of the contract's.
  private static Change.Kind kind(String type) {
    Change.Kind kind = Names.of(Change.Kind.class, type, Change.Kind.LEDGER_ENTRY);
    if (kind == Change.Kind.LEDGER_ENTRY) {
      throw new Malformed(UNKNOWN_TYPE);
    }
    return kind;
  }
}
