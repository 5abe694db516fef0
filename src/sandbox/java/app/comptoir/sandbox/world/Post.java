package app.comptoir.sandbox.world;

import org.jspecify.annotations.Nullable;

/// A post as it is published, with what drives its success.
///
/// @param index position in its brand's list
/// @param priceMinor in the brand's currency; −1 for a free app
/// @param stock units set aside; 0 where unlimited
/// @param endsAt deadline in microseconds; 0 where open-ended
/// @param weight how many shoppers it draws, relative to the others
/// @param tapRate taps (or replies) an impression
/// @param appeal factor on the conversion of its steps
public record Post(
    int index,
    String id,
    Campaign campaign,
    Product product,
    Action action,
    Placement placement,
    String text,
    @Nullable String hashtag,
    String mediaId,
    @Nullable String altText,
    long priceMinor,
    int stock,
    long publishedAt,
    long endsAt,
    double weight,
    double tapRate,
    double appeal) {

  /// Finite stock or a deadline, or both.
  public boolean limited() {
    return stock > 0 || endsAt > 0;
  }
}
