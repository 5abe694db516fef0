package app.comptoir.domain.funnel;

/// One thing a shopper does with a post, from the first tap or reply onward. Impressions are
/// counters, not people, and therefore no step. `OTHER` is any value a newer platform may send:
/// kept, never counted.
///
/// The ordinal is stored; append only.
public enum Step {
  OTHER,
  TAP,
  PRODUCT_VIEW,
  CHECKOUT,
  PURCHASE,
  DELIVERED,
  REPLY,
  IN_CART,
  MERCHANT_CHECKOUT,
  INSTALL_STARTED,
  INSTALLED,
  FIRST_OPEN
}
