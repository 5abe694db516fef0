package app.comptoir.store.rollups;

/// What is counted of a brand's sales by day and country of the order, in the brand's currency.
public enum CountryColumn {
  ORDERS,
  UNITS,
  UNITS_RETURNED,
  GROSS,
  DISCOUNTS,
  RETURNED,
  AWAITING_RATE,
  RETURNS_AWAITING_RATE
}
