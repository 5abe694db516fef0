package app.comptoir.ui.revenue;

import app.comptoir.service.figures.RevenueSnapshot.Split;
import app.comptoir.ui.fx.RememberedHints;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// By what a person chose to split the sales of each brand, from one start to the next. FX thread
/// only.
final class RememberedSplits {
  private final RememberedHints memory;
  private final Map<String, Optional<Split>> known = new HashMap<>();

  RememberedSplits(RememberedHints memory) {
    this.memory = memory;
  }

  /// Null where nothing was ever chosen.
  @Nullable Split of(String brandId) {
    return known
        .computeIfAbsent(brandId, id -> memory.get(key(id)).flatMap(RememberedSplits::named))
        .orElse(null);
  }

  void keep(String brandId, Split split) {
    known.put(brandId, Optional.of(split));
    memory.put(key(brandId), split.name());
  }

  private static String key(String brandId) {
    return "revenue.split." + brandId;
  }

  /// Another version may know others.
  private static Optional<Split> named(String name) {
    return Arrays.stream(Split.values()).filter(split -> split.name().equals(name)).findFirst();
  }
}
