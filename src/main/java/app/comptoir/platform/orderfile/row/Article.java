package app.comptoir.platform.orderfile.row;

import app.comptoir.domain.money.Money;
import java.math.BigDecimal;

/// An article that was sold.
///
/// @param exact its price × quantity in major units
/// @param discount its own, in minor units
public record Article(
    String product, String title, long units, BigDecimal exact, Money amount, long discount) {}
