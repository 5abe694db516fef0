package app.comptoir.platform.orderfile;

/// What a column of a file with a row per order line may hold.
public enum Column {
  /// Number of the invoice or order the row belongs to.
  ORDER,
  /// The merchant's code of the article.
  PRODUCT,
  /// What the article is called; may be missing.
  NAME,
  /// Units, a whole number; negative for what went back.
  QUANTITY,
  /// Local date and time, or one with an offset.
  TIME,
  /// Price of one unit, decimal.
  UNIT_PRICE,
  /// Country of the buyer, English name or ISO code; may be missing.
  COUNTRY;

  /// Whether a file can do without it.
  boolean optional() {
    return this == NAME || this == COUNTRY;
  }
}
