package app.comptoir.domain.offer;

/// A part of an offer's content by name: what a request for changes is about. `OTHER` is any value
/// a newer platform may send. Kept by position: new ones come last.
public enum OfferField {
  OTHER,
  TITLE,
  TEXT,
  PRICE,
  COMPARE_AT,
  STOCK,
  BUDGET,
  FLIGHT,
  TARGETING,
  HASHTAG,
  PICTURE
}
