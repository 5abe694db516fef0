package app.comptoir.domain.revenue;

import app.comptoir.domain.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of a shop's books that is neither sale nor return: kept and shown, outside gross, returns
/// and net sales.
///
/// @param reference the document it stands in, e.g. an invoice number
/// @param quantity units, signed; 0 where it is money only
/// @param amount signed; zero for rows that move units only
public record LedgerEntry(
    String id,
    String brandId,
    Kind kind,
    String reference,
    @Nullable String productId,
    @Nullable String description,
    long quantity,
    Money amount,
    Instant bookedAt) {

  public enum Kind {
    /// Money without goods, such as a bad debt.
    ADJUSTMENT,
    /// Stock that vanished from the books.
    WRITE_OFF,
    /// Goods given away.
    FREE_ITEM
  }
}
