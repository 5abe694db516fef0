package app.comptoir.service.figures;

import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.Campaign;
import app.comptoir.service.workspaces.StoreUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads the store and answers the screens with immutable snapshots.
///
/// Every method blocks on the database for some milliseconds and is called on a background thread;
/// each reads one consistent state.
///
/// All throw [StoreUnavailableException] where the database cannot be read.
public interface Dashboard {

  /// The instant periods are counted from: now, or the newest record where the data is a file of
  /// the past. Does not block.
  Instant now();

  /// The brands of the workspace, by name.
  List<Brand> brands();

  /// The campaigns of a brand, newest first.
  List<Campaign> campaigns(String brandId);

  /// Whether the history of the brand is still being read for the first time: then every figure is
  /// that of a part, and is compared with nothing.
  default boolean partial(String brandId) {
    return false;
  }

  OverviewSnapshot overview(Selection selection);

  /// All posts of the brand with their figures in the period, biggest net sales first.
  List<PostRow> posts(Selection selection);

  /// Empty where the post is not (or no longer) known.
  Optional<PostDetail> post(Selection selection, String postId);

  FunnelSnapshot funnel(FunnelSnapshot.Query query);

  RevenueSnapshot revenue(RevenueSnapshot.Query query);
}
