package app.comptoir.service.figures;

import app.comptoir.domain.funnel.Action;
import app.comptoir.domain.funnel.Step;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ordered funnel of one action: journeys (shopper × post) that began in the span, each step
/// counted when every earlier step happened before it and within the window.
///
/// @param impressions counter above the funnel
/// @param steps one entry a step of the action, in order
/// @param immature journeys whose window is still open: they may yet convert
/// @param breakdown the same funnel cut by a dimension
/// @param live the last 60 minutes
public record FunnelSnapshot(
    Action action,
    Span span,
    Duration window,
    long impressions,
    List<StepCount> steps,
    long immature,
    List<Segment> breakdown,
    OverviewSnapshot.LiveFunnel live) {

  /// The same with another last hour.
  public FunnelSnapshot with(OverviewSnapshot.LiveFunnel other) {
    return new FunnelSnapshot(action, span, window, impressions, steps, immature, breakdown, other);
  }

  /// Journeys that reached a step.
  ///
  /// @param median time from the previous step, over journeys; null for the first step and where
  ///   nobody got there. Read from logarithmic classes: within 3 %
  public record StepCount(
      Step step, long reached, @Nullable Duration median, @Nullable Duration p90) {

    /// reached / entered; NaN where nobody entered.
    public double ofEntered(long entered) {
      return entered == 0 ? Double.NaN : (double) reached / entered;
    }
  }

  /// The counts of one value of the chosen dimension.
  ///
  /// @param key stable key, e.g. `PROMOTED`, `FR`, or an identifier
  /// @param label what to show where `key` is an identifier
  public record Segment(String key, String label, List<Long> reached) {}

  /// What a funnel can be cut by.
  public enum Dimension {
    PLACEMENT,
    SURFACE,
    COUNTRY,
    OUTCOME,
    CAMPAIGN,
    POST
  }

  /// What to compute.
  ///
  /// @param campaignId null for all; `postId` likewise
  public record Query(
      Selection selection,
      Action action,
      @Nullable String campaignId,
      @Nullable String postId,
      Dimension dimension) {}
}
