package app.comptoir.platform.orderfile;

import app.comptoir.domain.money.Money;
import java.math.BigDecimal;

/// An article that was sold.
///
/// @param exact its price × quantity in major units
/// @param discount its own, in minor units
record Article(
    String product, String title, long units, BigDecimal exact, Money amount, long discount) {
  /// The article of orders whose file names none.
  static final String ALL_GOODS = "all-goods";
}
