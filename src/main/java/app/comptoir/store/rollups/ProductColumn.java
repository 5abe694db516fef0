package app.comptoir.store.rollups;

/// What is counted of a product by day and currency: the amounts in that currency, those of `_BASE`
/// in the brand's.
public enum ProductColumn {
  ORDERS,
  UNITS,
  UNITS_RETURNED,
  GROSS,
  DISCOUNTS,
  RETURNED,
  GROSS_BASE,
  DISCOUNTS_BASE,
  RETURNED_BASE,
  AWAITING_RATE,
  RETURNS_AWAITING_RATE
}
