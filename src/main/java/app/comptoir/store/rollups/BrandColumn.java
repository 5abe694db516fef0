package app.comptoir.store.rollups;

/// What is counted of a brand, by slot of five minutes and by day.
public enum BrandColumn {
  ORDERS,
  UNITS,
  UNITS_RETURNED,
  GROSS,
  DISCOUNTS,
  RETURNED,
  COMMISSION,
  SPEND,
  IMPRESSIONS,
  /// Hides, mutes, unfollows and reports.
  NEGATIVE,
  ENTERED,
  TAPS,
  INSTALLS,
  /// Net sales that came from posts.
  ATTRIBUTED,
  AWAITING_RATE,
  RETURNS_AWAITING_RATE,
  SHOP_ENTERED,
  PURCHASED,
  OPENED,
  /// By day only: returns on their order's day.
  RETURNED_COHORT,
  COHORT_AWAITING_RATE
}
