package app.comptoir.domain.readability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How readable a brand's offer was in one week of its calendar, from the day its weeks begin.
///
/// How often one reader saw it is not told: the platform counts impressions, not readers.
///
/// @param promoted posts published in the week as promoted ones, `organic` all others
/// @param mostADay posts published on the day with the most
/// @param impressions counted in the week, of whichever post
/// @param negative hides, mutes, unfollows and reports in the week
public record ReadabilityWeek(
    LocalDate first, int promoted, int organic, int mostADay, long impressions, long negative) {

  public int posts() {
    return promoted + organic;
  }

  /// Share of promoted posts; null in a week without posts.
  public @Nullable Double share() {
    return share(promoted, organic);
  }

  /// Negative feedback per 1,000 impressions; null without impressions.
  public @Nullable Double negativePerThousand() {
    return impressions == 0 ? null : negative * 1000.0 / impressions;
  }

  /// Whether more posts were promoted than the brand's line allows.
  public boolean over(ReadabilityBudget line) {
    return over(promoted, organic, line);
  }

  /// promoted / (promoted + organic); null where there is nothing.
  public static @Nullable Double share(int promoted, int organic) {
    return promoted + organic == 0 ? null : promoted / (double) (promoted + organic);
  }

  /// In whole numbers: what lies on the line is not over it.
  public static boolean over(int promoted, int organic, ReadabilityBudget line) {
    return promoted * 1000L > (long) line.maxPromotedPerMille() * (promoted + organic);
  }
}
