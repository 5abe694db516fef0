package app.comptoir.domain.review;

import java.util.Map;
import java.util.Optional;

/// Tells in which language a text is written.
public interface Tongues {
  /// Tells of no text.
  Tongues NONE = _ -> Optional.empty();

  /// How well each language fits, by its tag such as `fr`: only the ratio of two says something.
  /// May block for a second or two; never on the FX thread.
  ///
  /// @param text of words only, see [LanguageCheck#words]
  /// @return empty where it cannot be told now
  Optional<Map<String, Double>> of(String text);
}
