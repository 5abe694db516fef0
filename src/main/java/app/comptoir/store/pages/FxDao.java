package app.comptoir.store.pages;

import app.comptoir.domain.change.Change;
import app.comptoir.domain.money.FxRate;
import org.jdbi.v3.core.Handle;

/// Exchange rates by day of the brand's calendar.
final class FxDao {
  private FxDao() {}

  /// Stores a rate unless a newer revision is there.
  ///
  /// @return whether it was news
  static boolean save(Handle handle, int brandKey, Change.FxRateChange change) {
    FxRate rate = change.rate();
    return handle
            .createUpdate(
                """
                MERGE INTO fx_rate t
                USING (VALUES (CAST(:brand AS INT), CAST(:day AS INT), CAST(:base AS VARCHAR(3)),
                               CAST(:quote AS VARCHAR(3)), CAST(:revision AS BIGINT),
                               CAST(:rate AS NUMERIC(20, 8))))
                  AS s (brand_key, brand_day, base, quote, revision, rate)
                ON t.brand_key = s.brand_key AND t.brand_day = s.brand_day AND t.base = s.base
                   AND t.quote = s.quote
                WHEN MATCHED AND t.revision < s.revision
                  THEN UPDATE SET revision = s.revision, rate = s.rate
                WHEN NOT MATCHED
                  THEN INSERT (brand_key, brand_day, base, quote, revision, rate)
                  VALUES (s.brand_key, s.brand_day, s.base, s.quote, s.revision, s.rate)
                """)
            .bind("brand", brandKey)
            .bind("day", (int) rate.day().toEpochDay())
            .bind("base", rate.base().getCurrencyCode())
            .bind("quote", rate.quote().getCurrencyCode())
            .bind("revision", change.revision())
            .bind("rate", rate.rate())
            .execute()
        > 0;
  }
}
