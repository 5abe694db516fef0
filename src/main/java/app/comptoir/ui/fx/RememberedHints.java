package app.comptoir.ui.fx;

import java.util.Optional;

/// Small things remembered from one start to the next: what was shown once and shall not come
/// again, how something was looked at last. Never anything of value.
public interface RememberedHints {
  /// Forgets all, and offers nothing of itself: for pictures and tests.
  RememberedHints NOTHING =
      new RememberedHints() {
        @Override
        public boolean offers() {
          return false;
        }

        @Override
        public Optional<String> get(String key) {
          return Optional.empty();
        }

        @Override
        public void put(String key, String value) {}
      };

  /// Whether the window may show something of itself, such as the tour.
  default boolean offers() {
    return true;
  }

  Optional<String> get(String key);

  void put(String key, String value);
}
