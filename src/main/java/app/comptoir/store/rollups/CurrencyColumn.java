package app.comptoir.store.rollups;

/// What is counted of a brand's sales by day and currency, in that currency.
public enum CurrencyColumn {
  ORDERS,
  UNITS,
  GROSS,
  DISCOUNTS,
  RETURNED,
  RETURNED_COHORT,
  AWAITING_RATE,
  AWAITING_ORDER,
  RETURNS_AWAITING_RATE
}
