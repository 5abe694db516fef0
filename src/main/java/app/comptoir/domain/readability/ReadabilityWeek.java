package app.comptoir.domain.readability;

import org.jspecify.annotations.Nullable;

/// How readable a brand's offer was in one week of its calendar, from the day its weeks begin.
///
/// How often one reader saw it is not told: the platform counts impressions, not readers.
///
/// @param promoted posts published in the week as promoted ones, `organic` all others
public record ReadabilityWeek(int promoted, int organic) {

  /// promoted / (promoted + organic); null where there is nothing.
  public static @Nullable Double share(int promoted, int organic) {
    return promoted + organic == 0 ? null : promoted / (double) (promoted + organic);
  }

  /// In whole numbers: what lies on the line is not over it.
  public static boolean over(int promoted, int organic, ReadabilityBudget line) {
    return promoted * 1000L > (long) line.maxPromotedPerMille() * (promoted + organic);
  }
}
