package app.comptoir.store.rollups;

import java.util.EnumSet;
import java.util.List;

/// What is counted of a post, by day and by longer stretches.
public enum PostColumn {
  IMPRESSIONS,
  HIDES,
  MUTES,
  UNFOLLOWS,
  REPORTS,
  SPEND,
  S1,
  S2,
  S3,
  S4,
  S5,
  ORDERS,
  UNITS,
  GROSS,
  DISCOUNTS,
  RETURNED,
  RETURNED_COHORT,
  UNITS_RETURNED,
  COMMISSION,
  /// Orders, and returns by their own day and by their order's, that no rate converts: they are in
  /// the counts and in no amount.
  AWAITING_RATE,
  RETURNS_AWAITING_RATE,
  COHORT_AWAITING_RATE;

  /// Journeys that reached each step.
  public static final List<PostColumn> STEPS = List.copyOf(EnumSet.range(S1, S5));
}
