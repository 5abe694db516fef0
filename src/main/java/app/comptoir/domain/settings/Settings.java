package app.comptoir.domain.settings;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person has set, for all workspaces. No part of it is secret.
///
/// @param live whether platforms are followed live from the start; if not, they are read when asked
/// @param lines by brand, the most posts in a week (0–100 %) that may be promoted, where the person
///   holds it against another line than the one the platform gives
public record Settings(
    Look look,
    Numbers numbers,
    Notifying notifying,
    boolean live,
    Network network,
    Map<String, Integer> lines) {
  private static final int WHOLE = 100;

  public static final Settings USUAL =
      new Settings(Look.USUAL, Numbers.USUAL, Notifying.USUAL, true, Network.USUAL, Map.of());

  public Settings {
    lines = Map.copyOf(lines);
    for (int line : lines.values()) {
      requireShare(line);
    }
  }

  /// @throws IllegalArgumentException where it is no share
  public static int requireShare(int percent) {
    if (percent < 0 || percent > WHOLE) {
      throw new IllegalArgumentException("a share is a number from 0 to " + WHOLE);
    }
    return percent;
  }

  public Settings withLook(Look other) {
    return new Settings(other, numbers, notifying, live, network, lines);
  }

  public Settings withNumbers(Numbers other) {
    return new Settings(look, other, notifying, live, network, lines);
  }

  public Settings withNotifying(Notifying other) {
    return new Settings(look, numbers, other, live, network, lines);
  }

  public Settings withLive(boolean other) {
    return new Settings(look, numbers, notifying, other, network, lines);
  }

  public Settings withNetwork(Network other) {
    return new Settings(look, numbers, notifying, live, other, lines);
  }

  /// The line set for a brand; null where it is the platform's.
  public @Nullable Integer line(String brandId) {
    return lines.get(brandId);
  }

  /// @param percent null for the platform's
  public Settings withLine(String brandId, @Nullable Integer percent) {
    Map<String, Integer> all = new HashMap<>(lines);
    if (percent == null) {
      all.remove(brandId);
    } else {
      all.put(brandId, percent);
    }
    return new Settings(look, numbers, notifying, live, network, all);
  }
}
