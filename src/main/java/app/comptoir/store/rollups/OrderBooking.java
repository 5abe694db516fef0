package app.comptoir.store.rollups;

import app.comptoir.store.sql.LedgerSums;
import org.jspecify.annotations.Nullable;

/// Adds orders and returns to the totals and to the sums these are checked by; with the sign -1 it
/// takes out what was added.
public record OrderBooking(OrderDeltas deltas, LedgerSums sums) {
  public void order(OrderRow row, int sign) {
    deltas.order(row, sign);
    sums.order(row.checksum(), sign);
  }

  /// @param order it names; null where it names none, or one that is not known
  public void returned(ReturnRow row, @Nullable OrderRow order, int sign) {
    deltas.returned(row, order, sign);
    sums.returned(row.checksum(), sign);
  }
}
