package app.comptoir.store.queries;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The exchange rates of one brand.
public final class RateQueries {
  private final Handle handle;
  private final StoredBrand brand;

  RateQueries(Handle handle, StoredBrand brand) {
    this.handle = handle;
    this.brand = brand;
  }

  /// What one unit of `currency` is worth in the brand's currency: the newest rate of a day that is
  /// not after `day`; empty where there is none.
  public Optional<BigDecimal> newest(Currency currency, LocalDate day) {
    if (currency.equals(brand.brand().currency())) {
      return Optional.of(BigDecimal.ONE);
    }
    return handle
        .createQuery(
            """
            SELECT rate FROM fx_rate
            WHERE brand_key = :brand AND base = :base AND quote = :quote AND brand_day <= :day
            ORDER BY brand_day DESC FETCH FIRST 1 ROW ONLY
            """)
        .bind("brand", brand.brandKey())
        .bind("base", currency.getCurrencyCode())
        .bind("quote", brand.brand().currency().getCurrencyCode())
        .bind("day", (int) day.toEpochDay())
        .mapTo(BigDecimal.class)
        .findOne();
  }
}
