package app.comptoir.service.figures;

import app.comptoir.common.CodedException;
import app.comptoir.domain.catalog.Brand;
import app.comptoir.domain.catalog.Campaign;
import app.comptoir.domain.funnel.JourneyRow;
import app.comptoir.domain.revenue.OrderSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the store and answers the screens with immutable snapshots.
///
/// Every method blocks on the database for some milliseconds and is called on a background thread;
/// each reads one consistent state.
///
/// All throw [CodedException] where the database cannot be read.
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

  /// The orders placed on days of the brand's calendar (both inclusive), newest first. Figures and
  /// rows come from the same predicate: a count equals its list.
  ///
  /// @param postId null for all posts and for sales that came from none
  List<OrderSummary> orders(
      String brandId, LocalDate from, LocalDate to, @Nullable String postId, int limit);

  /// The journeys counted on a step of a funnel, newest entry first.
  ///
  /// @param step position of the step, 0 = the first
  List<JourneyRow> journeys(FunnelSnapshot.Query query, int step, int limit);
}
