package app.comptoir.domain.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/// One unit of `base` was worth `rate` units of `quote` on `day` (a day of the brand's calendar).
public record FxRate(LocalDate day, Currency base, Currency quote, BigDecimal rate) {
  public FxRate {
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException("An exchange rate is positive: " + rate);
    }
  }
}
