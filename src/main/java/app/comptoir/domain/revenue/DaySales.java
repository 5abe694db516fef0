package app.comptoir.domain.revenue;

import java.time.LocalDate;

/// The sales of one day of a brand's calendar, or of one part of it.
///
/// @param part what part of the day; empty for all of it
public record DaySales(LocalDate day, String part, Sales sales) {
  /// All of a day.
  public DaySales(LocalDate day, Sales sales) {
    this(day, "", sales);
  }

  /// The same, with returns told on this basis.
  public DaySales on(Sales.Basis basis) {
    return new DaySales(day, part, sales.on(basis));
  }
}
