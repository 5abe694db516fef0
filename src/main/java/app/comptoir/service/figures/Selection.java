package app.comptoir.service.figures;

/// What the person looks at: one brand, a period of its calendar, and what it is compared with.
public record Selection(String brandId, Period period, Comparison comparison) {

  /// What a period is compared with. Where the period is still running, the compared stretch is cut
  /// at the same time of its last day.
  public enum Comparison {
    NONE,
    PREVIOUS_PERIOD,
    /// The same dates.
    SAME_PERIOD_LAST_YEAR,
    /// 52 weeks before.
    SAME_WEEKDAYS_LAST_YEAR
  }
}
