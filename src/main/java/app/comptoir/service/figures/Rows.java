package app.comptoir.service.figures;

import app.comptoir.domain.funnel.JourneyRow;
import app.comptoir.domain.revenue.OrderSummary;
import app.comptoir.service.workspaces.StoreUnavailableException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows behind any figure. Blocking; called on background threads. Figures and rows come from
/// the same predicate: a count equals its list.
///
/// All throw [StoreUnavailableException] where the database cannot be read.
public interface Rows {

  /// The orders placed on days of the brand's calendar (both inclusive), newest first.
  ///
  /// @param postId null for all posts and for sales that came from none
  List<OrderSummary> orders(
      String brandId, LocalDate from, LocalDate to, @Nullable String postId, int limit);

  /// The journeys counted on a step of a funnel, newest entry first.
  ///
  /// @param step position of the step, 0 = the first
  List<JourneyRow> journeys(FunnelSnapshot.Query query, int step, int limit);
}
