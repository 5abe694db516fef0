package app.comptoir.platform.orderfile.value;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Offsets of the short names that exports put behind a time.
final class ZoneNames {
  private static final Map<String, Integer> HOURS =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("BST", 1),
          Map.entry("CET", 1),
          Map.entry("MEZ", 1),
          Map.entry("CEST", 2),
          Map.entry("MESZ", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("JST", 9),
          Map.entry("AEST", 10),
          Map.entry("AEDT", 11));

  private static final Map<String, String> NAMES =
      Map.of(
          "Eastern Time (US & Canada)", "America/New_York",
          "Central Time (US & Canada)", "America/Chicago",
          "Mountain Time (US & Canada)", "America/Denver",
          "Pacific Time (US & Canada)", "America/Los_Angeles",
          "London", "Europe/London",
          "Dublin", "Europe/Dublin",
          "Paris", "Europe/Paris",
          "Madrid", "Europe/Madrid",
          "Tokyo", "Asia/Tokyo",
          "Sydney", "Australia/Sydney");

  private ZoneNames() {}

  /// The identifier of a zone that tills call by a name of their own; null where it is none of
  /// these.
  static @Nullable String named(String name) {
    return NAMES.get(name);
  }

  /// @return null where the name is none of these, nor an offset like `+01:00`, `-0400`, `GMT+2`
  static @Nullable ZoneOffset offset(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    Integer hours = HOURS.get(upper);
    if (hours != null) {
      return ZoneOffset.ofHours(hours);
    }
    String bare = upper.startsWith("UTC") || upper.startsWith("GMT") ? upper.substring(3) : upper;
    return bare.startsWith("+") || bare.startsWith("-") ? ZoneOffset.of(bare) : null;
  }
}
