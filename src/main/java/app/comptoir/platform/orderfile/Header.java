package app.comptoir.platform.orderfile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The names of a file's columns. Case and blanks around a name do not matter; of two columns of
/// the same name the first counts.
final class Header {
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<String> names;

  Header(List<String> names) {
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      positions.putIfAbsent(key(names.get(i)), i);
    }
  }

  int width() {
    return names.size();
  }

  /// As they stand in the file.
  List<String> names() {
    return names;
  }

  boolean has(String name) {
    return positions.containsKey(key(name));
  }

  /// The position of a column; −1 where there is none.
  int position(String name) {
    return positions.getOrDefault(key(name), -1);
  }

  /// Which of these names are not there.
  List<String> missing(Collection<String> names) {
    List<String> missing = new ArrayList<>(names);
    missing.removeIf(this::has);
    return missing;
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
