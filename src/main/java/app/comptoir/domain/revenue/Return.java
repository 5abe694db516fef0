package app.comptoir.domain.revenue;

import app.comptoir.domain.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Goods or money that went back. May be partial, may exceed its order, may arrive before its
/// order.
///
/// @param orderId null where the source names no order
/// @param productId null where it concerns the whole order
/// @param amount positive; of an addition negative, as is its quantity
/// @param processedAt when it was processed (UTC): the day it books on by default
public record Return(
    String id,
    String brandId,
    @Nullable String orderId,
    @Nullable String productId,
    Kind kind,
    long quantity,
    Money amount,
    Instant processedAt) {

  /// A cancellation is the return of a whole order on the day it was cancelled. An addition is what
  /// was added to an order after it was placed: the other way round, and a sale of its own day.
  public enum Kind {
    OTHER,
    RETURN,
    CANCELLATION,
    ADDITION
  }
}
