package app.comptoir.domain.settings;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person has set, for all workspaces. No part of it is secret.
///
/// @param live whether platforms are followed live from the start; if not, they are read when asked
/// @param lines by brand, the most posts in a week (0–100 %) that may be promoted, where the person
///   holds it against another line than the one the platform gives
/// @param plans by brand, the net sales a month that are planned, in whole units of its currency
public record Settings(
    Look look,
    Numbers numbers,
    Notifying notifying,
    boolean live,
    Network network,
    Map<String, Integer> lines,
    Map<String, Long> plans) {
  private static final int WHOLE = 100;

  public static final Settings USUAL =
      new Settings(
          Look.USUAL, Numbers.USUAL, Notifying.USUAL, true, Network.USUAL, Map.of(), Map.of());

  public Settings {
    lines = Map.copyOf(lines);
    for (int line : lines.values()) {
      requireShare(line);
    }
    plans = Map.copyOf(plans);
    plans.values().forEach(SalesPlan::require);
  }

  /// @throws IllegalArgumentException where it is no share
  public static int requireShare(int percent) {
    if (percent < 0 || percent > WHOLE) {
      throw new IllegalArgumentException("a share is a number from 0 to " + WHOLE);
    }
    return percent;
  }

  public Settings withLook(Look other) {
    return new Settings(other, numbers, notifying, live, network, lines, plans);
  }

  public Settings withNumbers(Numbers other) {
    return new Settings(look, other, notifying, live, network, lines, plans);
  }

  public Settings withNotifying(Notifying other) {
    return new Settings(look, numbers, other, live, network, lines, plans);
  }

  public Settings withLive(boolean other) {
    return new Settings(look, numbers, notifying, other, network, lines, plans);
  }

  public Settings withNetwork(Network other) {
    return new Settings(look, numbers, notifying, live, other, lines, plans);
  }

  /// The line set for a brand; null where it is the platform's.
  public @Nullable Integer line(String brandId) {
    return lines.get(brandId);
  }

  /// @param percent null for the platform's
  public Settings withLine(String brandId, @Nullable Integer percent) {
    Map<String, Integer> all = with(lines, brandId, percent);
    return new Settings(look, numbers, notifying, live, network, all, plans);
  }

  /// The plan of a brand, in whole units of its currency a month; null where it has none.
  public @Nullable Long plan(String brandId) {
    return plans.get(brandId);
  }

  /// @param whole null for none
  public Settings withPlan(String brandId, @Nullable Long whole) {
    Map<String, Long> all = with(plans, brandId, whole);
    return new Settings(look, numbers, notifying, live, network, lines, all);
  }

  private static <V> Map<String, V> with(Map<String, V> map, String key, @Nullable V value) {
    Map<String, V> all = new HashMap<>(map);
    if (value == null) {
      all.remove(key);
    } else {
      all.put(key, value);
    }
    return all;
  }
}
