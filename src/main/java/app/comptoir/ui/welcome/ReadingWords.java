package app.comptoir.ui.welcome;

import java.util.Map;
import java.util.TreeMap;

/// How a file is to be read, in the words of [app.comptoir.service.workspaces.FileChoice].
final class ReadingWords {
  private static final String ROLE = "map.";

  private ReadingWords() {}

  /// With another word.
  ///
  /// @param word `preset`, `dates` or `decimals`
  /// @param value empty to have it found out
  static Map<String, String> with(Map<String, String> reading, String word, String value) {
    Map<String, String> now = new TreeMap<>(reading);
    if (word.equals("preset")) {
      // What was said of columns was said of another kind of file.
      now.keySet().removeIf(key -> key.startsWith(ROLE));
    }
    now.remove(word);
    if (!value.isEmpty()) {
      now.put(word, value);
    }
    return Map.copyOf(now);
  }

  /// With another role of a column.
  ///
  /// @param role empty to have it found out
  static Map<String, String> withRole(Map<String, String> reading, String column, String role) {
    Map<String, String> now = new TreeMap<>(reading);
    now.entrySet().removeIf(e -> e.getKey().startsWith(ROLE) && e.getValue().equals(column));
    if (!role.isEmpty()) {
      now.put(ROLE + role, column);
    }
    return Map.copyOf(now);
  }
}
