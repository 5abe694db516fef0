package app.comptoir.store.queries;

import app.comptoir.domain.catalog.Brand;
import java.time.LocalDate;

/// A brand as stored.
///
/// @param brandKey our key for it, which the other questions want
public record StoredBrand(int brandKey, Brand brand) {
  /// Some of its days, both inclusive.
  public Days days(LocalDate from, LocalDate to) {
    return new Days(brandKey, from, to);
  }
}
