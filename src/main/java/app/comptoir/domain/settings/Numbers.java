package app.comptoir.domain.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How numbers and dates are written.
///
/// @param region whose habits they follow, one of [#REGIONS]; null for those of the language
/// @param weekStart where calendars begin a week. Weekly figures follow the brand's own calendar
///   instead, so that all who look at a brand see the same weeks
public record Numbers(@Nullable String region, WeekStart weekStart) {
  public static final Numbers USUAL = new Numbers(null, WeekStart.REGION);

  /// Language tags of what can be chosen: regions whose letters the program's typeface has.
  public static final List<String> REGIONS =
      List.of(
          "en-GB", "en-US", "en-CA", "en-AU", "en-IE", "fr-FR", "fr-CA", "fr-BE", "fr-CH", "de-DE",
          "de-AT", "de-CH", "es-ES", "it-IT", "nl-NL", "nl-BE", "pt-BR", "pt-PT", "sv-SE", "da-DK",
          "pl-PL");

  /// The first day of a week in calendars.
  public enum WeekStart {
    /// As is usual in the region.
    REGION,
    MONDAY,
    SUNDAY
  }

  public Numbers {
    if (region != null && !REGIONS.contains(region)) {
      throw new IllegalArgumentException("“" + region + "” is no region that can be chosen");
    }
  }

  public Numbers withRegion(@Nullable String other) {
    return new Numbers(other, weekStart);
  }

  public Numbers withWeekStart(WeekStart other) {
    return new Numbers(region, other);
  }
}
