package app.comptoir.store.rollups;

import app.comptoir.domain.change.Change;
import app.comptoir.store.sql.Checksum;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A stored return and what follows from its order: the post it takes from, the day it counts on in
/// the order-cohort basis, and the order's original rate.
///
/// @param productKey 0 where it concerns the whole order
/// @param postKey 0 where its order is unknown or came from no post
/// @param cohortDay its own day where it names no order; [#PARKED] while the order it names is not
///   known
public record ReturnRow(
    long returnKey,
    String id,
    long revision,
    boolean deleted,
    @Nullable String orderId,
    int productKey,
    int kind,
    long quantity,
    long amountMinor,
    String currency,
    long processedUs,
    int day,
    int postKey,
    int cohortDay,
    @Nullable BigDecimal rate,
    long amountBase) {

  /// In place of the cohort day of a return that waits for its order.
  public static final int PARKED = 0;

  /// Whether it waits for its order, outside all totals.
  boolean parked() {
    return orderId != null && cohortDay == PARKED;
  }

  /// The order it names; null where it names none, or one that is not among these.
  public @Nullable OrderRow orderIn(Map<String, OrderRow> orders) {
    return orderId == null ? null : orders.get(orderId);
  }

  /// What is kept of a return that the platform took back, see [OrderRow#deleted].
  public static ReturnRow deleted(long returnKey, Change.Deletion deletion) {
    return new ReturnRow(
        returnKey,
        deletion.id(),
        deletion.revision(),
        true,
        null,
        0,
        0,
        0,
        0,
        OrderRow.NO_CURRENCY,
        0,
        0,
        0,
        0,
        null,
        0);
  }

  /// The same return with what follows from its order and the brand.
  public ReturnRow derived(
      int newDay, int newPostKey, int newCohortDay, @Nullable BigDecimal newRate, long inBase) {
    return new ReturnRow(
        returnKey,
        id,
        revision,
        deleted,
        orderId,
        productKey,
        kind,
        quantity,
        amountMinor,
        currency,
        processedUs,
        newDay,
        newPostKey,
        newCohortDay,
        newRate,
        inBase);
  }

  public long checksum() {
    long sum = Checksum.mix(returnKey, revision, deleted ? 1 : 0, productKey);
    sum = Checksum.mix(sum, quantity, amountMinor, processedUs);
    return Checksum.mix(
        sum, id.hashCode(), currency.hashCode(), orderId == null ? 0 : orderId.hashCode());
  }
}
