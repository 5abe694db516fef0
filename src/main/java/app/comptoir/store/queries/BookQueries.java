package app.comptoir.store.queries;

import app.comptoir.domain.revenue.LedgerEntry;
import app.comptoir.store.sql.DayIndex;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/// What a brand's books hold besides sales and returns, and what of its log could not be read.
public final class BookQueries {
  private final Handle handle;

  BookQueries(Handle handle) {
    this.handle = handle;
  }

  /// A row of the shop's books that is neither sale nor return.
  ///
  /// @param amount minor units of `currency`, signed
  public record LedgerRow(
      Instant bookedAt,
      LedgerEntry.Kind kind,
      String reference,
      @Nullable String productId,
      @Nullable String description,
      long quantity,
      String currency,
      long amount) {}

  /// The ledger entries booked in [from, to), in order of time.
  public List<LedgerRow> ledger(int brandKey, Instant from, Instant to) {
    return handle
        .createQuery(
            """
            SELECT booked_us AS booked_at, kind, reference, product_id, description, quantity,
                   currency, amount_minor AS amount
            FROM ledger_entry
            WHERE brand_key = :brand AND NOT deleted AND booked_us >= :from AND booked_us < :to
            ORDER BY booked_us, id
            """)
        .bind("brand", brandKey)
        .bind("from", DayIndex.micros(from))
        .bind("to", DayIndex.micros(to))
        .map(ConstructorMapper.of(LedgerRow.class))
        .list();
  }

  /// A record of the log that could not be read, and why.
  public record UnreadableRow(long seq, Instant at, String type, String reason) {}

  /// The records of the brand's log that this version could not read, in order of the log.
  public List<UnreadableRow> unreadable(int brandKey) {
    return handle
        .createQuery(
            "SELECT seq, at_us AS at, type, reason FROM unreadable_change WHERE brand_key = :brand"
                + " ORDER BY seq")
        .bind("brand", brandKey)
        .map(ConstructorMapper.of(UnreadableRow.class))
        .list();
  }
}
