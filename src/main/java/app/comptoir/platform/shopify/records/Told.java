package app.comptoir.platform.shopify.records;

import app.comptoir.domain.change.Change;
import java.time.Instant;

/// Something a shop told, which has no place in the log yet.
///
/// @param thing whose newest state it is
/// @param at when it last changed, by the shop
public record Told(String thing, Instant at, long revision, Placed placed) {
  /// Gives it its place.
  public interface Placed {
    Change at(long seq);
  }
}
