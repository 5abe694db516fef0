package app.comptoir.domain.offer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What differs between two contents of an offer, field by field.
///
/// @param beforeHash fingerprint of the older content, `afterHash` of the newer one
/// @param fields those that differ, in the order of the content; empty where nothing does
public record ContentChange(String beforeHash, String afterHash, List<FieldChange> fields) {
  public ContentChange {
    fields = List.copyOf(fields);
  }

  /// One field that differs.
  ///
  /// @param before null where it was absent, `after` where it is
  /// @param runs the whole text, in pieces that stayed, went and came; empty for fields that are no
  ///   text to be read
  public record FieldChange(
      Field field, @Nullable Fact before, @Nullable Fact after, List<Run> runs) {
    public FieldChange {
      runs = List.copyOf(runs);
    }
  }

  /// A piece of text: what was there is all of `SAME` and `REMOVED` in order, what is there all of
  /// `SAME` and `ADDED`.
  public record Run(Kind kind, String text) {
    public enum Kind {
      SAME,
      REMOVED,
      ADDED
    }
  }

  /// What a content is made of. Message key `offer.field.<FIELD>` names it.
  public enum Field {
    TITLE("title"),
    TEXT("text"),
    PICTURE("media_id"),
    PICTURE_BYTES("media_sha256"),
    PRICE("price"),
    COMPARE_AT("compare_at"),
    STOCK("stock"),
    BUDGET("budget"),
    FLIGHT_FROM("flight_from"),
    FLIGHT_TO("flight_to"),
    HASHTAG("hashtag"),
    TARGETING("targeting"),
    PRODUCT("product_id"),
    ALT_TEXT("alt_text"),
    LINK("link");

    private final String canonical;

    Field(String canonical) {
      this.canonical = canonical;
    }

    /// Its name in the canonical content.
    public String canonical() {
      return canonical;
    }
  }
}
